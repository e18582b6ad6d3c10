using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Api;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Pacte;

/// <summary>The pacte d’objectifs et de moyens of 8 July 2013: its mutualisation between landlords, its goals, its commitments and its comité de suivi.</summary>
public sealed class PacteModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "pacte";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsPacte.Toutes;

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu =>
    [
        new("Mutualisation", CheminsDesCampagnes.Liste, 74, PermissionsPacte.LireCampagnes.EstTenuePar) { Annexe = true },
        new("Mutualisation", CheminsDesCampagnes.MesReleves, 74, a => PermissionsPacte.LireReleves.EstTenuePar(a) && !PermissionsPacte.LireCampagnes.EstTenuePar(a)) { Annexe = true },
        .. ServicesDuSuivi.Menu,
    ];

    /// <inheritdoc />
    public override IEnumerable<PorteeDApi> Portees => [PorteesDuPacte.Essayer];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SimulerLaMutualisation>();
        ServicesDesCampagnes.Ajouter(services);
        ServicesDuSuivi.Ajouter(services);
        RoutesDuPacte.Ajouter(services);
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pacte/simulation-modele.xlsx", Modele).RequireAuthorization(PermissionsPacte.SimulerCode).ExcludeFromDescription();
        ServicesDesCampagnes.Mapper(routes);
        ServicesDuSuivi.Mapper(routes);
        RoutesDuPacte.Mapper(routes);
    }

    /// <inheritdoc />
    public override async Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct)
    {
        await Demonstration.SemerLaMutualisation.ExecuterAsync(services, ct);
        await Demonstration.SemerLeSuivi.ExecuterAsync(services, ct);
    }

    private static IResult Modele() => Results.File(Tableurs.Ecrire(TableauDeSimulation.Modele, []), Tableurs.TypeXlsx, "mutualisation-organismes.xlsx");
}
