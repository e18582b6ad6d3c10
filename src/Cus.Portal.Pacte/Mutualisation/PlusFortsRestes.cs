using System.Numerics;

namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>Shares whole units in proportion to weights, to the last one: each gets the whole part of its share, what is left goes to the largest remainders. Exact and pure.</summary>
internal static class PlusFortsRestes
{
    /// <param name="unites">Units to share, cents or dwellings; not negative.</param>
    /// <param name="poids">Weights, not negative, of a total that is not zero; of two equal remainders, the first in this order is served first.</param>
    /// <returns>A share for each weight; their sum is what was shared.</returns>
    public static long[] Repartir(long unites, IReadOnlyList<decimal> poids)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unites);
        var entiers = Entiers(poids);
        var total = entiers.Aggregate(BigInteger.Zero, BigInteger.Add);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(total, BigInteger.Zero);
        var parts = new long[poids.Count];
        var restes = new BigInteger[poids.Count];
        var donnees = 0L;
        for (var i = 0; i < poids.Count; i++)
        {
            var quotient = BigInteger.DivRem(unites * entiers[i], total, out restes[i]);
            donnees += parts[i] = (long)quotient;
        }

        foreach (var i in Enumerable.Range(0, poids.Count).OrderByDescending(i => restes[i]).Take((int)(unites - donnees)))
            parts[i]++;
        return parts;
    }

    /// <summary>The same weights as whole numbers.</summary>
    private static BigInteger[] Entiers(IReadOnlyList<decimal> poids)
    {
        var echelle = BigInteger.Pow(10, poids.Max(p => (int)p.Scale));
        return [.. poids.Select(p => new BigInteger(decimal.Truncate(p)) * echelle + Fraction(p, echelle))];
    }

    private static BigInteger Fraction(decimal p, BigInteger echelle)
    {
        var reste = p - decimal.Truncate(p);
        return reste == 0 ? BigInteger.Zero : new BigInteger(reste * (decimal)BigInteger.Pow(10, reste.Scale)) * echelle / BigInteger.Pow(10, reste.Scale);
    }
}
