using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Sessions;

/// <summary>The second after the last one of a session: its avis are opened then.</summary>
internal sealed class ClotureDesSessions(PortailDbContext db) : IInstantsQuiComptent
{
    private static readonly TimeSpan Seconde = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> ApresAsync(DateTimeOffset instant, CancellationToken ct)
    {
        var encoreOuvertes = instant.ToUniversalTime() - Seconde;
        return await db.Set<Session>().AsNoTracking().Where(s => s.CloseLe == null && s.Fermeture > encoreOuvertes).MinAsync(s => (DateTimeOffset?)s.Fermeture, ct) + Seconde;
    }
}
