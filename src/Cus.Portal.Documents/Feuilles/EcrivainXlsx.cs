using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>Writes an XLSX file (ECMA-376) part by part, rows as they come: headings frozen and locked, formats, lists, comments.</summary>
internal static class EcrivainXlsx
{
    public const string Principal = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Feuille1 = "xl/worksheets/sheet1.xml";
    private const string DebutDesParties = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Ecrire(ModeleDeTableur modele, IEnumerable<(int Numero, IReadOnlyList<object?> Cellules)> lignes, IReadOnlyList<FauteDeTableur> fautes)
    {
        using var memoire = new MemoryStream();
        using (var archive = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true))
        {
            var listes = Entourer(archive, modele, fautes.Count > 0);
            FeuilleXlsx.Ecrire(Partie(archive, Feuille1), modele, listes, lignes, fautes);
            if (fautes.Count > 0)
            {
                Liens(archive, "xl/worksheets/_rels/sheet1.xml.rels", (Relations + "/comments", "../comments1.xml"), (Relations + "/vmlDrawing", "../drawings/vmlDrawing1.vml"));
                CommentairesXlsx.Ecrire(Partie(archive, "xl/comments1.xml"), fautes);
                CommentairesXlsx.Dessiner(Partie(archive, "xl/drawings/vmlDrawing1.vml"), fautes);
            }
        }

        return memoire.ToArray();
    }

    /// <summary>The same, into a stream as the rows come: however many there are, what is in memory is small.</summary>
    public static async Task EcrireAsync(Stream sortie, ModeleDeTableur modele, IAsyncEnumerable<IReadOnlyList<object?>> lignes, CancellationToken ct)
    {
        await using var asynchrone = new SortieAsynchrone(sortie);
        await using (var archive = await ZipArchive.CreateAsync(asynchrone, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            var listes = Entourer(archive, modele, commentaires: false);
            await FeuilleXlsx.EcrireAsync(Partie(archive, Feuille1, asynchrone: true), modele, listes, lignes, () => asynchrone.FlushAsync(ct));
        }

        await asynchrone.FlushAsync(ct);
    }

    /// <summary>Everything but the sheet itself; the columns that have a list.</summary>
    private static List<ColonneDeTableur> Entourer(ZipArchive archive, ModeleDeTableur modele, bool commentaires)
    {
        var listes = modele.Colonnes.Where(c => c.Valeurs.Count > 0).ToList();
        Types(archive, listes.Count > 0, commentaires);
        Liens(archive, "_rels/.rels", (Relations + "/officeDocument", "xl/workbook.xml"));
        Classeur(archive, modele, listes.Count > 0);
        StylesXlsx.Ecrire(Partie(archive, "xl/styles.xml"));
        if (listes.Count > 0)
            Listes(archive, listes);
        return listes;
    }

    public static string Invariant(IFormattable n) => n.ToString(null, CultureInfo.InvariantCulture);

    private static XmlWriter Partie(ZipArchive archive, string nom, bool asynchrone = false) =>
        XmlWriter.Create(archive.CreateEntry(nom, CompressionLevel.Fastest).Open(), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false, Async = asynchrone });

    private static void Types(ZipArchive archive, bool listes, bool commentaires)
    {
        using var x = Partie(archive, "[Content_Types].xml");
        x.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Defaut(x, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Defaut(x, "xml", "application/xml");
        Defaut(x, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Type(x, "/xl/workbook.xml", "sheet.main+xml");
        Type(x, "/xl/styles.xml", "styles+xml");
        Type(x, "/xl/worksheets/sheet1.xml", "worksheet+xml");
        if (listes)
            Type(x, "/xl/worksheets/sheet2.xml", "worksheet+xml");
        if (commentaires)
            Type(x, "/xl/comments1.xml", "comments+xml");
        x.WriteEndElement();
    }

    private static void Defaut(XmlWriter x, string extension, string type) => Element(x, "Default", ("Extension", extension), ("ContentType", type));

    private static void Type(XmlWriter x, string partie, string fin) => Element(x, "Override", ("PartName", partie), ("ContentType", DebutDesParties + fin));

    private static void Liens(ZipArchive archive, string nom, params IReadOnlyList<(string Type, string Cible)> liens)
    {
        using var x = Partie(archive, nom);
        x.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var i = 0; i < liens.Count; i++)
            Element(x, "Relationship", ("Id", "rId" + Invariant(i + 1)), ("Type", liens[i].Type), ("Target", liens[i].Cible));
        x.WriteEndElement();
    }

    private static void Classeur(ZipArchive archive, ModeleDeTableur modele, bool listes)
    {
        using (var x = Partie(archive, "xl/workbook.xml"))
        {
            x.WriteStartElement("workbook", Principal);
            x.WriteAttributeString("xmlns", "r", null, Relations);
            x.WriteStartElement("sheets");
            Feuille(x, modele.Feuille, 1, null);
            if (listes)
                Feuille(x, "Listes", 2, "hidden");
            x.WriteEndElement();
            x.WriteEndElement();
        }

        Liens(archive, "xl/_rels/workbook.xml.rels",
            [(Relations + "/worksheet", "worksheets/sheet1.xml"), .. listes ? [(Relations + "/worksheet", "worksheets/sheet2.xml")] : Array.Empty<(string, string)>(), (Relations + "/styles", "styles.xml")]);
    }

    private static void Feuille(XmlWriter x, string nom, int rang, string? etat)
    {
        x.WriteStartElement("sheet");
        x.WriteAttributeString("name", nom);
        x.WriteAttributeString("sheetId", Invariant(rang));
        if (etat is not null)
            x.WriteAttributeString("state", etat);
        x.WriteAttributeString("r", "id", Relations, "rId" + Invariant(rang));
        x.WriteEndElement();
    }

    /// <summary>The lists of the model, one a column of a hidden sheet.</summary>
    private static void Listes(ZipArchive archive, List<ColonneDeTableur> listes)
    {
        using var x = Partie(archive, "xl/worksheets/sheet2.xml");
        x.WriteStartElement("worksheet", Principal);
        x.WriteStartElement("sheetData");
        for (var i = 0; i < listes.Max(l => l.Valeurs.Count); i++)
        {
            x.WriteStartElement("row");
            x.WriteAttributeString("r", Invariant(i + 1));
            for (var j = 0; j < listes.Count; j++)
            {
                if (i < listes[j].Valeurs.Count)
                    FeuilleXlsx.Texte(x, Tableurs.Cellule(j, i + 1), listes[j].Valeurs[i], 0);
            }

            x.WriteEndElement();
        }

        x.WriteEndElement();
        x.WriteEndElement();
    }

    public static void Element(XmlWriter x, string nom, params ReadOnlySpan<(string Nom, string Valeur)> attributs)
    {
        x.WriteStartElement(nom);
        foreach (var (n, v) in attributs)
            x.WriteAttributeString(n, v);
        x.WriteEndElement();
    }
}
