using Cus.Portal.ContratsTerritoriaux.Mixite;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Services and routes of the yearly follow-up and of the contrats de mixité sociale.</summary>
internal static class ServicesDExecution
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<ProductionDuContrat>().AddScoped<LireLaMixite>().AddScoped<TenirLesContratsDeMixite>();
        services.AddScoped<PerimetreDExecution>().AddScoped<PorterLesObjectifs>().AddScoped<ActeEnVigueur>().AddScoped<LignesDeCampagne>().AddScoped<SuiviDuContrat>().AddScoped<LireLExecution>().AddScoped<IProgrammeDIndicateurs, ProgrammeDesContrats>();
        services.AddScoped<OuvrirCampagneAnnuelle>().AddScoped<CloreCampagneAnnuelle>().AddScoped<EmettreLesAlertes>().AddScoped<EcrireLesValeurs>().AddScoped<SaisirLesValeurs>().AddScoped<RemettreLesValeurs>();
        services.AddScoped<TableurDeCampagne>().AddScoped<DeposerLeTableur>().AddScoped<AccepterLeDepot>().AddScoped<ImprimerLaConference>();
        services.AddScoped<EcheanceDExecution>().AddScoped<IRedacteurDeRappel, RappelDExecution>().AddSingleton(EcheanceDExecution.Declaration).AddScoped<ISourceAFaire, ValeursAFaire>();
    }

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contrats/campagnes/{campagne:guid}/demandes/{demande:guid}/modele.xlsx", ModeleAsync).RequireAuthorization(PermissionsContrats.EcrireCode).ExcludeFromDescription();
        routes.MapGet("/contrats/campagnes/{campagne:guid}/demandes/{demande:guid}/depots/{depot:guid}/a-corriger.xlsx", AnnoteAsync).RequireAuthorization(PermissionsContrats.EcrireCode).ExcludeFromDescription();
        routes.MapGet("/contrats/{id:guid}/conference.pdf", ConferenceAsync).RequireAuthorization(PermissionsContrats.LireCode).ExcludeFromDescription();
    }

    private static async Task<IResult> ModeleAsync(Guid campagne, Guid demande, DeposerLeTableur tableur, CancellationToken ct)
    {
        var (contenu, nom) = await tableur.ModeleAsync(campagne, demande, ct);
        return Results.File(contenu, Documents.Contracts.Tableurs.TypeXlsx, nom);
    }

    private static async Task<IResult> AnnoteAsync(Guid campagne, Guid demande, Guid depot, DeposerLeTableur tableur, CancellationToken ct)
    {
        var (contenu, nom) = await tableur.AnnoteAsync(campagne, demande, depot, ct);
        return Results.File(contenu, Documents.Contracts.Tableurs.TypeXlsx, nom);
    }

    private static async Task<IResult> ConferenceAsync(Guid id, ImprimerLaConference imprimer, CancellationToken ct)
    {
        var (contenu, nom) = await imprimer.ExecuterAsync(id, ct);
        return Results.File(contenu, "application/pdf", nom);
    }
}
