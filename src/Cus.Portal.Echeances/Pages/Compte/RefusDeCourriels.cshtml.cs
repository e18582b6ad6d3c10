using Cus.Portal.Echeances.Preferences;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages.Compte;

/// <summary>
/// Where the link of a mail leads (RFC 8058). Reading changes nothing; the POST, which a mail program sends by itself without
/// cookie nor form, stops these mails for whom the token names.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class RefusDeCourrielsModel(RefuserLesCourriels refuser) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    public ModeDeReception? Mode { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await refuser.ExecuterAsync(Jeton, ct);
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Mode = await refuser.LireAsync(Jeton, ct) ?? throw new Refus(RefusSocle.Introuvable);
    }
}
