using Cus.Portal.Appels.Decisions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Decisions;

/// <summary>Preview of the letters of a session, recipients listed, and their release.</summary>
[Authorize(PermissionsAppels.SecretariatCode)]
internal sealed class LettresModel(PreparerLesLettres preparer, LibererLesLettres liberer) : PagePortail
{
    /// <summary>A letter carries its style and its fonts inside: nothing else loads, nothing runs.</summary>
    private const string PolitiqueDeLApercu = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IReadOnlyList<LettrePrete> Lettres { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>A letter as it would leave, for the frame of the page.</summary>
    public async Task<IActionResult> OnGetApercuAsync(Guid dossier, CancellationToken ct)
    {
        var lettre = (await preparer.ListerAsync(Id, ct)).FirstOrDefault(l => l.Dossier.Id == dossier) ?? throw new Refus(RefusSocle.Introuvable);
        Response.Headers.ContentSecurityPolicy = PolitiqueDeLApercu;
        return Content(await preparer.ApercuAsync(lettre, ct), "text/html; charset=utf-8");
    }

    public Task<IActionResult> OnPostLibererAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var n = await liberer.ExecuterAsync(Id, ct);
        Annoncer(n == 0 ? "Rien n’attendait : rien n’est parti." : $"{Francais.Nombre(n, "lettre est partie", "lettres sont parties")}.");
        return RedirectToPage();
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lettres = await preparer.ListerAsync(Id, ct);
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy + "; frame-src 'self'";
    }
}
