using Cus.Portal.Referentiel.Contacts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Referentiel.Recherche;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Referentiel;

/// <summary>Territories by vintage of the COG, organismes and their successions, points of contact.</summary>
public sealed class ReferentielModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "referentiel";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsReferentiel.Toutes;

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu => [new("Référentiel", "/referentiel", 70, PermissionsReferentiel.Lire.EstTenuePar) { Annexe = true }];

    /// <inheritdoc />
    public override IEnumerable<string> SqlApresMigration => SqlDesOrganismes.Instructions;

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ITerritoires, TerritoiresDuCog>();
        services.AddScoped<IOrganismes, LecteurDOrganismes>().AddScoped<IPointsDeContact, PointsDeContact>();
        services.AddScoped<LectureDeFiche>().AddScoped<EnregistrerOrganisme>().AddScoped<CorrigerOrganisme>().AddScoped<RenommerOrganisme>().AddScoped<TenirAdhesion>();
        services.AddScoped<VerifierSuccession>().AddScoped<EnregistrerSuccession>().AddScoped<AnnulerSuccession>().AddScoped<ApercuDeSuccession>();
        services.AddScoped<LireFicheOrganisme>().AddScoped<ListeDesOrganismes>().AddScoped<ChangerDAdresse>().AddScoped<DesignerLeSuperieur>().AddScoped<Socle.Modules.ISourceEncarts, EncartDesSuccessions>();
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes) => RoutesDeRecherche.Mapper(routes);

    /// <inheritdoc />
    public override Task AmorcerAsync(IServiceProvider services, CancellationToken ct) => Amorce.ExecuterAsync(services, ct);

    /// <inheritdoc />
    public override Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct) => SemerLesOrganismes.ExecuterAsync(services, ct);
}
