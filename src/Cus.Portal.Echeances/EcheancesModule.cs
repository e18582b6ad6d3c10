using Cus.Portal.Echeances.Agenda;
using Cus.Portal.Echeances.Api;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Copies;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Preferences;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Laboratoires;
using Cus.Portal.Echeances.Retours;
using Cus.Portal.Echeances.Sante;
using Cus.Portal.Echeances.Certificats;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Echeances.Travaux;
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
    /// <summary>Tag of the checks that say whether the portal is ready.</summary>
    private const string Pret = "pret";

    /// <inheritdoc />
    public override string Nom => "echeances";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsEcheances.Toutes;

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(sp => ReglagesDeCourriel.Lire(sp.GetRequiredService<IConfiguration>()));
        services.AddScoped<IEcheances, EcheancesDeLEspace>();
        ServicesDesRappels.Ajouter(services);
        services.AddScoped<MouvementsDEcheance>().AddScoped<DroitsDeLActeur>().AddScoped<EcheancePourActe>().AddScoped<PauserUneEcheance>().AddScoped<ReprendreUneEcheance>().AddScoped<ProrogerUneEcheance>();
        services.AddScoped<LireUneEcheance>().AddScoped<ITravailRecurrent, CertifierLesSilences>().AddScoped<Documents.Contracts.IDroitDeLecture, DroitSurLeCertificat>();
        services.AddScoped<IEtatDesCourriels, EtatDesCourriels>().AddScoped<RenduDeCourriel>().AddScoped<AdresseDuPortail>().AddScoped<Messagerie>().AddScoped<IMessagerie>(sp => sp.GetRequiredService<Messagerie>());
        services.AddScoped<PreferencesDeCourriel>().AddScoped<ReglerMesCourriels>().AddScoped<RefuserLesCourriels>().AddScoped<ITravailRecurrent, EcrireLesRecapitulatifs>();
        services.AddSingleton<ConnexionsDuNoeud>().AddScoped<FileDEnvoi>().AddScoped<FreinParDomaine>().AddScoped<FileDAttente>().AddScoped<DossierDesRetours>().AddScoped<ITravailRecurrent, ReleverLesRetours>();
        services.AddScoped<ReglesDeCopie>().AddScoped<IReglesDeCopie>(sp => sp.GetRequiredService<ReglesDeCopie>()).AddScoped<ReglerUneCopie>();
        services.AddScoped<BoiteLocale>().AddScoped<MessageMime>().AddScoped<ITransportCourriel>(sp => new ClientDeSoumission(sp.GetRequiredService<ReglagesDeCourriel>()));
        services.AddScoped<BilanDePasse>().AddScoped<PlanificateurQuartz>().AddScoped<IPlanificateur>(sp => sp.GetRequiredService<PlanificateurQuartz>()).AddScoped<ITravailRecurrent, EnvoyerLesCourriels>().AddScoped<ITravailRecurrent, AnalyserLesFichiers>().AddScoped<ITravailRecurrent, OublierLesPasses>().AddScoped<ITravailRecurrent, ScellerLesJournaux>();
        services.AddScoped<ListeDesEcheances>().AddScoped<ListeDesCourriels>().AddScoped<RenvoyerCourriel>().AddScoped<Documents.Contracts.IAnnexesDePreuve, CourrielsDePreuve>();
        services.AddScoped<AgendaDeLActeur>().AddScoped<TenirMonCalendrier>().AddScoped<LirePourUnAbonne>().AddSingleton<FreinDesCalendriers>();
        services.AddScoped<LireLesTravaux>().AddScoped<ReglerLesTravaux>();
        services.AddScoped<IInstantsQuiComptent, InstantsDesEcheances>().AddScoped<AvancerLHorloge>().AddScoped<LireLeLaboratoire>();
        services.AddSingleton<SanteDesCourriels>().AddSingleton<SanteDesTravaux>();
        var sante = services.AddHealthChecks().AddCheck<SanteDesCourriels>("courriels", tags: [Pret]);
        if (OrdonnanceurQuartz.EstDemande(configuration))
            sante.AddCheck<SanteDesTravaux>("travaux", tags: [Pret]);
        services.AjouterLOrdonnanceur(configuration);
    }

    /// <inheritdoc />
    public override IEnumerable<string> SqlApresMigration => [OrdonnanceurQuartz.Sql];

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu =>
    [
        new("Échéances", "/echeances", 40, a => PermissionsEcheances.Consulter.EstTenuePar(a)),
        new("Rappels", "/echeances/regles", 68, a => PermissionsEcheances.ReglerLesRappels.EstTenuePar(a)) { Annexe = true },
        new("Mes courriels", "/compte/courriels", 69, a => a is { Habilitations.Count: > 0 }) { Annexe = true },
        new("Copies", "/echeances/copies", 72, a => PermissionsEcheances.SuivreLesCourriels.EstTenuePar(a)) { Annexe = true },
        new("Courriels", "/echeances/courriels", 70, a => PermissionsEcheances.SuivreLesCourriels.EstTenuePar(a)) { Annexe = true },
        new("Travaux", "/echeances/travaux", 71, a => PermissionsEcheances.GererLesTravaux.EstTenuePar(a)) { Annexe = true },
    ];

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        RoutesDeLaBoiteLocale.Mapper(routes);
        RoutesDesCalendriers.Mapper(routes);
        RoutesDesEcheances.Mapper(routes);
        RoutesDeLaRepetition.Mapper(routes);
    }
}
