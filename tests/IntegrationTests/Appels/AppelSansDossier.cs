using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The call of the demonstration and its sessions, without any dossier: a test tells its own story in them.</summary>
internal static class AppelSansDossier
{
    /// <summary>Opens the call in the espace of the current scope, with the two sessions of 2014 and that of the day.</summary>
    public static async Task<AppelSeme> SemerAsync(IServiceProvider services, Guid espaceId, CancellationToken ct)
    {
        var ids = Appel10000Logements.Identifiants(espaceId);
        var jour = services.GetRequiredService<IHorloge>().Aujourdhui();
        await Appel10000Logements.OuvrirAsync(services, ids, [Appel10000Logements.Session1(ids), Appel10000Logements.Session2(ids), Appel10000Logements.DuJour(ids, jour)], ct);
        return ids;
    }
}
