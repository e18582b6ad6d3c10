using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Cus.Portal.Echeances.Sante;

/// <summary>Says whether a node of the scheduler checked in lately. Degraded, never unhealthy: the portal still serves.</summary>
internal sealed class SanteDesTravaux(NpgsqlDataSource source, TimeProvider temps) : IHealthCheck
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);
    private readonly DateTimeOffset _depuis = temps.GetUtcNow();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var commande = source.CreateCommand("select max(last_checkin_time) from quartz.qrtz_scheduler_state");
        var vu = await commande.ExecuteScalarAsync(cancellationToken) is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : _depuis;
        return temps.GetUtcNow() - vu <= Silence ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"Aucun travail ne tourne depuis le {Francais.DateEtHeure(vu)}.");
    }
}
