using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>Which dwellings of a programme of rehabilitation an éco-prêt may finance: one of the grounds of PP-3 (guide CUS 2G, PP-3, L787).</summary>
internal static class EcoPret
{
    /// <summary>National target of renovations, in dwellings a year.</summary>
    public const int ObjectifAnnuel = 70_000;

    /// <summary>Share of it that class D may take, in hundredths.</summary>
    public const int PartDeLaClasseD = 20;

    /// <summary>Least share of E, F and G in a programme, in hundredths.</summary>
    public const int PartDeEFG = 30;

    /// <summary>Dwellings of class D a year, for the whole country.</summary>
    public static int QuotaDeLaClasseD => ObjectifAnnuel * PartDeLaClasseD / 100;

    /// <summary>Dwellings of a programme that it may finance.</summary>
    /// <param name="classes">Energy class of each dwelling before the works; null when unknown.</param>
    /// <param name="resteDuQuota">Dwellings of class D that the year still admits.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rest below zero.</exception>
    public static int Eligibles(IReadOnlyCollection<string?> classes, int resteDuQuota)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(resteDuQuota);
        var efg = classes.Count(c => c is "E" or "F" or "G");
        return efg == 0 || efg * 100 < classes.Count * PartDeEFG ? 0 : efg + Math.Min(resteDuQuota, classes.Count(c => c == "D"));
    }

    /// <summary>PP3-01 on a programme that no other loan finances: some of its dwellings have no ground.</summary>
    public static IReadOnlyList<Constat> Verifier(IReadOnlyCollection<string?> classes, int resteDuQuota) => ReglesDeRealisation.Verifier(new("PP-3", classes.Count, null) { SansEligibilite = classes.Count - Eligibles(classes, resteDuQuota) });
}
