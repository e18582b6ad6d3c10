using Cus.Portal.Documents.Contracts;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>Files received by the forms of a convention.</summary>
internal static class PiecesDeCus
{
    private const long TailleMax = 50L * 1024 * 1024;

    /// <summary>PDF and workbooks.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf, TypesDeFichier.Xlsx, TypesDeFichier.Ods], TailleMax, Champ: "Fichier");

    /// <summary>The file of the form, sent at once or beforehand in pieces; null when there is none.</summary>
    public static async Task<FichierLu?> RecevoirAsync(HttpRequest requete, IFichiers fichiers, CancellationToken ct) =>
        requete.Form.Files.GetFile("Fichier") is not { Length: 0 } && Saisies.Fichier(requete, "Fichier", Exigences, ct) is { } recevoir ? await recevoir(fichiers) : null;
}
