using Cus.Portal.Indicateurs.Api;
using Cus.Portal.Indicateurs.Catalogues;
using Cus.Portal.Indicateurs.Cibles;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Indicateurs.Fiches;
using Cus.Portal.Indicateurs.Saisies;
using Cus.Portal.Indicateurs.Valeurs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Indicateurs;

/// <summary>Definitions of indicators by version, values as numerator and denominator, targets with their history, evaluation.</summary>
public sealed class IndicateursModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "indicateurs";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsIndicateurs.Toutes;

    /// <inheritdoc />
    public override IEnumerable<PorteeDApi> Portees => [RoutesV1.Lire];

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu => [new("Indicateurs", "/indicateurs", 73, a => PermissionsIndicateurs.Consulter.EstTenuePar(a)) { Annexe = true }];

    /// <summary>What happened stays as it happened: the application adds targets and former values, it neither changes nor removes them.</summary>
    public override IEnumerable<string> SqlApresMigration => ["revoke update, delete, truncate on indicateurs.objectifs, indicateurs.valeurs_anciennes from portail_app"];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IIndicateurs, IndicateursDeLEspace>().AddScoped<CataloguesPublies>().AddScoped<TableDesValeurs>().AddScoped<EnregistrerDesValeurs>();
        services.AddScoped<FixerDesObjectifs>().AddScoped<EvaluationEnMasse>();
        services.AddScoped<PerimetreDesObjets>().AddScoped<LireUnIndicateur>().AddScoped<SaisirUneGrille>().AddScoped<ImprimerFiche>().AddScoped<LireParApi>();
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        RoutesDesIndicateurs.Mapper(routes);
        RoutesV1.Mapper(routes);
    }
}
