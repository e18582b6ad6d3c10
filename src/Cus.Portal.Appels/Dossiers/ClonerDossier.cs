using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>
/// Takes a dossier up again for a session of the same call: a new draft with its sections, never its pieces, in the hands of who
/// acts for the porteur today. The former one does not change.
/// </summary>
internal sealed class ClonerDossier(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IOrganismes organismes, Depots.EcheanceDeDepot echeance, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the new draft.</returns>
    /// <exception cref="Refus">Outside the perimeter, or a session of another call (404); not a writer of the porteur (403); session not to come nor open, or decision not notified (409).</exception>
    public async Task<Guid> ExecuterAsync(Guid dossierId, Guid sessionId, CancellationToken ct)
    {
        PermissionsAppels.Ouvrir.Exiger(acteur.Acteur);
        var modele = await perimetre.ChargerAsync(dossierId, ct);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, modele.OrganismeId, ct) is null)
            throw new Refus(RefusSocle.Interdit);
        if (modele.NotifieLe is null && !await EstRestePourCompteAsync(modele, ct))
            throw new Refus(RefusAppels.DecisionNonNotifiee);
        var session = await db.Set<Session>().FromSql($"select * from appels.sessions where id = {sessionId} for update").SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (!await db.Set<Session>().AnyAsync(s => s.Id == modele.SessionId && s.AppelId == session.AppelId, ct))
            throw new Refus(RefusSocle.Introuvable);
        if (session.EstFermee(horloge.Maintenant))
            throw new Refus(RefusAppels.SessionNonOuverte, ("ouverture", session.Calendrier.OuvreLe), ("fermeture", session.Fermeture));
        if (await db.Set<Dossier>().Where(d => d.IssuDe == dossierId && d.SessionId == sessionId).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct) is { } deja)
            return deja; // pressed twice: one draft
        var appel = await db.Set<Appel>().Include(a => a.Formulaires).SingleAsync(a => a.Id == session.AppelId, ct);
        var porteur = await organismes.AgitPourAsync(modele.OrganismeId, horloge.Aujourdhui(), ct);
        var clone = Dossier.Ouvrir(sessionId, $"{appel.Sigle}-{session.Annee}-{session.Rang}-{session.Numeroter():0000}", porteur, modele.Intitule, appel.VersionCourante, acteur.Requis, horloge.Maintenant, modele.Id);
        foreach (var section in modele.Sections)
            clone.Ecrire(section.Code, section.Saisie, 0, acteur.Requis, horloge.Maintenant);
        db.Add(clone);
        await echeance.OuvrirAsync(clone, session, ct);
        journal.Consigner("Appels.Dossier.Cloner", $"appels/dossier/{clone.Id}", $"{acteur.Requis.Nom} reprend le dossier {modele.Reference} pour la {session.Libelle} : {clone.Reference}.", new { modele.Id }, porteur);
        await unite.ValiderAsync(ct);
        return clone.Id;
    }

    /// <summary>Never deposited, or withdrawn, when its session closed: nothing will be decided on it.</summary>
    private async Task<bool> EstRestePourCompteAsync(Dossier modele, CancellationToken ct) =>
        modele.Statut == StatutDossier.Brouillon && (await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == modele.SessionId, ct)).EstFermee(horloge.Maintenant);
}

/// <summary>Sessions of the same call that a dossier may be taken up again for, by who writes for its porteur.</summary>
internal sealed class SessionsOuReprendre(PortailDbContext db, Perimetre perimetre, IHorloge horloge)
{
    public async Task<IReadOnlyList<Session>> ListerAsync(Guid dossierId, CancellationToken ct)
    {
        var dossier = await (await perimetre.DossiersAsync(ct)).AsNoTracking().SingleOrDefaultAsync(d => d.Id == dossierId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is null)
            return [];
        var maintenant = horloge.Maintenant.ToUniversalTime();
        return await db.Set<Session>().AsNoTracking().Where(s => s.Fermeture > maintenant && db.Set<Session>().Any(o => o.Id == dossier.SessionId && o.AppelId == s.AppelId)).OrderBy(s => s.Fermeture).Take(20).ToListAsync(ct);
    }
}

/// <summary>What the committee said of the dossier that this one takes up again.</summary>
/// <param name="Origine">Reference of the former dossier.</param>
/// <param name="OrigineId">Its identifier.</param>
/// <param name="Points">What to treat: the reason of the decision, its reserve, then the criteria below the middle of their scale, worst first.</param>
internal sealed record ATraiter(string Origine, Guid OrigineId, IReadOnlyList<string> Points);

/// <summary>Reads what a cloned draft has to treat; null when it was not cloned.</summary>
internal sealed class LireCeQuiEstATraiter(PortailDbContext db, Perimetre perimetre, LireSeance lireSeance)
{
    public async Task<ATraiter?> LireAsync(Guid dossierId, CancellationToken ct)
    {
        var dossiers = await perimetre.DossiersAsync(ct);
        var clone = await dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.Id == dossierId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (clone.IssuDe is not { } origineId || await dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.Id == origineId && d.NotifieLe != null, ct) is not { } origine)
            return null;
        var seance = await db.Set<Seance>().AsNoTracking().Include(s => s.Points).Include(s => s.Recusations).AsSplitQuery()
            .Where(s => s.CloseLe != null && s.Points.Any(p => p.DossierId == origineId && p.Decision != null)).OrderByDescending(s => s.CloseLe).FirstOrDefaultAsync(ct);
        if (seance is null)
            return new(origine.Reference, origine.Id, []);
        var criteres = await NoterDossier.CriteresAsync(db, origine.SessionId, ct);
        var statistiques = (await lireSeance.StatistiquesAsync(seance, criteres, ct))[origineId];
        var point = seance.Point(origineId);
        var faibles = criteres.Zip(statistiques.Criteres).Where(x => x.Second.Moyenne is { } m && m * 2 < x.First.NoteMax).OrderBy(x => x.Second.Moyenne)
            .Select(x => $"{x.First.Libelle} : {Francais.Decimal(x.Second.Moyenne!.Value)} sur {x.First.NoteMax}");
        return new(origine.Reference, origine.Id, [.. new[] { point.Motif, point.Reserve }.OfType<string>().Concat(faibles)]);
    }
}
