using System.Globalization;
using System.Text;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>A deadline as an iCalendar file (RFC 5545): the due instant, in UTC, with an alarm the day before.</summary>
internal static class Calendrier
{
    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/echeances/{id:guid}/calendrier.ics", TelechargerAsync).RequireAuthorization(PermissionsEcheances.ConsulterCode).ExcludeFromDescription();

    private static async Task<IResult> TelechargerAsync(Guid id, ListeDesEcheances liste, IActeurCourant acteur, IHorloge horloge, CancellationToken ct)
    {
        var e = await liste.LireAsync(id, acteur.Requis, ct) ?? throw new Refus(RefusSocle.Introuvable);
        return Results.File(Encoding.UTF8.GetBytes(Ecrire(e, horloge.Maintenant)), "text/calendar; charset=utf-8", "echeance.ics");
    }

    internal static string Ecrire(Echeance e, DateTimeOffset maintenant)
    {
        string[] lignes =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cus.Portal//FR", "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
            $"UID:{e.Id}@cus-portal", string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{e.Tour}"), $"DTSTAMP:{Utc(maintenant)}", $"DTSTART:{Utc(e.DueLe)}", $"DTEND:{Utc(e.DueLe)}",
            $"SUMMARY:{Echapper(e.Libelle)}", $"DESCRIPTION:{Echapper($"{e.Formule} ({e.Fondement})")}",
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", $"DESCRIPTION:{Echapper(e.Libelle)}", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lignes.Select(l => Plier(l) + "\r\n"));
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Echapper(string texte) => texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Lines of 75 bytes at most, cut between characters.</summary>
    private static string Plier(string ligne)
    {
        var sb = new StringBuilder();
        var octets = 0;
        foreach (var rune in ligne.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 74)
            {
                sb.Append("\r\n ");
                octets = 1;
            }

            sb.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return sb.ToString();
    }
}
