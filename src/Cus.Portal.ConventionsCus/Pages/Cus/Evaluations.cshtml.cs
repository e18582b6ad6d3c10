using System.Globalization;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>The evaluations of the conventions that one reads; the prefect of a region opens them for all its conventions of a calendar.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class EvaluationsModel(LireLesCampagnes lire, OuvrirUneCampagne ouvrir) : PagePortail
{
    public static IEnumerable<SelectListItem> Horizons => Enum.GetValues<HorizonDEvaluation>().Select(h => new SelectListItem(Libelles.De(h), h.ToString()));

    public static IEnumerable<SelectListItem> Calendriers => Enumerable.Range(0, CalendrierDeCus.ReportsAuPlus + 1).Select(r => new SelectListItem($"conventions de {new CalendrierDeCus(r).PremiereAnnee}", r.ToString(CultureInfo.InvariantCulture)));

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public int Reports { get; set; }

    [BindProperty]
    public HorizonDEvaluation Horizon { get; set; }

    [BindProperty]
    public string? ReponsesJusquAu { get; set; }

    public IReadOnlyList<LigneDeSuivi> Evaluations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var n = await ouvrir.ExecuterAsync(Region, Reports, Horizon, Conventions.Saisies.Jour(ReponsesJusquAu, nameof(ReponsesJusquAu)), ct);
        Annoncer($"La campagne est ouverte : {Francais.Nombre(n, "convention")} à évaluer.");
        return Redirect(CheminsDEvaluation.Campagnes);
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Evaluations = await lire.ListerAsync(ct);
        Regions = [.. ouvrir.Regions().Select(r => new SelectListItem(r.Nom, r.Code))];
    }
}
