using Cus.Portal.Interface;
using Cus.Portal.Pacte.Diagnostics;
using Cus.Portal.Referentiel.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>The regional diagnoses, shared documents.</summary>
[Authorize(PermissionsPacte.LireCode)]
internal sealed class DiagnosticsModel(LireLesDiagnostics lire, PartagerUnDiagnostic partager, ITerritoires territoires) : PagePortail
{
    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? Titre { get; set; }

    public IReadOnlyList<DiagnosticRegional> Diagnostics { get; private set; } = [];

    /// <summary>Regions of the reader.</summary>
    public IEnumerable<SelectListItem> Regions => partager.Regions().Select(r => new SelectListItem(r.Nom, r.Code));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await partager.ExecuterAsync(Region, Titre, PiecesDuPacte.Lire(Request, ct), ct);
        Annoncer("Le diagnostic est partagé.");
        return Redirect("/pacte/diagnostics");
    });

    public string Nom(string region) => territoires.Region(region)?.Nom ?? region;

    protected override async Task ChargerAsync(CancellationToken ct) => Diagnostics = await lire.ListerAsync(ct);
}
