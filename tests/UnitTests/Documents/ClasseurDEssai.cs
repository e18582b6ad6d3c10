using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Cus.Portal.UnitTests.Documents;

/// <summary>XLSX files as other programs write them, and as hostile hands do.</summary>
internal static class ClasseurDEssai
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    private const string Classeur = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private const string Liens = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    /// <summary>A file whose sheet is that XML, with other parts put in place of the usual ones.</summary>
    public static byte[] De(string feuille, params (string Nom, string Contenu)[] parties)
    {
        var toutes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Types,
            ["xl/workbook.xml"] = Classeur,
            ["xl/_rels/workbook.xml.rels"] = Liens,
            ["xl/worksheets/sheet1.xml"] = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + feuille + "</worksheet>",
        };
        foreach (var (nom, contenu) in parties)
            toutes[nom] = contenu;
        using var memoire = new MemoryStream();
        using (var archive = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, contenu) in toutes)
            {
                using var flux = archive.CreateEntry(nom).Open();
                flux.Write(Encoding.UTF8.GetBytes(contenu));
            }
        }

        return memoire.ToArray();
    }

    /// <summary>The rows of a sheet, each cell a text kept in place.</summary>
    public static string Lignes(params string[][] lignes) => "<sheetData>" + string.Concat(lignes.Select((l, i) =>
        $"<row r=\"{i + 1}\">{string.Concat(l.Select((c, j) => $"<c r=\"{(char)('A' + j)}{i + 1}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(c)}</t></is></c>"))}</row>")) + "</sheetData>";

    /// <summary>A part of a file, as XML.</summary>
    public static XDocument Partie(byte[] classeur, string nom)
    {
        using var archive = new ZipArchive(new MemoryStream(classeur));
        using var flux = archive.GetEntry(nom)!.Open();
        return XDocument.Load(flux);
    }

    /// <summary>The comments of a file, by cell.</summary>
    public static IReadOnlyDictionary<string, string> Commentaires(byte[] classeur) => Partie(classeur, "xl/comments1.xml").Descendants().Where(e => e.Name.LocalName == "comment").ToDictionary(e => e.Attribute("ref")!.Value, e => e.Value);
}
