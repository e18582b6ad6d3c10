namespace Cus.Portal.Socle.Courriels;

/// <summary>A mail to write in the outbox, subject and bodies frozen. One recipient each.</summary>
/// <param name="Adresse">Address.</param>
/// <param name="NomDestinataire">Name shown.</param>
/// <param name="Sujet">Subject.</param>
/// <param name="Texte">Plain text.</param>
/// <param name="Html">HTML twin; when null the engine wraps the text in the espace's model.</param>
/// <param name="Categorie">« avis.rappel », « dossier.transmission »…: for preferences and registers.</param>
/// <param name="Objet">Object it is about (« appels/dossier/{id} »), or null.</param>
/// <param name="CompteId">Account of the recipient when it has one.</param>
/// <param name="Cle">Unique key of the occurrence: a second mail with the same key in the espace is not written.</param>
/// <param name="Lien">Local path of the page to open (« /appels/… »), or null.</param>
/// <param name="PiecesJointes">Files to attach, by identifier of stored file.</param>
public sealed record CourrielAPreparer(
    string Adresse,
    string NomDestinataire,
    string Sujet,
    string Texte,
    string? Html = null,
    string Categorie = "general",
    string? Objet = null,
    Guid? CompteId = null,
    string? Cle = null,
    string? Lien = null,
    IReadOnlyList<Guid>? PiecesJointes = null);

/// <summary>
/// Writes mails as rows in the act's transaction; a job sends them. Lives here so that modules below
/// <c>Echeances</c>, which implements it, can write too.
/// </summary>
public interface IMessagerie
{
    /// <summary>Writes the row; returns its identifier, or that of the row already written under the same key.</summary>
    Task<Guid> PreparerAsync(CourrielAPreparer courriel, CancellationToken ct);
}
