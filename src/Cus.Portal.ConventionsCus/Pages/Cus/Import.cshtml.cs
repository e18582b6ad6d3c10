using System.Globalization;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus;

/// <summary>An import: how far its reading is, then its report, what it changes, and the decision.</summary>
[Authorize(PermissionsCus.LirePatrimoineCode)]
internal sealed class ImportModel(LireLesImports lire, LireLesFautes fautes, AccepterLImport accepter, AbandonnerLImport abandonner) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ImportDeStock Import { get; private set; } = null!;

    public bool PeutDecider { get; private set; }

    public (int Total, IReadOnlyList<FauteDImport> Lignes) Fautes { get; private set; } = (0, []);

    public int NumeroDePage => int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var n) ? n : 1;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAccepterAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await accepter.ExecuterAsync(Id, ct);
        Annoncer("Le patrimoine importé est en vigueur.");
        return Redirect($"/cus/imports/{Id}");
    });

    public Task<IActionResult> OnPostAbandonnerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await abandonner.ExecuterAsync(Id, ct);
        Annoncer("L’import est abandonné. Le patrimoine en vigueur n’a pas changé.");
        return Redirect("/cus");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        (Import, PeutDecider) = await lire.ImportAsync(Id, ct);
        Fautes = await fautes.ListerAsync(Id, NumeroDePage, ct);
    }
}
