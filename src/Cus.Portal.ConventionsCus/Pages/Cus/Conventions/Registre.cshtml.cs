using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The ledger of figures: every change since the deposit, what the State proposes, what is contested.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class RegistreModel(PerimetreDesConventions perimetre, IHorloge horloge, LireLeRegistre lire, LireLeContexte contexte, ProposerUnChiffreDeCus proposer, RepondreAuRegistre repondre) : PageDeConvention(perimetre, horloge)
{
    private const char Separateur = '|';

    [BindProperty]
    public int Numero { get; set; }

    /// <summary>« PP-2|Departement|31 ».</summary>
    [BindProperty(SupportsGet = true, Name = "chiffre")]
    public string? Chiffre { get; set; }

    /// <summary>Year or milestone; 0 for each.</summary>
    [BindProperty]
    public int An { get; set; }

    [BindProperty]
    public string? Valeur { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    public IReadOnlyList<LigneDeRegistreDeCus> Lignes { get; private set; } = [];

    public ContexteDesEngagements? Contexte { get; private set; }

    public IEnumerable<LigneDeRegistreDeCus> OrdreDuJour => Lignes.Where(l => l.EstContestee);

    private CoteDeNegociation? Cote => Qualite.HasFlag(QualiteDansLaCus.Organisme) ? CoteDeNegociation.Organisme
        : (Qualite & (QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion | QualiteDansLaCus.PrefetConcerne)) != QualiteDansLaCus.Lecteur ? CoteDeNegociation.Etat : null;

    public bool PeutProposer => Cote == CoteDeNegociation.Etat && Convention.EstModifiable && EcrireLesEngagements.EstDeposee(Convention) && Contexte is not null;

    public bool PeutRepondre(LigneDeRegistreDeCus l) => Cote is { } cote && l.EstContestee && l.Cote != cote && Convention.EstModifiable;

    public IEnumerable<SelectListItem> Chiffres => from f in Contexte!.Fiches
                                                   from code in f.Codes
                                                   from t in f.Territoires(Contexte.Patrimoine, Contexte.Choix)
                                                   select new SelectListItem($"{code}, {t.Nom}", $"{code}{Separateur}{t.Echelle}{Separateur}{t.Code}");

    public IEnumerable<SelectListItem> Annees => Enumerable.Range(Convention.Calendrier.PremiereAnnee, 6).Select(a => a.ToString(CultureInfo.InvariantCulture)).Select(a => new SelectListItem(a, a)).Prepend(new SelectListItem("Chaque année ou jalon", "0"));

    public string Nommer(LigneDeRegistreDeCus l) => $"{l.Indicateur}, {l.TerritoireNom}, {(l.An == LigneDeRegistreDeCus.ChaqueAnnee ? "par an" : CatalogueDesCus.De(Convention.Calendrier).Definition(l.Indicateur) is { Jalons.Count: > 0 } d ? d.LibelleDuJalon(l.An) : l.An.ToString(CultureInfo.InvariantCulture))}";

    public static string Nombre(decimal? n) => n is { } v ? FormatDeValeur.Brut(v) : "rien";

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostProposerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var numero = await proposer.ExecuterAsync(Id, Cellule(), Lire(), Motif, ct);
        return Dire($"Le chiffre est proposé (ligne {numero}).");
    });

    public Task<IActionResult> OnPostAccepterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await repondre.AccepterAsync(Id, Numero, Motif, ct);
        return Dire("Le chiffre est accepté : la grille le porte.");
    });

    public Task<IActionResult> OnPostContreProposerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await repondre.ContreProposerAsync(Id, Numero, Lire(), Motif, ct);
        return Dire("La contre-proposition est au registre.");
    });

    public Task<IActionResult> OnPostMettreDeCoteAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await repondre.MettreDeCoteAsync(Id, Numero, Motif, ct);
        return Dire("Le chiffre est mis de côté : il reste à l’ordre du jour.");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Lignes = await lire.ListerAsync(Id, ct);
        Contexte = Convention.Categorie is null ? null : await contexte.DeAsync(Convention, ct);
    }

    private CelluleDeCus Cellule()
    {
        var parts = (Chiffre ?? "").Split(Separateur);
        return parts.Length == 3 && parts[0].Length <= 20 && parts[2].Length <= 9 && Enum.TryParse<EchelleDEngagement>(parts[1], out var echelle) && Enum.IsDefined(echelle)
            ? new(NatureDeChiffre.Engagement, parts[0], echelle, parts[2], An)
            : throw Refus.Champ("chiffre", RefusDEngagement.CelluleInconnue);
    }

    private decimal? Lire() => NombreFrancais.Lire(Valeur) is { Motif: { } motif } ? throw new Refus([motif with { Champ = nameof(Valeur) }]) : NombreFrancais.Lire(Valeur).Nombre;

    private RedirectResult Dire(string phrase)
    {
        Annoncer(phrase);
        return Redirect(CheminsDeConvention.Registre(Id));
    }
}
