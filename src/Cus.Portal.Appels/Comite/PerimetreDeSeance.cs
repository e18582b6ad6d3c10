using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>The séances the actor sits in; the secretariat and the auditors see them all. Outside, a séance does not exist.</summary>
internal sealed class PerimetreDeSeance(PortailDbContext db, IActeurCourant acteur)
{
    public IQueryable<Seance> Lister() => Lister(acteur.Requis);

    /// <summary>The same for another than the actor of the request: its calendar, read with its secret address.</summary>
    public IQueryable<Seance> Lister(Acteur moi)
    {
        var tout = moi.Tient(Role.Secretariat, Role.Auditeur);
        var siege = PermissionsAppels.Noter.EstTenuePar(moi);
        return db.Set<Seance>().Where(s => tout || (siege && s.Membres.Any(m => m.CompteId == moi.CompteId)));
    }

    /// <summary>A séance, tracked, its row held until the end of the act: a note and the closing never cross.</summary>
    /// <exception cref="Refus">Unknown or outside: the same answer.</exception>
    public async Task<Seance> TenirAsync(Guid id, CancellationToken ct)
    {
        if (!await Lister().AnyAsync(s => s.Id == id, ct))
            throw new Refus(RefusSocle.Introuvable);
        await db.Database.ExecuteSqlAsync($"select 1 from appels.seances where id = {id} for update", ct);
        return await db.Set<Seance>().Include(s => s.Membres).Include(s => s.Points).Include(s => s.Recusations).Include(s => s.Departages).AsSplitQuery().SingleAsync(s => s.Id == id, ct);
    }

    /// <summary>The same, for its president.</summary>
    public async Task<Seance> PresiderAsync(Guid id, CancellationToken ct)
    {
        PermissionsAppels.Presider.Exiger(acteur.Acteur);
        var seance = await TenirAsync(id, ct);
        return seance.EstMembre(acteur.Requis.CompteId) ? seance : throw new Refus(RefusSocle.Interdit);
    }
}
