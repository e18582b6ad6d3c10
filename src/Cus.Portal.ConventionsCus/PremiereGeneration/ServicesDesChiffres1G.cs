using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Documents.Contracts;
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
        services.AddScoped<LireLesChiffres1G>().AddScoped<EcrireLesChiffres1G>().AddScoped<PorterLesChiffres1G>().AddScoped<SaisirLesRealisations1G>().AddScoped<LireLeSuivi1G>();
    }

    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cus/premiere-generation/immeubles-modele.xlsx", () => Results.File(Tableurs.Ecrire(FichierDImmeubles.Modele, []), Tableurs.TypeXlsx, "immeubles.xlsx"))
            .RequireAuthorization(PermissionsCus.LireConventionsCode).ExcludeFromDescription();
}
