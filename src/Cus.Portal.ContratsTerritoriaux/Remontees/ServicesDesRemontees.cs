using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>Services and routes of the remontée.</summary>
internal static class ServicesDesRemontees
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<PerimetreDesRemontees>().AddScoped<CarteDesInscriptions>().AddScoped<LireLesCampagnes>().AddScoped<ListeDesInscriptions>().AddScoped<ExporterInscriptions>();
        services.AddScoped<OuvrirCampagne>().AddScoped<InscrireVolontaire>().AddScoped<CorrigerInscription>().AddScoped<RetirerInscription>().AddScoped<DeclarerAucunVolontaire>();
        services.AddScoped<EcheanceDeRemontee>().AddScoped<PrevenirLaDhup>().AddSingleton(EcheanceDeRemontee.Declaration);
        services.AddScoped<IRedacteurDeRappel, RappelDeRemontee>().AddScoped<IGroupesDEcheances, GroupesDeRemontee>().AddScoped<ITravailRecurrent, OuvrirLesEcheancesDeRemontee>();
        services.AddScoped<ISourceAFaire, RemonteesAFaire>();
    }

    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/contrats/remontees/{campagne:guid}/export.csv", ExporterAsync).RequireAuthorization(PermissionsContrats.LireRemonteesCode).ExcludeFromDescription();

    private static async Task ExporterAsync(Guid campagne, HttpContext http, ExporterInscriptions exporter, CancellationToken ct)
    {
        var q = http.Request.Query;
        var filtre = new FiltreDInscriptions(q["region"], q["departement"], Enum.TryParse<Ponctualite>(q["ponctualite"], ignoreCase: true, out var p) && Enum.IsDefined(p) ? p : null, q["texte"], q["tri"]);
        await exporter.ConsignerAsync(campagne, filtre, ct);
        http.Response.ContentType = Socle.Web.FichierCsv.Type;
        http.Response.Headers.ContentDisposition = "attachment; filename=volontaires.csv";
        await exporter.ExecuterAsync(campagne, filtre, http.Response.Body, ct);
    }
}
