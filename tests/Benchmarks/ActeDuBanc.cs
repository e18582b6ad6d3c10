using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.Benchmarks;

/// <summary>An act of an account of the demonstration, today, in the national espace.</summary>
internal static class ActeDuBanc
{
    public static async Task<T> CommeAsync<T>(IServiceProvider services, Guid compte, Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, await ImportDuStock.ActeurAsync(services, compte));
        return await acte(portee.ServiceProvider);
    }
}
