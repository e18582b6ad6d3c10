using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>
/// What an actor may do with a deadline: it reads those of its list, and those that the programme opens to it; it acts where the
/// permission and the programme both say so.
/// </summary>
internal sealed class DroitsDeLActeur(ListeDesEcheances liste, IEnumerable<IDroitSurLEcheance> droits)
{
    public async Task<DroitsSurLEcheance> LireAsync(Acteur acteur, Echeance e, CancellationToken ct)
    {
        var duProgramme = droits.FirstOrDefault(d => d.Type == e.Type) is { } d ? await d.LireAsync(acteur, e.Lire(), ct) : DroitsSurLEcheance.Aucun;
        return new(
            PermissionsEcheances.Consulter.EstTenuePar(acteur) && (duProgramme.Lire || liste.EstPour(e, acteur)),
            duProgramme.Pauser && PermissionsEcheances.Pauser.EstTenuePar(acteur),
            duProgramme.Proroger && PermissionsEcheances.Proroger.EstTenuePar(acteur));
    }
}

/// <summary>Loads the deadline of an act, its rights checked.</summary>
internal sealed class EcheancePourActe(PortailDbContext db, IActeurCourant acteur, DroitsDeLActeur droits)
{
    /// <exception cref="Refus">Unknown or not readable: the same answer; readable and not to be acted on: 403.</exception>
    public async Task<Echeance> ChargerAsync(Guid id, Permission permission, Func<DroitsSurLEcheance, bool> peut, CancellationToken ct)
    {
        permission.Exiger(acteur.Acteur);
        var e = await db.Set<Echeance>().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var siens = await droits.LireAsync(acteur.Requis, e, ct);
        if (!siens.Lire)
            throw new Refus(RefusSocle.Introuvable);
        return peut(siens) ? e : throw new Refus(RefusEcheances.ActeReserve);
    }
}

/// <summary>Its holder stops the count of a deadline, between two instants or until further notice.</summary>
internal sealed class PauserUneEcheance(UniteDeTravail unite, EcheancePourActe charger, MouvementsDEcheance mouvements)
{
    public async Task ExecuterAsync(Guid id, DateTimeOffset debut, DateTimeOffset? fin, string motif, CancellationToken ct)
    {
        var e = await charger.ChargerAsync(id, PermissionsEcheances.Pauser, d => d.Pauser, ct);
        await mouvements.PauserAsync(e, debut, fin, motif, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Its holder ends the pause that has no end.</summary>
internal sealed class ReprendreUneEcheance(UniteDeTravail unite, EcheancePourActe charger, MouvementsDEcheance mouvements)
{
    public async Task ExecuterAsync(Guid id, CancellationToken ct)
    {
        var e = await charger.ChargerAsync(id, PermissionsEcheances.Pauser, d => d.Pauser, ct);
        await mouvements.ReprendreAsync(e, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>The secretariat grants a later date.</summary>
internal sealed class ProrogerUneEcheance(UniteDeTravail unite, EcheancePourActe charger, MouvementsDEcheance mouvements)
{
    public async Task ExecuterAsync(Guid id, DateTimeOffset nouvelle, string motif, CancellationToken ct)
    {
        var e = await charger.ChargerAsync(id, PermissionsEcheances.Proroger, d => d.Proroger, ct);
        await mouvements.ProrogerAsync(e, nouvelle, motif, ct);
        await unite.ValiderAsync(ct);
    }
}
