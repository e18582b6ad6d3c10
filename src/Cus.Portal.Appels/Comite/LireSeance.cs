using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>A dossier of the agenda, with what the votes say.</summary>
internal sealed record PointLu(PointDeSeance Point, string Reference, string Intitule, Guid OrganismeId, int? Logements, StatistiquesDeVote Statistiques, LigneDeClassement Classement);

/// <summary>A séance as the actor may read it: recused dossiers are not in it.</summary>
internal sealed record SeanceLue(Seance Seance, IReadOnlyList<Critere> Criteres, IReadOnlyList<PointLu> Points)
{
    /// <summary>Recusals of the dossiers shown.</summary>
    public IEnumerable<Recusation> Recusations => Seance.Recusations.Where(r => Points.Any(p => p.Point.DossierId == r.DossierId)).OrderBy(r => r.Le);

    /// <summary>Tie breaks of the dossiers shown.</summary>
    public IEnumerable<Departage> Departages => Seance.Departages.Where(d => Points.Any(p => p.Point.DossierId == d.Avant) && Points.Any(p => p.Point.DossierId == d.Apres));
}

/// <summary>Séances and their ranking.</summary>
internal sealed class LireSeance(PortailDbContext db, PerimetreDeSeance seances, Perimetre perimetre)
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
        var dossiers = await (await perimetre.DossiersAsync(ct)).AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        var statistiques = await StatistiquesAsync(seance, criteres, ct);
        var visibles = seance.Points.Where(p => dossiers.ContainsKey(p.DossierId)).OrderBy(p => p.Ordre).ToList();
        var classement = Ranger(seance, statistiques).ToDictionary(l => l.DossierId);
        return new SeanceLue(seance, criteres, [.. visibles.Select(p => (P: p, D: dossiers[p.DossierId]))
            .Select(x => new PointLu(x.P, x.D.Reference, x.D.Intitule, x.D.OrganismeId, x.D.Logements, statistiques[x.P.DossierId], classement[x.P.DossierId]))]);
    }

    /// <summary>Statistics per dossier, notes of recused members left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, StatistiquesDeVote>> StatistiquesAsync(Seance seance, IReadOnlyList<Critere> criteres, CancellationToken ct)
    {
        var votes = (await db.Set<NoteDeMembre>().AsNoTracking().Where(n => n.SeanceId == seance.Id).ToListAsync(ct))
            .Where(n => !seance.EstRecuse(n.CompteId, n.DossierId)).ToLookup(n => n.DossierId, n => new Vote(n.CompteId, n.Critere, n.Valeur));
        return seance.Points.ToDictionary(p => p.DossierId, p => StatistiquesDeVote.Calculer(criteres, [.. votes[p.DossierId]]));
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
