using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cus.Portal.Echeances.Sante;

/// <summary>Says since when mail is stuck, over every espace; asked at most every thirty seconds. Degraded, never unhealthy: the portal still serves.</summary>
internal sealed class SanteDesCourriels(IServiceProvider services, TimeProvider temps) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memoire = TimeSpan.FromSeconds(30);
    private (long Lu, HealthCheckResult Resultat)? _dernier;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_dernier is { } d && temps.GetElapsedTime(d.Lu) < Memoire)
            return d.Resultat;
        var plusAncien = await PlusAncienAsync(cancellationToken);
        var resultat = plusAncien is { } le && temps.GetUtcNow() - le > Patience
            ? HealthCheckResult.Degraded($"Courriels en attente depuis le {Francais.DateEtHeure(le)}.")
            : HealthCheckResult.Healthy();
        _dernier = (temps.GetTimestamp(), resultat);
        return resultat;
    }

    private async Task<DateTimeOffset?> PlusAncienAsync(CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(ContexteEspace.EspaceHote, ct: ct);
        var unite = portee.ServiceProvider.GetRequiredService<UniteDeTravail>();
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        var horloge = portee.ServiceProvider.GetRequiredService<IHorloge>();
        DateTimeOffset? plusAncien = null;
        foreach (var espace in (await portee.ServiceProvider.GetRequiredService<IEspaces>().ListerAsync(ct)).Select(e => e.Id).Append(ContexteEspace.EspaceHote))
        {
            await unite.EntrerAsync(espace, ct: ct);
            if (horloge.EstDeLaboratoire)
                continue;
            var ici = await db.Set<Courriels.Courriel>().Where(c => c.ProchainEssaiLe != null).MinAsync(c => (DateTimeOffset?)c.AttendDepuis, ct);
            plusAncien = ici < plusAncien || plusAncien is null ? ici : plusAncien;
        }

        return plusAncien;
    }
}
