using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cus.Portal.Socle.Api;

/// <summary>What a reading answers: JSON with its ETag (the fingerprint of the content), or 304 to who has it already.</summary>
/// <typeparam name="T">Its content.</typeparam>
public sealed class ReponseLue<T>(T contenu) : IResult
{
    private const int LongueurDuTemoin = 32;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var octets = JsonSerializer.SerializeToUtf8Bytes(contenu, JsonDApi.Options);
        var temoin = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(octets))[..LongueurDuTemoin]}\"");
        var reponse = httpContext.Response;
        reponse.Headers.ETag = temoin.ToString();
        reponse.Headers.CacheControl = "private, no-cache";
        reponse.Headers.Vary = HeaderNames.Authorization;
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(temoin, useStrongComparison: false)))
        {
            reponse.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        reponse.ContentType = "application/json; charset=utf-8";
        reponse.ContentLength = octets.Length;
        await reponse.Body.WriteAsync(octets, httpContext.RequestAborted);
    }
}

/// <summary>Answers of the API.</summary>
public static class Repondre
{
    /// <summary>A reading.</summary>
    public static IResult Lu<T>(T contenu) => new ReponseLue<T>(contenu);

    /// <summary>The outcome of an act: nothing to keep.</summary>
    public static IResult Fait<T>(T contenu) => Results.Json(contenu, JsonDApi.Options);
}
