using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>What the forms of a campaign read. Whatever is typed is refused in words, next to its field.</summary>
internal static class SaisiesDeCampagne
{
    /// <summary>A day, as a date field sends it.</summary>
    public static DateOnly Jour(string? saisi, string champ) =>
        DateOnly.TryParseExact(saisi, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : throw Refus.Champ(champ, RefusDesCampagnes.DateFausse, ("valeur", Court(saisi)));

    /// <summary>A number, below zero or not.</summary>
    public static decimal Nombre(string? saisi, string champ) =>
        NombreSaisi.TryLire(saisi, out var n) && Math.Abs(n) <= 1_000_000_000_000m ? n : throw Refus.Champ(champ, RefusDesCampagnes.NombreFaux, ("valeur", Court(saisi)));

    /// <summary>A whole number.</summary>
    public static int Entier(string? saisi, string champ) =>
        NombreSaisi.TryLire(saisi, out var n) && decimal.Truncate(n) == n && Math.Abs(n) <= 1_000_000_000 ? (int)n : throw Refus.Champ(champ, RefusDesCampagnes.NombreFaux, ("valeur", Court(saisi)));

    /// <summary>The file of a form, sent with it or beforehand in pieces; null when there is none.</summary>
    public static Func<IFichiers, Task<FichierLu>>? Fichier(HttpRequest requete, ExigencesFichier exigences, CancellationToken ct)
    {
        if (!requete.HasFormContentType)
            return null;
        if (requete.Form["FichierReprise"].ToString() is { Length: > 0 } jeton)
            return f => f.RecevoirRepriseAsync(jeton, exigences, ct);
        return requete.Form.Files.GetFile("Fichier") is { } fichier ? f => RecevoirAsync(f, fichier, exigences, ct) : null;
    }

    private static async Task<FichierLu> RecevoirAsync(IFichiers fichiers, IFormFile fichier, ExigencesFichier exigences, CancellationToken ct)
    {
        await using var contenu = fichier.OpenReadStream();
        return await fichiers.RecevoirAsync(contenu, fichier.FileName, exigences, ct);
    }

    private static string Court(string? saisi) => saisi is { Length: > 40 } ? saisi[..40] : saisi ?? "";
}

/// <summary>How the pages of a campaign say its figures.</summary>
internal static class Dire
{
    /// <summary>« −5 850,00 », « +2 550,00 ».</summary>
    public static string Signe(decimal n) => (n > 0 ? "+" : n < 0 ? "−" : "") + Francais.Decimal(Math.Abs(n));

    /// <summary>« −3 000,00 ».</summary>
    public static string Montant(decimal n) => (n < 0 ? "−" : "") + Francais.Decimal(Math.Abs(n));

    public static (string Sens, string Icone) Statut(StatutCampagneDeMutualisation statut) => statut switch
    {
        StatutCampagneDeMutualisation.Preparation => ("brouillon", "crayon"),
        StatutCampagneDeMutualisation.Calculee => ("attente", "oeil"),
        StatutCampagneDeMutualisation.Validee => ("info", "cadenas"),
        StatutCampagneDeMutualisation.Notifiee => ("accent", "envoi"),
        _ => ("ok", "okrond"),
    };
}
