using Cus.Portal.ContratsTerritoriaux.Api;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Territorial contracts 2024-2026: remontée, negotiation, signature, yearly follow-up.</summary>
public sealed class ContratsTerritoriauxModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "contrats";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsContrats.Toutes;

    /// <inheritdoc />
    public override IEnumerable<PorteeDApi> Portees => [PorteesDesContrats.Lire, PorteesDesContrats.Verifier];

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu => [new("Contrats territoriaux", "/contrats", 20, a => PermissionsContrats.Lire.EstTenuePar(a) || PermissionsContrats.LireRemontees.EstTenuePar(a))];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        ServicesDeRedaction.Ajouter(services);
        ServicesDeLaNegociation.Ajouter(services);
        ServicesDesRemontees.Ajouter(services);
        ServicesDExecution.Ajouter(services);
        services.AddScoped<LireParApi>().AddScoped<ControlerDesChiffres>();
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        ServicesDesRemontees.Mapper(routes);
        ServicesDeLaNegociation.Mapper(routes);
        ServicesDExecution.Mapper(routes);
        RoutesDesContrats.Mapper(routes);
    }

    /// <inheritdoc />
    public override async Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct)
    {
        await Demonstration.SemerLesRemontees.ExecuterAsync(services, ct);
        await Demonstration.SemerLesContrats.ExecuterAsync(services, ct);
        await Demonstration.SemerLeSuivi.ExecuterAsync(services, ct);
    }
}
