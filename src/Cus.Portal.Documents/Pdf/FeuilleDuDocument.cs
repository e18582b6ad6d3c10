using System.Globalization;
using System.Text;
using Cus.Portal.Interface;
using QRCoder;

namespace Cus.Portal.Documents.Pdf;

/// <summary>Style, fonts and drawings of printed documents: everything inside the page, nothing fetched.</summary>
internal static class FeuilleDuDocument
{
    private static readonly Lazy<string> Feuille = new(() => Encoding.UTF8.GetString(Lire(typeof(FeuilleDuDocument), "document.css")));
    private static readonly Lazy<string> Neutre = new(() => Police("Texte", "texte.woff2", "200 900") + Police("Titre", "titre.woff2", "200 800"));
    private static readonly Lazy<string> Etat = new(() => Police("Texte", "etat-regular.woff2", "400") + Police("Texte", "etat-bold.woff2", "600 800"));

    /// <summary>Drawing of the seal.</summary>
    public static Lazy<string> Sceau { get; } = new(() => Encoding.UTF8.GetString(Lire(typeof(Gabarit), "sceau.svg")));

    /// <summary>The whole style, with the text of the footer.</summary>
    public static string Style(bool etat, string? pied) =>
        (etat ? Etat : Neutre).Value + Feuille.Value.Replace("PIED", Chaine(pied ?? ""), StringComparison.Ordinal);

    /// <summary>Path of a QR code, in units of a module, and the side of its square.</summary>
    public static (string Trace, int Cote) Qr(string texte)
    {
        using var generateur = new QRCodeGenerator();
        using var code = generateur.CreateQrCode(texte, QRCodeGenerator.ECCLevel.M);
        var trace = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                if (code.ModuleMatrix[y][x])
                    trace.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return (trace.ToString(), code.ModuleMatrix.Count);
    }

    /// <summary>A string of a style sheet: whatever it holds, it stays a string, and never closes the element.</summary>
    private static string Chaine(string texte)
    {
        var s = new StringBuilder("\"");
        foreach (var c in texte)
            s.Append(char.IsLetterOrDigit(c) || c is ' ' or ',' or '.' or '-' or '’' or '\u00A0' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{(int)c:x6} "));
        return s.Append('"').ToString();
    }

    private static string Police(string famille, string ressource, string graisses) =>
        $"@font-face {{ font-family: {famille}; font-weight: {graisses}; src: url(data:font/woff2;base64,{Convert.ToBase64String(Lire(typeof(FeuilleDuDocument), ressource))}) format(\"woff2\"); }}\n";

    private static byte[] Lire(Type de, string ressource)
    {
        using var flux = de.Assembly.GetManifestResourceStream(ressource)!;
        using var memoire = new MemoryStream();
        flux.CopyTo(memoire);
        return memoire.ToArray();
    }
}
