using Cus.Portal.ConventionsCus.Territorialisation;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Services of the figures of a convention: territories, commitments, ledger, follow-up.</summary>
internal static class ServicesDesEngagements
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<LireLesTerritoires>();
    }
}
