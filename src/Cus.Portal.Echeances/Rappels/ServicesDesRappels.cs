using Cus.Portal.Echeances.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>Services of the rules, of the reminders and of the rehearsal.</summary>
internal static class ServicesDesRappels
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<ReglesDeRappel>().AddScoped<GroupesConnus>().AddScoped<DestinatairesDuRappel>().AddScoped<EcrireLeRappel>();
        services.AddScoped<TraiterLesRappels>().AddScoped<ITravailRecurrent, RappelerLesEcheances>();
        services.AddScoped<LireLesRappels>().AddScoped<IRappels>(sp => sp.GetRequiredService<LireLesRappels>());
        services.AddScoped<LireLesRegles>().AddScoped<EcrireUneRegle>().AddScoped<RetirerUneRegle>().AddScoped<PoserLesConditions>();
        services.AddScoped<LireLesArrets>().AddScoped<ArreterLesRappels>().AddScoped<ReprendreLesRappels>();
        services.AddScoped<RepeterLesCourriels>();
    }
}
