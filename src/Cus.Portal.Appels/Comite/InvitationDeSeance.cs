using System.Globalization;

namespace Cus.Portal.Appels.Comite;

/// <summary>A séance as an iCalendar event (RFC 5545), joined to the convocation.</summary>
internal static class InvitationDeSeance
{
    /// <summary>A séance is booked for an afternoon.</summary>
    private static readonly TimeSpan Duree = TimeSpan.FromHours(4);

    public static string Ecrire(Seance s, DateTimeOffset maintenant)
    {
        string[] lignes =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cus.Portal//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:{s.Id}@cus-portal", $"DTSTAMP:{Utc(maintenant)}", $"DTSTART:{Utc(s.PrevueLe)}", $"DTEND:{Utc(s.PrevueLe + Duree)}",
            "SUMMARY:Comité de pilotage", $"LOCATION:{Echapper(s.Lieu)}", "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Join("\r\n", lignes) + "\r\n";
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Echapper(string texte) => texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
