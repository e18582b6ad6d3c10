using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>Reads a CSV whose separator and encoding nobody told.</summary>
internal static class LecteurCsv
{
    private static readonly char[] Separateurs = [';', '\t', ',', '|'];

    static LecteurCsv() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static LectureDeTableur Lire(byte[] contenu, ModeleDeTableur modele)
    {
        var assemblage = new Assemblage(modele);
        using var texte = new StreamReader(new MemoryStream(contenu), Encodage(contenu), detectEncodingFromByteOrderMarks: true);
        var premiere = texte.ReadLine() ?? "";
        texte.BaseStream.Position = 0;
        texte.DiscardBufferedData();
        using var csv = new CsvParser(texte, new CsvConfiguration(Francais.Culture)
        {
            Delimiter = Separateur(premiere, modele).ToString(),
            BadDataFound = null,
            MissingFieldFound = null,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
        });
        for (var numero = 1; csv.Read(); numero++)
        {
            var cellules = new Dictionary<int, CelluleBrute>(csv.Count);
            for (var i = 0; i < csv.Count; i++)
            {
                var cellule = csv[i];
                if (cellule.Length > 0)
                    cellules[i] = new CelluleBrute(Desarmer(cellule), EstUneFormule: numero > 1 && cellule[0] is '=' or '@');
            }

            assemblage.Prendre(numero, cellules);
        }

        return assemblage.Finir();
    }

    /// <summary>UTF-8 unless a byte says otherwise; then the code page of French spreadsheets.</summary>
    private static Encoding Encodage(byte[] contenu)
    {
        if (Signature.EstUtf16(contenu))
            return contenu[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(contenu);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252);
        }
    }

    /// <summary>The one that finds the most headings of the model, then the most frequent.</summary>
    private static char Separateur(string premiere, ModeleDeTableur modele) => Separateurs
        .OrderByDescending(s => premiere.Split(s).Count(c => modele.Colonnes.Any(k => string.Equals(k.Titre, c.Trim(' ', '"', '\uFEFF'), StringComparison.OrdinalIgnoreCase))))
        .ThenByDescending(s => premiere.Count(c => c == s)).First();

    /// <summary>An apostrophe that our own exports put before a formula.</summary>
    private static string Desarmer(string cellule) => cellule.Length > 1 && cellule[0] == '\'' && cellule[1] is '=' or '+' or '-' or '@' ? cellule[1..] : cellule;
}
