using Cus.Portal.Documents.Contracts;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Pacte.Pages.Pacte;

/// <summary>Files received by the forms of the pacte.</summary>
internal static class PiecesDuPacte
{
    private const long TailleMax = 50L * 1024 * 1024;

    /// <summary>PDF and workbooks.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf, TypesDeFichier.Xlsx, TypesDeFichier.Ods], TailleMax, Champ: "Fichier");

    /// <summary>The file of the form, sent with it or beforehand in pieces; null when there is none.</summary>
    public static Func<IFichiers, Task<FichierLu>>? Lire(HttpRequest requete, CancellationToken ct)
    {
        if (!requete.HasFormContentType)
            return null;
        if (requete.Form["FichierReprise"].ToString() is { Length: > 0 } jeton)
            return f => f.RecevoirRepriseAsync(jeton, Exigences, ct);
        return requete.Form.Files.GetFile("Fichier") is { Length: > 0 } fichier ? f => RecevoirAsync(f, fichier, ct) : null;
    }

    private static async Task<FichierLu> RecevoirAsync(IFichiers fichiers, IFormFile fichier, CancellationToken ct)
    {
        await using var contenu = fichier.OpenReadStream();
        return await fichiers.RecevoirAsync(contenu, fichier.FileName, Exigences, ct);
    }
}
