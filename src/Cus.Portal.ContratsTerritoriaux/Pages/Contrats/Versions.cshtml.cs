using Cus.Portal.ContratsTerritoriaux.Versions;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The frozen versions of a contract.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class VersionsModel(LectureDuContrat lecture) : PageDeContrat(lecture)
{
    public IReadOnlyList<LigneDeVersion> Liste { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Liste = await Lecture.Versions.ListerAsync(Id, ct);
        Situer("Versions");
    }
}
