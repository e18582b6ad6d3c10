using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Who reads the files of loans that were dropped: whoever reads the campaigns.</summary>
internal sealed class DroitSurLesPrets(PortailDbContext db) : IDroitDeLecture
{
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct) =>
        PermissionsPacte.LireCampagnes.EstTenuePar(acteur) && await db.Set<ImportDePrets>().AnyAsync(i => i.FichierId == fichierId, ct);
}
