using Cus.Portal.ConventionsCus.PremiereGeneration.Continuite;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>Both generations of a landlord side by side, and the series that go on.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class GenerationsModel(LireLaContinuite lire) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public string Siren { get; set; } = "";

    public HistoireDeDeuxGenerations Histoire { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Histoire = await lire.DeAsync(Siren, ct);
}
