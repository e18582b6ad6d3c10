using System.Globalization;
using System.Text;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>The rehearsal as CSV, one line per message; cells that a spreadsheet would run are made harmless.</summary>
internal static class RoutesDeLaRepetition
{
    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/echeances/repetition.csv", TelechargerAsync).RequireAuthorization(PermissionsEcheances.ReglerLesRappelsCode).ExcludeFromDescription();

    private static async Task TelechargerAsync(string? groupe, HttpContext http, RepeterLesCourriels repeter, CancellationToken ct)
    {
        var repetition = await repeter.ExecuterAsync(groupe ?? "", ct);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=repetition.csv";
        await using var texte = new StreamWriter(http.Response.Body, new UTF8Encoding(true), leaveOpen: true);
        await texte.WriteAsync(Ligne("Date et heure", "Échéance", "Pour", "Rappel", "Échelon", "Destinataire", "Adresse", "Modèle"));
        foreach (var r in repetition.Rappels)
        {
            foreach (var d in r.Destinataires)
                await texte.WriteAsync(Ligne(Paris.Heure(r.Le).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture), r.Type, r.PourQui, r.Quand, Libelles.De(d.Echelon), d.Nom, d.Adresse, r.Modele));
        }

        foreach (var erreur in repetition.Erreurs)
            await texte.WriteAsync(Ligne("", "", "", "", "", erreur, "", ""));
    }

    private static string Ligne(params IEnumerable<string> cellules) => string.Join(';', cellules.Select(Cellule)) + "\r\n";

    private static string Cellule(string valeur)
    {
        var debut = valeur.AsSpan().TrimStart();
        var sure = debut.Length > 0 && (debut[0] is '=' or '+' or '-' or '@') ? "'" + valeur : valeur;
        return $"\"{sure.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
