using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Depots;

/// <summary>What the recipients of a dossier know of it once its porteur has withdrawn it: nothing of the draft.</summary>
internal sealed record RetraitLu(
    Guid Id, string Reference, Guid OrganismeId, Guid SessionId, string Session, DateTimeOffset DeposeLe, DateTimeOffset RetireLe, string RetireParNom, string Motif);

/// <summary>Reads the dossiers withdrawn by their porteur that the actor had received.</summary>
internal sealed class LireRetraits(PortailDbContext db, Perimetre perimetre)
{
    private const int Max = 50;

    /// <summary>The last ones.</summary>
    public async Task<IReadOnlyList<RetraitLu>> ListerAsync(CancellationToken ct) =>
        await Lignes((await perimetre.RetiresAsync(ct)).OrderByDescending(d => d.RetireLe).Take(Max)).ToListAsync(ct);

    /// <summary>That one, or null when it is not withdrawn, not known to the actor, or its own.</summary>
    public async Task<RetraitLu?> LireAsync(Guid id, CancellationToken ct) =>
        await Lignes((await perimetre.RetiresAsync(ct)).Where(d => d.Id == id)).SingleOrDefaultAsync(ct);

    private IQueryable<RetraitLu> Lignes(IQueryable<Dossier> dossiers) =>
        from d in dossiers.AsNoTracking()
        join s in db.Set<Session>() on d.SessionId equals s.Id
        from x in d.Depots.OrderByDescending(x => x.Rang).Take(1)
        orderby d.RetireLe descending
        select new RetraitLu(d.Id, d.Reference, d.OrganismeId, s.Id, s.Libelle, x.DeposeLe, x.RetireLe ?? x.DeposeLe, x.RetireParNom ?? "", x.MotifDeRetrait ?? "");
}
