using System.Security.Claims;
using System.Text.Encodings.Web;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cus.Portal.Identite.Jetons;

/// <summary>
/// <c>Authorization: Bearer</c>, for the routes that demand a scope and no other: a page never sees a token, the API never sees a cookie.
/// Refusals are said by who writes the errors of the API.
/// </summary>
internal sealed class AuthentificationParJeton(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory journal, UrlEncoder encodeur, LecteurDeJetons lecteur, TimeProvider temps)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, journal, encodeur)
{
    public const string Schema = "Portail.Jeton";

    /// <summary>Claim of a scope.</summary>
    public const string Portee = "portee";

    private const string Debut = "Bearer ";

    /// <summary>The token that authenticated, or null.</summary>
    public static JetonLu? De(AuthenticateResult resultat) => resultat.Properties?.GetParameter<JetonLu>(Schema);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var entete = Request.Headers.Authorization.ToString();
        if (!entete.StartsWith(Debut, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await lecteur.TrouverAsync(entete[Debut.Length..].Trim(), Context.RequestAborted) is not { } jeton)
            return AuthenticateResult.Fail(new Refus(RefusIdentite.JetonInconnu));
        if (jeton.RevoqueLe is { } revoque)
            return AuthenticateResult.Fail(new Refus(RefusIdentite.JetonRevoque, ("date", Paris.Date(revoque))));
        if (Paris.Date(temps.GetUtcNow()) > jeton.DernierJour)
            return AuthenticateResult.Fail(new Refus(RefusIdentite.JetonExpire, ("date", jeton.DernierJour)));
        var identite = new ClaimsIdentity([new(ClaimTypes.Name, jeton.Nom), .. jeton.Portees.Select(p => new Claim(Portee, p))], Schema);
        var proprietes = new AuthenticationProperties();
        proprietes.SetParameter(Schema, jeton);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identite), proprietes, Schema));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) =>
        throw (await HandleAuthenticateOnceSafeAsync()).Failure as Refus ?? new Refus(RefusIdentite.JetonAbsent);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        throw new Refus(RefusIdentite.PorteeManquante, ("portee", Context.GetEndpoint()?.Metadata.GetMetadata<PorteeDApi>()?.Code));
}
