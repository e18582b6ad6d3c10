using System.Text.RegularExpressions;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>A block of a mail: a paragraph, or a list.</summary>
internal sealed record BlocDeCourriel(bool EstListe, IReadOnlyList<string> Lignes);

/// <summary>Plain text of a mail: French spaces, and the blocks that its HTML twin draws.</summary>
internal static partial class TexteDeCourriel
{
    /// <summary>No-break spaces before « : ; ! ? » and inside guillemets.</summary>
    public static string Typographier(string texte) => Guillemet().Replace(Ponctuation().Replace(texte, "\u00A0${signe}"), "«\u00A0");

    /// <summary>Blocks separated by blank lines; lines that all begin with « - », « • » or « 1. » make a list.</summary>
    public static IReadOnlyList<BlocDeCourriel> Blocs(string texte)
    {
        var blocs = new List<BlocDeCourriel>();
        foreach (var bloc in texte.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lignes = bloc.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lignes.Length == 0)
                continue;
            var liste = lignes.All(l => Puce().IsMatch(l));
            blocs.Add(new BlocDeCourriel(liste, liste ? [.. lignes.Select(l => Puce().Replace(l, ""))] : lignes));
        }

        return blocs;
    }

    [GeneratedRegex(" (?<signe>[:;!?»])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ponctuation();

    [GeneratedRegex("« ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guillemet();

    [GeneratedRegex(@"^(?:[-•–]|\d{1,2}[.)])\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Puce();
}
