using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.Interface;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Mixite;

/// <summary>The contrats de mixité sociale of a contract, by commune, with the share of the production they carry.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class IndexModel(LireLaMixite lire, TenirLesContratsDeMixite tenir) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Commune { get; set; }

    [BindProperty]
    public int? Logements { get; set; }

    [BindProperty]
    public DateOnly? SigneLe { get; set; }

    public MixiteLue Lue { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostRattacherAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.RattacherAsync(Id, Commune, Logements, SigneLe, ct);
        Annoncer("Le contrat de mixité sociale est rattaché.");
        return Redirect($"/contrats/{Id}/mixite");
    });

    public Task<IActionResult> OnPostDetacherAsync(Guid mixite, string? motif, CancellationToken ct) => ActerAsync(async () =>
    {
        await tenir.DetacherAsync(Id, mixite, motif, ct);
        Annoncer("Le contrat de mixité sociale est détaché.");
        return Redirect($"/contrats/{Id}/mixite");
    });

    protected override async Task ChargerAsync(CancellationToken ct) => Lue = await lire.ExecuterAsync(Id, ct);
}
