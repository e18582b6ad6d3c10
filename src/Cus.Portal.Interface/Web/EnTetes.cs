using System.Globalization;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Interface.Web;

/// <summary>Security headers of every answer. No inline script, no inline style, nothing from elsewhere.</summary>
internal static class EnTetes
{
    public const string Politique =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task Poser(HttpContext http, RequestDelegate suite)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Francais.Culture;
        var h = http.Response.Headers;
        Ecrire(h);
        http.Response.OnStarting(() =>
        {
            if (!h.ContainsKey("Cache-Control"))
                h.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return suite(http);
    }

    /// <summary>Writes them, again when an answer was begun anew.</summary>
    public static void Ecrire(IHeaderDictionary h)
    {
        h.ContentSecurityPolicy = Politique;
        h.XContentTypeOptions = "nosniff";
        h["Referrer-Policy"] = "same-origin";
        h["Cross-Origin-Opener-Policy"] = "same-origin";
        h["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }
}
