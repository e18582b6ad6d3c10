using Cus.Portal.Appels.Depots;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>Withdraws a deposited dossier before the end of corrections.</summary>
[Authorize(PermissionsAppels.DeposerCode)]
internal sealed class RetirerModel(LectureDeDossier lecture, RetirerDossier retirer) : PageDeDossier(lecture)
{
    [BindProperty]
    public string? Motif { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await retirer.ExecuterAsync(Id, Motif ?? "", ct);
        Annoncer("Le dossier est retiré : il redevient un brouillon, non déposé.");
        return Redirect($"/appels/dossiers/{Id}");
    });
}
