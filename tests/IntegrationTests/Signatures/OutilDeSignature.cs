using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Signatures.Pdf;

namespace Cus.Portal.IntegrationTests.Signatures;

/// <summary>A signing tool that is not the portal: its own key, its own issuer, its own day.</summary>
internal static class OutilDeSignature
{
    /// <summary>Signs, in the field named.</summary>
    public static async Task<byte[]> SignerAsync(byte[] pdf, string champ, string nom, DateTimeOffset le, DateTimeOffset? perimeLe = null, HashAlgorithmName? hachage = null)
    {
        using var autorite = Autorite();
        using var certificat = Emettre(autorite, nom, perimeLe ?? new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return await SceauPdf.SignerAsync(pdf, new DemandeDeSceau(champ, nom, "Bon pour accord", [nom], le), octets =>
        {
            var cms = new SignedCms(new ContentInfo(octets), detached: true);
            cms.ComputeSignature(new CmsSigner(certificat) { DigestAlgorithm = new Oid(hachage?.Name == "SHA1" ? "1.3.14.3.2.26" : "2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly });
            return Task.FromResult(cms.Encode());
        });
    }

    /// <summary>How many signatures the outside verifier finds valid, of how many it finds.</summary>
    public static (int Valides, int Total) Verifier(byte[] pdf)
    {
        var dit = Exemples.Lancer("pdfsig", pdf, "-nocert", "{}");
        return (Compter(dit, "Signature is Valid."), Compter(dit, "Signature Validation:"));
    }

    private static int Compter(string texte, string motif) => texte.Split(motif).Length - 1;

    private static X509Certificate2 Autorite()
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest("CN=Autorité de test", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        demande.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return demande.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2041, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static X509Certificate2 Emettre(X509Certificate2 autorite, string nom, DateTimeOffset jusqua)
    {
        using var cle = RSA.Create(2048);
        var demande = new CertificateRequest($"CN={nom}", cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var nu = demande.Create(autorite, new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), jusqua, RandomNumberGenerator.GetBytes(8));
        return nu.CopyWithPrivateKey(cle);
    }
}
