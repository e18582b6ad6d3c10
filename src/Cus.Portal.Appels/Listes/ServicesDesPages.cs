using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Pages.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Listes;

/// <summary>Services and routes of the pages of the porteur and of the lists.</summary>
internal static class ServicesDesPages
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<ListeDossiers>().AddScoped<ExporterDossiers>().AddScoped<TenirLesVues>().AddScoped<ReglerSession>().AddScoped<Sessions.RedaterLesEcheances>();
        services.AddScoped<Socle.Modules.ISourceAFaire, BrouillonsADeposer>().AddScoped<Socle.Modules.ISourceAFaire, TransmissionsAFaire>().AddScoped<Socle.Modules.ISourceEncarts, EncartsDesAppels>();
        services.AddScoped<PrevenirLeSignataire>().AddScoped<SaisieDePage>().AddScoped<LectureDeDossier>().AddScoped<AutourDuDossier>().AddScoped<PreuveDuDossier>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/appels/dossiers/export", ExporterAsync).RequireAuthorization(PermissionsAppels.LireCode).ExcludeFromDescription();
        routes.MapGet("/appels/dossiers/{id:guid}/preuve.zip", ProuverAsync).RequireAuthorization(PermissionsAppels.LireCode).ExcludeFromDescription();
    }

    private static Task ProuverAsync(Guid id, HttpContext http, PreuveDuDossier preuve) => preuve.ExecuterAsync(id, http.Response, http.RequestAborted);

    private static async Task ExporterAsync(HttpContext http, ExporterDossiers exporter, CancellationToken ct)
    {
        var q = http.Request.Query;
        var filtre = new FiltreDeDossiers(
            Enum.TryParse<StatutDossier>(q["statut"], ignoreCase: true, out var statut) ? statut : null,
            Guid.TryParse(q["session"], out var session) ? session : null, q["region"], q["texte"], q["tri"]);
        await exporter.ConsignerAsync(filtre, ct);
        http.Response.ContentType = Socle.Web.FichierCsv.Type;
        http.Response.Headers.ContentDisposition = "attachment; filename=dossiers.csv";
        await exporter.ExecuterAsync(filtre, http.Response.Body, ct);
    }
}
