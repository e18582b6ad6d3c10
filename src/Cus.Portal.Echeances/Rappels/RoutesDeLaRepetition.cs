using System.Globalization;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;
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
        http.Response.ContentType = FichierCsv.Type;
        http.Response.Headers.ContentDisposition = "attachment; filename=repetition.csv";
        await using var csv = new FichierCsv(http.Response.Body);
        await csv.EcrireAsync(["Date et heure", "Échéance", "Pour", "Rappel", "Échelon", "Destinataire", "Adresse", "Modèle"]);
        foreach (var r in repetition.Rappels)
        {
            foreach (var d in r.Destinataires)
                await csv.EcrireAsync([Paris.Heure(r.Le).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture), r.Type, r.PourQui, r.Quand, Libelles.De(d.Echelon), d.Nom, d.Adresse, r.Modele]);
        }

        foreach (var erreur in repetition.Erreurs)
            await csv.EcrireAsync(["", "", "", "", "", erreur, "", ""]);
    }
}
