using System.Text;
using Cus.Portal.Host;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Cloisonnement;

/// <summary>Who may ask for a route.</summary>
internal enum Ouverture
{
    ATous,
    ATousLesMembres,
    ACertainsRoles,
    ALHote,
    AuxJetons,
}

/// <summary>A route of the composed application, with what its authorisation declares.</summary>
/// <param name="Gabarit">« appels/dossiers/{id:guid} ».</param>
/// <param name="EstUnePage">A Razor page: it answers GET and, refused before any handler, POST.</param>
/// <param name="Verbes">HTTP methods; empty for a page.</param>
/// <param name="Ouverture">Who may ask for it.</param>
/// <param name="Permission">Code of the permission, when it takes one.</param>
/// <param name="Roles">Roles that hold it.</param>
internal sealed record RouteDuPortail(string Gabarit, bool EstUnePage, IReadOnlyList<string> Verbes, Ouverture Ouverture, string? Permission, IReadOnlyList<Role> Roles)
{
    /// <summary>True when the page of a GET exists.</summary>
    public bool SeLit => EstUnePage || Verbes.Contains(HttpMethods.Get) || Verbes.Count == 0;

    /// <summary>True when it names an object.</summary>
    public bool AUnObjet => Gabarit.Contains('{', StringComparison.Ordinal);

    /// <summary>True when an identifier leads to it.</summary>
    public bool AUnIdentifiant => Gabarit.Contains(":guid}", StringComparison.Ordinal);

    /// <summary>The path, each identifier being <paramref name="id"/>.</summary>
    public string Chemin(Guid id)
    {
        var segments = Gabarit.Split('/').Where(s => !s.Contains("?}", StringComparison.Ordinal)).Select(s => Remplir(s, id));
        return "/" + string.Join('/', segments);
    }

    /// <summary>True when that role, in an espace where it is held, passes the authorisation.</summary>
    public bool EstOuverteA(Role? role) => Ouverture is Ouverture.ATous or Ouverture.ATousLesMembres || (role is { } r && Roles.Contains(r));

    private static string Remplir(string segment, Guid id)
    {
        if (segment.StartsWith("{jeton:", StringComparison.Ordinal))
            return new string('0', 64);
        if (segment.EndsWith(":length(2)}", StringComparison.Ordinal))
            return "99";
        while (segment.IndexOf('{', StringComparison.Ordinal) is var debut and >= 0)
        {
            var fin = segment.IndexOf('}', debut);
            var nom = segment[(debut + 1)..fin];
            var valeur = nom.EndsWith(":guid", StringComparison.Ordinal) ? id.ToString() : nom.Contains(":int", StringComparison.Ordinal) || nom.Contains(":long", StringComparison.Ordinal) ? "424242" : "inconnu";
            segment = segment[..debut] + valeur + segment[(fin + 1)..];
        }

        return segment;
    }
}

/// <summary>The routes of the application, read from itself, and the table that a reviewer reads.</summary>
internal static class Matrice
{
    /// <summary>Answers beside the pages: assets and health.</summary>
    private static bool EstTechnique(RouteEndpoint e) =>
        e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || e.RoutePattern.RawText is null or "{**path:file}" || e.RoutePattern.RawText.TrimStart('/').StartsWith("sante", StringComparison.Ordinal);

    public static async Task<IReadOnlyList<RouteDuPortail>> LireAsync(IServiceProvider services)
    {
        var permissions = services.GetRequiredService<ModulesDuPortail>().Permissions.ToDictionary(p => p.Code, StringComparer.Ordinal);
        var routes = new List<RouteDuPortail>();
        foreach (var e in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => !EstTechnique(e)))
        {
            var page = e.Metadata.GetMetadata<PageActionDescriptor>();
            var metadonnees = page is null ? e.Metadata : new EndpointMetadataCollection((await services.GetRequiredService<PageLoader>().LoadAsync(page, e.Metadata)).EndpointMetadata!);
            routes.Add(Lire(e, page is not null, metadonnees, permissions));
        }

        return [.. routes.DistinctBy(r => (r.Gabarit, string.Join(',', r.Verbes))).OrderBy(r => r.Gabarit, StringComparer.Ordinal)];
    }

    private static RouteDuPortail Lire(RouteEndpoint e, bool page, EndpointMetadataCollection metadonnees, Dictionary<string, Permission> permissions)
    {
        var verbes = page ? [] : e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var politique = metadonnees.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is not null);
        var gabarit = e.RoutePattern.RawText!.Trim('/');
        if (metadonnees.GetMetadata<IAllowAnonymous>() is not null)
            return new(gabarit, page, verbes, Ouverture.ATous, null, []);
        if (politique is null)
            return new(gabarit, page, verbes, Ouverture.ATousLesMembres, null, []);
        if (metadonnees.GetMetadata<PorteeDApi>() is { } portee)
            return new(gabarit, page, verbes, Ouverture.AuxJetons, portee.Code, []);
        return permissions.TryGetValue(politique, out var permission)
            ? new(gabarit, page, verbes, Ouverture.ACertainsRoles, politique, permission.Roles)
            : new(gabarit, page, verbes, Ouverture.ALHote, politique, []);
    }

    /// <summary>The table in Markdown.</summary>
    public static string EnMarkdown(IReadOnlyList<RouteDuPortail> routes)
    {
        var texte = new StringBuilder("""
            # Matrice des droits

            Chaque route du portail et qui peut la demander, lues dans l’application composée. Le droit de la route n’est que le premier : l’acte vérifie ensuite le périmètre (mon organisme, mon territoire, cette étape, aucun déport), et l’objet d’un autre espace n’existe pas. Un essai parcourt chaque route avec chaque rôle, dans son espace et dans un autre, et compare cette page ; `PORTAIL_REGENERER=1` la réécrit.


            """);
        foreach (var module in routes.GroupBy(r => r.Ouverture == Ouverture.AuxJetons ? "API" : r.Permission?.Split('.')[0] ?? "Ouvertes").OrderBy(g => g.Key == "Ouvertes" ? "" : g.Key, StringComparer.Ordinal))
        {
            texte.Append($"## {module.Key}\n\n| route | verbe | ouverte à | permission |\n|---|---|---|---|\n");
            foreach (var r in module)
                texte.Append($"| `/{r.Gabarit.Replace("|", "\\|", StringComparison.Ordinal)}` | {(r.EstUnePage ? "page" : string.Join(", ", r.Verbes))} | {Qui(r)} | {(r.Permission is { } p ? $"`{p}`" : "")} |\n");
            texte.Append('\n');
        }

        return texte.ToString().TrimEnd('\n') + "\n";
    }

    private static string Qui(RouteDuPortail r) => r.Ouverture switch
    {
        Ouverture.ATous => "tous",
        Ouverture.ATousLesMembres => "toute personne connectée",
        Ouverture.ALHote => "l’hébergeur",
        Ouverture.AuxJetons => "jeton de l’espace",
        _ when r.Roles.Distinct().Count() == Enum.GetValues<Role>().Length => "tout rôle",
        _ => string.Join(", ", r.Roles.Select(role => Libelles.De(role))),
    };

    /// <summary>Root of the clone.</summary>
    public static string Page => Path.Combine(ServeurDeBase.Racine(), "docs", "matrice-des-droits.md");
}
