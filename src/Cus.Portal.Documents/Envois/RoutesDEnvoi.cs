using System.Globalization;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Documents.Envois;

/// <summary>
/// Resumable upload, as tus says it: POST creates, HEAD tells how much has arrived, PATCH appends. The header
/// <c>Tus-Resumable</c> is demanded: no other site can set it without being asked first, so it stands for the antiforgery token.
/// </summary>
internal static class RoutesDEnvoi
{
    private const string Version = "Tus-Resumable";
    private const string Offset = "Upload-Offset";

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        var groupe = routes.MapGroup("/documents/envois").RequireAuthorization().DisableAntiforgery();
        groupe.MapPost("", (Delegate)CreerAsync);
        groupe.MapMethods("{jeton:regex(^[0-9a-f]{{64}}$)}", [HttpMethods.Head], OuEnEstAsync);
        groupe.MapMethods("{jeton:regex(^[0-9a-f]{{64}}$)}", [HttpMethods.Patch], ContinuerAsync);
    }

    private static Task<IResult> CreerAsync(HttpContext http) => RepondreAsync(http, async (envois, ct) =>
    {
        var nom = Uri.UnescapeDataString(http.Request.Headers["Upload-Name"].ToString());
        var envoi = await envois.CommencerAsync(nom, Nombre(http, "Upload-Length"), ct);
        http.Response.Headers["Upload-Expires"] = (envoi.OuvertLe + Envoi.Duree).ToString("R", CultureInfo.InvariantCulture);
        return Results.Created($"/documents/envois/{envoi.Jeton}", null);
    });

    private static Task<IResult> OuEnEstAsync(HttpContext http, string jeton) => RepondreAsync(http, async (envois, ct) =>
    {
        var envoi = await envois.TrouverAsync(jeton, ct);
        Ecrire(http, Offset, envoi.Recus(http.RequestServices.GetRequiredService<DossierDeTravail>()));
        Ecrire(http, "Upload-Length", envoi.Taille);
        return Results.Ok();
    });

    private static Task<IResult> ContinuerAsync(HttpContext http, string jeton) => RepondreAsync(http, async (envois, ct) =>
    {
        if (http.Request.ContentType != "application/offset+octet-stream")
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await envois.ContinuerAsync(jeton, Nombre(http, Offset), http.Request.Body, ct) is not { } recus)
            return Results.Conflict();
        Ecrire(http, Offset, recus);
        return Results.NoContent();
    });

    private static async Task<IResult> RepondreAsync(HttpContext http, Func<EnvoisDuCompte, CancellationToken, Task<IResult>> acte)
    {
        if (http.Request.Headers[Version] != "1.0.0")
            return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        http.Response.Headers[Version] = "1.0.0";
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite)
            limite.MaxRequestBodySize = EnvoisDuCompte.MorceauMax;
        try
        {
            return await acte(http.RequestServices.GetRequiredService<EnvoisDuCompte>(), http.RequestAborted);
        }
        catch (Refus refus) when (refus.Code.Nature is not NatureRefus.Introuvable)
        {
            return Results.Text(refus.Message, "text/plain", statusCode: RefusVersHttp.Statut(refus.Code.Nature));
        }
    }

    private static long Nombre(HttpContext http, string entete) =>
        long.TryParse(http.Request.Headers[entete], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    private static void Ecrire(HttpContext http, string entete, long n) => http.Response.Headers[entete] = n.ToString(CultureInfo.InvariantCulture);
}
