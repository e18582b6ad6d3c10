using System.Globalization;
using System.Text;
using System.Xml;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>Reads the sheet of a model from an XLSX file (ECMA-376), forward only.</summary>
internal static class LecteurXlsx
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int ColonnesAuPlus = 16_384;
    private const int LignesDUneFeuille = 1_048_576;
    private const int TexteDUneCellule = 32_767;

    public static LectureDeTableur Lire(byte[] contenu, ModeleDeTableur modele)
    {
        try
        {
            using var parties = new PartiesXlsx(contenu);
            RefuserLesMacros(parties);
            var (feuille, depuis1904) = TrouverLaFeuille(parties, modele.Feuille);
            var textes = LireLesTextes(parties);
            var assemblage = new Assemblage(modele, depuis1904);
            using var xml = parties.Ouvrir(feuille) ?? throw new Refus(RefusDocuments.TableurEndommage);
            LireLaFeuille(xml, textes, assemblage);
            return assemblage.Finir();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException or EndOfStreamException or NotSupportedException)
        {
            throw new Refus(RefusDocuments.TableurEndommage);
        }
    }

    /// <summary>A file may say that it has macros by its content type alone.</summary>
    private static void RefuserLesMacros(PartiesXlsx parties)
    {
        using var xml = parties.Ouvrir("[Content_Types].xml") ?? throw new Refus(RefusDocuments.TableurEndommage);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
                throw new Refus(RefusDocuments.TableurAMacros);
        }
    }

    /// <summary>The sheet of that name, else the first one that is not hidden.</summary>
    private static (string Partie, bool Depuis1904) TrouverLaFeuille(PartiesXlsx parties, string nom)
    {
        string? retenue = null;
        var (depuis1904, parNom) = (false, false);
        using (var xml = parties.Ouvrir("xl/workbook.xml")!)
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "workbookPr")
                    depuis1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.LocalName == "sheet" && !parNom)
                {
                    parNom = string.Equals(xml.GetAttribute("name"), nom, StringComparison.OrdinalIgnoreCase);
                    if (parNom || (retenue is null && xml.GetAttribute("state") is null or "visible"))
                        retenue = xml.GetAttribute("id", Relations);
                }
            }
        }

        return (Cible(parties, retenue ?? throw new Refus(RefusDocuments.TableurEndommage)), depuis1904);
    }

    private static string Cible(PartiesXlsx parties, string relation)
    {
        using var xml = parties.Ouvrir("xl/_rels/workbook.xml.rels") ?? throw new Refus(RefusDocuments.TableurEndommage);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("Id") != relation)
                continue;
            if (string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                throw new Refus(RefusDocuments.TableurLieAuDehors);
            var cible = xml.GetAttribute("Target") ?? "";
            return cible.StartsWith('/') ? cible[1..] : "xl/" + cible;
        }

        throw new Refus(RefusDocuments.TableurEndommage);
    }

    private static List<string> LireLesTextes(PartiesXlsx parties)
    {
        var textes = new List<string>();
        using var xml = parties.Ouvrir("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                textes.Add(Texte(xml));
        }

        return textes;
    }

    /// <summary>The « t » under an element, phonetic guides left out.</summary>
    private static string Texte(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var texte = new StringBuilder();
        var fin = xml.Depth;
        var guide = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == fin))
        {
            if (xml.LocalName == "rPh")
                guide = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace && !guide && texte.Length < TexteDUneCellule)
                texte.Append(xml.Value);
        }

        return texte.ToString();
    }

    private static void LireLaFeuille(XmlReader xml, List<string> textes, Assemblage assemblage)
    {
        var (ligne, colonne) = (0, -1);
        var cellules = new Dictionary<int, CelluleBrute>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
                assemblage.Prendre(ligne, cellules);
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                var numero = xml.GetAttribute("r") is { } r ? int.Parse(r, NumberStyles.None, CultureInfo.InvariantCulture) : ligne + 1;
                if (numero <= ligne || numero > LignesDUneFeuille)
                    throw new FormatException();
                (ligne, colonne) = (numero, -1);
                cellules.Clear();
            }
            else if (xml.LocalName == "c")
            {
                colonne = xml.GetAttribute("r") is { } r ? Colonne(r) : colonne + 1;
                if (colonne >= ColonnesAuPlus)
                    throw new FormatException();
                Ranger(cellules, colonne, xml, textes);
            }
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } zone)
            {
                var coin = zone.Split(':')[0];
                assemblage.Fusion(Colonne(coin), int.Parse(coin.AsSpan(coin.AsSpan().IndexOfAnyInRange('0', '9')), NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Ranger(Dictionary<int, CelluleBrute> cellules, int colonne, XmlReader xml, List<string> textes)
    {
        var brute = Cellule(xml, textes);
        if (brute.Texte.Length > 0 || brute.EstUneFormule)
            cellules[colonne] = brute;
    }

    private static CelluleBrute Cellule(XmlReader xml, List<string> textes)
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
            return new CelluleBrute("");
        var (valeur, formule, fin) = ("", false, xml.Depth);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == fin))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "f")
                formule = true;
            else if (xml.LocalName is "v" or "is")
                valeur = Texte(xml);
        }

        return type switch
        {
            "s" => new(valeur.Length == 0 ? "" : textes[int.Parse(valeur, NumberStyles.None, CultureInfo.InvariantCulture) is var i && i < textes.Count ? i : throw new FormatException()], EstUneFormule: formule),
            "b" => new(valeur == "1" ? "VRAI" : "FAUX", EstUneFormule: formule),
            "e" => new(valeur, EstUneFormule: formule, EstUneErreur: true),
            "str" or "inlineStr" or "d" => new(valeur, EstUneFormule: formule),
            _ => Numerique(valeur, formule),
        };
    }

    private static CelluleBrute Numerique(string valeur, bool formule) =>
        double.TryParse(valeur, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre) && double.IsFinite(nombre)
            ? new(Math.Abs(nombre) < 1e15 ? ((decimal)nombre).ToString("0.#########", Socle.Temps.Francais.Culture) : valeur, nombre, formule)
            : new(valeur, EstUneFormule: formule);

    /// <summary>« AB12 » is 27.</summary>
    private static int Colonne(string reference)
    {
        var colonne = 0;
        var i = 0;
        for (; i < reference.Length && char.IsAsciiLetter(reference[i]) && i < 4; i++)
            colonne = (colonne * 26) + (char.ToUpperInvariant(reference[i]) - 'A' + 1);
        return colonne == 0 || i == reference.Length ? throw new FormatException() : colonne - 1;
    }
}
