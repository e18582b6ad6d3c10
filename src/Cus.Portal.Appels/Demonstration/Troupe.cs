using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Identifiants;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>
/// Who acts in the story of an espace: the accounts of the demonstration, under their own habilitations; and, for the organismes and
/// the regions that have no account, invented people who never sign in.
/// </summary>
internal sealed class Troupe
{
    private static readonly Guid[] DesComptes =
    [
        Comptes.AminaBelkacem, Comptes.PaulSicard, Comptes.LucFerrand, Comptes.KarineBonnet, Comptes.MarcPuig, Comptes.GhjuliaRossi, Comptes.PetruSantoni, Comptes.NadiaCohen,
        Comptes.ClaireEsteve, Comptes.YvesCausse, Comptes.BrunoLacaze, Comptes.HeleneCastan, Comptes.DidierVasseur, Comptes.MaudPerrin, Comptes.OlivierLeGoff,
        Comptes.AnneMorel, Comptes.HugoBlanc, Comptes.JeanneAubry, Comptes.InesFabre,
    ];

    private static readonly Dictionary<Guid, Acteur> SansCompte = new()
    {
        [Demo.LoireHabitat] = Invente("Estelle Guérin", Role.PorteurSignataire, Demo.LoireHabitat),
        [Demo.BretagneLogis] = Invente("Ronan Kerbrat", Role.PorteurSignataire, Demo.BretagneLogis),
        [Demo.NordToit] = Invente("Odile Vanhoutte", Role.PorteurSignataire, Demo.NordToit),
        [Demo.LimousinHabitat] = Invente("Pascal Fargeas", Role.PorteurSignataire, Demo.LimousinHabitat),
        [Demo.SeineLogis] = Invente("Aïcha Benali", Role.PorteurSignataire, Demo.SeineLogis),
    };

    private static readonly string[] Ailleurs = ["11", "31", "32", "52", "53", "74", "75", "94"];
    private static readonly Acteur InstructriceAilleurs = Invente("Solène Maurin", Role.InstructeurRegional, null, Ailleurs);
    private static readonly Acteur PrefetAilleurs = Invente("Gilles Teyssier", Role.PrefetRegion, null, [.. Ailleurs, "91"]);

    private readonly Dictionary<Guid, Acteur> _comptes = [];

    private Troupe()
    {
    }

    public Acteur this[Guid compte] => _comptes[compte];

    public Acteur Maud => this[Comptes.MaudPerrin];

    public Acteur Olivier => this[Comptes.OlivierLeGoff];

    public Acteur Anne => this[Comptes.AnneMorel];

    public Acteur Hugo => this[Comptes.HugoBlanc];

    public Acteur Jeanne => this[Comptes.JeanneAubry];

    public Acteur Didier => this[Comptes.DidierVasseur];

    /// <summary>Reads them in the espace of the scope.</summary>
    public static async Task<Troupe> ReunirAsync(IMembres membres, DateOnly jour, CancellationToken ct)
    {
        var troupe = new Troupe();
        foreach (var compte in DesComptes)
            troupe._comptes[compte] = await membres.ActeurAsync(compte, jour, ct) ?? throw new InvalidOperationException($"The account {compte} of the demonstration is missing.");
        return troupe;
    }

    public Acteur Redacteur(Guid organisme) => Compte(organisme, Comptes.AminaBelkacem, Comptes.KarineBonnet, Comptes.GhjuliaRossi);

    public Acteur Signataire(Guid organisme) => Compte(organisme, Comptes.LucFerrand, Comptes.MarcPuig, Comptes.PetruSantoni);

    public Acteur Instructeur(string region) => region switch
    {
        "73" or "76" => this[Comptes.ClaireEsteve],
        "91" => this[Comptes.YvesCausse],
        _ => InstructriceAilleurs,
    };

    public Acteur Prefet(string region) => region is not ("73" or "76") ? PrefetAilleurs
        : new[] { this[Comptes.BrunoLacaze], this[Comptes.HeleneCastan] }.First(a => a.Tient(Role.PrefetRegion));

    private Acteur Compte(Guid organisme, Guid garonne, Guid oc, Guid insula) =>
        organisme == Demo.HabitatGaronne ? this[garonne] : organisme == Demo.ToitDOc ? this[oc] : organisme == Demo.InsulaLogis ? this[insula] : SansCompte[organisme];

    private static Acteur Invente(string nom, Role role, Guid? organisme, params string[] regions) =>
        new(Identifiant.Nouveau(), nom, "", [new HabilitationActive(Identifiant.Nouveau(), role, organisme, regions, null)]);
}
