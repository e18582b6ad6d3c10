using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Depot;

/// <summary>Contents on the file system: <c>contenus/ab/cd/abcd…</c> under <c>Documents:Dossier</c>.</summary>
internal sealed class DepotSurDisque(DossierDeTravail dossier) : IDepot
{
    public string Description => $"Dossier {dossier.Racine}";

    public Task DeposerAsync(string empreinte, string fichierLocal, CancellationToken ct)
    {
        var chemin = Chemin(empreinte);
        if (File.Exists(chemin))
            return Task.CompletedTask;
        Directory.CreateDirectory(Path.GetDirectoryName(chemin)!);
        File.Move(fichierLocal, chemin, overwrite: true); // same volume: atomic, and two receptions of one content agree
        return Task.CompletedTask;
    }

    public Task<Stream> OuvrirAsync(string empreinte, CancellationToken ct) =>
        Task.FromResult<Stream>(new FileStream(Chemin(empreinte), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.Read | FileShare.Delete }));

    private string Chemin(string empreinte) => Path.Combine(dossier.Racine, "contenus", empreinte[..2], empreinte[2..4], empreinte);
}

/// <summary>The local folder of the module: quarantine, unfinished uploads, and the contents when they lie on disk.</summary>
internal sealed class DossierDeTravail(IConfiguration configuration)
{
    public string Racine { get; } = Path.GetFullPath(configuration["Documents:Dossier"] is { Length: > 0 } d ? d : Path.Combine(".data", "documents"));

    /// <summary>A fresh path in quarantine.</summary>
    public string Quarantaine() => Path.Combine(Creer("quarantaine"), Guid.NewGuid().ToString("N"));

    /// <summary>Where an unfinished upload lies.</summary>
    public string Envoi(string jeton) => Path.Combine(Creer("envois"), jeton);

    /// <summary>What a crash may have left in quarantine or among the uploads.</summary>
    public IEnumerable<string> Restes() => Directory.EnumerateFiles(Creer("quarantaine")).Concat(Directory.EnumerateFiles(Creer("envois")));

    private string Creer(string nom) => Directory.CreateDirectory(Path.Combine(Racine, nom), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
