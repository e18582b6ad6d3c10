using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Listes;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels;

/// <summary>Calls for projects: appels, sessions, dossiers, avis, comité, décisions.</summary>
public sealed class AppelsModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "appels";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsAppels.Toutes;

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu =>
    [
        new("Appels à projets", "/appels", 10, PermissionsAppels.Lire.EstTenuePar),
        new("Avis", "/appels/avis", 11, a => PermissionsAppels.Instruire.EstTenuePar(a) || PermissionsAppels.Transmettre.EstTenuePar(a) || PermissionsAppels.Contribuer.EstTenuePar(a) || PermissionsAppels.Secretariat.EstTenuePar(a)),
        new("Séances", "/appels/seances", 12, a => PermissionsAppels.Noter.EstTenuePar(a) || PermissionsAppels.Secretariat.EstTenuePar(a)),
        new("Suivi", "/appels/suivi", 13, a => PermissionsAppels.Ouvrir.EstTenuePar(a) || PermissionsAppels.Instruire.EstTenuePar(a) || PermissionsAppels.Secretariat.EstTenuePar(a)),
    ];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Perimetre>().AddScoped<VerifierLeDossier>();
        ServicesDuComite.Ajouter(services);
        services.AddScoped<OuvrirDossier>().AddScoped<EnregistrerSection>().AddScoped<ReprendreDossier>().AddScoped<ClonerDossier>().AddScoped<SessionsOuReprendre>().AddScoped<LireCeQuiEstATraiter>();
        services.AddScoped<SuccessionDesDossiers>().AddScoped<Referentiel.Contracts.ISourceDeSuccession>(sp => sp.GetRequiredService<SuccessionDesDossiers>());
        services.AddScoped<Echeances.Contracts.IInstantsQuiComptent, Sessions.ClotureDesSessions>();
        ServicesDuDepot.Ajouter(services);
        ServicesDesPages.Ajouter(services);
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes) => ServicesDesPages.Mapper(routes);

    /// <inheritdoc />
    public override Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct) => Demonstration.SemerLesAppels.ExecuterAsync(services, ct);
}
