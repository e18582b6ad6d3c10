using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Documents.Preuves;

/// <summary>A file of the bundle, as its manifest names it.</summary>
internal sealed record LigneDeManifeste(string Nom, string Sha256);

/// <summary>A ZIP written as it goes, each entry hashed on its way; names are safe on every system and never twice the same.</summary>
internal sealed class ArchiveDePreuve : IAsyncDisposable
{
    private readonly HashSet<string> _noms = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LigneDeManifeste> _lignes = [];
    private readonly SortieAsynchrone _sortie;
    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _le;

    private ArchiveDePreuve(SortieAsynchrone sortie, ZipArchive zip, DateTimeOffset le) => (_sortie, _zip, _le) = (sortie, zip, Paris.Heure(le));

    public IReadOnlyList<LigneDeManifeste> Lignes => _lignes;

    public static async Task<ArchiveDePreuve> OuvrirAsync(Stream sortie, DateTimeOffset le, CancellationToken ct)
    {
        var asynchrone = new SortieAsynchrone(sortie);
        return new(asynchrone, await ZipArchive.CreateAsync(asynchrone, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct), le);
    }

    /// <summary>Adds an entry; its SHA-256.</summary>
    public async Task<string> AjouterAsync(string dossier, string nom, Func<Stream, Task> ecrire, CancellationToken ct)
    {
        var chemin = Libre(dossier, NomDeFichier.Nettoyer(nom));
        var entree = _zip.CreateEntry(chemin, CompressionLevel.Fastest);
        entree.LastWriteTime = _le;
        using var sha = SHA256.Create();
        await using (var flux = await entree.OpenAsync(ct))
        await using (var hache = new CryptoStream(flux, sha, CryptoStreamMode.Write, leaveOpen: true))
        {
            await ecrire(hache);
            await hache.FlushFinalBlockAsync(ct);
        }

        var empreinte = Convert.ToHexStringLower(sha.Hash!);
        _lignes.Add(new(chemin, empreinte));
        return empreinte;
    }

    public Task<string> AjouterAsync(string dossier, string nom, ReadOnlyMemory<byte> contenu, CancellationToken ct) =>
        AjouterAsync(dossier, nom, flux => flux.WriteAsync(contenu, ct).AsTask(), ct);

    public Task<string> AjouterAsync(string dossier, string nom, string texte, CancellationToken ct) => AjouterAsync(dossier, nom, Encoding.UTF8.GetBytes(texte), ct);

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _sortie.FlushAsync();
        await _sortie.DisposeAsync();
    }

    private string Libre(string dossier, string nom)
    {
        var debut = dossier.Length == 0 ? "" : dossier + "/";
        var (sansExtension, extension) = (Path.GetFileNameWithoutExtension(nom), Path.GetExtension(nom));
        var chemin = debut + nom;
        for (var i = 2; !_noms.Add(chemin); i++)
            chemin = FormattableString.Invariant($"{debut}{sansExtension} ({i}){extension}");
        return chemin;
    }
}
