using System.Security.Claims;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Identite.Jetons;

/// <summary>Requests of one token on this node (<c>Identite:DemandesParMinute</c>, 300).</summary>
internal sealed class FreinDesJetons(IConfiguration configuration) : FreinParOrigine(configuration.GetValue("Identite:DemandesParMinute", 300), RefusIdentite.TropDeDemandes);

/// <summary>
/// Gives a request of the API its espace (that of its token, whatever the host name) and its actor: the administrator of the espace, held to
/// the permissions that its scopes lend.
/// </summary>
internal static class PorteeDuJeton
{
    /// <summary>Enters the espace of the token; null when there is none to enter: the authorisation then refuses.</summary>
    public static async Task<JetonLu?> IdentifierAsync(HttpContext http)
    {
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        if (AuthentificationParJeton.De(await http.AuthenticateAsync(AuthentificationParJeton.Schema)) is not { } jeton)
            return null;
        var s = http.RequestServices;
        s.GetRequiredService<FreinDesJetons>().Compter(jeton.Id.ToString());
        await s.GetRequiredService<LecteurDeJetons>().NoterLUsageAsync(jeton, http.RequestAborted);
        return jeton;
    }

    /// <summary>Acts as the token, in a transaction of its espace.</summary>
    public static async Task OuvrirAsync(IServiceProvider s, JetonLu jeton, CancellationToken ct)
    {
        s.GetRequiredService<IActeurCourant>().Definir(Acteur(jeton, s.GetRequiredService<ModulesDuPortail>()));
        await s.GetRequiredService<UniteDeTravail>().OuvrirAsync(ct);
    }

    private static Acteur Acteur(JetonLu jeton, ModulesDuPortail modules) =>
        new(jeton.Id, $"Jeton «\u00A0{jeton.Nom}\u00A0»", "", [new HabilitationActive(jeton.Id, Role.AdministrateurEspace, null, [], jeton.DernierJour)])
        {
            Bornes = modules.Portees.Where(p => jeton.Portees.Contains(p.Code)).SelectMany(p => p.Permissions).Select(p => p.Code).ToHashSet(StringComparer.Ordinal),
        };
}
