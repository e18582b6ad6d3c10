using System.Numerics;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>Comparison of products without any rounding, whatever the number of digits.</summary>
public static class Exact
{
    /// <summary>Sign of a × b − c × d.</summary>
    public static int ComparerLesProduits(decimal a, decimal b, decimal c, decimal d)
    {
        if (TiennentEn64Bits(a, b, c, d, out var gauche, out var droite))
            return gauche.CompareTo(droite);
        var (m1, e1) = Decomposer(a);
        var (m2, e2) = Decomposer(b);
        var (m3, e3) = Decomposer(c);
        var (m4, e4) = Decomposer(d);
        var (p, q) = (m1 * m2, m3 * m4);
        var (ep, eq) = (e1 + e2, e3 + e4);
        if (ep < eq)
            p *= BigInteger.Pow(10, eq - ep);
        else
            q *= BigInteger.Pow(10, ep - eq);
        return p.CompareTo(q);
    }

    /// <summary>The usual case: four decimals at most and products that fit, in 128 bits.</summary>
    private static bool TiennentEn64Bits(decimal a, decimal b, decimal c, decimal d, out Int128 gauche, out Int128 droite)
    {
        (gauche, droite) = (0, 0);
        if (!DixMilliemes(a, out var x) || !DixMilliemes(b, out var y) || !DixMilliemes(c, out var z) || !DixMilliemes(d, out var t))
            return false;
        (gauche, droite) = ((Int128)x * y, (Int128)z * t);
        return true;
    }

    private static bool DixMilliemes(decimal n, out long entier)
    {
        entier = 0;
        if (Math.Abs(n) > 900_000_000_000_000m)
            return false;
        var m = n * 10_000m;
        if (decimal.Truncate(m) != m || n.Scale > 20)
            return false;
        entier = (long)m;
        return true;
    }

    private static (BigInteger Mantisse, int Echelle) Decomposer(decimal n)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(n, bits);
        var mantisse = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return (n < 0 ? -mantisse : mantisse, n.Scale);
    }
}
