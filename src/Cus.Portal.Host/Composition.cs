using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Host;

/// <summary>Composition root: services, pipeline, routes.</summary>
public static class Composition
{
    /// <summary>Builds the web application; does not start it.</summary>
    public static WebApplication Construire(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AjouterPortail(builder.Configuration, Maison.Modules());
        builder.Services.AddRazorPages();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        var modules = app.Services.GetRequiredService<ModulesDuPortail>().Tous;
        foreach (var module in modules)
            module.AvantAuthentification(app);
        app.UseRouting();
        app.UseAuthentication();
        foreach (var module in modules)
            module.ApresAuthentification(app);
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        foreach (var module in modules)
            module.MapperRoutes(app);
        return app;
    }
}
