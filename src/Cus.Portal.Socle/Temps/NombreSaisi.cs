using System.Globalization;

namespace Cus.Portal.Socle.Temps;

/// <summary>Numbers as people type them, paste them and save them in a spreadsheet: « 1 250 » with any space, « 12,5 », « 12.5 », « −3 », « 25 % », « 1 200 € ».</summary>
public static class NombreSaisi
{
    private const int TexteAuPlus = 40;
    private static readonly char[] Espaces = [' ', '\u00A0', '\u202F', '\u2009', '\u2007', '\u2006', '\t'];

    /// <summary>Without what surrounds it: spaces of every kind, byte order mark.</summary>
    public static string Net(string? texte) => (texte ?? "").Trim().Trim('\uFEFF', '\u200B').Trim();

    /// <summary>Reads a number. Spaces group by three or not at all: « 12 50 » is two numbers, not one. A point or a comma is the decimal one.</summary>
    public static bool TryLire(string? texte, out decimal nombre)
    {
        nombre = 0;
        var brut = Net(texte);
        if (brut.Length is 0 or > TexteAuPlus)
            return false;
        var signe = 1;
        if (brut[0] is '-' or '\u2212' or '\u2011' or '+')
            (signe, brut) = (brut[0] == '+' ? 1 : -1, brut[1..].TrimStart());
        if (brut.Length > 0 && brut[^1] is '%' or '€')
            brut = brut[..^1].TrimEnd();
        var virgule = brut.IndexOfAny([',', '.']);
        var decimales = virgule < 0 ? "0" : brut[(virgule + 1)..];
        if (!SansGroupes(virgule < 0 ? brut : brut[..virgule], out var chiffres) || decimales.Length is 0 or > 15 || !decimales.All(char.IsAsciiDigit))
            return false;
        if (!decimal.TryParse($"{chiffres}.{decimales}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out nombre))
            return false;
        nombre *= signe;
        return true;
    }

    /// <summary>Digits, or groups of three after a first one of one to three.</summary>
    private static bool SansGroupes(string texte, out string chiffres)
    {
        var groupes = texte.Split(Espaces);
        chiffres = string.Concat(groupes);
        return chiffres.Length is > 0 and <= 20 && chiffres.All(char.IsAsciiDigit) && (groupes.Length == 1 || (groupes[0].Length is > 0 and <= 3 && groupes.Skip(1).All(g => g.Length == 3)));
    }
}
