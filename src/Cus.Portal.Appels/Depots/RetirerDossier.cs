using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Contracts;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Depots;

/// <summary>Withdraws a deposited dossier before the end of corrections: a draft again, its receipts readable, its recipients told.</summary>
internal sealed class RetirerDossier(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Signataire signataire, Registre registre, EcheanceDeDepot echeance, IHorloge horloge, Annonces annonces, Journal journal)
{
    private const int LongueurMax = 500;

    /// <exception cref="Refus">Outside the perimeter (404), not a signataire any more (403), too late, not deposited, or examined by a séance in a continuous call (409), no reason given (next to « Motif »).</exception>
    public async Task ExecuterAsync(Guid dossierId, string? motif, CancellationToken ct)
    {
        var (dossier, _) = await signataire.ChargerAsync(dossierId, ct);
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == dossier.SessionId, ct);
        VieDuDossier.Cycle.Passer(dossier.Statut, VieDuDossier.Retirer);
        if (session.EstFigee(horloge.Maintenant))
            throw new Refus(RefusAppels.RetraitHorsDelai, ("date", Paris.Date(session.FinDesRetraits)), ("heure", Francais.Heure(session.FinDesRetraits)));
        await ExigerHorsDeSeanceAsync(dossier, session, ct);
        var net = motif?.Trim() ?? "";
        if (net.Length == 0)
            throw Refus.Champ("Motif", RefusAppels.MotifDeRetraitExige);
        if (net.Length > LongueurMax)
            throw Refus.Champ("Motif", RefusSocle.TropLong, ("champ", "Le motif"), ("n", net.Length), ("max", LongueurMax));
        var depot = dossier.Retirer(net, acteur.Requis, horloge.Maintenant);
        await registre.RetirerAsync(dossier, depot, ct);
        await echeance.OuvrirAsync(dossier, session, ct);
        annonces.Publier(new DossierRetire(dossier.Id, depot.Id, dossier.SessionId, dossier.Reference, net, depot.RetireLe!.Value));
        journal.Consigner("Appels.Dossier.Retirer", $"appels/dossier/{dossier.Id}",
            $"{acteur.Requis.Nom} retire le dossier {dossier.Reference} le {Francais.DateEtHeure(depot.RetireLe.Value)}, motif : {net}.", new { depot.Id, motif = net }, dossier.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Where projects are examined as they come, one that a living séance examines is withdrawn no more.</summary>
    private async Task ExigerHorsDeSeanceAsync(Dossier dossier, Session session, CancellationToken ct)
    {
        if (!(await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct)).Regime.EstContinu)
            return;
        var prevueLe = await db.Set<Seance>().Where(s => s.CloseLe == null && s.Statut != StatutSeance.Annulee && s.Points.Any(p => p.DossierId == dossier.Id)).Select(s => (DateTimeOffset?)s.PrevueLe).FirstOrDefaultAsync(ct);
        if (prevueLe is { } le)
            throw new Refus(RefusAppels.DossierEnSeance, ("date", Paris.Date(le)));
    }
}
