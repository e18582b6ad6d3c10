using System.Globalization;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Socle;

public class TempsTests
{
    [Theory]
    [InlineData("1900-04-15")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2014-04-20")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2100-03-28")]
    public void Paques_tombe_ou_le_comput_le_dit(string jour)
    {
        var attendu = DateOnly.ParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        JoursFeries.Paques(attendu.Year).ShouldBe(attendu);
    }

    [Fact]
    public void Paques_est_toujours_un_dimanche_entre_le_22_mars_et_le_25_avril()
    {
        for (var annee = 1900; annee <= 2100; annee++)
        {
            var paques = JoursFeries.Paques(annee);
            paques.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            paques.ShouldBeInRange(new DateOnly(annee, 3, 22), new DateOnly(annee, 4, 25));
        }
    }

    [Fact]
    public void Les_onze_jours_feries_de_2014()
    {
        JoursFeries.De(2014).Select(j => j.ToString("MM-dd", CultureInfo.InvariantCulture)).ShouldBe(
            ["01-01", "04-21", "05-01", "05-08", "05-29", "06-09", "07-14", "08-15", "11-01", "11-11", "12-25"]);
    }

    [Fact]
    public void L_Alsace_Moselle_a_le_vendredi_saint_et_la_Saint_Etienne()
    {
        var plus = JoursFeries.De(2014, CalendrierFerie.AlsaceMoselle).Except(JoursFeries.De(2014));
        plus.ShouldBe([new DateOnly(2014, 4, 18), new DateOnly(2014, 12, 26)]);
    }

    [Theory]
    [InlineData("971", "05-27")]
    [InlineData("972", "05-22")]
    [InlineData("973", "06-10")]
    [InlineData("974", "12-20")]
    [InlineData("976", "04-27")]
    public void L_outre_mer_commemore_l_abolition_a_ses_dates(string departement, string jour)
    {
        var plus = JoursFeries.De(2014, JoursFeries.Pour(departement)).Except(JoursFeries.De(2014));
        plus.Select(j => j.ToString("MM-dd", CultureInfo.InvariantCulture)).ShouldBe([jour]);
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    public void Hors_de_1900_2100_le_calendrier_refuse(int annee) => Should.Throw<ArgumentOutOfRangeException>(() => JoursFeries.De(annee));

    [Theory]
    [InlineData("2014-01-31", 1, "2014-02-28")]
    [InlineData("2016-01-31", 1, "2016-02-29")]
    [InlineData("2014-02-28", 1, "2014-03-28")]
    [InlineData("2014-05-13", 1, "2014-06-13")]
    [InlineData("2014-12-31", 2, "2015-02-28")]
    public void Un_delai_en_mois_va_de_quantieme_a_quantieme(string depart, int mois, string attendu) =>
        Delais.AjouterMois(Jour(depart), mois).ShouldBe(Jour(attendu));

    [Theory]
    [InlineData("2014-05-13", -10, "2014-04-25")]
    [InlineData("2014-05-13", -3, "2014-05-07")]
    [InlineData("2014-05-13", -1, "2014-05-12")]
    [InlineData("2014-06-12", -10, "2014-05-27")]
    [InlineData("2014-06-12", -3, "2014-06-06")]
    [InlineData("2014-11-14", 1, "2014-11-17")]
    public void Les_jours_ouvres_sautent_week_ends_et_feries(string jour, int n, string attendu) =>
        Delais.AjouterJoursOuvres(Jour(jour), n).ShouldBe(Jour(attendu));

    [Fact]
    public void Compter_puis_ajouter_des_jours_ouvres_se_repondent()
    {
        var depart = new DateOnly(2014, 4, 17);
        for (var n = 1; n <= 300; n++)
            Delais.JoursOuvresEntre(depart, Delais.AjouterJoursOuvres(depart, n)).ShouldBe(n);
    }

    [Fact]
    public void La_fin_du_jour_a_Paris_suit_l_heure_d_ete()
    {
        Paris.FinDuJour(new DateOnly(2014, 5, 13)).ShouldBe(new DateTimeOffset(2014, 5, 13, 21, 59, 59, TimeSpan.Zero));
        Paris.FinDuJour(new DateOnly(2014, 11, 14)).ShouldBe(new DateTimeOffset(2014, 11, 14, 22, 59, 59, TimeSpan.Zero));
        Paris.Instant(new DateOnly(2014, 3, 30), new TimeOnly(2, 30)).ShouldBe(new DateTimeOffset(2014, 3, 30, 1, 30, 0, TimeSpan.Zero));
        Paris.Instant(new DateOnly(2014, 10, 26), new TimeOnly(2, 30)).ShouldBe(new DateTimeOffset(2014, 10, 26, 0, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Le_jour_meme_il_reste_zero_jour_et_jamais_moins()
    {
        var due = Paris.FinDuJour(new DateOnly(2014, 11, 14));
        Delais.JoursRestants(Paris.DebutDuJour(new DateOnly(2014, 11, 14)), due).ShouldBe(0);
        Delais.JoursRestants(due.AddSeconds(1), due).ShouldBe(-1);
    }

    [Fact]
    public void Dates_et_nombres_se_lisent_en_francais()
    {
        var depot = Paris.Instant(new DateOnly(2014, 5, 12), new TimeOnly(16, 3, 27));
        Francais.DateEtHeure(depot).ShouldBe("12 mai 2014 à 16\u00A0h\u00A003");
        Francais.HeureExacte(depot).ShouldBe("16\u00A0h\u00A003\u00A0min\u00A027\u00A0s");
        Francais.DateLongue(new DateOnly(2015, 1, 1)).ShouldBe("1er janvier 2015");
        Francais.Euros(100800m).ShouldBe("100\u00A0800\u00A0€");
        Francais.Euros(0.01m).ShouldBe("0,01\u00A0€");
        Francais.Pourcent(10m / 24m).ShouldBe("41,67\u00A0%");
        Francais.Nombre(0, "dossier").ShouldBe("0\u00A0dossier");
        Francais.Nombre(10_000, "logement").ShouldBe("10\u00A0000\u00A0logements");
    }

    private static DateOnly Jour(string s) => DateOnly.ParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
