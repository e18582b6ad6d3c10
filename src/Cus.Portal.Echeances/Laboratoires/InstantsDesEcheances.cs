using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Laboratoires;

/// <summary>The next reminder, the second after the next due instant, the next mail that waits, and 05:00 and 08:00 of every day.</summary>
internal sealed class InstantsDesEcheances(PortailDbContext db) : IInstantsQuiComptent
{
    /// <summary>Hour of the daily works.</summary>
    public static readonly TimeOnly HeureDesQuotidiens = new(5, 0);

    private static readonly TimeOnly HeureDesRappels = new(8, 0);

    /// <summary>A deadline is late once its last second is over.</summary>
    private static readonly TimeSpan Seconde = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> ApresAsync(DateTimeOffset instant, CancellationToken ct)
    {
        var (apres, encoreDues) = (instant.ToUniversalTime(), instant.ToUniversalTime() - Seconde);
        var ouvertes = db.Set<Echeance>().AsNoTracking().Where(e => e.CloseLe == null);
        var rappel = await ouvertes.Where(e => e.ProchainRappelLe > apres).MinAsync(e => e.ProchainRappelLe, ct);
        var due = await ouvertes.Where(e => e.AnnonceeEchueLe == null && e.DueLe > encoreDues).MinAsync(e => (DateTimeOffset?)e.DueLe, ct);
        var courriel = await db.Set<Courriel>().AsNoTracking().Where(c => c.ProchainEssaiLe > apres).MinAsync(c => c.ProchainEssaiLe, ct);
        return new[] { rappel, due + Seconde, courriel, Quotidien(apres, HeureDesQuotidiens), Quotidien(apres, HeureDesRappels) }.Min();
    }

    private static DateTimeOffset Quotidien(DateTimeOffset apres, TimeOnly heure)
    {
        var jour = Paris.Date(apres);
        var ici = Paris.Instant(jour, heure);
        return ici > apres ? ici : Paris.Instant(jour.AddDays(1), heure);
    }
}
