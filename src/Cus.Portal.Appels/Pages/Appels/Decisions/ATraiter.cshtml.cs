using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Decisions;

/// <summary>A dossier taken up again: the reasons of the former decision as a list to treat.</summary>
[Authorize(PermissionsAppels.OuvrirCode)]
internal sealed class ATraiterModel(LireCeQuiEstATraiter lire) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ATraiter Lu { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct) => Lu = await lire.LireAsync(Id, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
