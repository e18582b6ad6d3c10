using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Documents.Contracts;

/// <summary>Where a file stands on its way out of quarantine.</summary>
public enum StatutFichier
{
    [Display(Name = "Analyse en cours")] EnAnalyse,
    [Display(Name = "Saine")] Sain,
    [Display(Name = "Refusée")] Refuse,
}

/// <summary>A stored file of the current espace.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Nom">Name given by the sender, cleaned.</param>
/// <param name="Type">Media type found in the content, never from the name.</param>
/// <param name="Taille">Bytes.</param>
/// <param name="Empreinte">SHA-256, lower-case hexadecimal.</param>
/// <param name="Pages">Pages, for a PDF.</param>
/// <param name="Statut">Quarantine status.</param>
/// <param name="Motif">French sentence, when refused.</param>
/// <param name="RecuLe">Instant of reception.</param>
public sealed record FichierLu(Guid Id, string Nom, string Type, long Taille, string Empreinte, int? Pages, StatutFichier Statut, string? Motif, DateTimeOffset RecuLe);

/// <summary>What a place accepts.</summary>
/// <param name="Types">Media types, by content.</param>
/// <param name="TailleMax">Bytes.</param>
/// <param name="PagesMax">Pages of a PDF: told, not refused here (the rule belongs to the programme).</param>
/// <param name="Champ">Form field that a refusal stands next to, or null.</param>
public sealed record ExigencesFichier(IReadOnlyList<string> Types, long TailleMax, int? PagesMax = null, string? Champ = null)
{
    /// <summary>« PDF, 10 Mo et 20 pages au plus »: stated before the choice of a file.</summary>
    public string EnClair => $"{TypesDeFichier.Liste(Types)}, {Tailles.EnClair(TailleMax)}{(PagesMax is { } p ? $" et {Socle.Temps.Francais.Nombre(p, "page")}" : "")} au plus";
}

/// <summary>Files of the current espace. Rights are the caller's: a programme says who may read its pieces.</summary>
public interface IFichiers
{
    /// <summary>
    /// Receives a file: streams it to quarantine, hashes it, finds its type by content, checks a PDF (encrypted,
    /// truncated, page count by the leaves of its tree), then scans it, at once when the scanner answers, later by job otherwise.
    /// Writes its row; the caller's unit of work commits it.
    /// </summary>
    /// <exception cref="Socle.Refuser.Refus">413, 415, encrypted, truncated, infected, empty.</exception>
    Task<FichierLu> RecevoirAsync(Stream contenu, string nom, ExigencesFichier exigences, CancellationToken ct);

    /// <summary>
    /// Receives a file that was sent beforehand, in pieces, by the current account: the token comes from the field
    /// <c>{name}Reprise</c> of <c>p-envoi</c>. Same checks as <see cref="RecevoirAsync"/>.
    /// </summary>
    /// <exception cref="Socle.Refuser.Refus">As above; unknown, unfinished or expired token.</exception>
    Task<FichierLu> RecevoirRepriseAsync(string jeton, ExigencesFichier exigences, CancellationToken ct);

    /// <summary>Stores a file that the portal made itself (receipt, letter): clean by construction.</summary>
    Task<FichierLu> EnregistrerAsync(ReadOnlyMemory<byte> contenu, string nom, string type, CancellationToken ct);

    /// <summary>Description, or null in another espace.</summary>
    Task<FichierLu?> LireAsync(Guid id, CancellationToken ct);

    /// <summary>Several at once.</summary>
    Task<IReadOnlyDictionary<Guid, FichierLu>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Opens the content of a clean file, and journals the download.</summary>
    /// <exception cref="Socle.Refuser.Refus">Unknown, or still in quarantine.</exception>
    Task<Stream> OuvrirAsync(Guid id, CancellationToken ct);
}

/// <summary>Prints a Razor component to a tagged French PDF through Chromium.</summary>
public interface IImprimeurPdf
{
    /// <summary>Renders <typeparamref name="TModele"/> (a <c>.razor</c> component) with its parameters, then prints it on A4.</summary>
    Task<byte[]> ImprimerAsync<TModele>(IReadOnlyDictionary<string, object?> parametres, CancellationToken ct)
        where TModele : Microsoft.AspNetCore.Components.IComponent;

    /// <summary>The HTML of a component (mail bodies, previews).</summary>
    Task<string> RendreHtmlAsync<TModele>(IReadOnlyDictionary<string, object?> parametres, CancellationToken ct)
        where TModele : Microsoft.AspNetCore.Components.IComponent;
}

/// <summary>
/// Codes printed on receipts, recognised by the public page « Vérifier un document ».
/// </summary>
public interface IPreuves
{
    /// <summary>Gives a file a verification code (« K7RM-2VQX-94 ») and what it proves, in French.</summary>
    Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, CancellationToken ct);

    /// <summary>The same, naming the organisme it is proved for.</summary>
    Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, string? organisme, CancellationToken ct);

    /// <summary>Address of the verification page for a code, to print and to draw as a QR code.</summary>
    string Adresse(string code);

    /// <summary>A fresh code, unique, without look-alike characters.</summary>
    string NouveauCode();
}
