namespace Cus.Portal.Documents.Contracts;

/// <summary>
/// What a programme discloses of one of its objects in a bundle of proof. The programme has checked who asks: nothing is filtered
/// after it.
/// </summary>
/// <param name="Nom">Name of the archive, without extension.</param>
/// <param name="Titre">« Dossier AAP-2014-1-0147, « Un toit, un parcours » ».</param>
/// <param name="Fichiers">Stored files.</param>
/// <param name="Objets">Objects whose journal and mails are disclosed (« appels/dossier/{id} »).</param>
public sealed record ContenuDePreuve(string Nom, string Titre, IReadOnlyList<FichierDePreuve> Fichiers, IReadOnlyList<string> Objets)
{
    /// <summary>Acts of the journal that this reader does not read.</summary>
    public IReadOnlyList<string> ActesTus { get; init; } = [];

    /// <summary>Categories of mails that this reader reads; null for all.</summary>
    public IReadOnlyList<string>? Categories { get; init; }
}

/// <summary>A stored file, in a folder of the bundle (« pieces », « accuses »…).</summary>
public sealed record FichierDePreuve(string Dossier, Guid FichierId);

/// <summary>A text that the portal writes in the bundle.</summary>
public sealed record AnnexeDePreuve(string Dossier, string Nom, string Texte);

/// <summary>What another module adds to every bundle of proof (mails and their outcomes), one text at a time.</summary>
public interface IAnnexesDePreuve
{
    /// <summary>Texts about these objects.</summary>
    IAsyncEnumerable<AnnexeDePreuve> ListerAsync(ContenuDePreuve contenu, CancellationToken ct);
}

/// <summary>
/// Writes a bundle of proof as a ZIP, as it goes: files, mails, extract of the journal, seals, manifest signed by the installation, and a
/// verifier that needs no network. Commits the traces that opening the files leaves.
/// </summary>
public interface IDossierDePreuve
{
    /// <summary>Writes it; memory does not grow with the files.</summary>
    Task EcrireAsync(ContenuDePreuve contenu, Stream sortie, CancellationToken ct);
}
