using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Laboratoires;

/// <summary>An administrator moves the clock of its laboratory forward. The way is travelled by a work, which runs what must run on it.</summary>
internal sealed class AvancerLHorloge(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IPlanificateur planificateur, Journal journal)
{
    /// <exception cref="Refus">Not an administrator (403), not a laboratory (404), backwards, too far, already moving.</exception>
    public async Task ExecuterAsync(DateTimeOffset cible, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLHorloge.Exiger(acteur.Acteur);
        var laboratoire = await db.Set<Laboratoire>().SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        var depart = laboratoire.Instant;
        laboratoire.Aller(cible, acteur.Requis.Nom);
        journal.Consigner("Echeances.Laboratoire.Avancer", $"echeances/laboratoire/{laboratoire.EspaceId}",
            $"{acteur.Requis.Nom} avance l’horloge du laboratoire du {Francais.DateEtHeure(depart)} au {Francais.DateEtHeure(cible)}.", new { depart, cible });
        await planificateur.PlanifierAsync<ParcourirLeTemps>("", null, ct);
        await unite.ValiderAsync(ct);
    }
}
