using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>
/// The signing key of the installation, ECDSA P-256. Given by the setting <c>Sceaux:Cle</c> (PEM, or path of a PEM file), else
/// created at first use under <c>Sceaux:Dossier</c>, read by its owner alone. Public parts of former keys, kept beside it
/// (<c>*.pub.pem</c>), still verify former seals.
/// </summary>
public sealed class CleDesSceaux : IDisposable
{
    private const UnixFileMode ProprietaireSeul = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly Lazy<(ECDsa Cle, string Id)> _cle;
    private readonly IConfiguration _configuration;

    /// <summary>Reads nothing yet.</summary>
    public CleDesSceaux(IConfiguration configuration)
    {
        _configuration = configuration;
        Dossier = Path.GetFullPath(configuration["Sceaux:Dossier"] is { Length: > 0 } d ? d
            : Path.Combine(configuration["Documents:Dossier"] is { Length: > 0 } f ? f : Path.Combine(".data", "documents"), "cles"));
        _cle = new(Ouvrir);
    }

    /// <summary>Folder of the key and of the marks of the last seals.</summary>
    public string Dossier { get; }

    /// <summary>Fingerprint of the public part: SHA-256 of its SubjectPublicKeyInfo.</summary>
    public string Id => _cle.Value.Id;

    /// <summary>Public part, PEM.</summary>
    public string Publique => _cle.Value.Cle.ExportSubjectPublicKeyInfoPem();

    /// <summary>Signature (r then s) of these bytes.</summary>
    public byte[] Signer(ReadOnlySpan<byte> octets)
    {
        lock (_cle)
            return _cle.Value.Cle.SignData(octets, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>True when that key signed these bytes; null when this installation does not know that key.</summary>
    public bool? ASigne(string cle, ReadOnlySpan<byte> octets, ReadOnlySpan<byte> signature)
    {
        if (PubliqueDe(cle) is not { } pem)
            return null;
        using var publique = ECDsa.Create();
        publique.ImportFromPem(pem);
        return publique.VerifyData(octets, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>Public part of the current key or of a former one, PEM; null when unknown.</summary>
    public string? PubliqueDe(string cle)
    {
        if (cle == Id)
            return Publique;
        var anciennes = Directory.Exists(Dossier) ? Directory.EnumerateFiles(Dossier, "*.pub.pem").Select(File.ReadAllText) : [];
        return anciennes.FirstOrDefault(pem => Empreinte(pem) == cle);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_cle.IsValueCreated)
            _cle.Value.Cle.Dispose();
    }

    private (ECDsa Cle, string Id) Ouvrir()
    {
        var cle = ECDsa.Create();
        cle.ImportFromPem(_configuration["Sceaux:Cle"] is { Length: > 0 } donnee ? Donnee(donnee) : Creee());
        return (cle, Convert.ToHexStringLower(SHA256.HashData(cle.ExportSubjectPublicKeyInfo())));
    }

    private static string Donnee(string reglage) => reglage.Contains("-----BEGIN", StringComparison.Ordinal) ? reglage : File.ReadAllText(reglage);

    /// <summary>Two processes that create it at once agree: the first to put its file wins.</summary>
    private string Creee()
    {
        var chemin = Path.Combine(Dossier, "sceaux.pem");
        if (!File.Exists(chemin))
        {
            Directory.CreateDirectory(Dossier, ProprietaireSeul | UnixFileMode.UserExecute);
            using var nouvelle = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var brouillon = Path.Combine(Dossier, Guid.NewGuid().ToString("N") + ".nouvelle");
            using (var ecriture = new StreamWriter(new FileStream(brouillon, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = ProprietaireSeul })))
                ecriture.Write(nouvelle.ExportPkcs8PrivateKeyPem());
            Placer(brouillon, chemin);
        }

        return File.ReadAllText(chemin);
    }

    private static void Placer(string brouillon, string chemin)
    {
        try
        {
            File.Move(brouillon, chemin, overwrite: false);
        }
        catch (IOException) when (File.Exists(chemin))
        {
            File.Delete(brouillon);
        }
    }

    private static string Empreinte(string pem)
    {
        using var publique = ECDsa.Create();
        publique.ImportFromPem(pem);
        return Convert.ToHexStringLower(SHA256.HashData(publique.ExportSubjectPublicKeyInfo()));
    }
}
