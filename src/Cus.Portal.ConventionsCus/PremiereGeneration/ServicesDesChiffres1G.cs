using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Controles;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.PremiereGeneration;

/// <summary>Services and routes of the stock and of the figures of the first generation.</summary>
internal static class ServicesDesChiffres1G
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<LireLePatrimoine1G>().AddScoped<TenirLePatrimoine1G>();
        services.AddScoped<LireLesChiffres1G>().AddScoped<EcrireLesChiffres1G>().AddScoped<PorterLesChiffres1G>().AddScoped<SaisirLesRealisations1G>().AddScoped<LireLeSuivi1G>().AddScoped<LireLesRealisations1G>().AddScoped<IProgrammeDIndicateurs, ProgrammeDePremiereGeneration>();
        services.AddScoped<LireLesDeclarations1G>().AddScoped<DeclarerDePremiereGeneration>().AddScoped<TenirLesRegistres1G>().AddScoped<LireLesControles1G>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        foreach (var (chemin, modele) in ((string, ModeleDeTableur)[])[("immeubles", FichierDImmeubles.Modele), ("depenses", FichierDesDepenses.Modele), ("ventes", FichierDesVentes.Modele)])
        {
            routes.MapGet($"/cus/premiere-generation/{chemin}-modele.xlsx", () => Results.File(Tableurs.Ecrire(modele, []), Tableurs.TypeXlsx, modele.Feuille + ".xlsx"))
                .RequireAuthorization(PermissionsCus.LireConventionsCode).ExcludeFromDescription();
        }
    }
}
