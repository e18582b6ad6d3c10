using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>Who changed at the last computation, and by how much.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class EcartsModel(LireLesCampagnes lire, IActeurCourant acteur) : PageDeCampagne(lire, acteur)
{
    public IReadOnlyList<EcartDeCalcul> Ecarts { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Ecarts = await Lire.EcartsAsync(Campagne, ct);
    }
}
