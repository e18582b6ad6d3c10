using Cus.Portal.Identite.Comptes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Acces;

/// <summary>Opens the session of a person who proved every factor asked, and says where it leads.</summary>
internal sealed class OuvrirSession(PortailDbContext db, UniteDeTravail unite, IActeurCourant courant, IContexteEspace espace, IHorloge horloge, TimeProvider temps, LecteurDActeur lecteur)
{
    /// <summary>Local path to go to: the page asked, or the choice of an espace.</summary>
    public async Task<string> ExecuterAsync(HttpContext http, Compte compte, string? retour, CancellationToken ct)
    {
        courant.Definir(new Acteur(compte.Id, compte.Nom, compte.Email!, []));
        await unite.OuvrirAsync(ct);
        var espaces = await EspacesAsync(compte.Id, ct);
        var ailleurs = espace.Id is { } ici && !espaces.Contains(ici) && !compte.EstAdministrateurHote && espaces.Count > 0;
        var choisi = (espace.Id is null || ailleurs) && espaces.Count == 1 ? espaces[0] : (Guid?)null;
        await RouvrirAsync(http, compte, choisi, ct);
        return choisi is null && (ailleurs || (espace.Id is null && espaces.Count > 1))
            ? "/compte/espaces" + QueryString.Create("retour", retour ?? "/")
            : retour ?? "/";
    }

    /// <summary>Those of today, and the rehearsal espace of this host on the day that it is there.</summary>
    private async Task<IReadOnlyList<Guid>> EspacesAsync(Guid compteId, CancellationToken ct)
    {
        var espaces = await lecteur.EspacesAsync(compteId, Paris.Date(temps.GetUtcNow()), ct);
        return horloge.EstDeLaboratoire ? [.. espaces.Union((await lecteur.EspacesAsync(compteId, horloge.Aujourdhui(), ct)).Where(e => e == espace.Id))] : espaces;
    }

    /// <summary>A new session for this browser (the old one is closed), in the espace chosen.</summary>
    public async Task RouvrirAsync(HttpContext http, Compte compte, Guid? espaceChoisi, CancellationToken ct)
    {
        if (SessionDuPortail.SessionId(http.User) is { } ancienne)
            await FermerAsync(s => s.Id == ancienne, compte.Id, ct);
        var session = Session.Ouvrir(compte.Id, http.Request.Headers.UserAgent, temps.GetUtcNow());
        db.Add(session);
        await unite.ValiderAsync(ct);
        await SessionDuPortail.OuvrirAsync(http, compte, session.Id, espaceChoisi);
    }

    /// <summary>Closes sessions of the account; the browsers learn it at their next request.</summary>
    public async Task FermerAsync(System.Linq.Expressions.Expression<Func<Session, bool>> lesquelles, Guid compteId, CancellationToken ct)
    {
        var instant = temps.GetUtcNow().ToUniversalTime();
        await db.Set<Session>().Where(s => s.CompteId == compteId && s.FermeeLe == null).Where(lesquelles)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.FermeeLe, instant), ct);
    }
}
