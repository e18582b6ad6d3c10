using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>The secretariat convenes the committee on the deposited dossiers of a session.</summary>
internal sealed class ConvoquerSeance(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IMembres membres, IMessagerie messagerie, IFichiers fichiers, IHorloge horloge, Journal journal)
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
        var convoques = (await membres.ListerAsync([Role.PresidentComite, Role.MembreComite], null, horloge.Aujourdhui(), ct))
            .Where(m => comptes.Count == 0 || comptes.Contains(m.CompteId)).DistinctBy(m => m.CompteId).ToList();
        var dossiers = await db.Set<Dossier>().Where(d => d.SessionId == sessionId && d.Statut == StatutDossier.Depose).OrderBy(d => d.Reference).Select(d => d.Id).ToListAsync(ct);
        var seance = Seance.Convoquer(sessionId, prevueLe, lieu.Trim(), quorum, [.. convoques.Select(m => (m.CompteId, m.Nom))], dossiers);
        db.Add(seance);
        var invitation = await fichiers.EnregistrerAsync(FichierICalendar.Ecrire(null, [InvitationDeSeance.Evenement(seance)], horloge.Maintenant), "comite-de-pilotage.ics", "text/calendar", ct);
        foreach (var m in convoques)
        {
            await messagerie.PreparerAsync(
                new CourrielAPreparer(
                    m.Courriel, m.Nom, $"Comité de pilotage du {Francais.DateEtHeure(prevueLe)}",
                    $"Vous êtes convoqué(e) au comité de pilotage du {Francais.DateEtHeure(prevueLe)}, {seance.Lieu}.\n\n{Francais.Nombre(dossiers.Count, "dossier est inscrit", "dossiers sont inscrits")} à l’ordre du jour. Quorum : {Libelles.De(quorum).ToLower(Francais.Culture)}.\n\nSi un lien vous unit à l’un des porteurs ou des opérateurs, déclarez-le : vous ne siégerez pas sur ce dossier.",
                    Categorie: "seance.convocation", Objet: $"appels/seance/{seance.Id}", CompteId: m.CompteId, Cle: $"appels.convocation/{seance.Id}/{m.CompteId}", Lien: $"/appels/seances/{seance.Id}", PiecesJointes: [invitation.Id]),
                ct);
        }

        journal.Consigner("Appels.Seance.Convoquer", $"appels/seance/{seance.Id}", $"{acteur.Requis.Nom} convoque {Francais.Nombre(convoques.Count, "membre", "membres")} sur {Francais.Nombre(dossiers.Count, "dossier", "dossiers")}.", null, null);
        await unite.ValiderAsync(ct);
        return seance.Id;
    }
}

/// <summary>Presence, opening and closing of a séance: its president, or the secretariat.</summary>
internal sealed class TenirSeance(UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, EtablirLeProcesVerbal procesVerbal, IHorloge horloge, Journal journal)
{
    public Task PointerAsync(Guid seanceId, IReadOnlyCollection<Guid> presents, CancellationToken ct) =>
        AgirAsync(seanceId, "Appels.Seance.Pointer", "pointe les présents", s => Fait(() => s.Pointer(presents)), ct);

    /// <exception cref="Refus">Quorum not reached.</exception>
    public Task OuvrirAsync(Guid seanceId, CancellationToken ct) =>
        AgirAsync(seanceId, "Appels.Seance.Ouvrir", "ouvre la séance", s => Fait(() => s.Ouvrir(horloge.Maintenant)), ct);

    /// <summary>Closes, and prints the minutes in the same transaction.</summary>
    public Task CloreAsync(Guid seanceId, CancellationToken ct) =>
        AgirAsync(
            seanceId, "Appels.Seance.Clore", "clôt la séance",
            s =>
            {
                s.Clore(horloge.Maintenant);
                return procesVerbal.ExecuterAsync(s, ct);
            },
            ct);

    private static Task Fait(Action acte)
    {
        acte();
        return Task.CompletedTask;
    }

    private async Task AgirAsync(Guid seanceId, string acte, string phrase, Func<Seance, Task> agir, CancellationToken ct)
    {
        if (!PermissionsAppels.Secretariat.EstTenuePar(acteur.Acteur))
            PermissionsAppels.Presider.Exiger(acteur.Acteur);
        var seance = await perimetre.TenirAsync(seanceId, ct);
        await agir(seance);
        journal.Consigner(acte, $"appels/seance/{seance.Id}", $"{acteur.Requis.Nom} {phrase} ({seance.Presents} / {seance.Membres.Count} présents).", null, null);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>A member declares its link with a dossier; the president may pronounce it for another.</summary>
internal sealed class Recuser(UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid seanceId, Guid dossierId, Guid compteId, string motif, CancellationToken ct)
    {
        PermissionsAppels.Noter.Exiger(acteur.Acteur);
        var moi = acteur.Requis;
        var seance = compteId == moi.CompteId ? await perimetre.TenirAsync(seanceId, ct) : await perimetre.PresiderAsync(seanceId, ct);
        seance.Recuser(compteId, dossierId, motif, moi, horloge.Maintenant);
        var nom = seance.Membres.Single(m => m.CompteId == compteId).Nom;
        journal.Consigner("Appels.Seance.Recuser", $"appels/seance/{seance.Id}", compteId == moi.CompteId ? $"{nom} se récuse : {motif}" : $"{moi.Nom} récuse {nom} : {motif}", new { dossierId, compteId }, null);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>The president decides on a dossier, with a reason.</summary>
internal sealed class DeciderDossier(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid seanceId, Guid dossierId, SensDeDecision sens, string motif, string reserve, DateOnly? reserveAvant, CancellationToken ct)
    {
        var seance = await perimetre.PresiderAsync(seanceId, ct);
        if (seance.EstRecuse(acteur.Requis.CompteId, dossierId))
            throw new Refus(RefusSocle.Introuvable);
        seance.Decider(dossierId, sens, motif, reserve, reserveAvant, horloge.Maintenant);
        var dossier = await db.Set<Dossier>().SingleAsync(d => d.Id == dossierId, ct);
        dossier.Decider(sens);
        journal.Consigner("Appels.Seance.Decider", $"appels/dossier/{dossierId}", $"{acteur.Requis.Nom} arrête « {Libelles.De(sens)} » sur {dossier.Reference} : {motif}", null, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
