using System.Globalization;
using System.Text;

namespace Cus.Portal.Referentiel.Territoires;

/// <summary>Brings two spellings together: no accent, no case, « St » for « Saint », a typo or two forgiven.</summary>
internal static class Rapprochement
{
    /// <summary>« Évry-Courcouronnes » → « EVRY COURCOURONNES », « Toit d’Oc » → « TOIT DOC ».</summary>
    public static string Reduire(string texte)
    {
        var sb = new StringBuilder(texte.Length);
        foreach (var c in texte.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                Lettre(sb, char.ToUpperInvariant(c));
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && sb.Length > 0 && sb[^1] != ' ')
                sb.Append(' ');
        }

        return sb.ToString().TrimEnd();
    }

    /// <summary>What is typed, with the abbreviations of communes written in full.</summary>
    public static string ReduireSaisie(string texte) =>
        string.Join(' ', Reduire(texte).Split(' ').Select(m => m switch { "ST" => "SAINT", "STE" => "SAINTE", _ => m }));

    /// <summary>Number of letters to change, add, drop or swap to go from one to the other; more than <paramref name="max"/> counts as max + 1.</summary>
    public static int Ecart(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max || a.Length > 60 || b.Length > 60)
            return max + 1;
        Span<int> avant = stackalloc int[b.Length + 1];
        Span<int> ici = stackalloc int[b.Length + 1];
        Span<int> apres = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            ici[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var minimum = apres[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var d = Math.Min(Math.Min(apres[j - 1], ici[j]) + 1, ici[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d = Math.Min(d, avant[j - 2] + 1);
                apres[j] = d;
                minimum = Math.Min(minimum, d);
            }

            if (minimum > max)
                return max + 1;
            var garde = avant;
            avant = ici;
            ici = apres;
            apres = garde;
        }

        return ici[b.Length];
    }

    private static void Lettre(StringBuilder sb, char c)
    {
        if (c == 'Œ')
            sb.Append("OE");
        else if (c == 'Æ')
            sb.Append("AE");
        else
            sb.Append(c);
    }
}
