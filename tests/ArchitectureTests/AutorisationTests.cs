using Cus.Portal.Host;
using Cus.Portal.Socle.Api;
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

    [Fact]
    public async Task Chaque_route_de_l_api_exige_une_portee_declaree_et_aucune_autre_n_en_exige()
    {
        await using var app = Construire();
        var (routes, portees) = (await RoutesAsync(app), LaMaison.Modules.SelectMany(m => m.Portees).ToList());
        routes.Count(r => EstDeLApi(r)).ShouldBeGreaterThan(5);
        SansPortee(routes, portees).ShouldBeEmpty();
        routes.Where(r => !EstDeLApi(r) && r.Metadonnees.GetMetadata<PorteeDApi>() is not null).Select(r => r.Chemin).ShouldBeEmpty();
    }

    [Fact]
    public void Une_portee_se_declare_une_fois_et_ne_prete_que_des_permissions_de_son_module()
    {
        LaMaison.Modules.SelectMany(m => m.Portees).GroupBy(p => p.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        foreach (var module in LaMaison.Modules)
            module.Portees.Where(p => p.Permissions.Count == 0 || p.Permissions.Except(module.Permissions).Any()).Select(p => p.Code).ShouldBeEmpty();
    }

    [Fact]
    public async Task Canari_une_route_de_l_api_sans_portee_ou_dont_la_portee_n_est_pas_exigee_est_vue()
    {
        var portee = new PorteeDApi("essai:lire", "Lire");
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/api/v1/ouverte", () => "").AllowAnonymous();
        app.MapGet("/api/v1/connectee", () => "").RequireAuthorization("Identite.Membres.Gerer");
        app.MapGet("/api/v1/dite", () => "").WithMetadata(portee);
        app.MapGet("/api/v1/exigee", () => "").Exiger<string>(portee, "Essai", "Lire", "Lire.");
        app.MapGet("/api/v1/exigee-et-ouverte", () => "").Exiger<string>(portee, "Essai2", "Lire", "Lire.").AllowAnonymous();
        SansPortee(await RoutesAsync(app), [portee]).ShouldBe(["/api/v1/ouverte", "/api/v1/connectee", "/api/v1/dite", "/api/v1/exigee-et-ouverte"]);
        SansPortee(await RoutesAsync(app), []).ShouldContain("/api/v1/exigee");
    }

    private static WebApplication Construire() => Composition.Construire([], new Dictionary<string, string?>
    {
        ["ConnectionStrings:Portail"] = "Host=localhost;Username=portail_app",
        ["Demonstration"] = "true",
        ["Documents:Dossier"] = Path.Combine(Path.GetTempPath(), "portail-architecture"),
    }, b => b.WebHost.UseTestServer());

    /// <summary>The scope is declared by a module, and it is the policy that the route demands.</summary>
    private static List<string> SansPortee(IEnumerable<Route> routes, IReadOnlyCollection<PorteeDApi> declarees) =>
        [.. routes.Where(r => EstDeLApi(r) && (r.Metadonnees.GetMetadata<IAllowAnonymous>() is not null || r.Metadonnees.GetMetadata<PorteeDApi>() is not { } p || declarees.All(d => d.Code != p.Code)
            || r.Metadonnees.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy != p.Code))).Select(r => r.Chemin)];

    private static bool EstDeLApi(Route r) => r.Chemin.StartsWith(RoutesDApi.Racine, StringComparison.Ordinal);

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
