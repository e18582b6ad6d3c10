using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Suivi;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels;

/// <summary>Services of the avis, of the committee, of the letters and of the monitoring.</summary>
internal static class ServicesDuComite
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<OuvrirLesAvis>().AddScoped<ITravailRecurrent>(sp => sp.GetRequiredService<OuvrirLesAvis>());
        services.AddScoped<IRedacteurDeRappel, RappelDAvis>().AddScoped<IRedacteurDeRappel, RappelDeReserve>();
        services.AddScoped<AvisDuTerritoire>().AddScoped<InstructeursDeLaRegion>().AddScoped<ConfierAvis>().AddScoped<RedigerAvis>().AddScoped<DemanderContribution>().AddScoped<RepondreContribution>().AddScoped<AccuserLAvis>().AddScoped<Documents.Contracts.IDroitDeLecture, DroitSurLAccuseDAvis>().AddScoped<TransmettreAvis>().AddScoped<LireAvis>().AddScoped<AvisDuDossier>();
        services.AddScoped<EcheanceDeLAvis>().AddScoped<SuivreLEcheance>().AddScoped<IHandler<EcheanceDeplacee>>(sp => sp.GetRequiredService<SuivreLEcheance>()).AddScoped<IHandler<SilenceCertifie>>(sp => sp.GetRequiredService<SuivreLEcheance>()).AddScoped<IDroitSurLEcheance, DroitSurLEcheanceDeLAvis>();
        services.AddScoped<PerimetreDeSeance>().AddScoped<InviterLesMembres>().AddScoped<ConvoquerSeance>().AddScoped<DeplacerSeance>().AddScoped<TenirSeance>().AddScoped<EtablirLeProcesVerbal>().AddScoped<Documents.Contracts.IDroitDeLecture, DroitSurLeProcesVerbal>().AddScoped<Recuser>().AddScoped<NoterDossier>();
        services.AddScoped<Eligibilite.RendreLAvisDEligibilite>().AddScoped<IHandler<Contracts.DossierRetire>, Eligibilite.OublierLAvisDEligibilite>().AddScoped<ConditionsDeDecision>().AddScoped<DeciderDossier>().AddScoped<Departager>().AddScoped<LireSeance>();
        services.AddScoped<PreparerLesLettres>().AddScoped<LibererLesLettres>().AddScoped<LireDecision>();
        services.AddScoped<DeclarerLogements>().AddScoped<LeverReserve>().AddScoped<SuiviNational>().AddScoped<Contracts.ILogementsAccompagnes, CompterLesLogementsAccompagnes>();
        services.AddScoped<ISourceAFaire, AvisAFaire>().AddScoped<ISourceAFaire, SeancesAFaire>();
        services.AddScoped<CalendriersDesOrganismes>().AddScoped<IGroupesDEcheances, Sessions.GroupesDeSession>();
        TypesDEcheance.Tous.ToList().ForEach(t => services.AddSingleton(t));
        services.AddScoped<ISourceDAgenda, InvitationDeSeance>().AddScoped<IAgendaPublic, Sessions.AppelsOuverts>();
    }
}
