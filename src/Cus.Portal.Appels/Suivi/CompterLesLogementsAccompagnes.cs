using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Contracts;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Suivi;

/// <summary>Counts the dwellings of the calls that set a goal of dwellings, over the whole espace: sums alone leave the module.</summary>
internal sealed class CompterLesLogementsAccompagnes(PortailDbContext db) : ILogementsAccompagnes
{
    private const int DossiersAuPlus = 5_000;

    /// <inheritdoc />
    public async Task<BilanDesLogementsAccompagnes> LireAsync(DateOnly au, CancellationToken ct)
    {
        var objectif = await db.Set<Appel>().SumAsync(a => a.ObjectifLogements ?? 0, ct);
        var fin = Paris.FinDuJour(au);
        var laureats = await db.Set<Dossier>().AsNoTracking()
            .Where(d => d.NotifieLe != null && d.NotifieLe <= fin && (d.Decision == SensDeDecision.Retenu || d.Decision == SensDeDecision.RetenuSousReserves))
            .Join(db.Set<Session>(), d => d.SessionId, s => s.Id, (d, s) => new { d.Id, d.Regions, d.Logements, s.Annee, s.AppelId })
            .Join(db.Set<Appel>().Where(a => a.ObjectifLogements != null), x => x.AppelId, a => a.Id, (x, _) => new { x.Id, x.Regions, x.Logements, x.Annee })
            .OrderBy(x => x.Id)
            .Take(DossiersAuPlus)
            .ToListAsync(ct);
        var ids = laureats.Select(l => l.Id).ToList();
        var mises = (await db.Set<MiseEnPlace>().AsNoTracking().Where(m => ids.Contains(m.DossierId) && m.Date <= au).OrderBy(m => m.Date).ToListAsync(ct)).ToLookup(m => m.DossierId);
        var lignes = laureats.SelectMany(l => Lignes(l.Annee, l.Regions.FirstOrDefault() ?? "", l.Logements ?? 0, mises[l.Id]))
            .GroupBy(l => (l.Annee, l.Region))
            .OrderBy(g => g.Key.Annee)
            .ThenBy(g => g.Key.Region, StringComparer.Ordinal)
            .Select(g => new LogementsAccompagnes(g.Key.Annee, g.Key.Region, g.Sum(l => l.Retenus), g.Sum(l => l.EnPlace)));
        return new(objectif, [.. lignes]);
    }

    private static IEnumerable<LogementsAccompagnes> Lignes(int annee, string region, int retenus, IEnumerable<MiseEnPlace> mises) =>
        SuiviNational.ParAnnee(mises).Select(p => new LogementsAccompagnes(p.Annee, region, 0, p.EnPlace)).Prepend(new(annee, region, retenus, 0));
}
