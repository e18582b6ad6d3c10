using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Appels.Suivi;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Decisions;

/// <summary>
/// The secretariat releases all the letters of a session together, once: PDF stored, mails written, dossiers notified and
/// reserves opened in one transaction. A second press finds nothing more to send.
/// </summary>
internal sealed class LibererLesLettres(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PreparerLesLettres preparer, IPreuves preuves, IFichiers fichiers,
    IMessagerie messagerie, IEcheances echeances, CalendriersDesOrganismes calendriers, IHorloge horloge, Journal journal)
{
    /// <returns>Number of letters released.</returns>
    public async Task<int> ExecuterAsync(Guid sessionId, CancellationToken ct)
    {
        PermissionsAppels.Secretariat.Exiger(acteur.Acteur);
        _ = await db.Set<Session>().FromSql($"select * from appels.sessions where id = {sessionId} for update").AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        var lettres = await preparer.ListerAsync(sessionId, ct);
        foreach (var lettre in lettres)
            await LibererAsync(lettre, ct);
        if (lettres.Count > 0)
            journal.Consigner("Appels.Decisions.Liberer", $"appels/session/{sessionId}", $"{acteur.Requis.Nom} libère {Francais.Nombre(lettres.Count, "lettre", "lettres")}.", new { lettres = lettres.Select(l => l.Dossier.Reference) }, null);
        await unite.ValiderAsync(ct);
        return lettres.Count;
    }

    private async Task LibererAsync(LettrePrete lettre, CancellationToken ct)
    {
        var dossier = lettre.Dossier;
        var code = preuves.NouveauCode();
        var pdf = await preparer.ImprimerAsync(lettre, new(Francais.DateEtHeure(horloge.Maintenant), code, preuves.Adresse(code)), ct);
        var fichier = await fichiers.EnregistrerAsync(pdf, $"decision-{dossier.Reference}.pdf", "application/pdf", ct);
        await preuves.DelivrerAsync(code, fichier.Id, $"Lettre de décision {lettre.Contenu.InstanceEnComplement} sur le dossier {dossier.Reference} « {dossier.Intitule} », notifiée le {Francais.DateEtHeure(horloge.Maintenant)}.", lettre.Contenu.Organisme, ct);
        db.Add(Lettre.Liberer(dossier.Id, fichier.Id, acteur.Requis, horloge.Maintenant));
        dossier.Notifier(horloge.Maintenant);
        if (lettre.Point is { Reserve: { } texte, ReserveAvant: { } avant })
            await OuvrirLaReserveAsync(dossier, texte, avant, ct);
        var sens = Libelles.De(lettre.Point.Decision!.Value).ToLower(Francais.Culture);
        foreach (var d in lettre.Destinataires)
        {
            await messagerie.PreparerAsync(
                new CourrielAPreparer(
                    d.Adresse, d.Nom, $"{dossier.Reference} : décision {lettre.Contenu.InstanceEnComplement}",
                    $"{(lettre.Contenu.EstDuComite ? "Le comité de pilotage a arrêté sa décision" : $"La décision {lettre.Contenu.InstanceEnComplement} est arrêtée")} sur le projet « {dossier.Intitule} » : {sens}.\n\nLa lettre est jointe.",
                    Categorie: "decision.notification", Objet: $"appels/dossier/{dossier.Id}", CompteId: d.CompteId, Cle: $"appels.lettre/{dossier.Id}/{d.Adresse}",
                    Lien: $"/appels/dossiers/{dossier.Id}", PiecesJointes: [fichier.Id]),
                ct);
        }

        journal.Consigner("Appels.Dossier.Notifier", $"appels/dossier/{dossier.Id}", $"La décision sur {dossier.Reference} est notifiée : {sens}.", null, dossier.OrganismeId);
    }

    private async Task OuvrirLaReserveAsync(Dossier dossier, string texte, DateOnly avant, CancellationToken ct)
    {
        var reserve = Reserve.Ouvrir(dossier.Id, texte, avant);
        db.Add(reserve);
        await echeances.OuvrirAsync(
            new OuvertureEcheance(
                LeverReserve.Echeance, LeverReserve.Objet(reserve.Id), $"Réserve à lever sur « {dossier.Intitule} »", "notification de la décision", horloge.Maintenant,
                "Décision du comité de pilotage", "date fixée par le comité", Paris.FinDuJour(avant), [Role.PorteurSignataire, Role.PorteurRedacteur], dossier.OrganismeId, null, $"/appels/dossiers/{dossier.Id}",
                await calendriers.PourAsync(dossier.OrganismeId, ct))
            {
                Groupe = GroupesDeSession.Cle(dossier.SessionId),
            },
            ct);
    }
}

/// <summary>The decision as the porteur reads it, once notified: reason, reserve, means per criterion, nobody's name.</summary>
internal sealed record DecisionLue(
    string Reference, SensDeDecision Sens, string Motif, string? Reserve, DateOnly? ReserveAvant, DateTimeOffset NotifieLe, Guid FichierId,
    decimal? Moyenne, int TotalMax, IReadOnlyList<LigneDeSynthese> Synthese)
{
    /// <summary>Amount given, euros, where the call gives amounts.</summary>
    public decimal? Montant { get; init; }
}

/// <summary>Reads the notified decision on a dossier of the perimeter; null as long as the letter has not left.</summary>
internal sealed class LireDecision(PortailDbContext db, Perimetre perimetre, Comite.LireSeance lireSeance)
{
    public async Task<DecisionLue?> LireAsync(Guid dossierId, CancellationToken ct)
    {
        var dossier = await (await perimetre.DossiersAsync(ct)).AsNoTracking().SingleOrDefaultAsync(d => d.Id == dossierId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (dossier is not { NotifieLe: { } notifieLe, Decision: { } sens } || await db.Set<Lettre>().AsNoTracking().SingleOrDefaultAsync(l => l.DossierId == dossierId, ct) is not { } lettre)
            return null;
        var seance = await db.Set<Comite.Seance>().AsNoTracking().Include(s => s.Points).Include(s => s.Recusations).AsSplitQuery()
            .Where(s => s.CloseLe != null && s.Points.Any(p => p.DossierId == dossierId && p.Decision != null)).OrderByDescending(s => s.CloseLe).FirstAsync(ct);
        var criteres = await Comite.NoterDossier.CriteresAsync(db, dossier.SessionId, ct);
        var toutes = await lireSeance.StatistiquesAsync(seance, criteres, ct);
        var statistiques = toutes[dossierId];
        var point = seance.Point(dossierId);
        return new(dossier.Reference, sens, point.Motif ?? "", point.Reserve, point.ReserveAvant, notifieLe, lettre.FichierId, statistiques.Moyenne, statistiques.TotalMax, LigneDeSynthese.De(criteres, statistiques, [.. toutes.Values])) { Montant = point.Montant };
    }
}
