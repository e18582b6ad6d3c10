using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Interface.Web;

/// <summary>Light or dark, as the reader chooses; kept in a cookie, without script.</summary>
internal static class Apparence
{
    public const string Temoin = "theme";

    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapPost("/apparence", ChoisirAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task ChoisirAsync(HttpContext http)
    {
        var formulaire = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var choix = formulaire["theme"].ToString();
        if (choix is "light" or "dark")
            http.Response.Cookies.Append(Temoin, choix, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true, Secure = http.Request.IsHttps });
        else
            http.Response.Cookies.Delete(Temoin);
        var retour = formulaire["retour"].ToString();
        http.Response.Redirect(EstLocale(retour) ? retour : "/");
    }

    /// <summary>True for a path of this site: never leads elsewhere.</summary>
    internal static bool EstLocale(string adresse) =>
        adresse.Length > 0 && adresse[0] == '/' && (adresse.Length == 1 || adresse[1] is not ('/' or '\\')) && !adresse.Any(char.IsControl);
}
