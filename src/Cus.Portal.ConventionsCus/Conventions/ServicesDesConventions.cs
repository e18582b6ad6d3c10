using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Services of the procedure.</summary>
internal static class ServicesDesConventions
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<PerimetreDesConventions>().AddScoped<OuvrirConvention>().AddScoped<DestinatairesDeLaConvention>().AddScoped<EcheancesDeConvention>().AddScoped<CourrielsDeConvention>().AddScoped<ListeDesConventions>();
        services.AddScoped<ReporterLaConvention>().AddScoped<EngagerLaConvention>().AddScoped<DeposerLeProjet>().AddScoped<InstruireLeProjet>().AddScoped<SignerLaConvention>();
        services.AddScoped<CusEnSignature>().AddScoped<ITexteASigner, TexteDeLaCus>();
        services.AddScoped<IHandler<SignatureDonnee>, GarderLOrdreDesSignatures>().AddScoped<IHandler<SignatureRefusee>, RendreLeTexteDeLaCus>().AddScoped<IHandler<CircuitComplet>, ConclureLaConvention>();
        services.AddScoped<IHandler<EcheanceEchue>, ConstaterLeTerme>().AddScoped<Socle.Modules.ISourceAFaire, ConventionsAFaire>();
        foreach (var declaration in EcheancesDeConvention.Declarations)
        {
            services.AddSingleton(declaration);
            services.AddScoped<IRedacteurDeRappel>(s => new RappelDeConvention(s.GetRequiredService<PortailDbContext>(), declaration.Code));
        }
    }
}
