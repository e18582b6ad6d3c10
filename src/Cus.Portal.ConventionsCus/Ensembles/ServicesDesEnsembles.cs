using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>Services of the ensembles immobiliers.</summary>
internal static class ServicesDesEnsembles
{
    public static void Ajouter(IServiceCollection services) => services
        .AddScoped<PerimetreDesEnsembles>().AddScoped<CompterLesEnsembles>().AddScoped<LireLesEnsembles>().AddScoped<ProposerDesEnsembles>().AddScoped<TenirLesEnsembles>();
}
