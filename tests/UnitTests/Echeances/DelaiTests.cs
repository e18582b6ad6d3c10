using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

public class DelaiTests
{
    [Theory]
    [Trait("Scenario", "ECH-S01")]
    [InlineData("2014-01-31", "2014-02-28")]
    [InlineData("2016-01-31", "2016-02-29")]
    [InlineData("2014-02-28", "2014-03-28")]
    public void Un_mois_apres_le_31_janvier_tombe_le_dernier_jour_de_fevrier(string depart, string du) =>
        Delai.EnMois(1).Terme(Paris.Instant(Jour(depart), new TimeOnly(16, 3))).ShouldBe(Paris.FinDuJour(Jour(du)));

    [Theory]
    [InlineData("2016-02-29", 1, UniteDeDelai.Annees, "2017-02-28")]
    [InlineData("2016-02-29", 4, UniteDeDelai.Annees, "2020-02-29")]
    [InlineData("2015-02-28", 1, UniteDeDelai.Annees, "2016-02-28")]
    [InlineData("2016-02-28", 1, UniteDeDelai.Jours, "2016-02-29")]
    [InlineData("2015-12-31", 2, UniteDeDelai.Mois, "2016-02-29")]
    [InlineData("2014-06-06", 1, UniteDeDelai.JoursOuvres, "2014-06-10")]
    [InlineData("2014-06-12", -3, UniteDeDelai.JoursOuvres, "2014-06-06")]
    [InlineData("2014-05-13", 30, UniteDeDelai.Jours, "2014-06-12")]
    public void Un_delai_finit_au_jour_que_dit_son_unite(string depart, int nombre, UniteDeDelai unite, string fin) =>
        new Delai(nombre, unite).Apres(Jour(depart)).ShouldBe(Jour(fin));

    [Fact]
    public void Un_delai_qui_passe_un_changement_d_heure_finit_toujours_a_la_derniere_seconde_du_jour_de_Paris()
    {
        var (hiver, ete) = (Paris.FinDuJour(Jour("2014-02-28")), Paris.FinDuJour(Jour("2014-09-30")));
        Delai.EnMois(1).Terme(hiver).ShouldBe(new DateTimeOffset(2014, 3, 28, 22, 59, 59, TimeSpan.Zero));
        Delai.EnMois(2).Terme(hiver).ShouldBe(new DateTimeOffset(2014, 4, 28, 21, 59, 59, TimeSpan.Zero));
        Delai.EnJours(30).Terme(ete).ShouldBe(new DateTimeOffset(2014, 10, 30, 22, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public void Le_fait_de_depart_se_lit_au_jour_de_Paris()
    {
        var minuitPasse = new DateTimeOffset(2014, 1, 30, 23, 30, 0, TimeSpan.Zero);
        Delai.EnMois(1).Terme(minuitPasse).ShouldBe(Paris.FinDuJour(Jour("2014-02-28")));
        Delai.EnMois(1).Terme(minuitPasse.AddHours(-1)).ShouldBe(Paris.FinDuJour(Jour("2014-02-28")));
        Delai.EnJours(1).Terme(minuitPasse).ShouldBe(Paris.FinDuJour(Jour("2014-02-01")));
    }

    [Fact]
    public void Un_delai_se_dit_en_toutes_lettres_et_se_relit()
    {
        Delai.EnMois(1).EnClair.ShouldBe("un\u00A0mois");
        Delai.EnJoursOuvres(10).EnClair.ShouldBe("dix\u00A0jours ouvrés");
        Delai.EnAnnees(3).EnClair.ShouldBe("trois\u00A0ans");
        Delai.EnJours(45).EnClair.ShouldBe("45\u00A0jours");
        foreach (var delai in new[] { Delai.EnMois(1), Delai.EnJoursOuvres(-10), Delai.EnAnnees(2), Delai.EnJours(0) })
            Delai.Lire(delai.ToString()).ShouldBe(delai);
    }

    private static DateOnly Jour(string jour) => DateOnly.ParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
