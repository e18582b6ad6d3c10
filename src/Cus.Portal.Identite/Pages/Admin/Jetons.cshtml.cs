using Cus.Portal.Identite.Jetons;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Identite.Pages.Admin;

/// <summary>Tokens of the API: create (shown once), follow, revoke.</summary>
[Authorize(PermissionsIdentite.GererLesJetonsCode)]
internal sealed class JetonsModel(ListeDesJetons liste, CreerUnJeton creer, RevoquerUnJeton revoquer, ModulesDuPortail modules, TimeProvider temps) : PagePortail
{
    /// <summary>Half a year, when nothing is chosen.</summary>
    private const int JoursProposes = 182;

    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public List<string> Portees { get; set; } = [];

    [BindProperty]
    public DateOnly? DernierJour { get; set; }

    /// <summary>The token that has just been created, on this answer alone.</summary>
    public string? JetonCree { get; private set; }

    public IReadOnlyList<LigneDeJeton> Lignes { get; private set; } = [];

    public IReadOnlyList<PorteeDApi> PorteesPossibles => [.. modules.Portees];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Proposer();
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostCreerAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        JetonCree = await creer.ExecuterAsync(Nom, Portees, DernierJour, ct);
        ModelState.Clear();
        Portees = [];
        Proposer();
        await ChargerAsync(ct);
        return Page();
    });

    public async Task<IActionResult> OnPostRevoquerAsync(Guid id, CancellationToken ct) => await ActerAsync(async () =>
    {
        TempData["Succes"] = $"Le jeton « {await revoquer.ExecuterAsync(id, ct)} » est révoqué : il ne lit plus rien.";
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lignes = await liste.LireAsync(ct);

    private void Proposer() => DernierJour = Paris.Date(temps.GetUtcNow()).AddDays(JoursProposes);
}
