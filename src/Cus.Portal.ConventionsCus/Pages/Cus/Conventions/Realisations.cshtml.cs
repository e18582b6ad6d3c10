using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>What was done in a year, filled in numbers, for one indicator or for all.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class RealisationsModel(PerimetreDesConventions perimetre, IHorloge horloge, LireLeSuivi lire, SaisirLesRealisations saisir, ReprendreLesAttributions reprendre) : PageDeConvention(perimetre, horloge)
{
    /// <summary>Year that is filled.</summary>
    [BindProperty(SupportsGet = true, Name = "annee")]
    public int? Annee { get; set; }

    /// <summary>« PP-3 »; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Indicateur { get; set; }

    public ContexteDesEngagements? Contexte { get; private set; }

    public IReadOnlyList<SuiviDIndicateurDeCus> Suivis { get; private set; } = [];

    public IReadOnlyDictionary<CleDeComplement, decimal> Complements { get; private set; } = new Dictionary<CleDeComplement, decimal>();

    /// <summary>Values that another hand changed meanwhile, left as they are.</summary>
    public IReadOnlyList<ConflitDeValeur> Conflits { get; private set; } = [];

    public int AnneeSaisie => Annee is { } a && a >= Convention.Calendrier.PremiereAnnee && a <= Convention.Calendrier.SixAns ? a : Math.Clamp(Aujourdhui.Year, Convention.Calendrier.PremiereAnnee, Convention.Calendrier.SixAns);

    public IEnumerable<int> Annees => Enumerable.Range(Convention.Calendrier.PremiereAnnee, 6);

    /// <summary>Rows of the year, those of one indicator when it is asked.</summary>
    public IReadOnlyList<LigneDeRealisation> Lignes => [.. Toutes.Where(l => Indicateur is null || l.Fiche.Famille == Indicateur)];

    /// <summary>Indicators that are filled this year.</summary>
    public IEnumerable<FicheDeCus> Fiches => Toutes.Select(l => l.Fiche).Distinct();

    private IReadOnlyList<LigneDeRealisation> Toutes => Contexte is null || !Convention.EstConclue ? [] : LigneDeRealisation.De(Contexte, AnneeSaisie);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        return PeutSaisir ? Page() : Redirect(CheminsDeConvention.Suivi(Id));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await base.ChargerAsync(ct);
        var annee = Annee ?? 0;
        return await FinirAsync(await saisir.ExecuterAsync(Id, annee, Lire(), ct), $"Les réalisations {annee.ToString(CultureInfo.InvariantCulture)} sont enregistrées.", ct);
    });

    /// <summary>PS-1, PS-2, PS-3 and PP-5 counted from the decisions of the commission.</summary>
    public Task<IActionResult> OnPostAttributionsAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await base.ChargerAsync(ct);
        await using var contenu = Request.Form.Files.GetFile("Fichier")?.OpenReadStream();
        var (remplies, conflits) = await reprendre.ExecuterAsync(Id, Annee ?? 0, contenu, ct);
        return await FinirAsync(conflits, $"{Francais.Nombre(remplies, "ligne remplie", "lignes remplies")} depuis les attributions.", ct);
    });

    private async Task<IActionResult> FinirAsync(IReadOnlyList<ConflitDeValeur> conflits, string annonce, CancellationToken ct)
    {
        if (conflits.Count == 0)
        {
            Annoncer(annonce);
            return Redirect(CheminsDeConvention.Suivi(Id, Annee ?? 0, Indicateur));
        }

        await ChargerAsync(ct);
        Conflits = conflits;
        var page = Page();
        page.StatusCode = 409;
        return page;
    }

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
