using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.PremiereGeneration;

/// <summary>Services of the procedure of the first generation, of its requests and of its evaluations.</summary>
internal static class ServicesDePremiereGeneration
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<PerimetreDePremiereGeneration>().AddScoped<ActeDePremiereGeneration>().AddScoped<EcheancesDePremiereGeneration>();
        services.AddScoped<OuvrirUnePremiereGeneration>().AddScoped<ElaborerLaPremiereGeneration>().AddScoped<ConclureLaPremiereGeneration>().AddScoped<EnregistrerLesLoyers>().AddScoped<TraiterLesDemandes>().AddScoped<Bilans.EvaluerLaPremiereGeneration>().AddScoped<Continuite.LireLaContinuite>();
        services.AddScoped<TerminerLaPremiereGeneration>().AddScoped<IHandler<EcheanceEchue>, TerminerLaPremiereGeneration>();
        foreach (var declaration in EcheancesDePremiereGeneration.Declarations)
        {
            services.AddSingleton(declaration);
            services.AddScoped<IRedacteurDeRappel>(s => new RappelDePremiereGeneration(s.GetRequiredService<PortailDbContext>(), declaration.Code));
        }
    }
}
