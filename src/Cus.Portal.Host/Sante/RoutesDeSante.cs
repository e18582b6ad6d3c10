using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Cus.Portal.Host.Sante;

/// <summary>Health: <c>/sante/live</c> says that the process answers, <c>/sante/ready</c> that its database does too.</summary>
internal static class RoutesDeSante
{
    public const string Pret = "pret";

    public static void MapperLaSante(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/sante", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Pret) }).AllowAnonymous();
        routes.MapHealthChecks("/sante/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/sante/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Pret) }).AllowAnonymous();
    }
}

/// <summary>One round trip to the database, without the espace's transaction.</summary>
internal sealed class SanteDeLaBase(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var commande = source.CreateCommand("select 1");
            await commande.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy(exception: e);
        }
    }
}
