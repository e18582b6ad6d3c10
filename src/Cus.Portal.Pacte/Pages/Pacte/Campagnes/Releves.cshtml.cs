using Cus.Portal.Interface;
using Cus.Portal.Pacte.Campagnes;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The statements of one’s organismes.</summary>
[Authorize(PermissionsPacte.LireRelevesCode)]
internal sealed class RelevesModel(LireLesReleves lire) : PagePortail
{
    public IReadOnlyList<ReleveLu> Releves { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct) => Releves = await lire.MiensAsync(ct);
}
