using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>The reminders of an object or of a deadline: those that left, to whom, and those set aside, with the reason.</summary>
internal sealed class LireLesRappels(PortailDbContext db) : IRappels
{
    private const int AuPlus = 200;

    /// <inheritdoc />
    public Task<IReadOnlyList<RappelLu>> ListerAsync(string type, string objet, CancellationToken ct) =>
        LireAsync(db.Set<Echeance>().Where(e => e.Type == type && e.Objet == objet), ct);

    /// <summary>Those of one deadline.</summary>
    public Task<IReadOnlyList<RappelLu>> DeLEcheanceAsync(Guid echeance, CancellationToken ct) => LireAsync(db.Set<Echeance>().Where(e => e.Id == echeance), ct);

    private async Task<IReadOnlyList<RappelLu>> LireAsync(IQueryable<Echeance> echeances, CancellationToken ct)
    {
        var lues = await db.Set<OccurrenceDeRappel>().AsNoTracking().Where(o => echeances.Any(e => e.Id == o.EcheanceId)).OrderBy(o => o.PrevueLe).ThenBy(o => o.TraiteeLe).Take(AuPlus).ToListAsync(ct);
        return [.. lues.Select(o => new RappelLu(o.PrevueLe, o.TraiteeLe, InstantDeRappel.EnMots(o.Decalage, o.Unite), o.Issue == IssueDeRappel.Envoye, Libelles.De(o.Issue), o.Motif, o.Noms))];
    }
}
