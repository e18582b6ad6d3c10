using System.Text.Json;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cus.Portal.Interface.Web;

/// <summary>
/// A form sent after the session has ended: instead of a sign-in page that forgets it, a page that keeps what was typed
/// and gives it back to the form once signed in. Nothing is executed on the way.
/// </summary>
internal static class SessionExpiree
{
    public const string Chemin = "/session-expiree";
    public const string Cle = "formulaire-en-attente";
    private const long TailleGardee = 4 * 1024 * 1024;

    public static async Task TraiterAsync(HttpContext http, RequestDelegate suite)
    {
        await suite(http);
        if (!MeneALaConnexion(http))
            return;
        if (http.Request.Headers.ContainsKey("X-Autosave") || http.Request.Headers.ContainsKey("HX-Request"))
        {
            await RepondreEnJsonAsync(http);
            return;
        }

        if (http.Request.ContentLength is null or > TailleGardee)
            return;
        http.Items[Cle] = new FormulaireEnAttente(http.Request.Path + http.Request.QueryString, Champs(await http.Request.ReadFormAsync(http.RequestAborted)));
        http.Response.Headers.Remove(HeaderNames.Location);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = Chemin;
        http.Request.QueryString = QueryString.Empty;
        http.Request.RouteValues.Clear();
        http.SetEndpoint(null);
        await suite(http);
    }

    /// <summary>What may be given back: not the token, not a password.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Champs(IFormCollection formulaire) =>
        [.. formulaire.Where(c => !c.Key.StartsWith("__", StringComparison.Ordinal) && !c.Key.Contains("MotDePasse", StringComparison.OrdinalIgnoreCase))
            .SelectMany(c => c.Value, (c, v) => KeyValuePair.Create(c.Key, v ?? ""))];

    private static bool MeneALaConnexion(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method)
        && http.Request.HasFormContentType
        && !http.Response.HasStarted
        && http.Response.StatusCode == StatusCodes.Status302Found
        && http.User.Identity?.IsAuthenticated != true
        && !http.Request.Path.StartsWithSegments("/compte/connexion", StringComparison.OrdinalIgnoreCase)
        && http.Response.Headers.Location.ToString().Contains("/compte/connexion?", StringComparison.Ordinal);

    private static Task RepondreEnJsonAsync(HttpContext http)
    {
        http.Response.Headers.Remove(HeaderNames.Location);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.ContentType = "application/problem+json";
        var phrase = Motif.De(RefusInterface.SessionExpiree).Phrase;
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { status = 401, title = "Session expirée", detail = phrase, message = phrase }), http.RequestAborted);
    }
}

/// <summary>A form that waits for its author to sign in again.</summary>
/// <param name="Adresse">Where it was sent.</param>
/// <param name="Champs">What was typed.</param>
internal sealed record FormulaireEnAttente(string Adresse, IReadOnlyList<KeyValuePair<string, string>> Champs);
