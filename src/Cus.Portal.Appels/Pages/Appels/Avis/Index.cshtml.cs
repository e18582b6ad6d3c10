using Cus.Portal.Appels.Avis;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Appels.Pages.Appels.Avis;

/// <summary>The avis of the actor by due date, and the late ones by region.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class IndexModel(LireAvis lire) : PagePortail
{
    public IReadOnlyList<LigneDAvis> MesAvis { get; private set; } = [];

    public IReadOnlyList<LigneDAvis> EnRetard { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (MesAvis, EnRetard) = (await lire.ListerAsync(ct), await lire.EnRetardAsync(ct));
}
