using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Documents.Contracts;

/// <summary>Media types that the portal recognises by content.</summary>
public static class TypesDeFichier
{
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Odt = "application/vnd.oasis.opendocument.text";
    public const string Ods = "application/vnd.oasis.opendocument.spreadsheet";
    public const string Csv = "text/csv";
    public const string Texte = "text/plain";

    private static readonly Dictionary<string, (string Nom, string Article, string Extension)> Connus = new(StringComparer.Ordinal)
    {
        [Pdf] = ("PDF", "un PDF", ".pdf"),
        [Png] = ("PNG", "une image PNG", ".png"),
        [Jpeg] = ("JPEG", "une image JPEG", ".jpg,.jpeg"),
        [Docx] = ("Word (docx)", "un document Word (docx)", ".docx"),
        [Xlsx] = ("Excel (xlsx)", "un classeur Excel (xlsx)", ".xlsx"),
        [Odt] = ("OpenDocument (odt)", "un texte OpenDocument (odt)", ".odt"),
        [Ods] = ("OpenDocument (ods)", "un classeur OpenDocument (ods)", ".ods"),
        [Csv] = ("CSV", "un fichier CSV", ".csv"),
        [Texte] = ("texte", "un fichier de texte", ".txt"),
    };

    /// <summary>« PDF », « PDF, Word (docx) ou PNG ».</summary>
    public static string Liste(IReadOnlyList<string> types) => Enumerer([.. types.Select(t => Connus.TryGetValue(t, out var c) ? c.Nom : t)]);

    /// <summary>« un PDF », « un PDF ou une image PNG ».</summary>
    public static string AvecArticle(IReadOnlyList<string> types) => Enumerer([.. types.Select(t => Connus.TryGetValue(t, out var c) ? c.Article : t)]);

    /// <summary>Value of the attribute <c>accept</c>: a help in choosing, never a check.</summary>
    public static string Accept(IReadOnlyList<string> types) =>
        string.Join(',', types.SelectMany(t => Connus.TryGetValue(t, out var c) ? c.Extension.Split(',').Append(t) : [t]));

    private static string Enumerer(IReadOnlyList<string> mots) =>
        mots.Count < 2 ? string.Concat(mots) : string.Join(", ", mots.SkipLast(1)) + " ou " + mots[^1];
}

/// <summary>Sizes as a person reads them.</summary>
public static class Tailles
{
    private const long Mega = 1024 * 1024;

    /// <summary>« 348 Ko », « 10 Mo », « 1,2 Mo ».</summary>
    public static string EnClair(long octets) => octets switch
    {
        < 1024 => Francais.Nombre(octets, "octet"),
        < Mega => $"{Francais.Entier(octets / 1024)}{Francais.Insecable}Ko",
        < 1024 * Mega => $"{Nombre((decimal)octets / Mega)}{Francais.Insecable}Mo",
        _ => $"{Nombre((decimal)octets / (1024 * Mega))}{Francais.Insecable}Go",
    };

    private static string Nombre(decimal n)
    {
        var arrondi = decimal.Round(n, 1);
        return Francais.Decimal(arrondi, decimal.Truncate(arrondi) == arrondi ? 0 : 1);
    }
}
