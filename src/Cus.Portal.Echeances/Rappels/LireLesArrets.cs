using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>The stops of the espace.</summary>
internal sealed class LireLesArrets(PortailDbContext db)
{
    private const int AuPlus = 100;

    /// <summary>Those in force, oldest first.</summary>
    public async Task<IReadOnlyList<ArretDesRappels>> EnVigueurAsync(CancellationToken ct) =>
        await db.Set<ArretDesRappels>().AsNoTracking().Where(a => a.LeveLe == null).OrderBy(a => a.PoseLe).Take(AuPlus).ToListAsync(ct);

    /// <summary>Those lifted, last first.</summary>
    public async Task<IReadOnlyList<ArretDesRappels>> LevesAsync(CancellationToken ct) =>
        await db.Set<ArretDesRappels>().AsNoTracking().Where(a => a.LeveLe != null).OrderByDescending(a => a.LeveLe).Take(AuPlus).ToListAsync(ct);
}
