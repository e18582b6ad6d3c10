using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Second step of the sign-in.</summary>
[AllowAnonymous]
internal sealed class CodeModel(SecondFacteur facteur, PortailDbContext db, LecteurDActeur lecteur, IContexteEspace espace, IActeurCourant courant, IHorloge horloge) : PagePortail
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
        return await ConnexionModel.EntrerAsync(this, id, compte, lecteur, espace, courant, horloge, Retour, ct);
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        if (espace.Espace?.Demonstration == true && await CompteAsync() is { } id)
            CodeDeDemonstration = await facteur.ProchainCodeAsync(id, ct);
    }

    private async Task<Guid?> CompteAsync() => SessionDuPortail.CompteId((await HttpContext.AuthenticateAsync(SessionDuPortail.SchemaEtape)).Principal);
}
