using System.Globalization;
using System.Text;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>A PDF that this reader does not follow: damaged, encrypted, or built in a way it does not know.</summary>
internal sealed class PdfIllisible(string message) : Exception(message)
{
    /// <summary>Reads; whatever a damaged file breaks on the way is that it is not readable.</summary>
    public static T Lire<T>(Func<T> lecture)
    {
        try
        {
            return lecture();
        }
        catch (Exception e) when (e is KeyNotFoundException or ArgumentException or InvalidCastException or InvalidDataException or OverflowException or IndexOutOfRangeException or InvalidOperationException or FormatException)
        {
            throw new PdfIllisible(e.Message);
        }
    }
}

/// <summary>« 12 0 R ».</summary>
internal readonly record struct PdfRef(int Numero, int Generation)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numero} {Generation} R");
}

/// <summary>« /Type », as written in the file, escapes included.</summary>
internal readonly record struct PdfNom(string Nom);

/// <summary>A string, as written in the file, delimiters included.</summary>
internal readonly record struct PdfTexte(string Brut);

/// <summary>A number or a keyword, as written in the file.</summary>
internal readonly record struct PdfMot(string Brut);

/// <summary>A dictionary, in the order of the file.</summary>
internal sealed class PdfDico : Dictionary<string, object>
{
    public PdfDico()
        : base(StringComparer.Ordinal)
    {
    }

    public PdfDico(IDictionary<string, object> autre)
        : base(autre, StringComparer.Ordinal)
    {
    }

    /// <summary>A name, or null.</summary>
    public string? Nom(string cle) => TryGetValue(cle, out var v) && v is PdfNom n ? n.Nom : null;
}

/// <summary>An object of the file: its value, and where its stream begins.</summary>
/// <param name="Valeur">Dictionary, array…</param>
/// <param name="DebutDuFlux">Offset of the first byte of the stream, or −1.</param>
internal sealed record PdfObjet(object Valeur, int DebutDuFlux = -1);

/// <summary>Writes values back.</summary>
internal static class EcriturePdf
{
    /// <summary>As Latin-1 text, one byte a character.</summary>
    public static string Ecrire(object valeur)
    {
        var sb = new StringBuilder();
        Ecrire(valeur, sb);
        return sb.ToString();
    }

    /// <summary>Text string for a person, UTF-16.</summary>
    public static PdfTexte Texte(string texte) => new($"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(texte.Normalize()))}>");

    /// <summary>Number.</summary>
    public static PdfMot Nombre(double n) => new(n.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>« [a b c d] ».</summary>
    public static List<object> Cadre(double x1, double y1, double x2, double y2) => [Nombre(x1), Nombre(y1), Nombre(x2), Nombre(y2)];

    private static void Ecrire(object valeur, StringBuilder sb)
    {
        switch (valeur)
        {
            case PdfDico d:
                EcrireDico(d, sb);
                break;
            case List<object> l:
                EcrireListe(l, sb);
                break;
            case PdfNom n:
                sb.Append('/').Append(n.Nom);
                break;
            case PdfTexte t:
                sb.Append(t.Brut);
                break;
            case PdfMot m:
                sb.Append(m.Brut);
                break;
            case PdfRef r:
                sb.Append(r);
                break;
            default:
                throw new InvalidOperationException($"{valeur.GetType()} is no PDF value.");
        }
    }

    private static void EcrireDico(PdfDico d, StringBuilder sb)
    {
        sb.Append("<<");
        foreach (var (cle, v) in d)
        {
            sb.Append('/').Append(cle).Append(' ');
            Ecrire(v, sb);
            sb.Append(' ');
        }

        sb.Append(">>");
    }

    private static void EcrireListe(List<object> l, StringBuilder sb)
    {
        sb.Append('[');
        foreach (var v in l)
        {
            Ecrire(v, sb);
            sb.Append(' ');
        }

        sb.Append(']');
    }
}
