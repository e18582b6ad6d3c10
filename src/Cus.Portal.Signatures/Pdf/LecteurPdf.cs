using System.Globalization;
using System.Text;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>Reads values from the bytes of a PDF (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class LecteurPdf(byte[] octets, int position)
{
    private const int ProfondeurMax = 60;

    public int Position { get; set; } = position;

    /// <summary>Next token that is neither blank nor comment, without reading it; −1 at the end.</summary>
    public int Regarder()
    {
        while (Position < octets.Length)
        {
            var c = octets[Position];
            if (c == '%')
            {
                while (Position < octets.Length && octets[Position] is not ((byte)'\r' or (byte)'\n'))
                    Position++;
            }
            else if (EstBlanc(c))
            {
                Position++;
            }
            else
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>A keyword or a number.</summary>
    public string LireMot()
    {
        Regarder();
        var debut = Position;
        while (Position < octets.Length && !EstBlanc(octets[Position]) && !EstDelimiteur(octets[Position]))
            Position++;
        return Encoding.Latin1.GetString(octets, debut, Position - debut);
    }

    /// <summary>A whole number.</summary>
    public long LireEntier() => long.TryParse(LireMot(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : throw new PdfIllisible($"A number is expected at {Position}.");

    /// <summary>This keyword.</summary>
    public void Exiger(string mot)
    {
        if (LireMot() != mot)
            throw new PdfIllisible($"« {mot} » is expected at {Position}.");
    }

    /// <summary>Any value.</summary>
    public object LireValeur(int profondeur = 0)
    {
        if (profondeur > ProfondeurMax)
            throw new PdfIllisible("Values nest without end.");
        switch (Regarder())
        {
            case '/':
                Position++;
                return new PdfNom(LireMotColle());
            case '(':
                return LireParentheses();
            case '[':
                return LireTableau(profondeur);
            case '<':
                return Position + 1 < octets.Length && octets[Position + 1] == '<' ? LireDico(profondeur) : LireHexadecimal();
            case -1:
                throw new PdfIllisible("The file ends in the middle of a value.");
            default:
                return LireNombreOuReference();
        }
    }

    private string LireMotColle()
    {
        var debut = Position;
        while (Position < octets.Length && !EstBlanc(octets[Position]) && !EstDelimiteur(octets[Position]))
            Position++;
        return Encoding.Latin1.GetString(octets, debut, Position - debut);
    }

    private PdfTexte LireParentheses()
    {
        var (debut, niveau) = (Position, 0);
        do
        {
            if (Position >= octets.Length)
                throw new PdfIllisible("A string does not end.");
            var c = octets[Position++];
            if (c == '\\')
                Position++;
            else if (c == '(')
                niveau++;
            else if (c == ')')
                niveau--;
        }
        while (niveau > 0);
        return new PdfTexte(Encoding.Latin1.GetString(octets, debut, Position - debut));
    }

    private PdfTexte LireHexadecimal()
    {
        var debut = Position;
        var fin = Array.IndexOf(octets, (byte)'>', debut);
        if (fin < 0)
            throw new PdfIllisible("A string does not end.");
        Position = fin + 1;
        return new PdfTexte(Encoding.Latin1.GetString(octets, debut, Position - debut));
    }

    private List<object> LireTableau(int profondeur)
    {
        Position++;
        var liste = new List<object>();
        while (Regarder() != ']')
            liste.Add(LireValeur(profondeur + 1));
        Position++;
        return liste;
    }

    private PdfDico LireDico(int profondeur)
    {
        Position += 2;
        var dico = new PdfDico();
        while (Regarder() != '>')
        {
            if (LireValeur(profondeur + 1) is not PdfNom cle)
                throw new PdfIllisible($"A name is expected at {Position}.");
            dico[cle.Nom] = LireValeur(profondeur + 1);
        }

        Position += 2;
        return dico;
    }

    private object LireNombreOuReference()
    {
        var mot = LireMot();
        if (mot.Length == 0)
            throw new PdfIllisible($"Nothing readable at {Position}.");
        var apres = Position;
        if (EstEntier(mot) && LireMot() is var generation && EstEntier(generation) && LireMot() == "R")
            return new PdfRef(Entier(mot), Entier(generation));
        Position = apres;
        return new PdfMot(mot);
    }

    private static int Entier(string mot) => int.TryParse(mot, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new PdfIllisible($"« {mot} » is too large.");

    private static bool EstEntier(string mot) => mot.Length is > 0 and < 11 && mot.All(char.IsAsciiDigit);

    private static bool EstBlanc(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool EstDelimiteur(byte c) => c is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
