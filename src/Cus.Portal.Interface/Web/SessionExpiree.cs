using System.Text.Json;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Cus.Portal.Interface.Web;

/// <summary>
/// A form sent after the session or the habilitation has ended: instead of a page that forgets it, one that keeps what was
/// typed. After a session, the form takes it back once signed in; after an habilitation, the text is there to be copied
/// (ACC-S03). Nothing is executed on the way.
/// </summary>
internal static class SessionExpiree
{
    public const string Chemin = "/session-expiree";
    public const string CheminHabilitation = "/habilitation-finie";
    public const string Cle = "formulaire-en-attente";
    private const long TailleGardee = 4 * 1024 * 1024;

    public static async Task TraiterAsync(HttpContext http, RequestDelegate suite)
    {
        await suite(http);
        if (!EstUnFormulaire(http))
            return;
        if (MeneALaConnexion(http))
            await RepondreAsync(http, suite, Chemin, StatusCodes.Status401Unauthorized);
        else if (HabilitationFinie(http) && !AttendDuJson(http))
            await RepondreAsync(http, suite, CheminHabilitation, StatusCodes.Status403Forbidden);
    }

    /// <summary>What may be given back: not the token, not a password.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Champs(IFormCollection formulaire) =>
        [.. formulaire.Where(c => !c.Key.StartsWith("__", StringComparison.Ordinal) && !c.Key.Contains("MotDePasse", StringComparison.OrdinalIgnoreCase))
            .SelectMany(c => c.Value, (c, v) => KeyValuePair.Create(c.Key, v ?? ""))];

    /// <summary>The last day of what the actor held here, when nothing is left.</summary>
    internal static DateOnly? DerniereFin(HttpContext http) =>
        http.RequestServices.GetRequiredService<IActeurCourant>().Acteur is { Habilitations.Count: 0, DerniereFin: { } fin } ? fin : null;

    private static async Task RepondreAsync(HttpContext http, RequestDelegate suite, string chemin, int statut)
    {
        if (AttendDuJson(http))
        {
            await RepondreEnJsonAsync(http);
            return;
        }

        if (http.Request.ContentLength is null or > TailleGardee)
            return;
        http.Items[Cle] = new FormulaireEnAttente(http.Request.Path + http.Request.QueryString, Champs(await http.Request.ReadFormAsync(http.RequestAborted)));
        http.Response.Headers.Remove(HeaderNames.Location);
        http.Response.StatusCode = statut;
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = chemin;
        http.Request.QueryString = QueryString.Empty;
        http.Request.RouteValues.Clear();
        http.SetEndpoint(null);
        await suite(http);
    }

    private static bool EstUnFormulaire(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && !http.Response.HasStarted;

    private static bool AttendDuJson(HttpContext http) => http.Request.Headers.ContainsKey("X-Autosave") || http.Request.Headers.ContainsKey("HX-Request");

    private static bool MeneALaConnexion(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status302Found
        && http.User.Identity?.IsAuthenticated != true
        && !http.Request.Path.StartsWithSegments("/compte/connexion", StringComparison.OrdinalIgnoreCase)
        && http.Response.Headers.Location.ToString().Contains("/compte/connexion?", StringComparison.Ordinal);

    /// <summary>Refused before any page was drawn.</summary>
    private static bool HabilitationFinie(HttpContext http) =>
        http.Response is { StatusCode: StatusCodes.Status403Forbidden, ContentType: null } && DerniereFin(http) is not null;

    private static Task RepondreEnJsonAsync(HttpContext http)
    {
        http.Response.Headers.Remove(HeaderNames.Location);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.ContentType = "application/problem+json";
        var phrase = Motif.De(RefusInterface.SessionExpiree).Phrase;
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { status = 401, title = "Session expirée", detail = phrase, message = phrase }), http.RequestAborted);
    }
}

/// <summary>A form that waits for its author.</summary>
/// <param name="Adresse">Where it was sent.</param>
/// <param name="Champs">What was typed.</param>
internal sealed record FormulaireEnAttente(string Adresse, IReadOnlyList<KeyValuePair<string, string>> Champs);
