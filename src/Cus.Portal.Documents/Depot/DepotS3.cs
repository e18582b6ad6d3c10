using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Depot;

/// <summary>
/// Contents in an S3 bucket (<c>Documents:S3:Adresse</c>, <c>Compartiment</c>, <c>Region</c>, <c>Cle</c>, <c>Secret</c>, <c>Prefixe</c>). A download
/// passes through a local file deleted on close: S3 streams are not seekable, and a half-read answer is not a content.
/// </summary>
internal sealed class DepotS3(IConfiguration configuration, DossierDeTravail dossier) : IDepot, IDisposable
{
    private readonly string _compartiment = configuration["Documents:S3:Compartiment"] ?? throw new InvalidOperationException("Documents:S3:Compartiment is missing.");
    private readonly string _prefixe = configuration["Documents:S3:Prefixe"] ?? "";
    private readonly AmazonS3Client _s3 = Client(configuration);

    public string Description => $"Compartiment S3 {_compartiment}";

    public async Task DeposerAsync(string empreinte, string fichierLocal, CancellationToken ct)
    {
        if (await ContientAsync(empreinte, ct))
            return;
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = _compartiment, Key = _prefixe + empreinte, FilePath = fichierLocal, ContentType = "application/octet-stream" }, ct);
    }

    public async Task<Stream> OuvrirAsync(string empreinte, CancellationToken ct)
    {
        using var reponse = await _s3.GetObjectAsync(_compartiment, _prefixe + empreinte, ct);
        var local = new FileStream(dossier.Quarantaine(), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose });
        await reponse.ResponseStream.CopyToAsync(local, ct);
        local.Position = 0;
        return local;
    }

    public void Dispose() => _s3.Dispose();

    private async Task<bool> ContientAsync(string empreinte, CancellationToken ct)
    {
        try
        {
            await _s3.GetObjectMetadataAsync(_compartiment, _prefixe + empreinte, ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private static AmazonS3Client Client(IConfiguration c) => new(
        new BasicAWSCredentials(c["Documents:S3:Cle"], c["Documents:S3:Secret"]),
        new AmazonS3Config
        {
            ServiceURL = c["Documents:S3:Adresse"],
            AuthenticationRegion = c["Documents:S3:Region"] ?? "us-east-1",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });
}
