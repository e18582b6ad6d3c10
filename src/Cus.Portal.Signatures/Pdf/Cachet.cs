using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Journalisation;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>A PDF signed by the portal.</summary>
/// <param name="Fichier">The file.</param>
/// <param name="Certificat">Certificate of the seal.</param>
/// <param name="HorodateLe">Instant stated by the authority, or null.</param>
internal sealed record PdfScelle(byte[] Fichier, CertificatLu Certificat, DateTimeOffset? HorodateLe);

/// <summary>
/// Signs for a person, with the seal of the portal: CMS with the certificate reference of ESS v2 (ETSI EN 319 142-1, PAdES B-B), time
/// stamped when an authority is set (B-T). An authority that does not answer within five seconds does not prevent signing.
/// </summary>
internal sealed class Cachet(CertificatDuSceau certificats, IHorodatage horodatage, ILogger<Cachet> trace)
{
    private const string ReferenceDuCertificat = "1.2.840.113549.1.9.16.2.47";
    private const string JetonDHorodatage = "1.2.840.113549.1.9.16.2.14";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Signs.</summary>
    public async Task<PdfScelle> SignerAsync(byte[] pdf, DemandeDeSceau demande, CancellationToken ct)
    {
        DateTimeOffset? horodateLe = null;
        var certificat = certificats.Courant;
        var fichier = await SceauPdf.SignerAsync(pdf, demande, async octets =>
        {
            var cms = Signer(octets, certificat);
            horodateLe = await HorodaterAsync(cms, ct);
            return cms.Encode();
        });
        return new PdfScelle(fichier, Lire(certificat), horodateLe);
    }

    /// <summary>A certificate as it is shown.</summary>
    public static CertificatLu Lire(X509Certificate2 c) => new(
        c.GetNameInfo(X509NameType.SimpleName, false), c.GetNameInfo(X509NameType.SimpleName, true), new DateTimeOffset(c.NotBefore.ToUniversalTime()), new DateTimeOffset(c.NotAfter.ToUniversalTime()));

    private static SignedCms Signer(byte[] octets, X509Certificate2 certificat)
    {
        var cms = new SignedCms(new ContentInfo(octets), detached: true);
        var signataire = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificat)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.WholeChain,
        };
        signataire.SignedAttributes.Add(new AsnEncodedData(new Oid(ReferenceDuCertificat), Reference(certificat)));
        cms.ComputeSignature(signataire, silent: true);
        return cms;
    }

    /// <summary>SigningCertificateV2 (RFC 5035): SHA-256 of the certificate, the default algorithm left out.</summary>
    private static byte[] Reference(X509Certificate2 certificat)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        using (asn.PushSequence())
        using (asn.PushSequence())
            asn.WriteOctetString(SHA256.HashData(certificat.RawData));
        return asn.Encode();
    }

    private async Task<DateTimeOffset?> HorodaterAsync(SignedCms cms, CancellationToken ct)
    {
        if (horodatage.Adresse is null)
            return null;
        try
        {
            var jeton = await horodatage.HorodaterAsync(SHA256.HashData(cms.SignerInfos[0].GetSignature()), ct).WaitAsync(Patience, ct);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(JetonDHorodatage), jeton.Octets));
            return jeton.Le;
        }
        catch (Exception e) when (e is HorodatageImpossible or TimeoutException)
        {
            trace.LogWarning(e, "The signature bears no time stamp");
            return null;
        }
    }
}
