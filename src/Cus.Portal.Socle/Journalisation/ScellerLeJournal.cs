using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>
/// Seals what the journal of the current espace gained since the last seal, then has the seals that have no time stamp yet
/// stamped. Nothing new: nothing sealed. An authority that does not answer delays the stamp, never the seal.
/// </summary>
public sealed class ScellerLeJournal(
    PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, CleDesSceaux cle, MarquesDesSceaux marques, IHorodatage horodatage, IHorloge horloge, ILogger<ScellerLeJournal> traces)
{
    /// <summary>Entries under one seal at most: memory stays bounded, however long the journal went unsealed.</summary>
    public const int EntreesAuPlus = 65_536;

    /// <summary>Stamps asked in one pass.</summary>
    private const int JetonsAuPlus = 100;

    /// <summary>Commits its own work. The last seal of the espace, or null when its journal is empty.</summary>
    public async Task<SceauDuJournal?> ExecuterAsync(CancellationToken ct)
    {
        var espaceId = espace.Id ?? ContexteEspace.EspaceHote;
        var tete = await db.Set<TeteDeJournal>().FromSql($"select * from journal.tetes where espace_id = {espaceId} for update").AsNoTracking().SingleOrDefaultAsync(ct);
        var dernier = await db.Set<SceauDuJournal>().AsNoTracking().OrderByDescending(s => s.Numero).FirstOrDefaultAsync(ct);
        while (tete is not null && (dernier?.Fin ?? 0) < tete.Numero)
        {
            if (await PoserAsync(espaceId, dernier, ct) is not { } pose)
                break;
            dernier = pose;
        }

        await unite.ValiderAsync(ct);
        db.ChangeTracker.Clear();
        if (dernier is null)
            return null;
        await marques.NoterAsync(dernier, ct);
        await HorodaterAsync(ct);
        return dernier;
    }

    private async Task<SceauDuJournal?> PoserAsync(Guid espaceId, SceauDuJournal? precedent, CancellationToken ct)
    {
        var depuis = precedent?.Fin ?? 0;
        var entrees = await db.Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Numero > depuis).OrderBy(e => e.Numero).Select(e => new { e.Numero, e.Empreinte }).Take(EntreesAuPlus).ToListAsync(ct);
        if (entrees.Count == 0)
            return null;
        var sceau = SceauDuJournal.Poser(espaceId, precedent, entrees[^1].Numero, entrees[^1].Empreinte, ArbreDeSceau.Racine([.. entrees.Select(e => e.Empreinte)]), horloge.Maintenant, cle);
        db.Add(sceau);
        return sceau;
    }

    private async Task HorodaterAsync(CancellationToken ct)
    {
        if (horodatage.Adresse is null)
            return;
        foreach (var sceau in await db.Set<SceauDuJournal>().Where(s => s.Jeton == null).OrderBy(s => s.Numero).Take(JetonsAuPlus).ToListAsync(ct))
        {
            try
            {
                sceau.Horodater(await horodatage.HorodaterAsync(Convert.FromHexString(sceau.Empreinte), ct));
            }
            catch (HorodatageImpossible e)
            {
                traces.LogWarning(e, "The seal {Numero} is signed, not stamped yet", sceau.Numero);
                break;
            }
        }

        await unite.ValiderAsync(ct);
    }
}
