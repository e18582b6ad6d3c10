using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cus.Portal.Socle.Journalisation;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Signatures.Pdf;

/// <summary>
/// The certificate of the portal's seal and its key. Given by <c>Signatures:Certificat</c> and <c>Signatures:Cle</c> (PEM files), else
/// made at first use, self-signed, beside the key of the seals of the journal, and again a month before it ends; former
/// certificates stay beside it (<c>cachet-*.crt.pem</c>). Every signature carries its own, so none depends on what is kept here.
/// </summary>
internal sealed class CertificatDuSceau(IConfiguration configuration, CleDesSceaux sceaux, TimeProvider temps) : IDisposable
{
    private const UnixFileMode ProprietaireSeul = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string NomParDefaut = "Cachet du portail";
    private const int JoursDeValidite = 3652;
    private static readonly TimeSpan Avance = TimeSpan.FromDays(30);
    private readonly Lock _verrou = new();
    private X509Certificate2? _courant;

    /// <summary>In force now.</summary>
    public X509Certificate2 Courant
    {
        get
        {
            lock (_verrou)
            {
                if (_courant is null || EstAuBout(_courant))
                    _courant = Ouvrir();
                return _courant;
            }
        }
    }

    private string Fichier => Path.Combine(sceaux.Dossier, "cachet.pem");

    public void Dispose() => _courant?.Dispose();

    private bool EstAuBout(X509Certificate2 c) => configuration["Signatures:Certificat"] is not { Length: > 0 } && c.NotAfter.ToUniversalTime() - Avance < temps.GetUtcNow().UtcDateTime;

    private X509Certificate2 Ouvrir()
    {
        if (configuration["Signatures:Certificat"] is { Length: > 0 } donne)
            return X509Certificate2.CreateFromPemFile(donne, configuration["Signatures:Cle"]);
        if (File.Exists(Fichier))
        {
            var garde = X509Certificate2.CreateFromPem(File.ReadAllText(Fichier), File.ReadAllText(Fichier));
            if (!EstAuBout(garde))
                return garde;
            Ranger(garde);
        }

        return Creer();
    }

    /// <summary>Keeps the certificate of the key that is replaced, without its key: nothing is signed with it any more.</summary>
    private void Ranger(X509Certificate2 ancien) => File.WriteAllText(Path.Combine(sceaux.Dossier, $"cachet-{ancien.SerialNumber}.crt.pem"), ancien.ExportCertificatePem());

    /// <summary>Two processes that make it at once agree: the last to put its file is read by both at their next start, and both certificates are worth the same.</summary>
    private X509Certificate2 Creer()
    {
        using var cle = RSA.Create(3072);
        var nom = new X500DistinguishedNameBuilder();
        nom.AddCommonName(configuration["Signatures:Nom"] is { Length: > 0 } n ? n : NomParDefaut);
        var demande = new CertificateRequest(nom.Build(), cle, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        demande.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        demande.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        demande.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(demande.PublicKey, false));
        var maintenant = temps.GetUtcNow();
        using var certificat = demande.CreateSelfSigned(maintenant.AddDays(-1), maintenant.AddDays(JoursDeValidite));
        Directory.CreateDirectory(sceaux.Dossier, ProprietaireSeul | UnixFileMode.UserExecute);
        var brouillon = Path.Combine(sceaux.Dossier, Guid.NewGuid().ToString("N") + ".nouvelle");
        using (var ecriture = new StreamWriter(new FileStream(brouillon, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = ProprietaireSeul })))
            ecriture.Write(certificat.ExportCertificatePem() + "\n" + cle.ExportPkcs8PrivateKeyPem() + "\n");
        File.Move(brouillon, Fichier, overwrite: true);
        return X509Certificate2.CreateFromPem(File.ReadAllText(Fichier), File.ReadAllText(Fichier));
    }
}
