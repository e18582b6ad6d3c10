using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>A signature found in a file.</summary>
/// <param name="Jusqua">End of what it covers.</param>
/// <param name="EstIntacte">It still corresponds to the bytes that it covers.</param>
/// <param name="EstFaible">It rests on SHA-1 or MD5.</param>
/// <param name="Certificat">Of who signed, or null.</param>
/// <param name="Le">Instant that it declares, or null.</param>
internal sealed record SignatureTrouvee(long Jusqua, bool EstIntacte, bool EstFaible, CertificatLu? Certificat, DateTimeOffset? Le);

/// <summary>
/// Finds and verifies the signatures of a PDF on its bytes, whatever the state of its tables: « /ByteRange », and the signature that
/// stands in the gap it leaves.
/// </summary>
internal static partial class SignaturesDuFichier
{
    private const int Trop = 100;
    private static readonly string[] Faibles = ["1.3.14.3.2.26", "1.2.840.113549.2.5"];

    /// <summary>All of them, in the order of the file; at most a hundred.</summary>
    public static IReadOnlyList<SignatureTrouvee> Lire(byte[] pdf)
    {
        var texte = Encoding.Latin1.GetString(pdf);
        return [.. Plages().Matches(texte).Take(Trop).Select(m => Lire(pdf, texte, m)).OrderBy(s => s.Jusqua)];
    }

    private static SignatureTrouvee Lire(byte[] pdf, string texte, Match plage)
    {
        long[] n = [.. new[] { "a", "b", "c", "d" }.Select(g => long.Parse(plage.Groups[g].Value, CultureInfo.InvariantCulture))];
        var jusqua = n[2] + n[3];
        if (n[0] != 0 || n[1] < 1 || n[2] <= n[1] + 2 || jusqua > pdf.Length || pdf[n[1]] != '<' || pdf[n[2] - 1] != '>')
            return new(Math.Min(jusqua, pdf.Length), false, false, null, null);
        try
        {
            var cms = new SignedCms(new ContentInfo([.. pdf.AsSpan(0, (int)n[1]), .. pdf.AsSpan((int)n[2], (int)n[3])]), detached: true);
            var place = Convert.FromHexString(texte.AsSpan((int)n[1] + 1, (int)(n[2] - n[1] - 2)));
            var signature = SansRemplissage(place);
            if (place.AsSpan(signature.Length).ContainsAnyExcept((byte)0))
                return new(jusqua, false, false, null, null);
            cms.Decode(signature);
            var signataire = cms.SignerInfos[0];
            var certificat = signataire.Certificate is { } c ? Cachet.Lire(c) : null;
            var faible = Faibles.Contains(signataire.DigestAlgorithm.Value, StringComparer.Ordinal);
            return new(jusqua, EstIntacte(cms), faible, certificat, Date(signataire, texte, plage.Index));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException or InvalidOperationException)
        {
            return new(jusqua, false, false, null, null);
        }
    }

    private static bool EstIntacte(SignedCms cms)
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The signed attribute, else « /M » of the dictionary around.</summary>
    private static DateTimeOffset? Date(SignerInfo signataire, string texte, int autour)
    {
        foreach (var a in signataire.SignedAttributes)
        {
            foreach (var v in a.Values)
            {
                if (v is Pkcs9SigningTime t)
                    return new DateTimeOffset(DateTime.SpecifyKind(t.SigningTime, DateTimeKind.Utc));
            }
        }

        var debut = Math.Max(0, texte.LastIndexOf(" obj", autour, StringComparison.Ordinal));
        var fin = texte.IndexOf("endobj", autour, StringComparison.Ordinal);
        var m = Dates().Match(texte[debut..(fin < 0 ? texte.Length : fin)]);
        if (!m.Success || !DateTime.TryParseExact(m.Groups["date"].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d))
            return null;
        if (m.Groups["signe"].Value is not ("+" or "-"))
            return m.Groups["signe"].Value == "Z" ? new DateTimeOffset(d, TimeSpan.Zero) : Paris.Instant(DateOnly.FromDateTime(d), TimeOnly.FromDateTime(d));
        var minutes = (int.Parse(m.Groups["h"].Value, CultureInfo.InvariantCulture) * 60) + (m.Groups["m"].Success ? int.Parse(m.Groups["m"].Value, CultureInfo.InvariantCulture) : 0);
        return minutes > 14 * 60 ? null : new DateTimeOffset(d, TimeSpan.FromMinutes(m.Groups["signe"].Value == "-" ? -minutes : minutes)).ToUniversalTime();
    }

    /// <summary>The signature without the zeros that fill its place.</summary>
    private static ReadOnlySpan<byte> SansRemplissage(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 6 || octets[1] is < 0x81 or > 0x84)
            return octets;
        long longueur = 0;
        var n = octets[1] & 0x7f;
        for (var i = 0; i < n; i++)
            longueur = (longueur << 8) | octets[2 + i];
        return longueur + 2 + n <= octets.Length ? octets[..(int)(longueur + 2 + n)] : octets;
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(?<a>\d{1,10})\s+(?<b>\d{1,10})\s+(?<c>\d{1,10})\s+(?<d>\d{1,10})\s*\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Plages();

    [GeneratedRegex(@"/M\s*\(D:(?<date>\d{14})(?<signe>[+\-Z])?(?<h>\d{2})?'?(?<m>\d{2})?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();
}
