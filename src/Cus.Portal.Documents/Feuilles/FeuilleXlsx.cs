using System.Globalization;
using System.Xml;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>The sheet itself.</summary>
internal static class FeuilleXlsx
{
    /// <summary>Rows that a person may fill: styled, unlocked and validated beforehand.</summary>
    private const int LignesPretes = 1_000;

    private const int LignesParEnvoi = 500;

    /// <summary>First day that every spreadsheet numbers alike.</summary>
    private static readonly DateOnly PremierJour = new(1900, 3, 1);

    public static void Ecrire(XmlWriter x, ModeleDeTableur modele, List<ColonneDeTableur> listes, IEnumerable<(int Numero, IReadOnlyList<object?> Cellules)> lignes, IReadOnlyList<FauteDeTableur> fautes)
    {
        using (x)
        {
            var fautives = fautes.Select(f => f.Cellule).ToHashSet(StringComparer.Ordinal);
            Debuter(x, modele, fautives);
            foreach (var (numero, cellules) in lignes)
                Ligne(x, modele, numero, cellules, fautives);
            Finir(x, modele, listes, fautes.Count > 0);
        }
    }

    /// <summary>The same, rows as they come; every few of them what was written leaves.</summary>
    public static async Task EcrireAsync(XmlWriter x, ModeleDeTableur modele, List<ColonneDeTableur> listes, IAsyncEnumerable<IReadOnlyList<object?>> lignes, Func<Task> verser)
    {
        await using (x)
        {
            HashSet<string> aucune = [];
            Debuter(x, modele, aucune);
            var numero = 1;
            await foreach (var cellules in lignes)
            {
                Ligne(x, modele, ++numero, cellules, aucune);
                if (numero % LignesParEnvoi == 0)
                    await verser();
            }

            Finir(x, modele, listes, commentaires: false);
        }
    }

    private static void Debuter(XmlWriter x, ModeleDeTableur modele, HashSet<string> fautives)
    {
        x.WriteStartElement("worksheet", EcrivainXlsx.Principal);
        x.WriteAttributeString("xmlns", "r", null, EcrivainXlsx.Relations);
        Volets(x);
        Colonnes(x, modele);
        x.WriteStartElement("sheetData");
        Entetes(x, modele, fautives);
    }

    private static void Finir(XmlWriter x, ModeleDeTableur modele, List<ColonneDeTableur> listes, bool commentaires)
    {
        x.WriteEndElement();
        EcrivainXlsx.Element(x, "sheetProtection", ("sheet", "1"), ("formatCells", "0"), ("formatColumns", "0"), ("formatRows", "0"), ("insertRows", "0"), ("deleteRows", "0"), ("sort", "0"), ("autoFilter", "0"));
        Validations(x, modele, listes);
        if (commentaires)
        {
            x.WriteStartElement("legacyDrawing");
            x.WriteAttributeString("r", "id", EcrivainXlsx.Relations, "rId2");
            x.WriteEndElement();
        }

        x.WriteEndElement();
    }

    public static void Texte(XmlWriter x, string reference, string texte, int style)
    {
        Cellule(x, reference, style, "inlineStr");
        x.WriteStartElement("is");
        x.WriteStartElement("t");
        x.WriteAttributeString("xml", "space", null, "preserve");
        x.WriteString(Imprimable(texte));
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndElement();
    }

    /// <summary>Without the characters that XML 1.0 has no place for.</summary>
    internal static string Imprimable(string texte) => texte.All(XmlConvert.IsXmlChar) ? texte : string.Concat(texte.Where(c => XmlConvert.IsXmlChar(c)));

    private static void Volets(XmlWriter x)
    {
        x.WriteStartElement("sheetViews");
        x.WriteStartElement("sheetView");
        x.WriteAttributeString("workbookViewId", "0");
        EcrivainXlsx.Element(x, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        x.WriteEndElement();
        x.WriteEndElement();
    }

    private static void Colonnes(XmlWriter x, ModeleDeTableur modele)
    {
        x.WriteStartElement("cols");
        for (var i = 0; i < modele.Colonnes.Count; i++)
            EcrivainXlsx.Element(x, "col", ("min", EcrivainXlsx.Invariant(i + 1)), ("max", EcrivainXlsx.Invariant(i + 1)), ("width", EcrivainXlsx.Invariant(modele.Colonnes[i].Largeur)), ("style", EcrivainXlsx.Invariant(StylesXlsx.De(modele.Colonnes[i]))), ("customWidth", "1"));
        x.WriteEndElement();
    }

    private static void Entetes(XmlWriter x, ModeleDeTableur modele, HashSet<string> fautives)
    {
        x.WriteStartElement("row");
        x.WriteAttributeString("r", "1");
        for (var i = 0; i < modele.Colonnes.Count; i++)
            Texte(x, Tableurs.Cellule(i, 1), modele.Colonnes[i].Titre, fautives.Contains(Tableurs.Cellule(i, 1)) ? StylesXlsx.EnTeteFautif : StylesXlsx.EnTete);
        x.WriteEndElement();
    }

    private static void Ligne(XmlWriter x, ModeleDeTableur modele, int numero, IReadOnlyList<object?> cellules, HashSet<string> fautives)
    {
        x.WriteStartElement("row");
        x.WriteAttributeString("r", EcrivainXlsx.Invariant(numero));
        for (var i = 0; i < modele.Colonnes.Count; i++)
        {
            var reference = Tableurs.Cellule(i, numero);
            var style = StylesXlsx.De(modele.Colonnes[i], fautives.Contains(reference));
            Ecrire(x, reference, style, i < cellules.Count ? cellules[i] : null);
        }

        x.WriteEndElement();
    }

    private static void Ecrire(XmlWriter x, string reference, int style, object? valeur)
    {
        // A workbook counts its days from March 1900: an earlier one is written in letters, and read back so.
        if ((valeur is DateOnly ancien && ancien < PremierJour ? ancien.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : valeur as string) is { } texte)
        {
            Texte(x, reference, texte, style);
            return;
        }

        Cellule(x, reference, style, null);
        var nombre = valeur switch
        {
            null => null,
            DateOnly jour => EcrivainXlsx.Invariant(jour.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
            IFormattable n => EcrivainXlsx.Invariant(n),
            _ => throw new ArgumentException($"A cell holds a text, a number or a day, not {valeur.GetType().Name}."),
        };
        if (nombre is not null)
            x.WriteElementString("v", nombre);
        x.WriteEndElement();
    }

    private static void Cellule(XmlWriter x, string reference, int style, string? type)
    {
        x.WriteStartElement("c");
        x.WriteAttributeString("r", reference);
        if (style > 0)
            x.WriteAttributeString("s", EcrivainXlsx.Invariant(style));
        if (type is not null)
            x.WriteAttributeString("t", type);
    }

    private static void Validations(XmlWriter x, ModeleDeTableur modele, List<ColonneDeTableur> listes)
    {
        var validees = modele.Colonnes.Select((c, i) => (Colonne: c, Rang: i)).Where(c => c.Colonne.Valeurs.Count > 0 || c.Colonne.Type != TypeDeCellule.Texte).ToList();
        if (validees.Count == 0)
            return;
        x.WriteStartElement("dataValidations");
        x.WriteAttributeString("count", EcrivainXlsx.Invariant(validees.Count));
        foreach (var (colonne, rang) in validees)
            Validation(x, colonne, $"{Tableurs.Cellule(rang, 2)}:{Tableurs.Cellule(rang, LignesPretes)}", listes.IndexOf(colonne));
        x.WriteEndElement();
    }

    /// <summary>What the spreadsheet itself refuses as it is typed; the portal checks again.</summary>
    private static void Validation(XmlWriter x, ColonneDeTableur colonne, string zone, int liste)
    {
        x.WriteStartElement("dataValidation");
        var (type, formule, phrase) = colonne switch
        {
            { Valeurs.Count: > 0 } => ("list", $"Listes!${Lettre(liste)}$1:${Lettre(liste)}${EcrivainXlsx.Invariant(colonne.Valeurs.Count)}", "Choisissez une valeur de la liste."),
            { Type: TypeDeCellule.Date } => ("date", "1", "Une date est attendue, comme 31/12/2024."),
            { Type: TypeDeCellule.Entier } => ("whole", colonne.AdmetNegatif ? "-999999999999" : "0", "Un nombre entier est attendu."),
            _ => ("decimal", colonne.AdmetNegatif ? "-999999999999" : "0", "Un nombre est attendu."),
        };
        x.WriteAttributeString("type", type);
        if (type != "list")
            x.WriteAttributeString("operator", "greaterThanOrEqual");
        x.WriteAttributeString("allowBlank", "1");
        x.WriteAttributeString("showInputMessage", colonne.Aide is null ? "0" : "1");
        x.WriteAttributeString("showErrorMessage", "1");
        x.WriteAttributeString("errorTitle", colonne.Titre.Length > 31 ? colonne.Titre[..31] : colonne.Titre);
        x.WriteAttributeString("error", phrase);
        if (colonne.Aide is { } aide)
            x.WriteAttributeString("prompt", aide.Length > 255 ? aide[..255] : aide);
        x.WriteAttributeString("sqref", zone);
        x.WriteElementString("formula1", formule);
        x.WriteEndElement();
    }

    private static string Lettre(int colonne) => Tableurs.Cellule(colonne, 1)[..^1];
}
