using Cus.Portal.Host.Sante;
using Cus.Portal.Socle.Modules;
using Microsoft.Extensions.Configuration.Memory;

namespace Cus.Portal.Host;

/// <summary>Composition root: services, pipeline, routes.</summary>
public static class Composition
{
    /// <summary>
    /// Least levels of the console, under every other setting (<c>Logging__LogLevel__Quartz=Information</c> brings the chatter back):
    /// without them each SQL command is a line.
    /// </summary>
    private static readonly Dictionary<string, string?> NiveauxDuJournal = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Quartz"] = "Warning",
    };

    /// <summary>Builds the web application; does not start it.</summary>
    /// <param name="args">Command line.</param>
    /// <param name="reglages">Settings that stand over the configuration.</param>
    /// <param name="ajuster">Services that a test replaces.</param>
    public static WebApplication Construire(string[] args, IReadOnlyDictionary<string, string?>? reglages = null, Action<WebApplicationBuilder>? ajuster = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Composition).Assembly.GetName().Name, ContentRootPath = Contenu() });
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = NiveauxDuJournal });
        if (reglages is not null)
            builder.Configuration.AddInMemoryCollection(reglages);
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "Cus.Portal.Host.staticwebassets.runtime.json")))
            builder.WebHost.UseStaticWebAssets();
        builder.Services.AjouterPortail(builder.Configuration, Maison.Modules());
        builder.Services.AddRazorPages();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        builder.Services.AddHealthChecks().AddCheck<SanteDeLaBase>("base", tags: [RoutesDeSante.Pret]);
        ajuster?.Invoke(builder);
        return Assembler(builder.Build());
    }

    private static WebApplication Assembler(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModulesDuPortail>().Tous;
        foreach (var module in modules)
            module.AvantAuthentification(app);
        app.UseRouting();
        app.UseAuthentication();
        foreach (var module in modules)
            module.ApresAuthentification(app);
        app.UseAuthorization();
        app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, "Cus.Portal.Host.staticwebassets.endpoints.json")).AllowAnonymous();
        app.MapRazorPages().WithStaticAssets(Path.Combine(AppContext.BaseDirectory, "Cus.Portal.Host.staticwebassets.endpoints.json"));
        app.MapperLaSante();
        foreach (var module in modules)
            module.MapperRoutes(app);
        return app;
    }

    /// <summary>wwwroot lies beside the program when published, in the project when built.</summary>
    private static string Contenu() => AppContext.BaseDirectory;
}
