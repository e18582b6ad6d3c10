namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>Dwellings in equivalents, for homes (guide CUS 2G, PP-LF-1): a self-contained one counts for one, else one for three beds, whole part per residence.</summary>
internal static class LogementsEquivalents
{
    /// <summary>Equivalent dwellings of one residence.</summary>
    /// <param name="autonomes">Self-contained dwellings.</param>
    /// <param name="lits">Beds outside them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number below zero.</exception>
    public static int DeLaResidence(int autonomes, int lits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(autonomes);
        ArgumentOutOfRangeException.ThrowIfNegative(lits);
        return autonomes + (lits / 3);
    }

    /// <summary>Equivalent dwellings of several residences: each is rounded down by itself, never their total.</summary>
    public static int De(IEnumerable<(int Autonomes, int Lits)> residences) => residences.Sum(r => DeLaResidence(r.Autonomes, r.Lits));
}
