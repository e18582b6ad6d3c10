using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Host;

/// <summary>Command-line verbs of the portal: <c>serve</c> (default), <c>migrate</c>, <c>seed</c>, <c>verify</c>.</summary>
internal static class Verbes
{
    public static async Task<int> ExecuterAsync(string[] args)
    {
        var culture = Francais.Culture;
        System.Globalization.CultureInfo.DefaultThreadCurrentCulture = culture;
        System.Globalization.CultureInfo.DefaultThreadCurrentUICulture = culture;
        var app = Composition.Construire(args);
        await app.RunAsync();
        return 0;
    }

    internal static async Task MigrerAsync(IServiceProvider services, string chaineProprietaire, CancellationToken ct)
    {
        await Migrateur.MigrerAsync(chaineProprietaire, services.GetRequiredService<ModulesDuPortail>(), ct);
        foreach (var module in services.GetRequiredService<ModulesDuPortail>().Tous)
        {
            await using var portee = await services.OuvrirPorteeAsync(Socle.Espaces.ContexteEspace.EspaceHote, ct: ct);
            await module.AmorcerAsync(portee.ServiceProvider, ct);
        }
    }
}
