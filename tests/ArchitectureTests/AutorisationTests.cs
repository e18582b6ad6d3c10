using Cus.Portal.Host;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ArchitectureTests;

/// <summary>Every page and every other route of the composed application says who may open it.</summary>
public class AutorisationTests
{
    /// <summary>Route of the framework that serves the assets of a build as they change on disk; absent once published.</summary>
    private const string RessourcesEnCours = "{**path:file}";

    [Fact]
    public async Task Chaque_page_et_chaque_route_dit_qui_peut_l_ouvrir()
    {
        await using var app = Construire();
        var routes = await RoutesAsync(app);
        routes.Count.ShouldBeGreaterThan(10);
        Muettes(routes).ShouldBeEmpty();
    }

    [Fact]
    public async Task La_politique_d_une_page_est_une_permission_declaree()
    {
        await using var app = Construire();
        var politiques = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var route in await RoutesAsync(app))
        {
            foreach (var nom in route.Metadonnees.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>())
                (await politiques.GetPolicyAsync(nom)).ShouldNotBeNull($"{route.Chemin} : {nom}");
        }

        (await politiques.GetPolicyAsync("Inconnue")).ShouldBeNull();
    }

    [Fact]
    public void Une_permission_porte_le_nom_de_son_module_et_se_declare_une_fois()
    {
        foreach (var module in LaMaison.Modules)
            module.Permissions.Where(p => !p.Code.StartsWith(module.GetType().Name.Replace("Module", ".", StringComparison.Ordinal), StringComparison.Ordinal) || p.Roles.Count == 0).ShouldBeEmpty();
        LaMaison.Modules.SelectMany(m => m.Permissions).GroupBy(p => p.Code).Where(g => g.Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task Canari_une_route_muette_est_vue()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/muette", () => "");
        app.MapGet("/dite", () => "").AllowAnonymous();
        Muettes(await RoutesAsync(app)).ShouldBe(["/muette"]);
    }

    private static WebApplication Construire() => Composition.Construire([], new Dictionary<string, string?>
    {
        ["ConnectionStrings:Portail"] = "Host=localhost;Username=portail_app",
        ["Demonstration"] = "true",
        ["Documents:Dossier"] = Path.Combine(Path.GetTempPath(), "portail-architecture"),
    }, b => b.WebHost.UseTestServer());

    private static List<string> Muettes(IEnumerable<Route> routes) =>
        [.. routes.Where(r => r.Metadonnees.GetMetadata<IAuthorizeData>() is null && r.Metadonnees.GetMetadata<IAllowAnonymous>() is null).Select(r => r.Chemin)];

    /// <summary>The attributes of a page are on its model, read when it is loaded.</summary>
    private static async Task<IReadOnlyList<Route>> RoutesAsync(WebApplication app)
    {
        var routes = new List<Route>();
        foreach (var e in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText != RessourcesEnCours))
        {
            var metadonnees = e.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? new EndpointMetadataCollection((await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, e.Metadata)).EndpointMetadata!)
                : e.Metadata;
            routes.Add(new Route(e.RoutePattern.RawText ?? e.DisplayName ?? "?", metadonnees));
        }

        return routes;
    }

    private sealed record Route(string Chemin, EndpointMetadataCollection Metadonnees);
}
