using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Execution;

/// <summary>The yearly follow-up of a contract: campaigns, trajectories with their tables, communes.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class SuiviModel(LireLExecution lire, OuvrirCampagneAnnuelle ouvrir, CloreCampagneAnnuelle clore, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? Annee { get; set; }

    [BindProperty]
    public DateOnly? DernierJour { get; set; }

    public ExecutionLue Lue { get; private set; } = null!;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public IEnumerable<SelectListItem> Annees => Lue.AnneesSansCampagne.Select(a => a.ToString(CultureInfo.InvariantCulture)).Select(a => new SelectListItem(a, a));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostOuvrirAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await ouvrir.ExecuterAsync(Id, Annee, DernierJour, ct);
        Annoncer("La campagne est ouverte.");
        return Redirect($"/contrats/{Id}/suivi");
    });

    public Task<IActionResult> OnPostCloreAsync(Guid campagne, CancellationToken ct) => ActerAsync(async () =>
    {
        await clore.CloreAsync(campagne, ct);
        Annoncer("La campagne est close.");
        return Redirect($"/contrats/{Id}/suivi");
    });

    public Task<IActionResult> OnPostRouvrirAsync(Guid campagne, CancellationToken ct) => ActerAsync(async () =>
    {
        await clore.RouvrirAsync(campagne, ct);
        Annoncer("La campagne est rouverte.");
        return Redirect($"/contrats/{Id}/suivi");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.ContratAsync(Id, ct);
}
