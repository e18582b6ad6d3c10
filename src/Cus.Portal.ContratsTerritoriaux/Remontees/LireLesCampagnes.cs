using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>Where a campaign stands for the actor.</summary>
/// <param name="Campagne">The campaign.</param>
/// <param name="Volontaires">Volunteers of the perimeter.</param>
/// <param name="ApresLeTerme">Of which after the term.</param>
/// <param name="Mien">What the actor's préfecture has answered; null when it acts for none.</param>
internal sealed record CampagneLue(CampagneDeRemontee Campagne, int Volontaires, int ApresLeTerme, ReponseDePrefecture? Mien);

/// <summary>What a préfecture has answered so far.</summary>
/// <param name="Inscrites">Volunteers it reported.</param>
/// <param name="AucunLe">When it declared none, or null.</param>
internal sealed record ReponseDePrefecture(int Inscrites, DateTimeOffset? AucunLe)
{
    /// <summary>It has neither reported nor declared.</summary>
    public bool EstMuette => Inscrites == 0 && AucunLe is null;
}

/// <summary>The campaigns of the espace, last first, with what the actor sees of each.</summary>
internal sealed class LireLesCampagnes(PortailDbContext db, PerimetreDesRemontees perimetre, IActeurCourant acteur, IHorloge horloge)
{
    private const int AuPlus = 50;

    public async Task<IReadOnlyList<CampagneLue>> ListerAsync(CancellationToken ct)
    {
        PermissionsContrats.LireRemontees.Exiger(acteur.Acteur);
        return await LireAsync(db.Set<CampagneDeRemontee>().AsNoTracking().OrderByDescending(c => c.TermeLe).ThenBy(c => c.Id).Take(AuPlus), ct);
    }

    /// <summary>Those whose term is to come, first to end first.</summary>
    public Task<IReadOnlyList<CampagneLue>> EnCoursAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        return LireAsync(db.Set<CampagneDeRemontee>().AsNoTracking().Where(c => c.OuvreLe <= maintenant && c.TermeLe > maintenant.AddSeconds(-1)).OrderBy(c => c.TermeLe).Take(AuPlus), ct);
    }

    /// <exception cref="Socle.Refuser.Refus">Unknown.</exception>
    public async Task<CampagneLue> LireAsync(Guid id, CancellationToken ct)
    {
        await perimetre.CampagneAsync(id, ct);
        return (await LireAsync(db.Set<CampagneDeRemontee>().AsNoTracking().Where(c => c.Id == id), ct))[0];
    }

    private async Task<IReadOnlyList<CampagneLue>> LireAsync(IQueryable<CampagneDeRemontee> campagnes, CancellationToken ct)
    {
        var lues = await campagnes.ToListAsync(ct);
        var ids = lues.Select(c => c.Id).ToList();
        var nombres = await (await perimetre.InscriptionsAsync(ct)).Where(i => ids.Contains(i.CampagneId) && i.Statut == StatutInscription.Inscrite)
            .GroupBy(i => i.CampagneId).Select(g => new { g.Key, N = g.Count(), Tardives = g.Count(i => i.EstApresLeTerme) }).ToDictionaryAsync(g => g.Key, ct);
        var reponses = await ReponsesAsync(ids, ct);
        return [.. lues.Select(c => new CampagneLue(c, nombres.TryGetValue(c.Id, out var n) ? n.N : 0, n?.Tardives ?? 0, reponses?.GetValueOrDefault(c.Id) ?? (reponses is null ? null : new ReponseDePrefecture(0, null))))];
    }

    private async Task<Dictionary<Guid, ReponseDePrefecture>?> ReponsesAsync(List<Guid> ids, CancellationToken ct)
    {
        if (perimetre.Prefectures is not { Count: > 0 } prefectures)
            return null;
        var inscrites = await db.Set<Inscription>().Where(i => ids.Contains(i.CampagneId) && prefectures.Contains(i.PrefectureId) && i.Statut == StatutInscription.Inscrite)
            .GroupBy(i => i.CampagneId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, ct);
        var aucuns = await db.Set<AucunVolontaire>().Where(a => ids.Contains(a.CampagneId) && prefectures.Contains(a.PrefectureId) && a.LeveeLe == null)
            .GroupBy(a => a.CampagneId).Select(g => new { g.Key, Le = g.Max(a => a.DeclareLe) }).ToDictionaryAsync(g => g.Key, g => g.Le, ct);
        return ids.ToDictionary(id => id, id => new ReponseDePrefecture(inscrites.GetValueOrDefault(id), aucuns.TryGetValue(id, out var le) ? le : null));
    }
}
