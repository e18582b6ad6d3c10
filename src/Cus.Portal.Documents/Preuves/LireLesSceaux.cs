using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Documents.Preuves;

/// <summary>How the journal of the espace is sealed, for its administrator.</summary>
/// <param name="Dernier">Last seal, or null.</param>
/// <param name="SansJeton">Seals that no authority has stamped yet.</param>
/// <param name="EntreesNonScellees">Entries since the last seal.</param>
/// <param name="Autorite">Address of the time-stamping authority, or null when none is set.</param>
/// <param name="Cle">Fingerprint of the signing key.</param>
internal sealed record EtatDesSceaux(SceauDuJournal? Dernier, int SansJeton, long EntreesNonScellees, string? Autorite, string Cle);

/// <summary>Reads it; the page has checked the permission.</summary>
internal sealed class LireLesSceaux(PortailDbContext db, CleDesSceaux cle, IHorodatage horodatage)
{
    public async Task<EtatDesSceaux> ExecuterAsync(CancellationToken ct)
    {
        var dernier = await db.Set<SceauDuJournal>().AsNoTracking().OrderByDescending(s => s.Numero).FirstOrDefaultAsync(ct);
        var fin = dernier?.Fin ?? 0;
        return new(dernier, await db.Set<SceauDuJournal>().CountAsync(s => s.Jeton == null, ct), await db.Set<EntreeDeJournal>().LongCountAsync(e => e.Numero > fin, ct), horodatage.Adresse, cle.Id);
    }
}

/// <summary><c>/verifier/cle.pem</c>: the public key of the installation, for anybody.</summary>
internal static class RouteDeLaCle
{
    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/verifier/cle.pem", (CleDesSceaux cle) => Results.Text(cle.Publique + "\n", "application/x-pem-file")).AllowAnonymous().ExcludeFromDescription();
}
