using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

internal static class ServicesDeLaNegociation
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<LireLaGrille>().AddScoped<EcrireLesChiffres>().AddScoped<CollerDesChiffres>().AddScoped<RepartirLaRenovation>();
        services.AddScoped<TableDeNegociation>().AddScoped<PrevenirLaPartie>().AddScoped<EcheanceDeReponse>();
        services.AddScoped<ProposerUnChiffre>().AddScoped<AccepterUnChiffre>().AddScoped<MettreUnChiffreDeCote>().AddScoped<RetirerUnChiffre>();
        services.AddScoped<VueDeLaGrille>();
    }
}
