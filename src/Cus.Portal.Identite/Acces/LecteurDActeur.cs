using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Acces;

/// <summary>Builds the actor of an account: its habilitations valid on a day in the current espace, and those delegated to it.</summary>
internal sealed class LecteurDActeur(PortailDbContext db, IContexteEspace espace)
{
    /// <summary>The actor, or null when the account does not exist.</summary>
    public async Task<(Acteur Acteur, Compte Compte)?> LireAsync(Guid compteId, DateOnly jour, CancellationToken ct)
    {
        var compte = await db.Set<Compte>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == compteId, ct);
        if (compte is null)
            return null;
        var ici = espace.Id ?? Guid.Empty;
        var propres = await db.Set<Habilitation>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace])
            .Where(h => h.CompteId == compteId && h.EspaceId == ici).ToListAsync(ct);
        var recues = await (from d in db.Set<Delegation>().AsNoTracking()
                            join h in db.Set<Habilitation>() on d.HabilitationId equals h.Id
                            join c in db.Set<Compte>() on d.DelegantId equals c.Id
                            where d.CompteId == compteId
                            select new { Delegation = d, Habilitation = h, c.Nom }).ToListAsync(ct);
        var actives = propres.Where(h => h.VautLe(jour))
            .Select(h => new HabilitationActive(h.Id, h.Role, h.OrganismeId, h.Territoires, h.Fin))
            .Concat(recues.Where(r => r.Delegation.VautLe(jour, r.Habilitation))
                .Select(r => new HabilitationActive(r.Habilitation.Id, r.Habilitation.Role, r.Habilitation.OrganismeId, r.Habilitation.Territoires, r.Delegation.Fin, r.Nom)))
            .ToList();
        var fins = propres.Select(h => h.Fin).Concat(recues.Select(r => (DateOnly?)r.Delegation.Fin)).Where(f => f < jour);
        return (new Acteur(compte.Id, compte.Nom, compte.Email!, actives, compte.EstAdministrateurHote, fins.Max()), compte);
    }

    /// <summary>Espaces where the account holds an habilitation on a day, its own or delegated.</summary>
    public async Task<IReadOnlyList<Guid>> EspacesAsync(Guid compteId, DateOnly jour, CancellationToken ct)
    {
        var propres = await db.Set<Habilitation>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace])
            .Where(h => h.CompteId == compteId && h.Debut <= jour && (h.Fin == null || h.Fin >= jour)).Select(h => h.EspaceId).ToListAsync(ct);
        var recues = await db.Set<Delegation>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace])
            .Where(d => d.CompteId == compteId && d.Debut <= jour && d.Fin >= jour).Select(d => d.EspaceId).ToListAsync(ct);
        return [.. propres.Concat(recues).Distinct()];
    }
}
