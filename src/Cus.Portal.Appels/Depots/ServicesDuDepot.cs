using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Depots;

/// <summary>Services of the pieces, of the deposit and of the transmission.</summary>
internal static class ServicesDuDepot
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<Signataire>().AddScoped<EcheanceDeDepot>().AddScoped<CoordonneesDeService>().AddScoped<Accuser>();
        services.AddScoped<JoindrePiece>().AddScoped<OterPiece>().AddScoped<DeposerDossier>().AddScoped<RetirerDossier>();
        foreach (var acte in CopiesDeLAppel.Toutes)
            services.AddSingleton(acte);
        services.AddScoped<Registre>().AddScoped<RenvoyerTransmission>().AddScoped<NoterPremiereLecture>().AddScoped<LireRegistre>();
        services.AddScoped<LireRetraits>().AddScoped<IDroitDeLecture, DroitSurLesFichiers>();
        services.AddScoped<IRedacteurDeRappel, RappelDeDepot>();
    }
}
