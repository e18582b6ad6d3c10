using Cus.Portal.Interface.Api;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Interface.Pages.Informations;

/// <summary>What the API does, for who writes a program: read from its OpenAPI document.</summary>
[AllowAnonymous]
internal sealed class ApiModel(OperationsDApi operations) : PagePortail
{
    public string Presentation { get; private set; } = "";

    public IReadOnlyList<OperationDApi> Operations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Presentation, Operations) = await operations.LireAsync(ct);
}
