using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>What the forms of a convention read: whole numbers, exact amounts, days, files. Whatever is typed is refused in words, next to its field.</summary>
internal static class Saisies
{
    private const int NombreAuPlus = 10_000_000;
    private const decimal MontantAuPlus = 100_000_000_000m;

    /// <summary>A whole number; zero when empty.</summary>
    public static int Entier(string? saisi, string champ) => string.IsNullOrWhiteSpace(saisi) ? 0
        : NombreSaisi.TryLire(saisi, out var n) && n is >= 0 and <= NombreAuPlus && decimal.Truncate(n) == n ? (int)n
        : throw Refus.Champ(champ, RefusEnsembles.EntierAttendu, ("valeur", Court(saisi)));

    /// <summary>An amount, exact.</summary>
    public static decimal Montant(string? saisi, string champ) => NombreSaisi.TryLire(saisi, out var n) && n is >= 0 and <= MontantAuPlus ? n
        : throw Refus.Champ(champ, Loyers.RefusDesLoyers.MontantAuCentime);

    /// <summary>A day, as a date field sends it.</summary>
    public static DateOnly Jour(string? saisi, string champ) =>
        DateOnly.TryParseExact(saisi, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var jour) ? jour
        : throw Refus.Champ(champ, RefusDeLigne.DateFausse, ("valeur", Court(saisi ?? "")));

    /// <summary>The file of a form, sent with it or beforehand in pieces; null when there is none.</summary>
    public static Func<IFichiers, Task<FichierLu>>? Fichier(HttpRequest requete, string nom, ExigencesFichier exigences, CancellationToken ct)
    {
        if (!requete.HasFormContentType)
            return null;
        if (requete.Form[nom + "Reprise"].ToString() is { Length: > 0 } jeton)
            return f => f.RecevoirRepriseAsync(jeton, exigences, ct);
        return requete.Form.Files.GetFile(nom) is { } fichier ? f => RecevoirAsync(f, fichier, exigences, ct) : null;
    }

    private static async Task<FichierLu> RecevoirAsync(IFichiers fichiers, IFormFile fichier, ExigencesFichier exigences, CancellationToken ct)
    {
        await using var contenu = fichier.OpenReadStream();
        return await fichiers.RecevoirAsync(contenu, fichier.FileName, exigences, ct);
    }

    private static string Court(string saisi) => saisi.Length > 40 ? saisi[..40] : saisi;
}
