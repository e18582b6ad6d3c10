using Cus.Portal.Identite.Espaces;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Identite.Acces;

/// <summary>
/// Gives each request its espace (what the account chose among its habilitations, else the host name), its actor and its
/// transaction. A header or a form field never names the espace.
/// </summary>
internal static class PorteeDeRequete
{
    /// <summary>Agents of the State and administrators: without a second factor they can only register one (ACC-S05).</summary>
    private static readonly HashSet<Role> AvecSecondFacteur =
        [Role.AdministrateurEspace, Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.Prefecture, Role.Secretariat];

    private static readonly string[] SansSecondFacteur = ["/compte/second-facteur", "/compte/deconnexion", "/compte/connexion", "/erreur", "/informations"];

    public static async Task TraiterAsync(HttpContext http, RequestDelegate suite)
    {
        if (ThemeServi.EstReserve(http.Request.Path) && !await EstEnThemeEtatAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments("/sante", StringComparison.OrdinalIgnoreCase))
        {
            await suite(http);
            return;
        }

        // The error page runs the pipeline again: same scope, fresh transaction.
        if (!http.Items.TryAdd(typeof(PorteeDeRequete), true))
        {
            await http.RequestServices.GetRequiredService<UniteDeTravail>().AbandonnerAsync(http.RequestAborted);
            await suite(http);
            return;
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<PorteeDApi>() is not null)
            await OuvrirParJetonAsync(http);
        else
            await OuvrirAsync(http);
        if (DoitEnregistrerSonFacteur(http))
            http.Response.Redirect("/compte/second-facteur");
        else
            await SuivreAsync(http, suite);
    }

    /// <summary>A role that demands the second factor.</summary>
    internal static bool ExigeUnSecondFacteur(Acteur acteur) => acteur.EstAdministrateurHote || acteur.Habilitations.Any(h => AvecSecondFacteur.Contains(h.Role));

    private static async Task SuivreAsync(HttpContext http, RequestDelegate suite)
    {
        try
        {
            await suite(http);
        }
        catch (Refus refus) when (refus.Code.Nature == NatureRefus.Introuvable)
        {
            await ConsignerLaTentativeAsync(http);
            throw;
        }

        if (http.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && http.GetEndpoint() is not null)
            await ConsignerLaTentativeAsync(http);
    }

    /// <summary>Somebody signed in asked for an object that is not theirs to see: the journal of their espace says so (ACC-S01).</summary>
    private static async Task ConsignerLaTentativeAsync(HttpContext http)
    {
        var s = http.RequestServices;
        if (s.GetRequiredService<IActeurCourant>().Acteur is not { } acteur || s.GetRequiredService<IContexteEspace>().Id is null)
            return;
        var unite = s.GetRequiredService<UniteDeTravail>();
        await unite.AbandonnerAsync(http.RequestAborted);
        var chemin = http.Request.Path.Value ?? "";
        s.GetRequiredService<Journal>().Consigner("Acces.Introuvable", chemin.Length > 200 ? chemin[..200] : chemin,
            $"{acteur.Nom} a demandé une page qui n’existe pas ou ne lui est pas ouverte.", new { methode = http.Request.Method, chemin });
        await unite.ValiderAsync(http.RequestAborted);
    }

    private static async Task OuvrirAsync(HttpContext http)
    {
        var ct = http.RequestAborted;
        var s = http.RequestServices;
        var espaces = s.GetRequiredService<EspacesServis>();
        var compteId = SessionDuPortail.CompteId(http.User);
        var deLHote = await espaces.ParHoteAsync(http.Request.Host.Host, ct);
        var choisi = SessionDuPortail.EspaceChoisi(http.User) ?? deLHote;
        await EntrerAsync(http, choisi, ct);
        var courant = s.GetRequiredService<IActeurCourant>();
        if (compteId is { } c)
            courant.Definir(new Acteur(c, "", "", []));
        if (compteId is not { } compte)
        {
            await s.GetRequiredService<UniteDeTravail>().OuvrirAsync(ct);
            return;
        }

        var acteur = await ActeurAsync(http, compte, ct);
        if (acteur is not { Habilitations.Count: > 0 } && choisi != deLHote && deLHote is not null && HttpMethods.IsGet(http.Request.Method))
        {
            // The habilitation in the espace chosen ended: back to the espace of the host name. A form stays where it was drawn, and is refused there.
            await EntrerAsync(http, deLHote, ct);
            if (acteur is null)
                await s.GetRequiredService<UniteDeTravail>().OuvrirAsync(ct);
            else
                acteur = await ActeurAsync(http, compte, ct);
        }

        courant.Definir(acteur);
    }

    /// <summary>A route of the API: the token says the espace, no cookie is read.</summary>
    private static async Task OuvrirParJetonAsync(HttpContext http)
    {
        if (await PorteeDuJeton.IdentifierAsync(http) is not { } jeton)
            return;
        await EntrerAsync(http, jeton.EspaceId, http.RequestAborted);
        await PorteeDuJeton.OuvrirAsync(http.RequestServices, jeton, http.RequestAborted);
    }

    private static async Task<bool> EstEnThemeEtatAsync(HttpContext http)
    {
        var espaces = http.RequestServices.GetRequiredService<EspacesServis>();
        var id = SessionDuPortail.EspaceChoisi(http.User) ?? await espaces.ParHoteAsync(http.Request.Host.Host, http.RequestAborted);
        return id is { } i && await espaces.ConnuAsync(i, http.Request.Host.Host, http.RequestAborted) is { Theme: Theme.Etat };
    }

    private static async Task EntrerAsync(HttpContext http, Guid? espaceId, CancellationToken ct)
    {
        if (espaceId is { } id && await http.RequestServices.GetRequiredService<EspacesServis>().ConnuAsync(id, http.Request.Host.Host, ct) is { } connu)
            http.RequestServices.GetRequiredService<IContexteEspace>().Entrer(id, connu);
    }

    private static async Task<Acteur?> ActeurAsync(HttpContext http, Guid compteId, CancellationToken ct)
    {
        var lu = await http.RequestServices.GetRequiredService<LecteurDActeur>().LireAsync(compteId, SessionDuPortail.SessionId(http.User), null, ct);
        if (lu is not { SessionOuverte: true } || http.User.FindFirst(SessionDuPortail.Tampon)?.Value != lu.Tampon)
        {
            await http.SignOutAsync(SessionDuPortail.Schema);
            http.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
            return null;
        }

        http.Items["second-facteur"] = lu.ASecondFacteur;
        return lu.Acteur;
    }

    private static bool DoitEnregistrerSonFacteur(HttpContext http) =>
        http.RequestServices.GetRequiredService<IActeurCourant>().Acteur is { } acteur
        && http.Items["second-facteur"] is false
        && ExigeUnSecondFacteur(acteur)
        && !SansSecondFacteur.Any(p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
}
