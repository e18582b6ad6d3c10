using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The rules of freezing, all at once, and the act.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class FigerModel(LectureDuContrat lecture, FigerVersion figer) : PageDeContrat(lecture)
{
    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var numero = await figer.ExecuterAsync(Id, ct);
        Annoncer($"La version {numero} est figée, prête à signer.");
        return Redirect(CheminsDeContrat.Version(Id, numero));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Situer("Vérifier et figer");
    }
}
