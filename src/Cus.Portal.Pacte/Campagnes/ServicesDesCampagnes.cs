using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Services and routes of the campaigns.</summary>
internal static class ServicesDesCampagnes
{
    private const string Une = "/pacte/campagnes/{annee:int}";

    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<ActesDeCampagne>().AddScoped<OuvrirLaCampagne>().AddScoped<ReglerLesParametres>().AddScoped<ImporterLesBases>().AddScoped<CorrigerDesBases>().AddScoped<ImporterLesPrets>().AddScoped<DeciderDesPrets>();
        services.AddScoped<CalculerLaCampagne>().AddScoped<DeciderUnCas>().AddScoped<ValiderLaCampagne>().AddScoped<EssayerLaCampagne>().AddScoped<NotifierLaCampagne>().AddScoped<RenvoyerUnReleve>().AddScoped<EnvoyerLesReleves>();
        services.AddScoped<ReglerLaCampagne>().AddScoped<LireLesCampagnes>().AddScoped<LireLesReleves>().AddScoped<ExporterLaCampagne>().AddScoped<ImprimerLeReleve>().AddScoped<IDroitDeLecture, DroitSurLesPrets>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pacte/campagnes/modele-bases.xlsx", () => Results.File(Tableurs.Ecrire(TableauDesBases.Modele, []), Tableurs.TypeXlsx, "mutualisation-bases.xlsx")).RequireAuthorization(PermissionsPacte.LireCampagnesCode).ExcludeFromDescription();
        routes.MapGet("/pacte/campagnes/modele-prets.xlsx", () => Results.File(Tableurs.Ecrire(TableauDesPrets.Modele, []), Tableurs.TypeXlsx, "mutualisation-prets.xlsx")).RequireAuthorization(PermissionsPacte.LireCampagnesCode).ExcludeFromDescription();
        routes.MapGet(Une + "/resultat.xlsx", async (int annee, ExporterLaCampagne exporter, CancellationToken ct) => Results.File(await exporter.XlsxAsync(annee, ct), Tableurs.TypeXlsx, $"mutualisation-{annee}.xlsx")).RequireAuthorization(PermissionsPacte.LireCampagnesCode).ExcludeFromDescription();
        routes.MapGet(Une + "/resultat.csv", async (int annee, ExporterLaCampagne exporter, CancellationToken ct) => Results.File(await exporter.CsvAsync(annee, ct), FichierCsv.Type, $"mutualisation-{annee}.csv")).RequireAuthorization(PermissionsPacte.LireCampagnesCode).ExcludeFromDescription();
        routes.MapGet("/pacte/releves/{annee:int}/{siren}/releve.pdf", RelevePdfAsync).RequireAuthorization(PermissionsPacte.LireRelevesCode).ExcludeFromDescription();
    }

    private static async Task<IResult> RelevePdfAsync(int annee, string siren, LireLesReleves lire, ImprimerLeReleve imprimer, CancellationToken ct) =>
        Results.File(await imprimer.ExecuterAsync(await lire.LireAsync(annee, siren, ct), ct), TypesDeFichier.Pdf, $"mutualisation-{annee}-{siren}.pdf");
}
