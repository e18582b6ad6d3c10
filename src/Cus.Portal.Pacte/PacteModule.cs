using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
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
    public override IEnumerable<EntreeDeMenu> Menu => [new("Mutualisation", "/pacte/simulation", 74, PermissionsPacte.Simuler.EstTenuePar) { Annexe = true }, .. ServicesDuSuivi.Menu];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SimulerLaMutualisation>();
        ServicesDuSuivi.Ajouter(services);
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pacte/simulation-modele.xlsx", Modele).RequireAuthorization(PermissionsPacte.SimulerCode).ExcludeFromDescription();
        ServicesDuSuivi.Mapper(routes);
    }

    /// <inheritdoc />
    public override async Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct)
    {
        await Demonstration.SemerLeSuivi.ExecuterAsync(services, ct);
    }

    private static IResult Modele() => Results.File(Tableurs.Ecrire(TableauDeSimulation.Modele, []), Tableurs.TypeXlsx, "mutualisation-organismes.xlsx");
}
