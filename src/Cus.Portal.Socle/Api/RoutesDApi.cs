using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Socle.Api;

/// <summary>Routes of the API: each demands a scope, names itself and says in French what it does.</summary>
public static class RoutesDApi
{
    /// <summary>Where they all are.</summary>
    public const string Racine = "/api/v1";

    private static readonly int[] Refusees =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>True for an address of the API: its errors are never a page.</summary>
    public static bool Est(PathString chemin) => chemin.StartsWithSegments(Racine, StringComparison.OrdinalIgnoreCase);

    /// <summary>Demands the scope and describes the operation.</summary>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="portee">Scope demanded.</param>
    /// <param name="nom">Identifier of the operation.</param>
    /// <param name="resume">What it does, in a few words.</param>
    /// <param name="description">What must be known to use it.</param>
    public static RouteHandlerBuilder Exiger<T>(this RouteHandlerBuilder route, PorteeDApi portee, string nom, string resume, string description)
    {
        route.RequireAuthorization(portee.Code).WithMetadata(portee).WithName(nom).WithSummary(resume).WithDescription(description).Produces<T>();
        foreach (var statut in Refusees)
            route.Produces<ProblemeJson>(statut, ProblemeJson.TypeDeContenu);
        return route;
    }

    /// <summary>It reads a body.</summary>
    /// <typeparam name="T">What the body holds.</typeparam>
    /// <param name="route">The route.</param>
    public static RouteHandlerBuilder Recevoir<T>(this RouteHandlerBuilder route)
        where T : notnull => route.Accepts<T>("application/json").Produces<ProblemeJson>(StatusCodes.Status413PayloadTooLarge, ProblemeJson.TypeDeContenu).Produces<ProblemeJson>(StatusCodes.Status415UnsupportedMediaType, ProblemeJson.TypeDeContenu);
}
