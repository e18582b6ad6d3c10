using System.Globalization;
using System.Text;

namespace Cus.Portal.Documents.Contracts;

/// <summary>A small PDF of so many pages, A4, written by hand: the pieces of the demonstration are read, counted and downloaded like any other.</summary>
public static class PdfDeDemonstration
{
    private const int ParLigne = 88;

    /// <summary>Writes it.</summary>
    /// <param name="titre">Heading of each page.</param>
    /// <param name="texte">Text of each page.</param>
    /// <param name="pages">Number of pages.</param>
    public static byte[] Ecrire(string titre, string texte, int pages)
    {
        var objets = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
            $"<< /Type /Pages /Count {Nombre(pages)} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(n => $"{Nombre(4 + (2 * n))} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        for (var n = 0; n < pages; n++)
        {
            var contenu = Page(titre, texte, n + 1, pages);
            objets.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {Nombre(5 + (2 * n))} 0 R >>");
            objets.Add($"<< /Length {Nombre(contenu.Length)} >>\nstream\n{contenu}\nendstream");
        }

        return Assembler(objets);
    }

    private static byte[] Assembler(IReadOnlyList<string> objets)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objets.Count; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objets[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objets.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Page(string titre, string texte, int n, int pages)
    {
        var page = new StringBuilder("BT /F1 16 Tf 56 770 Td 20 TL ").Append(Chaine(titre)).Append(" Tj T* /F1 10 Tf 15 TL T* ");
        foreach (var ligne in Lignes(texte))
            page.Append(Chaine(ligne)).Append(" Tj T* ");
        return page.Append(CultureInfo.InvariantCulture, $"ET BT /F1 9 Tf 56 40 Td {Chaine($"Document de démonstration, page {n} sur {pages}")} Tj ET").ToString();
    }

    private static IEnumerable<string> Lignes(string texte)
    {
        foreach (var paragraphe in texte.Split('\n'))
        {
            var ligne = new StringBuilder();
            foreach (var mot in paragraphe.Split(' '))
            {
                if (ligne.Length + mot.Length > ParLigne)
                {
                    yield return ligne.ToString();
                    ligne.Clear();
                }

                ligne.Append(ligne.Length > 0 ? " " : "").Append(mot);
            }

            yield return ligne.ToString();
        }
    }

    /// <summary>One byte a character: what Latin-1 has not is written near.</summary>
    private static string Chaine(string texte)
    {
        var sur = texte.Replace('’', '\'').Replace('\u202F', ' ').Replace("œ", "oe", StringComparison.Ordinal).Replace("…", "...", StringComparison.Ordinal)
            .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
        return $"({string.Concat(sur.Select(c => c < 256 ? c : '-'))})";
    }

    private static string Nombre(int n) => n.ToString(CultureInfo.InvariantCulture);
}
