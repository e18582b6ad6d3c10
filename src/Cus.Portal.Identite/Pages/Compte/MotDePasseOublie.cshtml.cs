using Cus.Portal.Identite.Comptes;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Asks for a link to set a new password; the answer never tells whether the address is known.</summary>
[AllowAnonymous]
internal sealed class MotDePasseOublieModel(DemanderUnMotDePasse demander) : PagePortail
{
    [BindProperty]
    public string Adresse { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Envoye { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        await demander.ExecuterAsync(Adresse ?? "", HttpContext.Connection.RemoteIpAddress?.ToString(), ct);
        return RedirectToPage(new { envoye = true });
    });
}
