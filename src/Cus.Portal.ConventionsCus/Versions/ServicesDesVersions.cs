using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>Services and routes of the versions, of the plan de vente and of the rents.</summary>
internal static class ServicesDesVersions
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<Ventes.TenirLePlanDeVente>().AddScoped<Loyers.TenirLaNpl>();
        services.AddScoped<ComposerLeContenu>().AddScoped<ImprimerLaConvention>().AddScoped<FigerLaVersion>().AddScoped<LireLesVersions>();
        services.AddScoped<EcrireLesTableaux>().AddScoped<DeposerLesTableaux>().AddScoped<ExporterLaConvention>().AddScoped<IDroitDeLecture, DroitSurLesFichiers>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cus/conventions/{id:guid}/tableaux.xlsx", TableauxAsync).RequireAuthorization(PermissionsCus.LireConventionsCode).ExcludeFromDescription();
        routes.MapGet("/cus/conventions/{id:guid}/convention.zip", ZipAsync).RequireAuthorization(PermissionsCus.LireConventionsCode).ExcludeFromDescription();
    }

    private static async Task<IResult> TableauxAsync(Guid id, PerimetreDesConventions perimetre, EcrireLesTableaux ecrire, CancellationToken ct, int? version = null)
    {
        var convention = await perimetre.ChargerAsync(id, ct);
        return Results.File(await ecrire.ExecuterAsync(convention, version, ct), Tableurs.TypeXlsx, $"{convention.Reference}-tableaux.xlsx");
    }

    private static async Task<IResult> ZipAsync(Guid id, ExporterLaConvention exporter, CancellationToken ct)
    {
        var (nom, ecrire) = await exporter.PreparerAsync(id, ct);
        return Results.Stream(s => ecrire(s, ct), "application/zip", nom);
    }
}
