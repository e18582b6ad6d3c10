using System.Text;
using System.Text.Unicode;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>What a delimited file is written in, found in its first bytes.</summary>
/// <param name="Encodage">Its encoding.</param>
/// <param name="Marque">Bytes of its byte order mark.</param>
/// <param name="Separateur">Between its cells.</param>
internal sealed record FormatDeStock(Encoding Encodage, int Marque, char Separateur)
{
    private const int Tete = 1 << 16;
    private static readonly char[] Separateurs = [';', '\t', ',', '|'];

    static FormatDeStock() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>« CSV, point-virgule, UTF-8 ».</summary>
    public string EnClair => $"CSV, {NomDuSeparateur}, {NomDeLEncodage}";

    private string NomDuSeparateur => Separateur switch { ';' => "point-virgule", '\t' => "tabulation", ',' => "virgule", _ => "barre verticale" };

    private string NomDeLEncodage => Encodage.CodePage switch { 65001 => Marque > 0 ? "UTF-8 avec marque" : "UTF-8", 1252 => "Windows-1252", _ => "UTF-16" };

    /// <summary>Finds the encoding and the separator; leaves the stream at its beginning.</summary>
    public static FormatDeStock Reconnaitre(Stream contenu, Disposition disposition)
    {
        var tete = new byte[Tete];
        contenu.Position = 0;
        var debut = tete.AsSpan(0, contenu.ReadAtLeast(tete, tete.Length, throwOnEndOfStream: false));
        var (encodage, marque) = Encoder(contenu, debut);
        var premiere = encodage.GetString(debut[marque..]).Split('\n', 2)[0];
        contenu.Position = 0;
        return new(encodage, marque, Separer(premiere, disposition));
    }

    /// <summary>The content as UTF-8, without its mark.</summary>
    public Stream EnUtf8(Stream contenu)
    {
        contenu.Position = Marque;
        return Encodage.CodePage == 65001 ? contenu : Encoding.CreateTranscodingStream(contenu, Encodage, Encoding.UTF8);
    }

    private static (Encoding Encodage, int Marque) Encoder(Stream contenu, ReadOnlySpan<byte> debut)
    {
        if (debut.StartsWith(Encoding.UTF8.Preamble))
            return (Encoding.UTF8, 3);
        if (debut.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (debut.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        return (EstUtf8(contenu) ? Encoding.UTF8 : Encoding.GetEncoding(1252), 0);
    }

    /// <summary>Judged on the first stretch that is not plain ASCII, wherever it stands in the file: an accent may come late.</summary>
    private static bool EstUtf8(Stream contenu)
    {
        var tampon = new byte[1 << 20];
        contenu.Position = 0;
        int n;
        while ((n = contenu.ReadAtLeast(tampon, tampon.Length, throwOnEndOfStream: false)) > 0)
        {
            var accent = tampon.AsSpan(0, n).IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (accent < 0)
                continue;
            if (n == tampon.Length && n - accent < 4)
            {
                contenu.Position -= n - accent;
                continue;
            }

            var reste = tampon.AsSpan(accent, n - accent);
            return Utf8.IsValid(n == tampon.Length ? SansDernier(reste) : reste);
        }

        return true;
    }

    /// <summary>Up to the last whole character: the stretch may cut one.</summary>
    private static ReadOnlySpan<byte> SansDernier(ReadOnlySpan<byte> octets)
    {
        var fin = octets.Length;
        while (fin > 0 && octets.Length - fin < 4 && octets[fin - 1] >= 0x80)
            fin--;
        return octets[..fin];
    }

    /// <summary>The one that finds the most headings of the layout, then the most frequent.</summary>
    private static char Separer(string premiere, Disposition disposition) => Separateurs
        .OrderByDescending(s => premiere.Split(s).Count(t => disposition.Rang(t) >= 0)).ThenByDescending(s => premiere.Count(c => c == s)).First();
}
