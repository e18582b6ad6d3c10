using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

public class InstantDeRappelTests
{
    [Theory]
    [Trait("Scenario", "AAP-S33")]
    [InlineData("2014-05-13", -10, "2014-04-25 08:00")]
    [InlineData("2014-05-13", -3, "2014-05-07 08:00")]
    [InlineData("2014-05-13", -1, "2014-05-12 08:00")]
    [InlineData("2014-05-13", 1, "2014-05-14 08:00")]
    [InlineData("2014-06-12", -10, "2014-05-27 08:00")]
    [InlineData("2014-06-12", -3, "2014-06-06 08:00")]
    [InlineData("2014-06-12", -1, "2014-06-11 08:00")]
    [InlineData("2014-06-12", 1, "2014-06-13 08:00")]
    public void Les_rappels_de_la_session_1_tombent_aux_jours_ouvres_dits(string due, int decalage, string attendu) => Verifier(due, decalage, attendu);

    [Theory]
    [Trait("Scenario", "AAP-S34")]
    [InlineData("2014-10-14", -10, "2014-09-30 08:00")]
    [InlineData("2014-10-14", -3, "2014-10-09 08:00")]
    [InlineData("2014-10-14", -1, "2014-10-13 08:00")]
    [InlineData("2014-11-14", -10, "2014-10-30 08:00")]
    [InlineData("2014-11-14", -3, "2014-11-10 08:00")]
    [InlineData("2014-11-14", -1, "2014-11-13 08:00")]
    [InlineData("2014-11-14", 1, "2014-11-17 08:00")]
    public void Les_rappels_de_la_session_2_passent_l_heure_d_hiver_et_le_11_novembre(string due, int decalage, string attendu) => Verifier(due, decalage, attendu);

    [Fact]
    public void En_jours_calendaires_le_week_end_compte()
    {
        var due = Paris.FinDuJour(new DateOnly(2014, 11, 14));
        InstantDeRappel.Calculer(due, 1, UniteDeDelai.Jours, new TimeOnly(8, 0), CalendrierFerie.Metropole).ShouldBe(Paris.Instant(new DateOnly(2014, 11, 15), new TimeOnly(8, 0)));
    }

    private static void Verifier(string due, int decalage, string attendu)
    {
        var instant = InstantDeRappel.Calculer(Paris.FinDuJour(DateOnly.Parse(due, CultureInfo.InvariantCulture)), decalage, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), CalendrierFerie.Metropole);
        Paris.Heure(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(attendu);
    }
}
