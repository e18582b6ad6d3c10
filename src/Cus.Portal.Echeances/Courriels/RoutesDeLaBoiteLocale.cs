using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>Body and attachments of a mail of the demonstration.</summary>
internal static class RoutesDeLaBoiteLocale
{
    /// <summary>The frame runs no script, loads nothing, and can only lead the whole window to where a reader clicks.</summary>
    private const string Politique = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/echeances/boite-locale/{id:guid}/html", HtmlAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/echeances/boite-locale/{id:guid}/pieces/{piece:guid}", PieceAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> HtmlAsync(Guid id, BoiteLocale boite, HttpContext http, CancellationToken ct)
    {
        var courriel = await boite.LireAsync(id, ct);
        http.Response.Headers.ContentSecurityPolicy = Politique;
        return Results.Text(courriel.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    private static async Task<IResult> PieceAsync(Guid id, Guid piece, BoiteLocale boite, [FromServices] IFichiers fichiers, CancellationToken ct)
    {
        var courriel = await boite.LireAsync(id, ct);
        if (!courriel.PiecesJointes.Contains(piece) || await fichiers.LireAsync(piece, ct) is not { } f)
            throw new Refus(RefusSocle.Introuvable);
        return Results.Stream(await fichiers.OuvrirAsync(piece, ct), f.Type, f.Nom);
    }
}
