using Cus.Portal.Appels.Decisions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Decisions;

/// <summary>The decision, once notified, and its letter.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class DecisionModel(LireDecision lire) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DecisionLue Lue { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.LireAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
