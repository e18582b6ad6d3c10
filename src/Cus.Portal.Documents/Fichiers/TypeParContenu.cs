using System.IO.Compression;
using System.Text;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.Documents.Fichiers;

/// <summary>Finds the media type of a content; the name counts for nothing.</summary>
internal static class TypeParContenu
{
    /// <summary>Anything that is none of the types the portal knows.</summary>
    public const string Inconnu = "application/octet-stream";

    private static readonly (byte[] Debut, string Type)[] Signatures =
    [
        ([0x89, .. "PNG\r\n\u001A\n"u8], TypesDeFichier.Png),
        ([0xFF, 0xD8, 0xFF], TypesDeFichier.Jpeg),
        ([.. "MZ"u8], "application/x-msdownload"),
        ([0x7F, .. "ELF"u8], "application/x-executable"),
        ([.. "#!"u8], "application/x-sh"),
        ([0xD0, 0xCF, 0x11, 0xE0], "application/x-ole-storage"),
        ([.. "{\\rtf"u8], "application/rtf"),
    ];

    public static async Task<string> TrouverAsync(Stream contenu, CancellationToken ct)
    {
        var tete = new byte[8192];
        contenu.Position = 0;
        var n = await contenu.ReadAtLeastAsync(tete, tete.Length, throwOnEndOfStream: false, ct);
        var debut = tete.AsMemory(0, n);
        if (EstPdf(debut.Span))
            return TypesDeFichier.Pdf;
        foreach (var (signature, type) in Signatures)
        {
            if (debut.Span.StartsWith(signature))
                return type;
        }

        if (debut.Span.StartsWith("PK\u0003\u0004"u8))
            return DansLArchive(contenu);
        return await EstTexteAsync(contenu, ct) ? Texte(debut.Span, n == tete.Length) : Inconnu;
    }

    /// <summary>The header stands first, after blanks or a byte order mark at most: a program that carries it further on is no PDF.</summary>
    private static bool EstPdf(ReadOnlySpan<byte> debut)
    {
        if (debut.StartsWith(Encoding.UTF8.Preamble))
            debut = debut[3..];
        return debut.TrimStart(" \t\r\n"u8).StartsWith("%PDF-"u8);
    }

    private static string DansLArchive(Stream contenu)
    {
        try
        {
            contenu.Position = 0;
            using var archive = new ZipArchive(contenu, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > 20_000)
                return "application/zip";
            if (archive.GetEntry("mimetype") is { Length: < 200 } m)
                return OpenDocument(m);
            var noms = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!noms.Contains("[Content_Types].xml"))
                return "application/zip";
            if (noms.Any(e => e.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return "application/vnd.ms-office.macroEnabled";
            return noms.Contains("word/document.xml") ? TypesDeFichier.Docx : noms.Contains("xl/workbook.xml") ? TypesDeFichier.Xlsx : "application/zip";
        }
        catch (InvalidDataException)
        {
            return Inconnu;
        }
    }

    private static string OpenDocument(ZipArchiveEntry mimetype)
    {
        using var lecteur = new StreamReader(mimetype.Open(), Encoding.ASCII);
        var type = lecteur.ReadToEnd().Trim();
        return type is TypesDeFichier.Odt or TypesDeFichier.Ods ? type : "application/zip";
    }

    /// <summary>Text through and through: no NUL nor other control character.</summary>
    private static async Task<bool> EstTexteAsync(Stream contenu, CancellationToken ct)
    {
        contenu.Position = 0;
        var tampon = new byte[65536];
        int lus;
        while ((lus = await contenu.ReadAsync(tampon, ct)) > 0)
        {
            foreach (var o in tampon.AsSpan(0, lus))
            {
                if (o < 32 && o is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                    return false;
            }
        }

        return true;
    }

    private static string Texte(ReadOnlySpan<byte> debut, bool coupe)
    {
        var texte = Encoding.UTF8.GetString(debut).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (texte.StartsWith('<'))
            return "application/xml"; // HTML, SVG, XML: never served as text
        var lignes = texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var completes = coupe && lignes.Length > 1 ? lignes[..^1] : lignes;
        return completes.Length > 0 && ";,\t".Any(s => EstSeparateur(s, completes)) ? TypesDeFichier.Csv : TypesDeFichier.Texte;
    }

    private static bool EstSeparateur(char separateur, string[] lignes)
    {
        var n = lignes[0].Count(c => c == separateur);
        return n > 0 && lignes.Take(5).All(l => l.Contains('"', StringComparison.Ordinal) ? l.Contains(separateur, StringComparison.Ordinal) : l.Count(c => c == separateur) == n);
    }
}
