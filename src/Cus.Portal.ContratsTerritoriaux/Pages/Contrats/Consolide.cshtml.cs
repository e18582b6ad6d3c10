using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>The text in force today, what its amendments changed readable.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class ConsolideModel(LectureDuContrat lecture, LireLeTexteConsolide lire) : PageDeContrat(lecture)
{
    public TexteConsolide Texte { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Texte = await lire.ExecuterAsync(Id, Paris.Date(Maintenant), ct);
        Situer("Texte applicable");
    }
}
