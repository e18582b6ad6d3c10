using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>The act whose parties and figures hold at an instant: the last amendment signed by then, or the contract itself.</summary>
internal sealed class ActeEnVigueur(PortailDbContext db)
{
    public async Task<ContratTerritorial> LireAsync(ContratTerritorial contrat, DateTimeOffset instant, CancellationToken ct)
    {
        var jusqua = instant.ToUniversalTime();
        return await db.Set<ContratTerritorial>().AsNoTracking().Include(c => c.Parties)
            .Where(c => c.ParentId == contrat.Id && c.Nature == NatureDActe.Avenant && c.SigneLe != null && c.SigneLe <= jusqua).OrderByDescending(c => c.SigneLe).FirstOrDefaultAsync(ct) ?? contrat;
    }
}
