using System.Security.Claims;
using Cus.Portal.Identite.Comptes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Identite.Acces;

/// <summary>The session cookie: account, security stamp, espace chosen, second factor passed.</summary>
internal static class SessionDuPortail
{
    public const string Schema = "Portail";
    public const string SchemaEtape = "Portail.Etape";
    public const string Tampon = "tampon";
    public const string Espace = "espace";
    public const string Session = "session";

    /// <summary>Signs in, after every factor asked of the account.</summary>
    public static Task OuvrirAsync(HttpContext http, Compte compte, Guid sessionId, Guid? espaceId) =>
        http.SignInAsync(Schema, Principal(compte, Schema, espaceId, sessionId), new AuthenticationProperties { IsPersistent = false });

    /// <summary>Half signed in: the password was right, the code is awaited.</summary>
    public static Task AttendreLeCodeAsync(HttpContext http, Compte compte) =>
        http.SignInAsync(SchemaEtape, Principal(compte, SchemaEtape, null, null));

    /// <summary>Account of a principal, or null.</summary>
    public static Guid? CompteId(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>Session named by the cookie, or null.</summary>
    public static Guid? SessionId(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>Espace chosen, or null.</summary>
    public static Guid? EspaceChoisi(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(Espace), out var id) ? id : null;

    private static ClaimsPrincipal Principal(Compte compte, string schema, Guid? espaceId, Guid? sessionId)
    {
        var identite = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, compte.Id.ToString()), new(ClaimTypes.Name, compte.Nom), new(Tampon, compte.SecurityStamp ?? "")], schema);
        if (espaceId is { } id)
            identite.AddClaim(new(Espace, id.ToString()));
        if (sessionId is { } session)
            identite.AddClaim(new(Session, session.ToString()));
        return new ClaimsPrincipal(identite);
    }
}
