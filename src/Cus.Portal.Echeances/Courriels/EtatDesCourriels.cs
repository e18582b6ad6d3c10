using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>How far mails went: that of the last resend, for one that was sent again.</summary>
internal sealed class EtatDesCourriels(PortailDbContext db) : IEtatDesCourriels
{
    public async Task<IReadOnlyDictionary<Guid, EtatDeCourriel>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var etats = new Dictionary<Guid, EtatDeCourriel>();
        for (var suivis = ids.Distinct().ToDictionary(id => id, id => id); suivis.Count > 0;)
        {
            var lus = await db.Set<Courriel>().AsNoTracking().Where(c => suivis.Keys.Contains(c.Id)).Select(c => new { c.Id, c.EnvoyeLe, c.Statut, c.RenvoyeParId }).ToListAsync(ct);
            foreach (var c in lus)
                etats[suivis[c.Id]] = new EtatDeCourriel(suivis[c.Id], c.EnvoyeLe, StatutsDeCourriel.EnEchec.Contains(c.Statut));
            suivis = lus.Where(c => c.RenvoyeParId is not null).ToDictionary(c => c.RenvoyeParId!.Value, c => suivis[c.Id]);
        }

        return etats;
    }
}

/// <summary>The mails of the current espace that wait to leave, and since when.</summary>
internal sealed class FileDAttente(PortailDbContext db)
{
    public async Task<(int Nombre, DateTimeOffset? Depuis)> LireAsync(CancellationToken ct)
    {
        var attendent = db.Set<Courriel>().AsNoTracking().Where(c => c.ProchainEssaiLe != null);
        return (await attendent.CountAsync(ct), await attendent.MinAsync(c => (DateTimeOffset?)c.AttendDepuis, ct));
    }
}
