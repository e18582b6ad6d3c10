using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Sessions;

/// <summary>Sets the dates of a session and its envelope. A difference with the legal delays is allowed, said, and journaled; the deadlines follow.</summary>
internal sealed class ReglerSession(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, RedaterLesEcheances echeances, Journal journal)
{
    /// <exception cref="Refus">No such right, no such session, dates out of order, a date moved into the past.</exception>
    public async Task ExecuterAsync(Guid id, CalendrierDeSession calendrier, decimal? enveloppe, CancellationToken ct)
    {
        PermissionsAppels.Regler.Exiger(acteur.Acteur);
        var session = await db.Set<Session>().FromSql($"select * from appels.sessions where id = {id} for update").SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        var avant = session.Calendrier;
        session.Caler(calendrier);
        session.Doter(enveloppe);
        await ExigerCeQuiEstDecideAsync(session, ct);
        await echeances.ExecuterAsync(session, avant, ct);
        journal.Consigner("Appels.Session.Regler", $"appels/session/{id}", $"{acteur.Requis.Nom} règle les dates de la {session.Libelle} : dépôt jusqu’au {Francais.DateEtHeure(calendrier.LimiteDeDepot)}, avis le {Francais.DateEtHeure(calendrier.AvisDuLe)}{(enveloppe is { } e ? $", enveloppe de {Francais.Euros(e)}" : "")}.", new { avant, apres = calendrier, enveloppe });
        await unite.ValiderAsync(ct);
    }

    /// <summary>Where amounts are decided within the envelope, it holds those that are.</summary>
    private async Task ExigerCeQuiEstDecideAsync(Session session, CancellationToken ct)
    {
        var regime = (await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct)).Regime;
        if (!regime.EnveloppeLimitative)
            return;
        var decide = await ConditionsDeDecision.DecideAsync(db, session.Id, regime, null, ct);
        if ((session.Enveloppe ?? 0) < decide)
            throw Refus.Champ("Enveloppe", RefusAppels.EnveloppeDejaDecidee, ("montant", Francais.Euros(decide)));
    }
}
