using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>What was done against what was committed, year after year; what misses is said early.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class SuiviModel(PerimetreDesConventions perimetre, IHorloge horloge, LireLeSuivi lire, SaisirLesRealisations saisir, NotifierUneOrientation notifier) : PageDeConvention(perimetre, horloge)
{
    /// <summary>Year that is filled.</summary>
    [BindProperty(SupportsGet = true, Name = "annee")]
    public int? Annee { get; set; }

    [BindProperty]
    public string? Epci { get; set; }

    [BindProperty]
    public GenreDOrientation Genre { get; set; }

    [BindProperty]
    public string? Taux { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    public ContexteDesEngagements? Contexte { get; private set; }

    public IReadOnlyList<SuiviDIndicateurDeCus> Suivis { get; private set; } = [];

    public IReadOnlyDictionary<CleDeComplement, decimal> Complements { get; private set; } = new Dictionary<CleDeComplement, decimal>();

    /// <summary>Values that another hand changed meanwhile, left as they are.</summary>
    public IReadOnlyList<ConflitDeValeur> Conflits { get; private set; } = [];

    public bool PeutSaisir => Qualite.HasFlag(QualiteDansLaCus.Organisme) && Convention.EstConclue;

    public bool PeutNotifier => PeutSaisir && Convention.Statut == StatutConventionCus.EnVigueur && Contexte?.Patrimoine.EpciDeLaListe.Count > 0;

    public int AnneeSaisie => Annee is { } a && a >= Convention.Calendrier.PremiereAnnee && a <= Convention.Calendrier.SixAns ? a : Math.Clamp(Aujourdhui.Year, Convention.Calendrier.PremiereAnnee, Convention.Calendrier.SixAns);

    public IEnumerable<int> Annees => Enumerable.Range(Convention.Calendrier.PremiereAnnee, 6);

    public IReadOnlyList<LigneDeRealisation> Lignes => Contexte is null ? [] : LigneDeRealisation.De(Contexte, AnneeSaisie);

    public static IEnumerable<SelectListItem> Genres => Enum.GetValues<GenreDOrientation>().Select(g => new SelectListItem(Libelles.De(g), g.ToString()));

    public IEnumerable<SelectListItem> LesEpci => Contexte!.Patrimoine.EpciDeLaListe.Select(e => new SelectListItem(e.Epci.Nom, e.Epci.Code));

    /// <summary>What is missed or behind: said on top.</summary>
    public IEnumerable<string> Alertes => Suivis.Where(s => !s.SansVerdict).SelectMany(s => s.Manquees.Select(a => $"{s.Definition.Code}, {s.Territoire.Nom} : {a.Libelle} non atteint ({FormatDeValeur.Valeur(s.Definition, a.Evaluation.Valeur)} pour {FormatDeValeur.Cible(s.Definition, a.Evaluation.Cible)})."));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await base.ChargerAsync(ct);
        var annee = Annee ?? 0;
        var conflits = await saisir.ExecuterAsync(Id, annee, Lire(), ct);
        if (conflits.Count == 0)
        {
            Annoncer($"Les réalisations {annee.ToString(CultureInfo.InvariantCulture)} sont enregistrées.");
            return Redirect($"{CheminsDeConvention.Suivi(Id)}?annee={annee.ToString(CultureInfo.InvariantCulture)}");
        }

        await ChargerAsync(ct);
        Conflits = conflits;
        var page = Page();
        page.StatusCode = 409;
        return page;
    });

    public Task<IActionResult> OnPostNotifierAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var lu = NombreFrancais.Lire(Taux);
        await notifier.ExecuterAsync(Id, Epci, Genre, lu.Motif is { } m ? throw new Refus([m with { Champ = nameof(Taux) }]) : lu.Nombre, Date, ct);
        Annoncer("L’orientation est notifiée aux préfets : l’objectif change sans avenant.");
        return Redirect(CheminsDeConvention.Suivi(Id));
    });

    /// <summary>Stored value of a row, for its field.</summary>
    public AnneeSuivie? Valeur(LigneDeRealisation l) => Suivis.FirstOrDefault(s => s.Definition.Code == l.Code && s.Territoire == l.Territoire)?.Annees.FirstOrDefault(a => a.Annee == l.Annee);

    public string? Numerateur(LigneDeRealisation l) => Valeur(l) is { Evaluation.Valeur: { EstComplete: true } v } ? FormatDeValeur.Brut(v.Numerateur) : null;

    public string? Denominateur(LigneDeRealisation l) => Valeur(l) is { Evaluation.Valeur: { EstComplete: true } v } ? FormatDeValeur.Brut(v.Denominateur) : null;

    public string? Complement(LigneDeRealisation l, string nature) => Complements.TryGetValue(new(l.Fiche.Famille, l.Territoire.Echelle, l.Territoire.Code, l.Annee, nature), out var v) ? FormatDeValeur.Brut(v) : null;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        if (Convention.Categorie is not null)
            (Contexte, Suivis, Complements) = await lire.LireAsync(Convention, ct);
    }

    private List<RealisationSaisie> Lire()
    {
        var f = Request.Form;
        return [.. f.Keys.Where(k => k.StartsWith("n.", StringComparison.Ordinal)).Select(k => k[2..]).Select(nom => new RealisationSaisie(nom, f["n." + nom], f["d." + nom], f["e." + nom], int.TryParse(f["v." + nom], NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0)
        {
            Complements = f.Keys.Where(k => k.StartsWith($"k.{nom}~", StringComparison.Ordinal)).ToDictionary(k => k[(nom.Length + 3)..], k => (string?)f[k].ToString(), StringComparer.Ordinal),
        })];
    }
}
