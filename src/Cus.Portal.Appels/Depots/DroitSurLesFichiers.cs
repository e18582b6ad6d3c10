using Cus.Portal.Appels.Decisions;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Depots;

/// <summary>
/// Who reads the files of this programme: pieces and receipts go with the content of their dossier, letters with the notified
/// decision. A piece taken out of the dossier is read by the porteur alone.
/// </summary>
internal sealed class DroitSurLesFichiers(PortailDbContext db, Perimetre perimetre) : IDroitDeLecture
{
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct)
    {
        if (!PermissionsAppels.Lire.EstTenuePar(acteur) || await DossierAsync(fichierId, ct) is not { } dossierId)
            return false;
        var miens = await perimetre.PorteursAsync(ct);
        return await (await perimetre.DossiersAsync(ct)).AnyAsync(
            d => d.Id == dossierId
                && (d.Pieces.Any(p => p.FichierId == fichierId && (p.RetireeLe == null || miens.Contains(d.OrganismeId)))
                    || d.Depots.Any(x => x.AccuseFichierId == fichierId)
                    || (d.NotifieLe != null && db.Set<Lettre>().Any(l => l.DossierId == d.Id && l.FichierId == fichierId))),
            ct);
    }

    /// <summary>The dossier that holds it, by the indexes on the files.</summary>
    private async Task<Guid?> DossierAsync(Guid fichierId, CancellationToken ct) =>
        await db.Set<PieceJointe>().Where(p => p.FichierId == fichierId).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct)
        ?? await db.Set<Depot>().Where(d => d.AccuseFichierId == fichierId).Select(d => (Guid?)d.DossierId).FirstOrDefaultAsync(ct)
        ?? await db.Set<Lettre>().Where(l => l.FichierId == fichierId).Select(l => (Guid?)l.DossierId).FirstOrDefaultAsync(ct);
}
