using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Second step of the sign-in.</summary>
[AllowAnonymous]
internal sealed class CodeModel(SecondFacteur facteur, PortailDbContext db, OuvrirSession ouvrir) : PagePortail
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    public string? CodeDeDemonstration { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await CompteAsync() is null)
            return RedirectToPage("/Compte/Connexion");
        await ChargerAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        var id = await CompteAsync() ?? throw new Refus(RefusIdentite.EtapeExpiree);
        await facteur.VerifierAsync(id, Code ?? "", ct);
        var compte = await db.Set<Comptes.Compte>().AsNoTracking().SingleAsync(c => c.Id == id, ct);
        await HttpContext.SignOutAsync(SessionDuPortail.SchemaEtape);
        return LocalRedirect(await ouvrir.ExecuterAsync(HttpContext, compte, Url.IsLocalUrl(Retour) ? Retour : null, ct));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        if (await CompteAsync() is { } id)
            CodeDeDemonstration = await facteur.CodeDeDemonstrationAsync(id, ct);
    }

    /// <summary>Account whose password was right less than ten minutes ago, and has not changed since.</summary>
    private async Task<Guid?> CompteAsync()
    {
        var etape = (await HttpContext.AuthenticateAsync(SessionDuPortail.SchemaEtape)).Principal;
        var tampon = etape?.FindFirst(SessionDuPortail.Tampon)?.Value;
        return SessionDuPortail.CompteId(etape) is { } id && await db.Set<Comptes.Compte>().AnyAsync(c => c.Id == id && c.SecurityStamp == tampon, HttpContext.RequestAborted) ? id : null;
    }
}
