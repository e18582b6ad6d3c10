using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Services and routes of the grid and of the ledger.</summary>
internal static class ServicesDeLaNegociation
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<LireLaGrille>().AddScoped<EcrireLesChiffres>().AddScoped<CollerDesChiffres>().AddScoped<RepartirLaRenovation>();
        services.AddScoped<TableDeNegociation>().AddScoped<PrevenirLaPartie>().AddScoped<EcheanceDeReponse>().AddSingleton(EcheanceDeReponse.Declaration);
        services.AddScoped<ProposerUnChiffre>().AddScoped<AccepterUnChiffre>().AddScoped<MettreUnChiffreDeCote>().AddScoped<RetirerUnChiffre>();
        services.AddScoped<SuivreLaGrille>().AddScoped<LireLOrdreDuJour>().AddScoped<AssumerUnEcart>().AddScoped<ExporterLeRegistre>();
        services.AddScoped<Pages.Contrats.Grille.GestesDeNegociation>().AddScoped<Pages.Contrats.Grille.ActesDeSaisie>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contrats/{id:guid}/negociation/registre.csv", ExporterAsync).RequireAuthorization(PermissionsContrats.LireCode).ExcludeFromDescription();
        routes.MapGet("/contrats/{id:guid}/grille/nouveau", NouveauAsync).RequireAuthorization(PermissionsContrats.LireCode).ExcludeFromDescription();
    }

    private static async Task<IResult> NouveauAsync(Guid id, int? lue, SuivreLaGrille suivre, CancellationToken ct) =>
        await suivre.ExecuterAsync(id, lue ?? 0, ct) is { } phrase ? TypedResults.Ok(new { phrase }) : TypedResults.NoContent();

    private static async Task ExporterAsync(Guid id, HttpContext http, ExporterLeRegistre exporter, CancellationToken ct)
    {
        var lignes = await exporter.PreparerAsync(id, ct);
        http.Response.ContentType = Socle.Web.FichierCsv.Type;
        http.Response.Headers.ContentDisposition = "attachment; filename=registre.csv";
        await ExporterLeRegistre.EcrireAsync(lignes, http.Response.Body);
    }
}
