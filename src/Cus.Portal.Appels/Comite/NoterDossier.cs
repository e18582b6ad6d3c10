using System.Globalization;
using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>What a member typed for a criterion: empty = not yet, « abstention », or a note.</summary>
internal sealed record SaisieDeNote(int Critere, string? Note, string? Justification)
{
    public const string Abstention = "abstention";
}

/// <summary>A member notes a dossier of a séance, criterion by criterion; possible at a distance, before the opening.</summary>
internal sealed class NoterDossier(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDeSeance perimetre, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not a member or recused (404), closed (409), a note out of the scale or without justification.</exception>
    public async Task ExecuterAsync(Guid seanceId, Guid dossierId, IReadOnlyList<SaisieDeNote> saisies, CancellationToken ct)
    {
        PermissionsAppels.Noter.Exiger(acteur.Acteur);
        var moi = acteur.Requis.CompteId;
        var seance = await perimetre.TenirAsync(seanceId, ct);
        if (!seance.EstMembre(moi) || seance.EstRecuse(moi, dossierId))
            throw new Refus(RefusSocle.Introuvable);
        seance.Point(dossierId);
        seance.ExigerNonClose();
        var criteres = await CriteresAsync(db, seance.SessionId, ct);
        var lues = Lire(criteres, saisies);
        var notes = await db.Set<NoteDeMembre>().Where(n => n.SeanceId == seanceId && n.DossierId == dossierId && n.CompteId == moi).ToDictionaryAsync(n => n.Critere, ct);
        foreach (var (critere, valeur, justification) in lues)
        {
            if (!notes.TryGetValue(critere, out var note))
                db.Add(note = NoteDeMembre.Ouvrir(seanceId, dossierId, moi, critere));
            note.Noter(valeur, justification, horloge.Maintenant);
        }

        journal.Consigner("Appels.Seance.Noter", $"appels/seance/{seanceId}", $"{acteur.Requis.Nom} note un dossier ({Francais.Nombre(lues.Count, "critère", "critères")}).", new { dossierId }, null);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Criteria of the call of a session.</summary>
    public static async Task<IReadOnlyList<Critere>> CriteresAsync(PortailDbContext db, Guid sessionId, CancellationToken ct) =>
        await db.Set<Session>().Where(s => s.Id == sessionId).Join(db.Set<Appel>(), s => s.AppelId, a => a.Id, (_, a) => a.Criteres).AsNoTracking().SingleAsync(ct);

    private static List<(int Critere, int? Valeur, string Justification)> Lire(IReadOnlyList<Critere> criteres, IReadOnlyList<SaisieDeNote> saisies)
    {
        var (motifs, lues) = (new List<Motif>(), new List<(int, int?, string)>());
        foreach (var saisie in saisies.Where(s => !string.IsNullOrWhiteSpace(s.Note)))
        {
            var critere = criteres.FirstOrDefault(c => c.Numero == saisie.Critere) ?? throw new Refus(RefusSocle.Introuvable);
            var (note, justification) = (saisie.Note!.Trim(), saisie.Justification?.Trim() ?? "");
            if (note == SaisieDeNote.Abstention)
                lues.Add((critere.Numero, null, justification));
            else if (!int.TryParse(note, NumberStyles.None, CultureInfo.InvariantCulture, out var valeur) || valeur > critere.NoteMax)
                motifs.Add(Motif.De(RefusComite.NoteHorsEchelle, $"Note{critere.Numero}", donnees: ("max", critere.NoteMax)));
            else if (justification.Length == 0)
                motifs.Add(Motif.De(RefusComite.NoteAJustifier, $"Justification{critere.Numero}", donnees: ("numero", critere.Numero)));
            else
                lues.Add((critere.Numero, valeur, justification));
        }

        return motifs.Count == 0 ? lues : throw new Refus(motifs);
    }
}
