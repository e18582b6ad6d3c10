using Cus.Portal.ContratsTerritoriaux.Negociation;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Negociation;

/// <summary>The whole ledger, and the agenda of the next meeting: what is contested and the gaps.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class IndexModel(LectureDuContrat lecture, LireLOrdreDuJour ordreDuJour) : PageDeContrat(lecture)
{
    public OrdreDuJour OrdreDuJour { get; private set; } = null!;

    public RegistreVu Registre { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        OrdreDuJour = await ordreDuJour.ExecuterAsync(Contrat, Lu.Trame, ct);
        Registre = new RegistreVu(Contrat, Lu.Trame, OrdreDuJour.Registre, null, "Registre", Id, Entier: true);
        Situer("Négociation");
    }
}
