using System.Text;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>Reads the cells that stand as expected without making a text of them; the others as people type them.</summary>
internal static class Cellules
{
    /// <summary>A number in hundredths, rounded; null when it is none, or beyond all proportion.</summary>
    public static long? Centiemes(ReadOnlySpan<byte> octets)
    {
        var (negatif, i) = (octets is [(byte)'-', ..], octets is [(byte)'-', ..] ? 1 : 0);
        var (valeur, chiffres) = (0L, 0);
        for (; i < octets.Length && char.IsAsciiDigit((char)octets[i]) && chiffres < 12; i++, chiffres++)
            valeur = (valeur * 10) + (octets[i] - '0');
        var decimales = 0;
        if (chiffres > 0 && i < octets.Length && octets[i] is (byte)',' or (byte)'.')
        {
            for (i++; i < octets.Length && decimales < 2 && char.IsAsciiDigit((char)octets[i]); i++, decimales++)
                valeur = (valeur * 10) + (octets[i] - '0');
        }

        if (chiffres == 0 || i < octets.Length)
            return Autrement(octets);
        for (; decimales < 2; decimales++)
            valeur *= 10;
        return negatif ? -valeur : valeur;
    }

    /// <summary>A whole number; null when it is none.</summary>
    public static long? Entier(ReadOnlySpan<byte> octets) => Centiemes(octets) is { } c && c % 100 == 0 ? c / 100 : null;

    /// <summary>« 31/12/2018 », « 1/7/2018 », « 2018-12-31 »; null when it is none.</summary>
    public static DateOnly? Jour(ReadOnlySpan<byte> octets)
    {
        var separateur = octets.Contains((byte)'/') ? (byte)'/' : (byte)'-';
        var premier = octets.IndexOf(separateur);
        var second = premier < 0 ? -1 : octets[(premier + 1)..].IndexOf(separateur);
        if (second < 0)
            return null;
        var (a, b, c) = (Petit(octets[..premier]), Petit(octets.Slice(premier + 1, second)), Petit(octets[(premier + second + 2)..]));
        var (jour, mois, annee) = separateur == '/' ? (a, b, c) : (c, b, a);
        return annee is >= 1000 and <= 2200 && mois is >= 1 and <= 12 && jour >= 1 && jour <= DateTime.DaysInMonth(annee, mois) ? new DateOnly(annee, mois, jour) : null;
    }

    /// <summary>Yes, no, or null for neither; empty is no.</summary>
    public static bool? OuiOuNon(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
            return false;
        foreach (var (mot, oui) in Mots)
        {
            if (Ascii.EqualsIgnoreCase(octets, mot))
                return oui;
        }

        return null;
    }

    private static readonly (byte[] Mot, bool Oui)[] Mots =
        [([.. "O"u8], true), ([.. "N"u8], false), ([.. "1"u8], true), ([.. "0"u8], false), ([.. "2"u8], false), ([.. "OUI"u8], true), ([.. "NON"u8], false), ([.. "VRAI"u8], true), ([.. "FAUX"u8], false)];

    private static int Petit(ReadOnlySpan<byte> octets)
    {
        if (octets.Length is 0 or > 4)
            return -1;
        var n = 0;
        foreach (var o in octets)
        {
            if (!char.IsAsciiDigit((char)o))
                return -1;
            n = (n * 10) + (o - '0');
        }

        return n;
    }

    private static long? Autrement(ReadOnlySpan<byte> octets) =>
        octets.Length <= 60 && NombreSaisi.TryLire(Encoding.UTF8.GetString(octets), out var n) && Math.Abs(n) < 1_000_000_000_000m ? (long)Math.Round(n * 100) : null;
}
