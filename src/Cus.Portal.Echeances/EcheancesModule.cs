using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances;

/// <summary>Clocks, reminders, jobs, mail, local mailbox.</summary>
public sealed class EcheancesModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "echeances";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsEcheances.Toutes;

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(sp => ReglagesDeCourriel.Lire(sp.GetRequiredService<IConfiguration>()));
        services.AddScoped<ReglesDeRappel>().AddScoped<IEcheances, EcheancesDeLEspace>();
        services.AddScoped<RenduDeCourriel>().AddScoped<AdresseDuPortail>().AddScoped<Messagerie>().AddScoped<IMessagerie>(sp => sp.GetRequiredService<Messagerie>());
        services.AddScoped<BoiteLocale>();
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes) => RoutesDeLaBoiteLocale.Mapper(routes);
}
