using System.Globalization;
using System.Text;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>Draws lines of text in Helvetica, one of the fonts that every reader has.</summary>
internal sealed class TexteSurPage
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;
    private readonly StringBuilder _contenu = new();

    /// <summary>Resources that the content needs.</summary>
    public static PdfDico Ressources => new() { ["Font"] = new PdfDico { ["F1"] = Police("Helvetica"), ["F2"] = Police("Helvetica-Bold") } };

    /// <summary>One line, its foot at that height.</summary>
    public TexteSurPage Ligne(double x, double y, double corps, string texte, string police = "F1")
    {
        _contenu.Append(CultureInfo.InvariantCulture, $"BT /{police} {corps:0.##} Tf {x:0.##} {y:0.##} Td <{Convert.ToHexString(Windows.GetBytes(texte.Normalize()))}> Tj ET\n");
        return this;
    }

    /// <summary>Lines folded to a width; returns the height where the next one goes.</summary>
    public double Lignes(double x, double y, double corps, double largeur, string texte, string police = "F1")
    {
        foreach (var ligne in Plier(texte, (int)(largeur / (corps * 0.52))))
        {
            Ligne(x, y, corps, ligne, police);
            y -= corps * 1.25;
        }

        return y;
    }

    /// <summary>A thin frame.</summary>
    public TexteSurPage Cadre(double x, double y, double largeur, double hauteur)
    {
        _contenu.Append(CultureInfo.InvariantCulture, $"q 0.6 w 0.55 G {x:0.##} {y:0.##} {largeur:0.##} {hauteur:0.##} re S Q\n");
        return this;
    }

    public byte[] Octets() => Encoding.Latin1.GetBytes(_contenu.ToString());

    private static PdfDico Police(string nom) => new()
    {
        ["Type"] = new PdfNom("Font"),
        ["Subtype"] = new PdfNom("Type1"),
        ["BaseFont"] = new PdfNom(nom),
        ["Encoding"] = new PdfNom("WinAnsiEncoding"),
    };

    private static IEnumerable<string> Plier(string texte, int parLigne)
    {
        var ligne = "";
        foreach (var mot in texte.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ligne.Length > 0 && ligne.Length + 1 + mot.Length > parLigne)
            {
                yield return ligne;
                ligne = "";
            }

            ligne = ligne.Length == 0 ? mot : $"{ligne} {mot}";
        }

        yield return ligne;
    }
}
