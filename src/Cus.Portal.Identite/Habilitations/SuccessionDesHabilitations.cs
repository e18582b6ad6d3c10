using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Habilitations;

/// <summary>When an organisme passes its hand: who will have to be invited by the successor, which delegations fall (REF-S07).</summary>
internal sealed class SuccessionDesHabilitations(PortailDbContext db) : ISourceDeSuccession
{
    private const int Plafond = 20;

    public async Task<IReadOnlyList<CeQuiPasse>> ListerAsync(Guid organismeId, DateOnly effetLe, CancellationToken ct)
    {
        var habilitations = from h in db.Set<Habilitation>().AsNoTracking()
                            join c in db.Set<Comptes.Compte>() on h.CompteId equals c.Id
                            where h.OrganismeId == organismeId && (h.Fin == null || h.Fin >= effetLe)
                            orderby c.Nom
                            select new { c.Nom, h.Role };
        var delegations = from d in db.Set<Delegation>().AsNoTracking()
                          join h in db.Set<Habilitation>() on d.HabilitationId equals h.Id
                          join donneur in db.Set<Comptes.Compte>() on d.DelegantId equals donneur.Id
                          join c in db.Set<Comptes.Compte>() on d.CompteId equals c.Id
                          where h.OrganismeId == organismeId && d.Fin >= effetLe && (d.RevoqueeLe == null || d.RevoqueeLe > effetLe)
                          orderby d.Fin
                          select new { De = donneur.Nom, A = c.Nom, d.Fin };
        var tenues = await habilitations.Take(Plafond).ToListAsync(ct);
        var donnees = await delegations.Take(Plafond).ToListAsync(ct);
        return
        [
            new("Habilitations", await habilitations.CountAsync(ct), "Elles ne passent pas d’elles-mêmes : invitez ces personnes au nom de l’organisme qui succède, à compter de la date d’effet.",
                [.. tenues.Select(t => $"{t.Nom}, {Libelles.De(t.Role)}")]),
            new("Délégations", await delegations.CountAsync(ct), $"Elles tombent le {Francais.DateLongue(effetLe)}.",
                [.. donnees.Select(d => $"de {d.De} à {d.A}, jusqu’au {Francais.DateLongue(d.Fin)}")]),
        ];
    }
}
