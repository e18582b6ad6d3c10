using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>
/// The deadlines of a convention: deposit of the project, signature, two months of each collectivité, meeting, last day. An avis has none
/// (guide, §4.4): only its age is shown.
/// </summary>
internal sealed class EcheancesDeConvention(IEcheances echeances)
{
    public const string Depot = "cus.depot";
    public const string Signature = "cus.signature";
    public const string DemandeDeSigner = "cus.demande-de-signer";
    public const string Reunion = "cus.reunion";
    public const string Terme = "cus.terme";

    private static readonly Role[] Bailleur = [Role.PorteurRedacteur, Role.PorteurSignataire];

    /// <summary>Types, as the programme declares them.</summary>
    public static readonly IReadOnlyList<TypeDEcheance> Declarations =
    [
        new(Depot, "Dépôt du projet de CUS"), new(Signature, "Signature de la CUS"), new(DemandeDeSigner, "Demande à signer une CUS"),
        new(Reunion, "Réunion avec les collectivités associées"), new(Terme, "Terme d’une CUS"),
    ];

    /// <summary>Opens, or moves after a report, those that the calendar gives.</summary>
    public async Task OuvrirAsync(ConventionCus c, CancellationToken ct)
    {
        var k = c.Calendrier;
        var objet = CheminsDeConvention.Objet(c.Id);
        await echeances.OuvrirAsync(new(Depot, objet, $"Dépôt du projet, {c.Intitule}", "calendrier de la convention", c.OuverteLe, "Loi ELAN, art. 104", $"avant le 1er juillet {k.PremiereAnnee}",
            Paris.FinDuJour(k.DernierJourDeDepot), Bailleur, c.Bailleur.OrganismeId, null, CheminsDeConvention.Convention(c.Id)), ct);
        await echeances.OuvrirAsync(new(Signature, objet, $"Signature, {c.Intitule}", "calendrier de la convention", c.OuverteLe, "Loi ELAN, art. 104", $"avant le 31 décembre {k.PremiereAnnee}",
            Paris.FinDuJour(k.DernierJourDeSignature), Bailleur, c.Bailleur.OrganismeId, null, CheminsDeConvention.Convention(c.Id)), ct);
    }

    /// <summary>Two months for that collectivité, from its own sending (AMB-43).</summary>
    public Task AttendreLaDemandeAsync(ConventionCus c, DestinataireDEngagement d, CancellationToken ct) => d.Genre != GenreDeDestinataire.PersonneAssociee || d.EnvoyeeLe is not { } le ? Task.CompletedTask
        : echeances.OuvrirAsync(new(DemandeDeSigner, ObjetDe(c, d.Code), $"Demande à signer, {d.Nom}, {c.Intitule}", "envoi de la délibération d’engagement", Paris.Instant(le, TimeOnly.MinValue), "R. 445-2-3", "deux mois après l’envoi",
            Signataires.PourDemander, [Role.RedacteurDePartie, Role.SignataireDePartie], d.OrganismeId ?? c.Id, null, CheminsDeConvention.Association(c.Id)), ct);

    public Task CloreLaDemandeAsync(ConventionCus c, DestinataireDEngagement d, CancellationToken ct) => echeances.CloreAsync(DemandeDeSigner, ObjetDe(c, d.Code), $"{d.Nom} demande à signer", ct);

    /// <summary>The meeting is proposed within the month after the elements are communicated (R. 445-2-5).</summary>
    public Task AttendreLaReunionAsync(ConventionCus c, DateOnly envoyesLe, CancellationToken ct) => echeances.OuvrirAsync(new(
        Reunion, CheminsDeConvention.Objet(c.Id), $"Réunion avec les collectivités, {c.Intitule}", "envoi des éléments du projet", Paris.Instant(envoyesLe, TimeOnly.MinValue), "R. 445-2-5", "un mois après l’envoi des éléments",
        Signataires.AvantLaReunion, Bailleur, c.Bailleur.OrganismeId, null, CheminsDeConvention.Association(c.Id)), ct);

    public Task CloreAsync(string type, ConventionCus c, string fait, CancellationToken ct) => echeances.CloreAsync(type, CheminsDeConvention.Objet(c.Id), fait, ct);

    /// <summary>The last day of a concluded convention.</summary>
    public Task AttendreLeTermeAsync(ConventionCus c, CancellationToken ct) => echeances.OuvrirAsync(new(
        Terme, CheminsDeConvention.Objet(c.Id), $"Terme, {c.Intitule}", "entrée en vigueur", Paris.Instant(c.Calendrier.EntreeEnVigueur, TimeOnly.MinValue), "L. 445-1", "six ans après l’entrée en vigueur",
        Paris.FinDuJour(c.Calendrier.DernierJour), Bailleur, c.Bailleur.OrganismeId, null, CheminsDeConvention.Convention(c.Id)), ct);

    /// <summary>Convention of an object of one of these deadlines, or null.</summary>
    public static Guid? Convention(string objet) => objet.Split('/') is ["cus", "convention", var id, ..] && Guid.TryParse(id, out var guid) ? guid : null;

    private static string ObjetDe(ConventionCus c, string code) => $"{CheminsDeConvention.Objet(c.Id)}/{code}";
}

/// <summary>The six years are over: « échue », and nothing is renewed by itself (guide: no renewal described).</summary>
internal sealed class ConstaterLeTerme(PortailDbContext db, IEcheances echeances, Journal journal) : IHandler<EcheanceEchue>
{
    public async Task TraiterAsync(EcheanceEchue evenement, CancellationToken ct)
    {
        if (evenement.Echeance.Type != EcheancesDeConvention.Terme || EcheancesDeConvention.Convention(evenement.Echeance.Objet) is not { } id
            || await db.Set<ConventionCus>().SingleOrDefaultAsync(c => c.Id == id && c.Statut == StatutConventionCus.EnVigueur, ct) is not { } convention)
            return;
        convention.Echoir();
        journal.Consigner("Cus.Convention.Echoir", CheminsDeConvention.Objet(id), $"« {convention.Intitule} » est échue : ses six ans finissent le {convention.TermeEnClair}.", null, convention.Bailleur.OrganismeId);
        await echeances.CloreAsync(EcheancesDeConvention.Terme, evenement.Echeance.Objet, "six ans écoulés", ct);
    }
}

/// <summary>What a reminder says of a deadline of a convention; nothing once the act is done.</summary>
internal sealed class RappelDeConvention(PortailDbContext db, string type) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (EcheancesDeConvention.Convention(echeance.Objet) is not { } id || await db.Set<ConventionCus>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } c)
            return null;
        var quand = Francais.DateEtHeure(echeance.DueLe);
        return type switch
        {
            EcheancesDeConvention.Depot when c.DeposeLe is null => new($"{(offset > 0 ? "Passé" : "À déposer")} : projet de {c.Intitule}", $"Le projet de « {c.Intitule} » est attendu par le préfet du siège jusqu’au {quand}, heure de Paris. Un dépôt tardif reste reçu ; il porte un avertissement."),
            EcheancesDeConvention.Signature when !c.EstConclue => new($"Signature attendue : {c.Intitule}", $"« {c.Intitule} » se signe jusqu’au {quand}, le préfet de région en dernier. État : {Socle.CyclesDeVie.Libelles.De(c.Statut)}."),
            EcheancesDeConvention.DemandeDeSigner when offset <= 0 && c.Destinataires.Any(d => echeance.Objet.EndsWith("/" + d.Code, StringComparison.Ordinal) && d.DemandeLe is null) =>
                new($"Demander à signer : {c.Intitule}", $"Votre collectivité est associée à « {c.Intitule} ». Elle peut demander à la signer jusqu’au {quand} ; sans demande, elle reste associée."),
            EcheancesDeConvention.Reunion when c.Faits.All(f => f.Nature is not (NatureDeFait.ReunionProposee or NatureDeFait.ReunionTenue)) =>
                new($"Réunion à proposer : {c.Intitule}", $"La réunion avec les collectivités associées est à proposer jusqu’au {quand}, un mois après l’envoi des éléments."),
            EcheancesDeConvention.Terme when offset <= 0 => new($"Terme de {c.Intitule}", $"« {c.Intitule} » finit le {quand}. Elle n’est pas renouvelée d’office."),
            _ => null,
        };
    }
}
