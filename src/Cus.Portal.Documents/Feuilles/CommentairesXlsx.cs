using System.Globalization;
using System.Xml;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>One comment in each faulty cell, its sentences one a line, and the boxes that spreadsheets draw them in.</summary>
internal static class CommentairesXlsx
{
    private const string Auteur = "Cus.Portal";

    public static void Ecrire(XmlWriter x, IReadOnlyList<FauteDeTableur> fautes)
    {
        using (x)
        {
            x.WriteStartElement("comments", EcrivainXlsx.Principal);
            x.WriteStartElement("authors");
            x.WriteElementString("author", Auteur);
            x.WriteEndElement();
            x.WriteStartElement("commentList");
            foreach (var cellule in fautes.GroupBy(f => f.Cellule, StringComparer.Ordinal))
            {
                x.WriteStartElement("comment");
                x.WriteAttributeString("ref", cellule.Key);
                x.WriteAttributeString("authorId", "0");
                x.WriteStartElement("text");
                x.WriteStartElement("t");
                x.WriteAttributeString("xml", "space", null, "preserve");
                x.WriteString(FeuilleXlsx.Imprimable(string.Join('\n', cellule.Select(f => f.Phrase).Distinct())));
                x.WriteEndElement();
                x.WriteEndElement();
                x.WriteEndElement();
            }

            x.WriteEndElement();
            x.WriteEndElement();
        }
    }

    public static void Dessiner(XmlWriter x, IReadOnlyList<FauteDeTableur> fautes)
    {
        const string V = "urn:schemas-microsoft-com:vml";
        const string O = "urn:schemas-microsoft-com:office:office";
        const string E = "urn:schemas-microsoft-com:office:excel";
        using (x)
        {
            x.WriteStartElement("xml");
            x.WriteAttributeString("xmlns", "v", null, V);
            x.WriteAttributeString("xmlns", "o", null, O);
            x.WriteAttributeString("xmlns", "x", null, E);
            x.WriteRaw("<v:shapetype id=\"note\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
            foreach (var reference in fautes.Select(f => f.Cellule).Distinct(StringComparer.Ordinal))
            {
                var (colonne, ligne) = Place(reference);
                x.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<v:shape type=\"#note\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:textbox/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{colonne + 1},15,{Math.Max(0, ligne - 1)},10,{colonne + 4},15,{ligne + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{ligne}</x:Row><x:Column>{colonne}</x:Column></x:ClientData></v:shape>"));
            }

            x.WriteEndElement();
        }
    }

    /// <summary>Column and row from 0.</summary>
    private static (int Colonne, int Ligne) Place(string reference)
    {
        var chiffre = reference.AsSpan().IndexOfAnyInRange('0', '9');
        var colonne = 0;
        foreach (var lettre in reference.AsSpan(0, chiffre))
            colonne = (colonne * 26) + (lettre - 'A' + 1);
        return (colonne - 1, int.Parse(reference.AsSpan(chiffre), NumberStyles.None, CultureInfo.InvariantCulture) - 1);
    }
}
