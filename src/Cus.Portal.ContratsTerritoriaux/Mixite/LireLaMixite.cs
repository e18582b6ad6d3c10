using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Mixite;

/// <summary>A contrat de mixité sociale and its share of the production; null when the contract fixes none.</summary>
internal sealed record LigneDeMixite(ContratDeMixite Mixite, decimal? Part);

/// <summary>The contrats de mixité sociale of a contract.</summary>
/// <param name="Contrat">The contract.</param>
/// <param name="Production">Dwellings that it fixes, or null.</param>
/// <param name="Rattaches">Linked, by commune.</param>
/// <param name="Detaches">No longer linked, last first.</param>
/// <param name="PeutTenir">The actor links and takes away.</param>
internal sealed record MixiteLue(ContratTerritorial Contrat, decimal? Production, IReadOnlyList<LigneDeMixite> Rattaches, IReadOnlyList<ContratDeMixite> Detaches, bool PeutTenir)
{
    /// <summary>Dwellings carried by all of them.</summary>
    public int Logements => Rattaches.Sum(l => l.Mixite.Logements);

    /// <summary>Their share.</summary>
    public decimal? Part => Production is > 0 and var p ? Logements / p : null;

    /// <summary>They carry more than the contract fixes: shown, never hidden.</summary>
    public bool EstAuDela => Production is { } p && Logements > p;
}

/// <summary>Reads them within the perimeter of the contract.</summary>
internal sealed class LireLaMixite(PortailDbContext db, PerimetreDesContrats perimetre, ProductionDuContrat production)
{
    private const int AuPlus = 500;

    /// <exception cref="Socle.Refuser.Refus">Unknown, or outside the perimeter.</exception>
    public async Task<MixiteLue> ExecuterAsync(Guid contratId, CancellationToken ct)
    {
        var contrat = await perimetre.ChargerAsync(contratId, ct);
        var total = await production.LireAsync(contrat, ct);
        var lus = await db.Set<ContratDeMixite>().AsNoTracking().Where(m => m.ContratId == contratId).OrderBy(m => m.CommuneNom).ThenByDescending(m => m.DetacheLe).Take(AuPlus).ToListAsync(ct);
        var partie = await perimetre.PartieAsync(contrat, ct);
        return new(contrat, total, [.. lus.Where(m => m.EstRattache).Select(m => new LigneDeMixite(m, total is > 0 ? m.Logements / total.Value : null))],
            [.. lus.Where(m => !m.EstRattache).OrderByDescending(m => m.DetacheLe)], partie?.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat);
    }
}
