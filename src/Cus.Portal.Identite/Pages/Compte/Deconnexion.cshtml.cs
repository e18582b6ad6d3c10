using Cus.Portal.Identite.Acces;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Identite.Pages.Compte;

/// <summary>Ends the session, on the server too: a copy of the cookie opens nothing any more.</summary>
[AllowAnonymous]
internal sealed class DeconnexionModel(OuvrirSession sessions, IActeurCourant acteur, UniteDeTravail unite) : PagePortail
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await ActerAsync(async () =>
    {
        if (acteur.Acteur is { } moi && SessionDuPortail.SessionId(User) is { } session)
        {
            await sessions.FermerAsync(s => s.Id == session, moi.CompteId, ct);
            await unite.ValiderAsync(ct);
        }

        await HttpContext.SignOutAsync(SessionDuPortail.Schema);
        TempData["Succes"] = "Vous êtes déconnecté.";
        return LocalRedirect("/compte/connexion");
    });
}
