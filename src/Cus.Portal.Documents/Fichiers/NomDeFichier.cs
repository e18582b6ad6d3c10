using System.Globalization;
using System.Text;

namespace Cus.Portal.Documents.Fichiers;

/// <summary>The name that a sender gave, made safe to show and to offer again.</summary>
internal static class NomDeFichier
{
    public const int LongueurMax = 150;

    /// <summary>Last segment, composed, without control nor direction characters, shortened before its extension.</summary>
    public static string Nettoyer(string nom)
    {
        var dernier = nom[(nom.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var net = string.Concat(dernier.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format
            && c is not ('"' or '<' or '>' or '|' or '*' or '?' or ':'))).Trim(' ', '.');
        if (net.Length == 0)
            return "fichier";
        if (net.Length <= LongueurMax)
            return net;
        var extension = Path.GetExtension(net) is { Length: <= 10 } e ? e : "";
        return net[..(LongueurMax - extension.Length)].TrimEnd() + extension;
    }
}
