using System.Globalization;
using System.Text;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>Who invites whom to an event.</summary>
/// <param name="OrganisateurNom">Who convenes.</param>
/// <param name="OrganisateurAdresse">Its address.</param>
/// <param name="InviteNom">Who is convened.</param>
/// <param name="InviteAdresse">Its address.</param>
public sealed record Invitation(string OrganisateurNom, string OrganisateurAdresse, string InviteNom, string InviteAdresse);

/// <summary>The one writer of iCalendar (RFC 5545): hours of Paris with their zone, so that an agenda crosses summer time as the law does.</summary>
public static class FichierICalendar
{
    /// <summary>Media type.</summary>
    public const string Type = "text/calendar; charset=utf-8";

    /// <summary>Rule of the European Union since 1996.</summary>
    private static readonly string[] FuseauDeParis =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>Writes the file, in UTF-8.</summary>
    /// <param name="nom">Name of the agenda, or null for a single event.</param>
    /// <param name="evenements">Events.</param>
    /// <param name="maintenant">Instant stamped on events that never moved.</param>
    /// <param name="racine">Root of the addresses (« https://portail.exemple.fr »), or null for none.</param>
    public static byte[] Ecrire(string? nom, IEnumerable<EvenementDAgenda> evenements, DateTimeOffset maintenant, string? racine = null)
    {
        var lignes = Entete("PUBLISH");
        if (nom is not null)
            lignes.AddRange([$"X-WR-CALNAME:{Echapper(nom)}", "X-WR-TIMEZONE:Europe/Paris", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]);
        lignes.AddRange(FuseauDeParis);
        foreach (var e in evenements)
            AjouterEvenement(lignes, e, maintenant, racine, []);
        return Fermer(lignes);
    }

    /// <summary>An invitation of one person (RFC 5546): a request, or its cancellation; its agenda follows the sequence of the event.</summary>
    public static byte[] Inviter(EvenementDAgenda evenement, Invitation invitation, DateTimeOffset maintenant)
    {
        var lignes = Entete(evenement.EstAnnule ? "CANCEL" : "REQUEST");
        lignes.AddRange(FuseauDeParis);
        AjouterEvenement(lignes, evenement, maintenant, null,
        [
            $"ORGANIZER;CN={Citer(invitation.OrganisateurNom)}:mailto:{invitation.OrganisateurAdresse}",
            $"ATTENDEE;CN={Citer(invitation.InviteNom)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{invitation.InviteAdresse}",
        ]);
        return Fermer(lignes);
    }

    private static List<string> Entete(string methode) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cus.Portal//FR", "CALSCALE:GREGORIAN", $"METHOD:{methode}"];

    private static byte[] Fermer(List<string> lignes)
    {
        lignes.Add("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(string.Concat(lignes.Select(l => Plier(l) + "\r\n")));
    }

    /// <summary>The value of a parameter, between quotes.</summary>
    private static string Citer(string nom) => $"\"{nom.Replace('"', '\'').ReplaceLineEndings(" ")}\"";

    private static void AjouterEvenement(List<string> lignes, EvenementDAgenda e, DateTimeOffset maintenant, string? racine, IReadOnlyList<string> personnes)
    {
        lignes.AddRange(["BEGIN:VEVENT", $"UID:{e.Uid}", string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{e.Sequence}"), $"DTSTAMP:{Utc(e.ModifieLe ?? maintenant)}"]);
        if (e.ModifieLe is { } modifie)
            lignes.Add($"LAST-MODIFIED:{Utc(modifie)}");
        lignes.Add("DTSTART" + Heure(e.Debut));
        if (e.Fin is { } fin)
            lignes.Add("DTEND" + Heure(fin));
        lignes.AddRange([$"SUMMARY:{Echapper(e.Libelle)}", e.EstAnnule ? "STATUS:CANCELLED" : "STATUS:CONFIRMED"]);
        lignes.AddRange(personnes);
        if (e.Precision is { } precision)
            lignes.Add($"DESCRIPTION:{Echapper(precision)}");
        if (e.Lieu is { } lieu)
            lignes.Add($"LOCATION:{Echapper(lieu)}");
        if (racine is not null && e.Chemin is { } chemin)
            lignes.Add($"URL:{racine}{chemin}");
        if (e is { Sonne: true, EstAnnule: false })
            lignes.AddRange(["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", $"DESCRIPTION:{Echapper(e.Libelle)}", "END:VALARM"]);
        lignes.Add("END:VEVENT");
    }

    /// <summary>The hour on the clocks of Paris; in UTC when two instants bear that hour and this one is the second, which a local hour cannot say.</summary>
    private static string Heure(DateTimeOffset instant)
    {
        var local = Paris.Heure(instant);
        var seul = Paris.Instant(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime)) == instant;
        return seul ? ";TZID=Europe/Paris:" + local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) : ":" + Utc(instant);
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
