using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>A time stamp of RFC 3161.</summary>
/// <param name="Octets">Token, DER.</param>
/// <param name="Le">Instant that it states.</param>
public sealed record JetonDHorodatage(byte[] Octets, DateTimeOffset Le);

/// <summary>The authority that does not answer, or whose answer proves nothing.</summary>
public sealed class HorodatageImpossible(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>A time-stamping authority.</summary>
public interface IHorodatage
{
    /// <summary>Address of the authority, or null when none is set: seals are then signed only.</summary>
    string? Adresse { get; }

    /// <summary>Stamps a SHA-256.</summary>
    /// <exception cref="HorodatageImpossible">No answer, a refusal, or a token that does not hold.</exception>
    Task<JetonDHorodatage> HorodaterAsync(ReadOnlyMemory<byte> empreinte, CancellationToken ct);

    /// <summary>True when the token stamps that SHA-256, and comes from the authority trusted, when one is named.</summary>
    bool EstValable(ReadOnlyMemory<byte> empreinte, ReadOnlyMemory<byte> jeton);
}

/// <summary>
/// RFC 3161 over HTTP. <c>Horodatage:Adresse</c> names the authority, <c>Horodatage:Certificat</c> (PEM file) the certificate, or its
/// issuer, that tokens must come from; without it any consistent token is accepted.
/// </summary>
internal sealed class HorodatageRfc3161(IConfiguration configuration) : IHorodatage, IDisposable
{
    private static readonly MediaTypeHeaderValue Demande = new("application/timestamp-query");
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = 1024 * 1024 };

    public string? Adresse => configuration["Horodatage:Adresse"] is { Length: > 0 } a ? a : null;

    public async Task<JetonDHorodatage> HorodaterAsync(ReadOnlyMemory<byte> empreinte, CancellationToken ct)
    {
        var adresse = Adresse ?? throw new HorodatageImpossible("Horodatage:Adresse is missing.");
        var demande = Rfc3161TimestampRequest.CreateFromHash(empreinte, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        try
        {
            using var contenu = new ByteArrayContent(demande.Encode()) { Headers = { ContentType = Demande } };
            using var reponse = await _http.PostAsync(adresse, contenu, ct);
            reponse.EnsureSuccessStatusCode();
            var jeton = demande.ProcessResponse(await reponse.Content.ReadAsByteArrayAsync(ct), out _);
            var octets = jeton.AsSignedCms().Encode();
            return EstValable(empreinte, octets) ? new JetonDHorodatage(octets, jeton.TokenInfo.Timestamp) : throw new HorodatageImpossible("The token does not come from the authority that is trusted.");
        }
        catch (Exception e) when (e is HttpRequestException or CryptographicException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new HorodatageImpossible($"{adresse}: {e.Message}", e);
        }
    }

    public bool EstValable(ReadOnlyMemory<byte> empreinte, ReadOnlyMemory<byte> jeton)
    {
        try
        {
            return Rfc3161TimestampToken.TryDecode(jeton, out var lu, out _)
                && lu.VerifySignatureForHash(empreinte.Span, HashAlgorithmName.SHA256, out var signataire)
                && EstDeConfiance(signataire, lu.TokenInfo.Timestamp);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private bool EstDeConfiance(X509Certificate2 signataire, DateTimeOffset le)
    {
        if (configuration["Horodatage:Certificat"] is not { Length: > 0 } chemin)
            return true;
        using var attendu = X509Certificate2.CreateFromPem(File.ReadAllText(chemin));
        if (attendu.RawDataMemory.Span.SequenceEqual(signataire.RawDataMemory.Span))
            return true;
        using var chaine = new X509Chain();
        chaine.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chaine.ChainPolicy.CustomTrustStore.Add(attendu);
        chaine.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chaine.ChainPolicy.DisableCertificateDownloads = true;
        chaine.ChainPolicy.VerificationTime = le.UtcDateTime;
        return chaine.Build(signataire);
    }
}
