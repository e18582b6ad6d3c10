using System.Xml;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>The few formats of the portal's sheets. Each format of a column exists right and faulty, locked and free.</summary>
internal static class StylesXlsx
{
    /// <summary>Bold on a grey ground, locked.</summary>
    public const int EnTete = 1;

    /// <summary>The same, faulty.</summary>
    public const int EnTeteFautif = 2;

    private const int Premier = 3;

    /// <summary>General, whole, decimal 1 to 4, day.</summary>
    private static readonly int[] Formats = [0, 164, 165, 166, 167, 168, 14];

    /// <summary>The format of a cell of that column.</summary>
    public static int De(ColonneDeTableur colonne, bool fautive = false)
    {
        var format = colonne.Type switch
        {
            TypeDeCellule.Entier => 1,
            TypeDeCellule.Nombre => 1 + Math.Clamp(colonne.Decimales, 1, 4),
            TypeDeCellule.Date => 6,
            _ => 0,
        };
        return Premier + (format * 4) + (fautive ? 2 : 0) + (colonne.Verrouillee ? 1 : 0);
    }

    public static void Ecrire(XmlWriter x)
    {
        using (x)
        {
            x.WriteStartElement("styleSheet", EcrivainXlsx.Principal);
            x.WriteStartElement("numFmts");
            x.WriteAttributeString("count", "5");
            for (var i = 0; i < 5; i++)
                EcrivainXlsx.Element(x, "numFmt", ("numFmtId", EcrivainXlsx.Invariant(164 + i)), ("formatCode", "#,##0" + (i == 0 ? "" : "." + new string('0', i))));
            x.WriteEndElement();
            Polices(x);
            Fonds(x);
            x.WriteRaw("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
            x.WriteStartElement("cellXfs");
            x.WriteAttributeString("count", EcrivainXlsx.Invariant(Premier + (Formats.Length * 4)));
            Format(x, 0, 0, 0, verrou: true);
            Format(x, 0, 1, 2, verrou: true);
            Format(x, 0, 1, 3, verrou: true);
            foreach (var format in Formats)
            {
                Format(x, format, 0, 0, verrou: false);
                Format(x, format, 0, 2, verrou: true);
                Format(x, format, 0, 3, verrou: false);
                Format(x, format, 0, 3, verrou: true);
            }

            x.WriteEndElement();
            x.WriteEndElement();
        }
    }

    private static void Polices(XmlWriter x) =>
        x.WriteRaw("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>");

    /// <summary>The first two are reserved; then grey for what is locked, honey for what is faulty.</summary>
    private static void Fonds(XmlWriter x) =>
        x.WriteRaw("<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE9EAE4\"/></patternFill></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFE7AE\"/></patternFill></fill></fills>");

    private static void Format(XmlWriter x, int format, int police, int fond, bool verrou)
    {
        x.WriteStartElement("xf");
        x.WriteAttributeString("numFmtId", EcrivainXlsx.Invariant(format));
        x.WriteAttributeString("fontId", EcrivainXlsx.Invariant(police));
        x.WriteAttributeString("fillId", EcrivainXlsx.Invariant(fond));
        x.WriteAttributeString("borderId", "0");
        x.WriteAttributeString("applyNumberFormat", "1");
        x.WriteAttributeString("applyFill", "1");
        x.WriteAttributeString("applyFont", "1");
        x.WriteAttributeString("applyProtection", "1");
        EcrivainXlsx.Element(x, "protection", ("locked", verrou ? "1" : "0"));
        x.WriteEndElement();
    }
}
