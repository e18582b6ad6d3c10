namespace Cus.Portal.Documents.Depot;

/// <summary>
/// Where contents lie, each once, under its SHA-256. A content is stored before the row that names it is committed: a
/// transaction that rolls back leaves an orphan, never a row without content.
/// </summary>
internal interface IDepot
{
    /// <summary>« Dossier /srv/documents », for the administrator.</summary>
    string Description { get; }

    /// <summary>Takes a finished local file; keeps one copy of each content. The local file may be moved.</summary>
    Task DeposerAsync(string empreinte, string fichierLocal, CancellationToken ct);

    /// <summary>Opens a content, seekable.</summary>
    /// <exception cref="FileNotFoundException">No such content.</exception>
    Task<Stream> OuvrirAsync(string empreinte, CancellationToken ct);
}
