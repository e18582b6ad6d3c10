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
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var avant = session.Calendrier;
        session.Caler(calendrier);
        session.Doter(enveloppe);
        await echeances.ExecuterAsync(session, avant, ct);
        journal.Consigner("Appels.Session.Regler", $"appels/session/{id}", $"{acteur.Requis.Nom} règle les dates de la {session.Libelle} : dépôt jusqu’au {Francais.DateEtHeure(calendrier.LimiteDeDepot)}, avis le {Francais.DateEtHeure(calendrier.AvisDuLe)}{(enveloppe is { } e ? $", enveloppe de {Francais.Euros(e)}" : "")}.", new { avant, apres = calendrier, enveloppe });
        await unite.ValiderAsync(ct);
    }
}
