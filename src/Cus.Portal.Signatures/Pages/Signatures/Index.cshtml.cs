using Cus.Portal.Interface;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Signatures.Pages.Signatures;

/// <summary>What I have to sign, what I follow.</summary>
[Authorize(PermissionsSignatures.ConsulterCode)]
internal sealed class IndexModel(MesSignatures miennes) : PagePortail
{
    public IReadOnlyList<SignatureAFaire> ASigner { get; private set; } = [];

    public IReadOnlyList<CircuitLu> Suivis { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>Chip of a status.</summary>
    public static (string Sens, string Icone) Puce(StatutCircuit statut) => statut switch
    {
        StatutCircuit.Ouvert => ("accent", "signature"),
        StatutCircuit.Suspendu => ("alerte", "pause"),
        StatutCircuit.Complet => ("ok", "okrond"),
        _ => ("neutre", "interdit"),
    };

    protected override async Task ChargerAsync(CancellationToken ct) => (ASigner, Suivis) = (await miennes.ASignerAsync(ct), await miennes.SuivisAsync(ct));
}
