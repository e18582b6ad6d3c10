using Cus.Portal.Appels.Appels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>The call in both espaces of the demonstration: forty dossiers and their story in the national one, eight in that of the DREAL, none in the laboratory. Once.</summary>
internal static class SemerLesAppels
{
    private const int CloseDepuis = 20;
    private const int CloseDepuisEnRegion = 42;

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        await RaconterAsync(services, ComptesDemo.EspaceNational, "espace national", National, ct);
        await RaconterAsync(services, ComptesDemo.EspaceEtat, "espace de la DREAL", EnRegion, ct);
        await PreparerLeLaboratoireAsync(services, ct);
        await OuvrirLeFondsAsync(services, ct);
    }

    /// <summary>The fonds de soutien à l’innovation in the national espace: its first whole year, and the year it is.</summary>
    private static async Task OuvrirLeFondsAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, Acteur.Systeme, ct);
        var s = portee.ServiceProvider;
        var annees = new[] { 2014, s.GetRequiredService<IHorloge>().Aujourdhui().Year }.Distinct();
        if (!await s.GetRequiredService<PortailDbContext>().Set<Appel>().AnyAsync(a => a.Id == FondsDInnovation.Appel(ComptesDemo.EspaceNational), ct))
            await FondsDInnovation.OuvrirAsync(s, ComptesDemo.EspaceNational, annees, ct);
    }

    /// <summary>The call and the sessions of 2014, no dossier: what happens there is played.</summary>
    private static async Task PreparerLeLaboratoireAsync(IServiceProvider services, CancellationToken ct)
    {
        var ids = Appel10000Logements.Identifiants(ComptesDemo.EspaceLaboratoire);
        var sessions = new[] { Appel10000Logements.Session1(ids), Appel10000Logements.Session2(ids) };
        await using var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceLaboratoire, Acteur.Systeme, sessions[0].Calendrier.OuvreLe.AddDays(-5), ct);
        if (!await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Appel>().AnyAsync(a => a.Id == ids.Appel, ct))
            await Appel10000Logements.OuvrirAsync(portee.ServiceProvider, ids, sessions, ct);
    }

    private static async Task RaconterAsync(IServiceProvider services, Guid espace, string nom, Func<Recit, Troupe, ITerritoires, AppelSeme, IReadOnlyList<SessionDuRecit>> preparer, CancellationToken ct)
    {
        var ids = Appel10000Logements.Identifiants(espace);
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var s = portee.ServiceProvider;
        if (await s.GetRequiredService<PortailDbContext>().Set<Appel>().AnyAsync(a => a.Id == ids.Appel, ct))
            return;
        var maintenant = s.GetRequiredService<IHorloge>().Maintenant;
        var recit = new Recit(services, espace, maintenant);
        var sessions = preparer(recit, await Troupe.ReunirAsync(s.GetRequiredService<IMembres>(), recit.Aujourdhui, ct), s.GetRequiredService<ITerritoires>(), ids);
        var annonce = sessions.Min(x => x.Calendrier.OuvreLe).AddDays(-5);
        recit.Acte(annonce, Acteur.Systeme, (x, c) => Appel10000Logements.OuvrirAsync(x, ids, sessions, c));
        var actes = await recit.JouerAsync(ct);
        services.GetRequiredService<AvancementDuSemis>().Dire($"Démonstration\u00A0: {nom} prêt ({Francais.Nombre(actes, "acte", "actes")}).");
    }

    private static IReadOnlyList<SessionDuRecit> National(Recit recit, Troupe troupe, ITerritoires territoires, AppelSeme ids)
    {
        SessionDuRecit[] sessions =
        [
            Appel10000Logements.Session1(ids), Appel10000Logements.Session2(ids),
            Appel10000Logements.EnInstruction(ids, recit.Aujourdhui, CloseDepuis), Appel10000Logements.DuJour(ids, recit.Aujourdhui),
        ];
        new SessionDe2014(recit, troupe, territoires, sessions[0]).Raconter(Projets.Session1, new(2014, 7, 3));
        new SessionDe2014(recit, troupe, territoires, sessions[1]).Raconter(Projets.Session2, new(2014, 12, 4));
        new SessionEnInstruction(recit, troupe, territoires, sessions[2]).Raconter(Projets.EnInstruction);
        new SessionOuverte(recit, troupe, territoires, sessions[3]).Raconter(Projets.Ouverte);
        return sessions;
    }

    private static IReadOnlyList<SessionDuRecit> EnRegion(Recit recit, Troupe troupe, ITerritoires territoires, AppelSeme ids)
    {
        SessionDuRecit[] sessions = [Appel10000Logements.EnInstruction(ids, recit.Aujourdhui, CloseDepuisEnRegion), Appel10000Logements.DuJour(ids, recit.Aujourdhui)];
        var (enInstruction, ouverte) = Projets.Dreal;
        new SessionEnInstruction(recit, troupe, territoires, sessions[0]).RaconterEnRegion(enInstruction);
        new SessionOuverte(recit, troupe, territoires, sessions[1]).RaconterEnRegion(ouverte);
        AppelAuSilenceFavorable.Raconter(recit, troupe, territoires, ComptesDemo.EspaceEtat);
        return sessions;
    }
}
