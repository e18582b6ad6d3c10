using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Identite.Acces;

/// <summary>
/// Gives each request its espace (host name, else what the account chose), its actor and its transaction.
/// A header or a form field never names the espace.
/// </summary>
internal static class PorteeDeRequete
{
    private static readonly HashSet<Role> AvecSecondFacteur =
        [Role.AdministrateurEspace, Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.Secretariat];

    public static async Task TraiterAsync(HttpContext http, RequestDelegate suite)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments("/sante"))
        {
            await suite(http);
            return;
        }

        if (!http.Items.TryAdd(typeof(PorteeDeRequete), true))
            await http.RequestServices.GetRequiredService<UniteDeTravail>().AbandonnerAsync(http.RequestAborted);
        else
            await OuvrirAsync(http);
        if (DoitEnregistrerSonFacteur(http))
        {
            http.Response.Redirect("/compte/second-facteur");
            return;
        }

        await suite(http);
    }

    /// <summary>A role that demands the second factor, on an account that has none yet (ACC-S05).</summary>
    internal static bool ExigeUnSecondFacteur(Acteur acteur) => acteur.EstAdministrateurHote || acteur.Habilitations.Any(h => AvecSecondFacteur.Contains(h.Role));

    private static async Task OuvrirAsync(HttpContext http)
    {
        var ct = http.RequestAborted;
        var s = http.RequestServices;
        var espaces = s.GetRequiredService<EspacesServis>();
        var hote = http.Request.Host.Host;
        var compteId = SessionDuPortail.CompteId(http.User);
        var espaceId = await espaces.ParHoteAsync(hote, ct) ?? SessionDuPortail.EspaceChoisi(http.User);
        if (espaceId is { } id && await espaces.ConnuAsync(id, hote, ct) is { } connu)
            s.GetRequiredService<IContexteEspace>().Entrer(id, connu);
        var courant = s.GetRequiredService<IActeurCourant>();
        if (compteId is { } c)
            courant.Definir(new Acteur(c, "", "", []));
        await s.GetRequiredService<UniteDeTravail>().OuvrirAsync(ct);
        if (compteId is { } compte)
            courant.Definir(await ActeurAsync(http, compte, ct));
    }

    private static async Task<Acteur?> ActeurAsync(HttpContext http, Guid compteId, CancellationToken ct)
    {
        var jour = http.RequestServices.GetRequiredService<IHorloge>().Aujourdhui();
        var lu = await http.RequestServices.GetRequiredService<LecteurDActeur>().LireAsync(compteId, jour, ct);
        if (lu is not var (acteur, compte) || http.User.FindFirst(SessionDuPortail.Tampon)?.Value != compte.SecurityStamp)
        {
            await http.SignOutAsync(SessionDuPortail.Schema);
            http.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
            return null;
        }

        http.Items["second-facteur"] = compte.TwoFactorEnabled;
        return acteur;
    }

    private static bool DoitEnregistrerSonFacteur(HttpContext http) =>
        http.RequestServices.GetRequiredService<IActeurCourant>().Acteur is { } acteur
        && http.Items["second-facteur"] is false
        && ExigeUnSecondFacteur(acteur)
        && !http.Request.Path.StartsWithSegments("/compte") && !http.Request.Path.StartsWithSegments("/erreur") && !http.Request.Path.StartsWithSegments("/informations");
}
