using Cus.Portal.ConventionsCus.Conventions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cus.Portal.ConventionsCus.Textes;

/// <summary>Services of the text.</summary>
internal static class ServicesDuTexte
{
    public static void Ajouter(IServiceCollection services)
    {
        services.TryAddScoped<PerimetreDesConventions>();
        services.AddScoped<LireLeTexte>().AddScoped<EcrireLaSection>();
    }
}
