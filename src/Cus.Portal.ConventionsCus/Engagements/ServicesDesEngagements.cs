using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Services and routes of the figures of a convention: territories, commitments, ledger, follow-up.</summary>
internal static class ServicesDesEngagements
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<LireLesTerritoires>().AddScoped<LireLaTerritorialisation>().AddScoped<ArreterLaTerritorialisation>();
        services.AddScoped<LireLeContexte>().AddScoped<LireLesEngagements>().AddScoped<VerifierLesEngagements>().AddScoped<EcrireLesEngagements>().AddScoped<ReglerLesParametres>();
        services.AddScoped<CompterLeParc>().AddScoped<PreremplirLesReferences>().AddScoped<ReprendreUnExtrait>().AddScoped<ExporterLesReferences>();
        services.AddScoped<TenirLeRegistre>().AddScoped<TableDesChiffres>().AddScoped<ProposerUnChiffreDeCus>().AddScoped<RepondreAuRegistre>().AddScoped<LireLeRegistre>();
        services.AddScoped<PorterLesEngagements>().AddScoped<SaisirLesRealisations>().AddScoped<ReprendreLesAttributions>().AddScoped<LireLeSuivi>().AddScoped<NotifierUneOrientation>().AddScoped<PrevenirLesPrefets>();
        services.AddScoped<IProgrammeDIndicateurs, ProgrammeDesCus>();
        services.AddScoped<Pages.Cus.Conventions.ActesDEngagement>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cus/extraits/{cle}.xlsx", Modele).RequireAuthorization(PermissionsCus.LireConventionsCode).ExcludeFromDescription();
        routes.MapGet("/cus/attributions-modele.xlsx", () => Results.File(Tableurs.Ecrire(FichierDesAttributions.Modele, []), Tableurs.TypeXlsx, "attributions.xlsx")).RequireAuthorization(PermissionsCus.LireConventionsCode).ExcludeFromDescription();
        routes.MapGet("/cus/references.csv", References).RequireAuthorization(PermissionsCus.ImporterLeNationalCode).ExcludeFromDescription();
    }

    private static IResult References(ExporterLesReferences exporter, CancellationToken ct)
    {
        var ecrire = exporter.Preparer();
        return Results.Stream(s => ecrire(s, ct), FichierCsv.Type, "references-des-organismes.csv");
    }

    private static IResult Modele(string cle) => ExtraitDeReference.Chercher(cle) is { } extrait
        ? Results.File(Tableurs.Ecrire(extrait.Modele, []), Tableurs.TypeXlsx, $"extrait-{extrait.Cle}.xlsx")
        : Results.NotFound();
}
