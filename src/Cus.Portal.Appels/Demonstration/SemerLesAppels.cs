using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>The call in both espaces of the demonstration, forty dossiers in the national one.</summary>
internal static class SemerLesAppels
{
    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var espace in new[] { ComptesDemo.EspaceNational, ComptesDemo.EspaceEtat })
        {
            await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
            var ids = await Appel10000Logements.SemerAsync(portee.ServiceProvider, espace, ct);
            if (espace == ComptesDemo.EspaceNational)
                await DossiersDeDemonstration.SemerAsync(portee.ServiceProvider, ids, ct);
        }
    }
}
