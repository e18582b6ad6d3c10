using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
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

    /// <summary>
    /// The same, whose clock stands at an instant that is over: the demonstration tells what happened by the acts themselves,
    /// each at its hour. No request ever opens one.
    /// </summary>
    public static async Task<AsyncServiceScope> OuvrirPorteePasseeAsync(this IServiceProvider services, Guid espaceId, Acteur acteur, DateTimeOffset instant, CancellationToken ct = default)
    {
        var portee = await services.OuvrirPorteeAsync(espaceId, acteur, ct);
        var horloge = (HorlogeDuPortail)portee.ServiceProvider.GetRequiredService<IHorloge>();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instant, horloge.Maintenant);
        horloge.Placer(instant);
        return portee;
    }
}
