using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>Area that a maximal rent is counted on.</summary>
internal enum SurfaceDeReference
{
    [Display(Name = "surface utile")] Utile,
    [Display(Name = "surface corrigée")] Corrigee,
}

/// <summary>The maximal rent of an immeuble under « remise en ordre » (L. 445-2; domain 1G, §5.1).</summary>
/// <param name="EurosParM2">Euros by m² and month.</param>
/// <param name="Reference">Which area.</param>
/// <param name="Surface">Total area, in m².</param>
/// <param name="Total">Maximal total amount, in euros a month.</param>
internal sealed record LoyerMaximal(decimal? EurosParM2, SurfaceDeReference? Reference, decimal? Surface, decimal? Total);

/// <summary>A ceiling raised by the convention (R. 445-8).</summary>
/// <param name="Base">Ceiling it starts from.</param>
/// <param name="MontantDeBase">That ceiling, in euros a year.</param>
/// <param name="MontantDerogatoire">The raised one.</param>
/// <param name="PlafondPli">The PLI ceiling of the zone.</param>
internal sealed record PlafondDeroge(PlafondDeRessources Base, decimal MontantDeBase, decimal MontantDerogatoire, decimal PlafondPli);

/// <summary>The modulation of the supplement of rent on one territory.</summary>
/// <param name="Zone">Its zone.</param>
/// <param name="Valeur">Coefficient.</param>
internal sealed record ModulationDeSls(ZoneDeTension Zone, decimal Valeur);

/// <summary>LOY, PLA and SLS (domain 1G, §5, §10).</summary>
internal static class ReglesDesLoyers
{
    /// <summary>Highest raise of R. 445-8, I, in hundredths.</summary>
    public const decimal MajorationAuPlus = 30;

    /// <summary>Part of APL households above which R. 445-8, II opens, in hundredths; exactly that part does not.</summary>
    public const decimal PartApl = 65;

    /// <summary>What the rounding of a rent to the cent may move, in euros by m².</summary>
    public const decimal Tolerance = 0.005m;

    /// <summary>LOY-01 and LOY-02, for one immeuble of an organisme that sets its rents in order.</summary>
    public static IReadOnlyList<Constat> DeLImmeuble(LoyerMaximal l)
    {
        if (l.EurosParM2 is not { } loyer || l.Reference is null || l.Surface is not { } surface)
            return [Constat.Bloquant("LOY-01", RefusDesLoyers1G.LoyerMaximalManquant)];
        return l.Total is { } total && Math.Abs((loyer * surface) - total) > Tolerance * surface ? [Constat.Bloquant("LOY-02", RefusDesLoyers1G.MontantMaximalIncoherent)] : [];
    }

    /// <summary>PLA-01 (R. 445-8, I) and PLA-02 (III).</summary>
    public static IEnumerable<Constat> Majoration(PlafondDeroge p)
    {
        if (p.Base > PlafondDeRessources.Plus || 100 * p.MontantDerogatoire > (100 + MajorationAuPlus) * p.MontantDeBase)
            yield return Constat.Bloquant("PLA-01", RefusDesLoyers1G.MajorationExcessive);
        foreach (var constat in JusquAuPli(p))
            yield return constat;
    }

    /// <summary>PLA-02 and PLA-03 (R. 445-8, II): more than 65 % of APL households and an agreement.</summary>
    public static IEnumerable<Constat> MajorationDuII(PlafondDeroge p, int menagesApl, int menages, bool accord)
    {
        foreach (var constat in JusquAuPli(p))
            yield return constat;
        if (100m * menagesApl <= PartApl * menages || !accord)
            yield return Constat.Bloquant("PLA-03", RefusDesLoyers1G.ConditionsDeMajoration);
    }

    /// <summary>Highest ceiling of R. 445-8, I: 130 % of the base, never above the PLI one (T13).</summary>
    public static decimal PlafondAuPlus(decimal montantDeBase, decimal plafondPli) => Math.Min(montantDeBase * (100 + MajorationAuPlus) / 100, plafondPli);

    /// <summary>SLS-01: one value by zone.</summary>
    public static IEnumerable<Constat> Modulations(IEnumerable<ModulationDeSls> modulations) =>
        modulations.Where(m => m.Zone.EstTendue()).GroupBy(m => m.Zone).Where(g => g.Select(m => m.Valeur).Distinct().Count() > 1).OrderBy(g => g.Key)
            .Select(g => Constat.Bloquant("SLS-01", RefusDesLoyers1G.ModulationParZone, ("zone", g.Key.ToString())));

    /// <summary>SLS-02: a derogation of zone C (L. 441-12) leaves a supplement.</summary>
    public static IReadOnlyList<Constat> ZoneC(decimal coefficient) => coefficient > 0 ? [] : [Constat.Bloquant("SLS-02", RefusDesLoyers1G.ExemptionEnZoneC)];

    /// <summary>SLS-03: on the ceilings of reference.</summary>
    public static IReadOnlyList<Constat> Plafonds(bool derogatoires) => derogatoires ? [Constat.Bloquant("SLS-03", RefusDesLoyers1G.PlafondsDeReference)] : [];

    private static IReadOnlyList<Constat> JusquAuPli(PlafondDeroge p) => p.MontantDerogatoire > p.PlafondPli ? [Constat.Bloquant("PLA-02", RefusDesLoyers1G.PlafondAuDelaDuPli)] : [];
}
