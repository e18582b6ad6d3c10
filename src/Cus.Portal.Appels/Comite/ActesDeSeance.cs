using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

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
internal sealed class DeciderDossier(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, ConditionsDeDecision conditions, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not the president, recused, no reason, séance not open; what the call asks before a decision is missing.</exception>
    public async Task ExecuterAsync(Guid seanceId, Guid dossierId, DecisionSaisie decision, CancellationToken ct)
    {
        var seance = await perimetre.PresiderAsync(seanceId, ct);
        if (seance.EstRecuse(acteur.Requis.CompteId, dossierId))
            throw new Refus(RefusSocle.Introuvable);
        var dossier = await db.Set<Dossier>().SingleOrDefaultAsync(d => d.Id == dossierId && d.SessionId == seance.SessionId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var montant = await conditions.ExigerAsync(dossier, decision, ct);
        seance.Decider(dossierId, decision.Sens, decision.Motif, decision.Reserve, decision.ReserveAvant, horloge.Maintenant, montant);
        dossier.Decider(decision.Sens, montant);
        journal.Consigner("Appels.Seance.Decider", $"appels/dossier/{dossierId}", $"{acteur.Requis.Nom} arrête « {Libelles.De(decision.Sens)} »{(montant is { } m ? $", {Francais.Euros(m)}," : "")} sur {dossier.Reference} : {decision.Motif}", montant is null ? null : new { montant }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
