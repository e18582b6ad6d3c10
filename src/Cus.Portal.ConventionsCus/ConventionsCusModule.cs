using Cus.Portal.ConventionsCus.Api;
using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus;

/// <summary>Conventions d’utilité sociale: the stock they rest on, then their procedure, commitments and evaluation.</summary>
public sealed class ConventionsCusModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "cus";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsCus.Toutes;

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu => [new("Conventions (CUS)", "/cus/conventions", 30, PermissionsCus.LireConventions.EstTenuePar)];

    /// <inheritdoc />
    public override IEnumerable<PorteeDApi> Portees => [PorteesDesCus.Lire, PorteesDesCus.Verifier];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        ServicesDuPatrimoine.Ajouter(services);
        ServicesDesEnsembles.Ajouter(services);
        ServicesDesConventions.Ajouter(services);
        Engagements.ServicesDesEngagements.Ajouter(services);
        ServicesDesCategories.Ajouter(services);
        ServicesDuTexte.Ajouter(services);
        ServicesDesVersions.Ajouter(services);
        ServicesDesEvaluations.Ajouter(services);
        PremiereGeneration.ServicesDePremiereGeneration.Ajouter(services);
        PremiereGeneration.ServicesDesChiffres1G.Ajouter(services);
        RoutesDesCus.Ajouter(services);
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        ServicesDuPatrimoine.Mapper(routes);
        ServicesDesEnsembles.Mapper(routes);
        Engagements.ServicesDesEngagements.Mapper(routes);
        ServicesDesVersions.Mapper(routes);
        PremiereGeneration.ServicesDesChiffres1G.Mapper(routes);
        RoutesDesCus.Mapper(routes);
    }

    /// <inheritdoc />
    public override async Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct)
    {
        await Demonstration.SemerLePatrimoine.ExecuterAsync(services, ct);
        await Demonstration.SemerLesConventions.ExecuterAsync(services, ct);
    }
}
