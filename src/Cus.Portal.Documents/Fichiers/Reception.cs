using System.Security.Cryptography;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Documents.Fichiers;

/// <summary>A content in quarantine: a local file of its own, hashed while it was written, deleted on disposal unless the depot took it.</summary>
internal sealed class Reception : IDisposable
{
    private Reception(string chemin) => Chemin = chemin;

    public string Chemin { get; }

    public string Empreinte { get; private set; } = "";

    public long Taille { get; private set; }

    /// <summary>Writes a stream to quarantine and stops at the limit: neither memory nor disk grows with what is refused.</summary>
    /// <exception cref="Refus">Empty, or larger than the limit.</exception>
    public static async Task<Reception> EcrireAsync(DossierDeTravail dossier, Stream contenu, long tailleMax, CancellationToken ct)
    {
        var reception = new Reception(dossier.Quarantaine());
        try
        {
            await reception.CopierAsync(contenu, tailleMax, ct);
            return reception.Taille > 0 ? reception : throw new Refus(RefusDocuments.Vide);
        }
        catch
        {
            reception.Dispose();
            throw;
        }
    }

    public FileStream Ouvrir() => new(Chemin, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });

    public void Dispose() => File.Delete(Chemin);

    private async Task CopierAsync(Stream contenu, long tailleMax, CancellationToken ct)
    {
        await using var fichier = new FileStream(Chemin, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
        using var hachage = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tampon = new byte[81920];
        int lus;
        while ((lus = await contenu.ReadAsync(tampon, ct)) > 0)
        {
            Taille += lus;
            if (Taille > tailleMax)
                throw new Refus(RefusDocuments.TropGros, ("max", Tailles.EnClair(tailleMax)));
            hachage.AppendData(tampon, 0, lus);
            await fichier.WriteAsync(tampon.AsMemory(0, lus), ct);
        }

        fichier.Flush(flushToDisk: true);
        Empreinte = Convert.ToHexStringLower(hachage.GetHashAndReset());
    }
}
