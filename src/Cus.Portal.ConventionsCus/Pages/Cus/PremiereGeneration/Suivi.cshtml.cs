using System.Globalization;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>What was done against the targets, indicator after indicator; the organisme fills a year.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
[RequestFormLimits(ValueCountLimit = 8_192)]
internal sealed class SuiviModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, LireLeSuivi1G lire, SaisirLesRealisations1G saisir) : PageDePremiereGeneration(perimetre, horloge)
{
    /// <summary>« E.I ».</summary>
    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Code { get; set; }

    /// <summary>Row that is drawn: « E.I~D62~ ».</summary>
    [BindProperty(SupportsGet = true, Name = "ligne")]
    public string? Ligne { get; set; }

    /// <summary>Year that is filled.</summary>
    [BindProperty(SupportsGet = true, Name = "annee")]
    public int? Annee { get; set; }

    public IReadOnlyList<SuiviDeSerie1G> Suivis { get; private set; } = [];

    /// <summary>Values that another hand changed meanwhile, left as they are.</summary>
    public IReadOnlyList<ConflitDeValeur> Conflits { get; private set; } = [];

    /// <summary>Indicator shown: as asked, else the first one with a value, else the first.</summary>
    public string Indicateur => CatalogueDePremiereGeneration.Codes.FirstOrDefault(c => c == Code) ?? Suivis.FirstOrDefault(s => s.Points.Any(p => p.Evaluation.Valeur.EstComplete))?.Indicateur ?? CatalogueDePremiereGeneration.Codes[0];

    public IReadOnlyList<SuiviDeSerie1G> Lignes => [.. Suivis.Where(s => s.Indicateur == Indicateur)];

    /// <summary>The row that is drawn.</summary>
    public SuiviDeSerie1G? Tracee => Lignes.FirstOrDefault(l => l.Cle == Ligne) ?? Lignes.FirstOrDefault(l => l.EstSuivi) ?? (Lignes.Count > 0 ? Lignes[0] : null);

    /// <summary>Year that is filled: as asked, else the last one that is over.</summary>
    public int AnneeSaisie => Annee is { } a && Convention.Calendrier.Annees.Contains(a) ? a : Math.Clamp(Aujourdhui.Year - 1, Convention.PremiereAnnee, Convention.Calendrier.DerniereAnnee);

    /// <summary>Rows that are measured in that year.</summary>
    public IEnumerable<SuiviDeSerie1G> ASaisir => Lignes.Where(l => l.Points.Any(p => p.Annee == AnneeSaisie));

    /// <summary>What is missed, over every indicator.</summary>
    public IEnumerable<(SuiviDeSerie1G Serie, PointSuivi1G Point)> Manques => Suivis.SelectMany(s => s.Points.Where(p => p.Evaluation.Verdict == Verdict.NonAtteint).Select(p => (s, p)));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await base.ChargerAsync(ct);
        var saisies = Formulaire1G.Realisations(Request.Form, CatalogueDePremiereGeneration.De(Convention.PremiereAnnee));
        var conflits = await saisir.ExecuterAsync(Id, Annee ?? 0, saisies, ct);
        if (conflits.Count == 0)
        {
            Annoncer(FormattableString.Invariant($"Les réalisations {Annee} sont enregistrées."));
            return Redirect(Adresse(Code, annee: Annee));
        }

        await ChargerAsync(ct);
        Conflits = conflits;
        var page = Page();
        page.StatusCode = 409;
        return page;
    });

    /// <summary>Same page, another indicator, row or year.</summary>
    public string Adresse(string? indicateur, string? ligne = null, int? annee = null) =>
        $"{CheminsDePremiereGeneration.Suivi(Id)}?indicateur={indicateur}{(ligne is null ? "" : "&ligne=" + Uri.EscapeDataString(ligne))}{(annee is { } a ? "&annee=" + a.ToString(CultureInfo.InvariantCulture) : "")}";

    /// <summary>« D’où vient ce chiffre » of a point.</summary>
    public string Origine(SuiviDeSerie1G serie, PointSuivi1G point) =>
        $"/indicateurs/{ObjetDeSuivi1G.Programme}/{ObjetDeSuivi1G.Version(Convention)}/{serie.Definition.Code}/chiffre?objet={Uri.EscapeDataString(ObjetDeSuivi1G.De(Id, serie.Territoire.Code))}&annee={point.Annee.ToString(CultureInfo.InvariantCulture)}";

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        if (!Convention.EstModifiable)
            Suivis = await lire.LireAsync(Convention, ct);
    }
}
