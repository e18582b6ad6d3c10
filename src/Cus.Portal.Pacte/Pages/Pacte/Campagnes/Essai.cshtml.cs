using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>Other parameters on the bases and loans of a campaign: its result beside, nothing stored.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class EssaiModel(LireLesCampagnes lire, IActeurCourant acteur, EssayerLaCampagne essayer) : PageDeParametres(lire, acteur)
{
    public EssaiDeCampagne? Essai { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Montrer(Campagne.Parametres);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        Essai = await essayer.ExecuterAsync(Annee, this.Lire(), ct);
        await ChargerAsync(ct);
        return Page();
    });
}
