using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>The stock in force as the reader counts it, each figure being that of the lines that a filter shows.</summary>
/// <param name="Logements">Dwellings.</param>
/// <param name="EnQpv">Inside a quartier prioritaire.</param>
/// <param name="Energivores">DPE F or G.</param>
/// <param name="SansDpe">Class unknown.</param>
/// <param name="Accessibles">Accessible.</param>
/// <param name="Vacants">Empty.</param>
/// <param name="EnVente">On sale.</param>
internal sealed record SyntheseDuStock(int Logements, int EnQpv, int Energivores, int SansDpe, int Accessibles, int Vacants, int EnVente);

/// <summary>A stock in force.</summary>
internal sealed record StockEnVigueur(string Siren, string Nom, Guid ImportId, int Millesime, int Logements, DateTimeOffset AccepteLe);

/// <summary>The imports and the stocks in force of the perimeter.</summary>
internal sealed class LireLesImports(PerimetreDuPatrimoine perimetre)
{
    public const int Taille = 20;

    public async Task<(int Total, IReadOnlyList<ImportDeStock> Lignes)> ListerAsync(int page, CancellationToken ct)
    {
        var imports = (await perimetre.ImportsAsync(ct)).AsNoTracking();
        return (await imports.CountAsync(ct), await imports.OrderByDescending(i => i.DeposeLe).ThenByDescending(i => i.Id).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).ToListAsync(ct));
    }

    /// <summary>Counts of the dwellings that the actor reads.</summary>
    public async Task<SyntheseDuStock> SyntheseAsync(CancellationToken ct) =>
        await (await perimetre.LogementsAsync(ct)).AsNoTracking().GroupBy(_ => 1).Select(g => new SyntheseDuStock(
            g.Count(),
            g.Count(l => l.Qpv != null),
            g.Count(l => l.Dpe == "F" || l.Dpe == "G"),
            g.Count(l => l.Dpe == null),
            g.Count(l => l.AccessiblePmr),
            g.Count(l => l.VacantDepuis != null),
            g.Count(l => l.MisEnVenteLe != null))).FirstOrDefaultAsync(ct) ?? new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Stocks in force, the largest first.</summary>
    public async Task<(int Total, IReadOnlyList<StockImporte> Lignes)> StocksAsync(CancellationToken ct)
    {
        var stocks = (await perimetre.StocksAsync(ct)).AsNoTracking();
        return (await stocks.CountAsync(ct), await stocks.OrderByDescending(s => s.Logements).ThenBy(s => s.Siren).Take(Taille).ToListAsync(ct));
    }

    /// <summary>An import and its first faults.</summary>
    public async Task<(ImportDeStock Import, bool PeutDecider)> ImportAsync(Guid id, CancellationToken ct)
    {
        var import = await perimetre.ImportAsync(id, ct);
        return (import, await perimetre.PeutEcrireAsync(import, ct));
    }
}

/// <summary>The faults of an import, kept in detail.</summary>
internal sealed class LireLesFautes(PerimetreDuPatrimoine perimetre, Socle.Base.PortailDbContext db)
{
    public const int Taille = 50;

    public async Task<(int Total, IReadOnlyList<FauteDImport> Lignes)> ListerAsync(Guid importId, int page, CancellationToken ct)
    {
        var import = await perimetre.ImportAsync(importId, ct);
        var fautes = db.Set<FauteDImport>().AsNoTracking().Where(f => f.ImportId == import.Id);
        return (await fautes.CountAsync(ct), await fautes.OrderBy(f => f.Rang).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).ToListAsync(ct));
    }
}
