using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Indicateurs.Pages.Indicateurs;

/// <summary>The published definitions, by programme and version.</summary>
[Authorize(PermissionsIndicateurs.ConsulterCode)]
internal sealed class IndexModel(IIndicateurs indicateurs) : PagePortail
{
    public IReadOnlyList<Catalogue> Catalogues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Catalogues = await indicateurs.CataloguesAsync(ct);

    public static string Chemin(Catalogue c) => $"/indicateurs/{Uri.EscapeDataString(c.Programme)}/{Uri.EscapeDataString(c.Version)}";

    public static string Chemin(Catalogue c, DefinitionDIndicateur d) => $"{Chemin(c)}/{Uri.EscapeDataString(d.Code)}";
}
