using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Socle.Base;

/// <summary>Opens scopes outside a request: jobs, command-line verbs, tests.</summary>
public static class Portees
{
    /// <summary>A scope whose transaction is open in that espace (null: none), acting as that actor (null: the portal itself).</summary>
    public static async Task<AsyncServiceScope> OuvrirPorteeAsync(this IServiceProvider services, Guid? espaceId, Acteur? acteur = null, CancellationToken ct = default)
    {
        var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<IActeurCourant>().Definir(acteur ?? Acteur.Systeme);
        if (espaceId is { } id)
            portee.ServiceProvider.GetRequiredService<IContexteEspace>().Entrer(id);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().OuvrirAsync(ct);
        return portee;
    }
}
