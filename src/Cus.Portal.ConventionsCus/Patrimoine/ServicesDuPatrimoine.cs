using Cus.Portal.Documents.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>Services and routes of the stock.</summary>
internal static class ServicesDuPatrimoine
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<PerimetreDuPatrimoine>().AddScoped<CopierLesLignes>().AddScoped<ComparerLesStocks>();
        services.AddScoped<DeposerLeStock>().AddScoped<AccepterLImport>().AddScoped<AbandonnerLImport>().AddScoped<RendreLeFichierCommente>();
        services.AddScoped<LireLesImports>().AddScoped<LireLesFautes>().AddScoped<ListeDesLogements>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cus/imports/{id:guid}/fichier-commente", CommenteAsync).RequireAuthorization(PermissionsCus.LirePatrimoineCode).ExcludeFromDescription();
        routes.MapGet("/cus/modele-{millesime:int}.xlsx", Modele).RequireAuthorization(PermissionsCus.LirePatrimoineCode).ExcludeFromDescription();
    }

    private static async Task<IResult> CommenteAsync(Guid id, RendreLeFichierCommente rendre, CancellationToken ct)
    {
        var (ecrire, nom, type) = await rendre.PreparerAsync(id, ct);
        return Results.Stream(s => ecrire(s, ct), type, nom);
    }

    private static IResult Modele(int millesime) => Lecture.Disposition.Du(millesime) is { } disposition
        ? Results.File(Tableurs.Ecrire(Lecture.LecteurDeClasseur.Modele(disposition), []), Tableurs.TypeXlsx, $"patrimoine-{disposition.Depuis}.xlsx")
        : Results.NotFound();
}
