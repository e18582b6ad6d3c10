using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Eligibilite;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>The secretariat convenes the committee on the deposited dossiers of a session.</summary>
internal sealed class ConvoquerSeance(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, InviterLesMembres inviter, Journal journal)
{
    /// <param name="sessionId">Session.</param>
    /// <param name="prevueLe">Instant of the séance.</param>
    /// <param name="lieu">Place.</param>
    /// <param name="quorum">Rule of quorum.</param>
    /// <param name="comptes">Members convened among those of the committee; empty = all.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Identifier of the séance.</returns>
    public async Task<Guid> ExecuterAsync(Guid sessionId, DateTimeOffset prevueLe, string lieu, RegleDeQuorum quorum, IReadOnlyCollection<Guid> comptes, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var convoques = (await inviter.DuComiteAsync(ct)).Where(m => comptes.Count == 0 || comptes.Contains(m.CompteId)).ToList();
        var appel = await db.Set<Session>().AsNoTracking().Where(s => s.Id == sessionId).Join(db.Set<Appel>(), s => s.AppelId, a => a.Id, (_, a) => a).SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        var dossiers = await AExaminerAsync(sessionId, appel.Regime, ct);
        var seance = Seance.Convoquer(sessionId, prevueLe, lieu.Trim(), quorum, [.. convoques.Select(m => (m.CompteId, m.Nom))], dossiers);
        db.Add(seance);
        await inviter.ExecuterAsync(seance, "seance.convocation", $"{appel.Regime.InstanceDeDecision} du {Francais.DateEtHeure(prevueLe)}",
            $"Vous êtes convoqué(e) {(appel.Regime.EstDuComite ? "au comité de pilotage" : $"à la séance {appel.Regime.InstanceEnComplement}")} du {Francais.DateEtHeure(prevueLe)}, {seance.Lieu}.\n\n{Francais.Nombre(dossiers.Count, "dossier est inscrit", "dossiers sont inscrits")} à l’ordre du jour. Quorum : {Libelles.De(quorum).ToLower(Francais.Culture)}.\n\nSi un lien vous unit à l’un des porteurs ou des opérateurs, déclarez-le : vous ne siégerez pas sur ce dossier.", ct);
        journal.Consigner("Appels.Seance.Convoquer", $"appels/seance/{seance.Id}", $"{acteur.Requis.Nom} convoque {Francais.Nombre(convoques.Count, "membre", "membres")} sur {Francais.Nombre(dossiers.Count, "dossier", "dossiers")}.", null, null);
        await unite.ValiderAsync(ct);
        return seance.Id;
    }

    /// <summary>
    /// The deposited dossiers of a session. Where the call asks an opinion of eligibility, those that have it; where it is continuous, those that
    /// no living séance examines yet.
    /// </summary>
    private async Task<IReadOnlyList<Guid>> AExaminerAsync(Guid sessionId, RegimeDAppel regime, CancellationToken ct)
    {
        var deposes = db.Set<Dossier>().Where(d => d.SessionId == sessionId && d.Statut == StatutDossier.Depose);
        if (regime.InstanceDEligibilite is not null)
            deposes = deposes.Where(d => db.Set<AvisDEligibilite>().Any(a => a.DossierId == d.Id));
        if (regime.EstContinu)
            deposes = deposes.Where(d => !db.Set<Seance>().Any(s => s.CloseLe == null && s.Statut != StatutSeance.Annulee && s.Points.Any(p => p.DossierId == d.Id)));
        return await deposes.OrderBy(d => d.Reference).Select(d => d.Id).ToListAsync(ct);
    }
}

/// <summary>The secretariat moves a séance that has not begun, or cancels it: the members are told, and their agendas follow.</summary>
internal sealed class DeplacerSeance(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, InviterLesMembres inviter, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not the secretariat, unknown, begun, in the past, unchanged, without a reason.</exception>
    public async Task ExecuterAsync(Guid seanceId, DateTimeOffset prevueLe, string lieu, string motif, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var seance = await perimetre.TenirAsync(seanceId, ct);
        var (avant, ou) = (Francais.DateEtHeure(seance.PrevueLe), seance.Lieu);
        seance.Deplacer(prevueLe, lieu, motif, horloge.Maintenant);
        var apres = Francais.DateEtHeure(seance.PrevueLe);
        var regime = await RegimeAsync(seance, ct);
        await inviter.ExecuterAsync(seance, "seance.deplacement", regime.EstDuComite ? $"Comité de pilotage déplacé au {apres}" : $"Séance {regime.InstanceEnComplement} déplacée au {apres}",
            $"{(regime.EstDuComite ? "Le comité de pilotage prévu" : $"La séance {regime.InstanceEnComplement} prévue")} le {avant}, {ou}, se tiendra le {apres}, {seance.Lieu}.\n\nMotif : {seance.MotifDeChangement}\n\nVotre agenda déplace l’événement à l’ouverture de la pièce jointe. Vos notes restent.", ct);
        journal.Consigner("Appels.Seance.Deplacer", $"appels/seance/{seance.Id}", $"{acteur.Requis.Nom} déplace la séance du {avant} au {apres} : {seance.MotifDeChangement}", new { avant, ou, apres, seance.Lieu, seance.Sequence }, null);
        await unite.ValiderAsync(ct);
    }

    /// <exception cref="Refus">Not the secretariat, unknown, begun or cancelled already, without a reason.</exception>
    public async Task AnnulerAsync(Guid seanceId, string motif, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        var seance = await perimetre.TenirAsync(seanceId, ct);
        seance.Annuler(motif, horloge.Maintenant);
        var quand = Francais.DateEtHeure(seance.PrevueLe);
        var regime = await RegimeAsync(seance, ct);
        await inviter.ExecuterAsync(seance, "seance.annulation", regime.EstDuComite ? $"Comité de pilotage du {quand} annulé" : $"Séance {regime.InstanceEnComplement} du {quand} annulée",
            $"{(regime.EstDuComite ? "Le comité de pilotage" : $"La séance {regime.InstanceEnComplement}")} du {quand}, {seance.Lieu}, n’aura pas lieu.\n\nMotif : {seance.MotifDeChangement}\n\nVotre agenda retire l’événement à l’ouverture de la pièce jointe. Vous serez convoqué(e) de nouveau si une autre séance se tient.", ct);
        journal.Consigner("Appels.Seance.Annuler", $"appels/seance/{seance.Id}", $"{acteur.Requis.Nom} annule la séance du {quand} : {seance.MotifDeChangement}", null, null);
        await unite.ValiderAsync(ct);
    }

    private async Task<RegimeDAppel> RegimeAsync(Seance seance, CancellationToken ct) =>
        (await db.Set<Session>().AsNoTracking().Where(s => s.Id == seance.SessionId).Join(db.Set<Appel>(), s => s.AppelId, a => a.Id, (_, a) => a).SingleAsync(ct)).Regime;
}
