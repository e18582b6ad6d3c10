using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Encrypts the keys of Data Protection with <c>Protection:Secret</c> (AES-256-GCM): a copy of the database alone opens nothing.</summary>
internal sealed class ProtectionParSecret(string secret) : IXmlEncryptor
{
    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var clair = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var scelle = new byte[clair.Length];
        var sceau = new byte[AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(Cle(secret), sceau.Length);
        aes.Encrypt(nonce, clair, scelle, sceau);
        return new EncryptedXmlInfo(new XElement("scelle", Convert.ToBase64String([.. nonce, .. sceau, .. scelle])), typeof(OuvertureParSecret));
    }

    internal static byte[] Cle(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "Cus.Portal.DataProtection"u8.ToArray());
}

/// <summary>Opens what <see cref="ProtectionParSecret"/> sealed; created by Data Protection from the stored type name.</summary>
internal sealed class OuvertureParSecret(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement)
    {
        var secret = services.GetRequiredService<IConfiguration>()["Protection:Secret"]
            ?? throw new InvalidOperationException("Protection:Secret is missing: the keys in the database were sealed with it.");
        var octets = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var (n, t) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var clair = new byte[octets.Length - n - t];
        using var aes = new AesGcm(ProtectionParSecret.Cle(secret), t);
        aes.Decrypt(octets[..n], octets[(n + t)..], octets.Slice(n, t), clair);
        return XElement.Parse(Encoding.UTF8.GetString(clair));
    }
}
