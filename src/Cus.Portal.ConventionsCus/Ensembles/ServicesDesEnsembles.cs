using Cus.Portal.Documents.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>Services and routes of the ensembles immobiliers.</summary>
internal static class ServicesDesEnsembles
{
    public static void Ajouter(IServiceCollection services) => services
        .AddScoped<PerimetreDesEnsembles>().AddScoped<CompterLesEnsembles>().AddScoped<LireLesEnsembles>().AddScoped<ProposerDesEnsembles>().AddScoped<TenirLesEnsembles>().AddScoped<ExporterLesEnsembles>();

    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cus/ensembles.xlsx", ExporterAsync).RequireAuthorization(PermissionsCus.LirePatrimoineCode).ExcludeFromDescription();

    private static async Task<IResult> ExporterAsync(ExporterLesEnsembles exporter, CancellationToken ct, string? siren = null)
    {
        var ecrire = await exporter.PreparerAsync(siren, ct);
        return Results.Stream(s => ecrire(s, ct), Tableurs.TypeXlsx, siren is null ? "ensembles-immobiliers.xlsx" : $"ensembles-immobiliers-{siren}.xlsx");
    }
}
