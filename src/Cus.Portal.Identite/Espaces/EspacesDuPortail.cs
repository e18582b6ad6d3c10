using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Espaces;

/// <summary>Lists the espaces from their global table.</summary>
internal sealed class EspacesDuPortail(PortailDbContext db) : IEspaces
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<EspaceOuvert>> ListerAsync(CancellationToken ct) =>
        [.. (await db.Set<Espace>().AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct))
            .Select(e => new EspaceOuvert(e.Id, e.Nom, e.Accent, e.ThemeDemande, [.. e.NomsDHote.Select(n => n.Nom).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)]))];
}
