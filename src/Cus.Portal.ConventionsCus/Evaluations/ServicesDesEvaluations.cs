using Cus.Portal.Echeances.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>Services of the evaluations.</summary>
internal static class ServicesDesEvaluations
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<ComposerLesLignes>().AddScoped<OuvrirUneCampagne>().AddScoped<SuivreLEvaluation>().AddScoped<LireLesCampagnes>().AddScoped<ImprimerLEvaluation>().AddScoped<ComparerAuxPairs>();
        services.AddScoped<EcheanceDEvaluation>().AddScoped<IRedacteurDeRappel, RappelDEvaluation>().AddSingleton(EcheanceDEvaluation.Declaration);
    }
}
