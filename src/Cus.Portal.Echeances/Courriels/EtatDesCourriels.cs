using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>How far mails went.</summary>
internal sealed class EtatDesCourriels(PortailDbContext db) : IEtatDesCourriels
{
    public async Task<IReadOnlyDictionary<Guid, EtatDeCourriel>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<Courriel>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.EnvoyeLe, c.Statut })
            .ToDictionaryAsync(c => c.Id, c => new EtatDeCourriel(c.Id, c.EnvoyeLe, c.Statut is StatutCourriel.Refuse or StatutCourriel.Abandonne), ct);
}
