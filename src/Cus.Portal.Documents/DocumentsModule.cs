using Cus.Portal.Documents.Analyse;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Documents.Envois;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Documents.Pdf;
using Cus.Portal.Documents.Preuves;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Documents;

/// <summary>Storage by fingerprint, quarantine and antivirus, PDF health and printing.</summary>
public sealed class DocumentsModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "documents";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => [PermissionsDocuments.VoirLEtat];

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu => [new("Dépôt des fichiers", "/documents/etat", 85, a => PermissionsDocuments.VoirLEtat.EstTenuePar(a)) { Annexe = true }];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        LimiteDesEnvois.Poser(services, configuration);
        services.AddSingleton<DossierDeTravail>().AddSingleton<SantePdf>().AddSingleton<NavigateurPdf>().AddSingleton<FreinDesVerifications>().AddSingleton<EspacementDesAnalyses>();
        services.AddSingleton<DepotSurDisque>().AddSingleton<DepotS3>().AddSingleton<IDepot>(sp => EstRegle(sp, "Documents:S3:Compartiment") ? sp.GetRequiredService<DepotS3>() : sp.GetRequiredService<DepotSurDisque>());
        services.AddSingleton<Clamd>().AddSingleton<DetecteurEicar>().AddSingleton<IAntivirus>(sp => EstRegle(sp, "Documents:Clamd") ? sp.GetRequiredService<Clamd>() : sp.GetRequiredService<DetecteurEicar>());
        services.AddScoped<IFichiers, FichiersDeLEspace>().AddScoped<Telecharger>().AddScoped<EnvoisDuCompte>().AddScoped<PurgerLesEnvois>();
        services.AddScoped<ReprendreLesAnalyses>().AddScoped<IReprendreLesAnalyses>(sp => sp.GetRequiredService<ReprendreLesAnalyses>());
        services.AddScoped<LireLEtat>().AddScoped<ISourceEncarts, EncartSansAntivirus>();
        services.AddScoped<IImprimeurPdf, ImprimeurPdf>();
        services.AddHttpContextAccessor().AddScoped<IPreuves, PreuvesDuPortail>().AddScoped<VerifierUnDocument>();
        services.AddScoped<JournalDePreuve>().AddScoped<IDossierDePreuve, DossierDePreuve>().AddScoped<LireLesSceaux>();
    }

    /// <inheritdoc />
    public override void AvantAuthentification(IApplicationBuilder app) => LimiteDesEnvois.Poser(app);

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        RoutesDEnvoi.Mapper(routes);
        RouteDeFichier.Mapper(routes);
        RouteDeLaCle.Mapper(routes);
    }

    private static bool EstRegle(IServiceProvider services, string cle) => !string.IsNullOrWhiteSpace(services.GetRequiredService<IConfiguration>()[cle]);
}
