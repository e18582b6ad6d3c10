using System.Globalization;
using System.Text;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

public class FichierICalendarTests
{
    private static readonly DateTimeOffset Maintenant = Paris.Instant(new DateOnly(2014, 4, 2), new TimeOnly(10, 0));

    [Theory]
    [InlineData("2014-01-31 22:59:59", "DTSTART;TZID=Europe/Paris:20140131T235959")]
    [InlineData("2014-06-12 21:59:59", "DTSTART;TZID=Europe/Paris:20140612T235959")]
    [InlineData("2014-03-30 00:59:59", "DTSTART;TZID=Europe/Paris:20140330T015959")]
    [InlineData("2014-03-30 01:00:00", "DTSTART;TZID=Europe/Paris:20140330T030000")]
    [InlineData("2014-10-26 00:30:00", "DTSTART;TZID=Europe/Paris:20141026T023000")]
    [InlineData("2014-10-26 01:30:00", "DTSTART:20141026T013000Z")]
    [InlineData("2014-10-26 02:00:00", "DTSTART;TZID=Europe/Paris:20141026T030000")]
    public void Une_heure_est_celle_de_Paris_de_part_et_d_autre_de_l_heure_d_ete(string utc, string attendu) =>
        Lignes(new EvenementDAgenda("a", "Avis", DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))).ShouldContain(attendu);

    [Fact]
    public void Le_fuseau_ecrit_change_d_heure_aux_memes_instants_que_Paris()
    {
        var lignes = Lignes();
        Prochain(lignes, "DAYLIGHT").ShouldBe(("+0100", "+0200", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "020000"));
        Prochain(lignes, "STANDARD").ShouldBe(("+0200", "+0100", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "030000"));
        for (var annee = 2013; annee <= 2030; annee++)
        {
            var (ete, hiver) = (DernierDimanche(annee, 3), DernierDimanche(annee, 10));
            Paris.Fuseau.GetUtcOffset(new DateTime(ete, new TimeOnly(1, 59), DateTimeKind.Unspecified)).ShouldBe(TimeSpan.FromHours(1));
            Paris.Fuseau.GetUtcOffset(new DateTime(ete, new TimeOnly(3, 0), DateTimeKind.Unspecified)).ShouldBe(TimeSpan.FromHours(2));
            Paris.Fuseau.GetUtcOffset(new DateTime(hiver, new TimeOnly(3, 0), DateTimeKind.Unspecified)).ShouldBe(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public void Un_texte_long_ou_ponctue_se_relit_entier_en_lignes_de_75_octets_au_plus()
    {
        var libelle = "Avis de la DREAL « Midi-Pyrénées »; deux virgules, une barre \\ et un saut\nde ligne, répété " + new string('é', 120);
        var octets = FichierICalendar.Ecrire("Mes échéances", [new("a", libelle, Maintenant)], Maintenant);
        var texte = Encoding.UTF8.GetString(octets);
        texte.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        texte.Split("\r\n").ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        var resume = texte.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        resume.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).ShouldBe(libelle);
    }

    [Fact]
    public void Un_evenement_annule_se_dit_tel_et_ne_sonne_plus()
    {
        var vivant = new EvenementDAgenda("a", "Avis", Maintenant) { Sonne = true, Sequence = 2, ModifieLe = Maintenant };
        Lignes(vivant).ShouldContain("BEGIN:VALARM");
        Lignes(vivant).ShouldContain("STATUS:CONFIRMED");
        var annule = Lignes(vivant with { EstAnnule = true });
        annule.ShouldContain("STATUS:CANCELLED");
        annule.ShouldContain("SEQUENCE:2");
        annule.ShouldContain("LAST-MODIFIED:20140402T080000Z");
        annule.ShouldNotContain("BEGIN:VALARM");
    }

    private static DateOnly DernierDimanche(int annee, int mois)
    {
        var fin = new DateOnly(annee, mois, DateTime.DaysInMonth(annee, mois));
        return fin.AddDays(-(int)fin.DayOfWeek);
    }

    private static (string De, string A, string Regle, string Heure) Prochain(string[] lignes, string genre)
    {
        var bloc = lignes.SkipWhile(l => l != "BEGIN:" + genre).TakeWhile(l => l != "END:" + genre).Where(l => l.Contains(':', StringComparison.Ordinal)).ToLookup(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return (bloc["TZOFFSETFROM"].Single(), bloc["TZOFFSETTO"].Single(), bloc["RRULE"].Single(), bloc["DTSTART"].Single()[9..]);
    }

    private static string[] Lignes(params EvenementDAgenda[] evenements) =>
        Encoding.UTF8.GetString(FichierICalendar.Ecrire("Mes échéances", evenements, Maintenant)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
