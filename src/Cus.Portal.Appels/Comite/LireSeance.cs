using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>A dossier of the agenda, with what the votes say.</summary>
internal sealed record PointLu(PointDeSeance Point, string Reference, string Intitule, Guid OrganismeId, int? Logements, StatistiquesDeVote Statistiques, LigneDeClassement Classement)
{
    /// <summary>Organisme porteur.</summary>
    public string Porteur { get; init; } = "";

    /// <summary>Lead region.</summary>
    public string Region { get; init; } = "";

    /// <summary>Aid asked of the State, euros, or null when the funding plan names none.</summary>
    public decimal? AideDemandee { get; init; }

    /// <summary>Cost of the support per household, euros, or null.</summary>
    public decimal? CoutParMenage { get; init; }

    public bool EstRetenu => Point.Decision is SensDeDecision.Retenu or SensDeDecision.RetenuSousReserves;
}

/// <summary>What the session sets for its séance.</summary>
internal sealed record CadreDeSeance(string Session, DateTimeOffset SelectionDueLe, decimal? Enveloppe, int? ObjectifLogements)
{
    /// <summary>Amounts are given, within the envelope.</summary>
    public bool EnveloppeLimitative { get; init; }

    /// <summary>Already decided on the envelope, over all the séances of the session, euros; 0 where no amount is given.</summary>
    public decimal Decide { get; init; }
}

/// <summary>A séance as the actor may read it: recused dossiers are not in it.</summary>
internal sealed record SeanceLue(Seance Seance, IReadOnlyList<Critere> Criteres, IReadOnlyList<PointLu> Points)
{
    /// <summary>Frame of the session.</summary>
    public CadreDeSeance Cadre { get; init; } = null!;

    /// <summary>No dossier is hidden from the reader by a recusal: what adds up over the séance may be shown.</summary>
    public bool EstEntiere => Points.Count == Seance.Points.Count;

    /// <summary>Recusals of the dossiers shown.</summary>
    public IEnumerable<Recusation> Recusations => Seance.Recusations.Where(r => Points.Any(p => p.Point.DossierId == r.DossierId)).OrderBy(r => r.Le);

    /// <summary>Tie breaks of the dossiers shown.</summary>
    public IEnumerable<Departage> Departages => Seance.Departages.Where(d => Points.Any(p => p.Point.DossierId == d.Avant) && Points.Any(p => p.Point.DossierId == d.Apres));
}

/// <summary>Séances and their ranking.</summary>
internal sealed class LireSeance(PortailDbContext db, PerimetreDeSeance seances, Perimetre perimetre, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    /// <summary>The last 50 séances of the actor.</summary>
    public async Task<IReadOnlyList<Seance>> ListerAsync(CancellationToken ct) =>
        await seances.Lister().AsNoTracking().Include(s => s.Membres).Include(s => s.Points).AsSplitQuery().OrderByDescending(s => s.PrevueLe).Take(50).ToListAsync(ct);

    /// <exception cref="Refus">Unknown or outside: the same answer.</exception>
    public async Task<SeanceLue> LireAsync(Guid id, CancellationToken ct)
    {
        var seance = await seances.Lister().AsNoTracking().Include(s => s.Membres).Include(s => s.Points).Include(s => s.Recusations).Include(s => s.Departages).AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var criteres = await NoterDossier.CriteresAsync(db, seance.SessionId, ct);
        var ids = seance.Points.Select(p => p.DossierId).ToList();
        var dossiers = await (await perimetre.DossiersAsync(ct)).AsNoTracking().Include(d => d.Sections.Where(x => x.Code == Rubriques.Financement)).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        var porteurs = await organismes.LireAsync([.. dossiers.Values.Select(d => d.OrganismeId).Distinct()], horloge.Aujourdhui(), ct);
        var statistiques = await StatistiquesAsync(seance, criteres, ct);
        var visibles = seance.Points.Where(p => dossiers.ContainsKey(p.DossierId)).OrderBy(p => p.Ordre).ToList();
        var classement = Ranger(seance, statistiques).ToDictionary(l => l.DossierId);
        return new SeanceLue(seance, criteres, [.. visibles.Select(p => Lire(p, dossiers[p.DossierId], porteurs, statistiques[p.DossierId], classement[p.DossierId]))]) { Cadre = await CadreAsync(seance.SessionId, ct) };
    }

    /// <summary>Statistics per dossier, notes of recused members left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, StatistiquesDeVote>> StatistiquesAsync(Seance seance, IReadOnlyList<Critere> criteres, CancellationToken ct)
    {
        var votes = (await db.Set<NoteDeMembre>().AsNoTracking().Where(n => n.SeanceId == seance.Id).ToListAsync(ct))
            .Where(n => !seance.EstRecuse(n.CompteId, n.DossierId)).ToLookup(n => n.DossierId, n => new Vote(n.CompteId, n.Critere, n.Valeur));
        return seance.Points.ToDictionary(p => p.DossierId, p => StatistiquesDeVote.Calculer(criteres, [.. votes[p.DossierId]]));
    }

    private PointLu Lire(PointDeSeance point, Dossier dossier, IReadOnlyDictionary<Guid, OrganismeLu> porteurs, StatistiquesDeVote statistiques, LigneDeClassement classement)
    {
        var contenu = ContenuDuDossier.Lire(dossier);
        return new(point, dossier.Reference, dossier.Intitule, dossier.OrganismeId, dossier.Logements, statistiques, classement)
        {
            Porteur = porteurs.GetValueOrDefault(dossier.OrganismeId)?.Nom ?? "",
            Region = dossier.Regions.FirstOrDefault() is { } code ? territoires.Region(code)?.Nom ?? code : "",
            AideDemandee = LigneDeSelection.AideDemandee(contenu),
            CoutParMenage = contenu is { Menages: > 0 and { } menages, CoutDuSuivi: > 0 } ? decimal.Round(contenu.CoutDuSuivi / menages) : null,
        };
    }

    private async Task<CadreDeSeance> CadreAsync(Guid sessionId, CancellationToken ct)
    {
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == sessionId, ct);
        var appel = await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct);
        return new(session.Libelle, session.Calendrier.SelectionDueLe, session.Enveloppe, appel.ObjectifLogements)
        {
            EnveloppeLimitative = appel.Regime.EnveloppeLimitative,
            Decide = appel.Regime.EnveloppeLimitative ? await ConditionsDeDecision.DecideAsync(db, sessionId, appel.Regime, null, ct) : 0,
        };
    }

    /// <summary>Ranking of the whole séance.</summary>
    public static IReadOnlyList<LigneDeClassement> Ranger(Seance seance, IReadOnlyDictionary<Guid, StatistiquesDeVote> statistiques) => Classement.Etablir(
        [.. seance.Points.Select(p => new ARanger(p.DossierId, statistiques[p.DossierId].Moyenne, statistiques[p.DossierId].Mediane))],
        [.. seance.Departages.Select(d => new Placement(d.Avant, d.Apres, d.Motif))]);
}

/// <summary>The president places a dossier before another of the same mean, with a reason.</summary>
internal sealed class Departager(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, LireSeance lire, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not the president, means that differ, no reason, closed.</exception>
    public async Task ExecuterAsync(Guid seanceId, Guid avant, Guid apres, string motif, CancellationToken ct)
    {
        var seance = await perimetre.PresiderAsync(seanceId, ct);
        var statistiques = await lire.StatistiquesAsync(seance, await NoterDossier.CriteresAsync(db, seance.SessionId, ct), ct);
        seance.Departager(avant, apres, motif, acteur.Requis, horloge.Maintenant);
        if (statistiques[avant].Moyenne is not { } moyenne || moyenne != statistiques[apres].Moyenne)
            throw new Refus(RefusComite.DepartageSansEgalite);
        journal.Consigner("Appels.Seance.Departager", $"appels/seance/{seanceId}", $"{acteur.Requis.Nom} départage deux dossiers de même moyenne {Francais.Decimal(moyenne)} : {motif}", new { avant, apres }, null);
        await unite.ValiderAsync(ct);
    }
}
