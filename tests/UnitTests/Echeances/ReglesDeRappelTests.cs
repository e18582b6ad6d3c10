using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

public class ReglesDeRappelTests
{
    [Theory]
    [Trait("Scenario", "ECH-S03")]
    [InlineData(-10, UniteDeDelai.JoursOuvres, "mardi 27 mai 2014")]
    [InlineData(-3, UniteDeDelai.JoursOuvres, "vendredi 6 juin 2014")]
    [InlineData(-1, UniteDeDelai.JoursOuvres, "mercredi 11 juin 2014")]
    [InlineData(-10, UniteDeDelai.Jours, "lundi 2 juin 2014")]
    [InlineData(-3, UniteDeDelai.Jours, "lundi 9 juin 2014")]
    [InlineData(-1, UniteDeDelai.Jours, "mercredi 11 juin 2014")]
    public void Les_rappels_de_l_avis_du_12_juin_2014_sautent_l_ascension_et_le_lundi_de_pentecote(int decalage, UniteDeDelai unite, string attendu)
    {
        var instant = Calculer("2014-06-12", decalage, unite);
        Francais.DateAvecJour(Paris.Date(instant)).ShouldBe(attendu);
        Paris.Heure(instant).TimeOfDay.ShouldBe(TimeSpan.FromHours(8));
    }

    [Theory]
    [Trait("Scenario", "ECH-S04")]
    [InlineData("26", "2014-04-22", "2014-04-18")]
    [InlineData("42", "2014-04-22", "2014-04-17")]
    [InlineData("41", "2014-04-22", "2014-04-17")]
    [InlineData("21", "2014-04-22", "2014-04-18")]
    [InlineData("44", "2017-04-18", "2017-04-13")]
    [InlineData("27", "2017-04-18", "2017-04-14")]
    public void La_veille_ouvree_est_celle_du_siege_du_service(string region, string due, string attendu)
    {
        var calendrier = JoursFeries.Pour(RegionsFrancaises.De2014.Concat(RegionsFrancaises.De2016).First(r => r.Code == region).Siege);
        Paris.Date(Calculer(due, -1, UniteDeDelai.JoursOuvres, calendrier: calendrier)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(attendu);
    }

    [Fact]
    [Trait("Scenario", "ECH-S04")]
    public void Le_26_decembre_est_ouvre_a_dijon_et_ferie_a_strasbourg()
    {
        var jour = new DateOnly(2014, 12, 26);
        JoursFeries.EstOuvre(jour, JoursFeries.Pour("21")).ShouldBeTrue();
        JoursFeries.EstOuvre(jour, JoursFeries.Pour("67")).ShouldBeFalse();
    }

    [Fact]
    public void Le_siege_de_chaque_service_est_dans_sa_region() =>
        RegionsFrancaises.De2014.Concat(RegionsFrancaises.De2016).ShouldAllBe(r => r.Departements.Contains(r.Siege));

    [Theory]
    [InlineData("2014-03-31", 8, "2014-03-30 06:00")]
    [InlineData("2014-03-31", 2, "2014-03-30 01:00")]
    [InlineData("2014-03-30", 8, "2014-03-29 07:00")]
    [InlineData("2014-10-27", 8, "2014-10-26 07:00")]
    [InlineData("2014-10-27", 2, "2014-10-26 00:00")]
    [InlineData("2014-10-26", 8, "2014-10-25 06:00")]
    public void Aux_deux_changements_d_heure_le_rappel_reste_a_son_heure_de_paris(string due, int heure, string attenduEnUtc) =>
        Calculer(due, -1, UniteDeDelai.Jours, heure).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(attenduEnUtc);

    [Theory]
    [InlineData("2016-03-01", -1, UniteDeDelai.Jours, "2016-02-29")]
    [InlineData("2014-03-01", -1, UniteDeDelai.Jours, "2014-02-28")]
    [InlineData("2016-02-29", 1, UniteDeDelai.JoursOuvres, "2016-03-01")]
    [InlineData("2016-03-01", -1, UniteDeDelai.JoursOuvres, "2016-02-29")]
    [InlineData("2016-03-29", -1, UniteDeDelai.Mois, "2016-02-29")]
    [InlineData("2015-03-31", -1, UniteDeDelai.Mois, "2015-02-28")]
    public void Le_29_fevrier_compte_quand_il_existe(string due, int decalage, UniteDeDelai unite, string attendu) =>
        Paris.Date(Calculer(due, decalage, unite)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(attendu);

    [Fact]
    [Trait("Scenario", "ECH-S07")]
    public void Le_motif_d_une_obligation_eteinte_dit_l_heure_et_le_jour_s_il_est_autre()
    {
        var prevue = Paris.Instant(new DateOnly(2014, 5, 12), new TimeOnly(8, 0));
        MotifDEcart.Eteinte(prevue.AddSeconds(-2), prevue, null).ShouldBe("obligation éteinte à 07 h 59");
        MotifDEcart.Eteinte(prevue.AddDays(-1), prevue, "déposé").ShouldBe("obligation éteinte le 11 mai 2014 à 08 h 00\u00A0: déposé");
    }

    [Fact]
    public void Le_modele_remplit_ses_variables_et_dit_celles_qu_il_ne_connait_pas()
    {
        ModeleDeRappel.Inconnues("{objet} {nom} {manque} {}").ShouldBe(["nom", ""]);
        var e = Ouverte("2014-06-12");
        var regle = RegleDeRappel.Creer("essai", new SaisieDeRegle(-3, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), [Echelon.Titulaire], "{objet}, {quand}", "Terme : {date} à {heure}, {formule} ({fondement}).\n\n{manque}"), default);
        var texte = ModeleDeRappel.Remplir(regle, e.Lire(), new TexteDeRappel("Sujet du programme", "- le courrier {objet}"));
        texte.Sujet.Replace('\u00A0', ' ').ShouldBe("Avis, 3 jours ouvrés avant le terme");
        texte.Texte.Replace('\u00A0', ' ').ShouldBe("Terme : jeudi 12 juin 2014 à 23 h 59, un mois après (Appel, IV).\n\n- le courrier {objet}");
    }

    [Fact]
    public void Un_rappel_d_avant_la_regle_n_est_pas_du()
    {
        var e = Ouverte("2014-06-12");
        var regle = RegleDeRappel.Creer("essai", new SaisieDeRegle(-10, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), [Echelon.Titulaire]), Paris.Instant(new DateOnly(2014, 5, 28), new TimeOnly(9, 0)));
        TraiterLesRappels.Dues(e, [regle], [], Paris.Instant(new DateOnly(2014, 5, 28), new TimeOnly(10, 0))).ShouldBeEmpty();
        var plusTot = RegleDeRappel.Creer("essai", new SaisieDeRegle(-10, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), [Echelon.Titulaire]), Paris.Instant(new DateOnly(2014, 5, 27), new TimeOnly(7, 59)));
        TraiterLesRappels.Dues(e, [plusTot], [], Paris.Instant(new DateOnly(2014, 5, 28), new TimeOnly(10, 0))).ShouldHaveSingleItem();
        TraiterLesRappels.Dues(e, [plusTot], [plusTot.Id], Paris.Instant(new DateOnly(2014, 5, 28), new TimeOnly(10, 0))).ShouldBeEmpty();
    }

    [Theory]
    [Trait("Scenario", "ECH-S16")]
    [InlineData(30, false)]
    [InlineData(31, true)]
    [InlineData(40, true)]
    public void Une_echeance_qui_se_ferme_a_30_jours_ne_rappelle_plus_ensuite(int jours, bool apres)
    {
        var due = new DateOnly(2014, 6, 12);
        ConditionsDArret.Poser("essai", false, 30).EstApresLaFin(due, due.AddDays(jours)).ShouldBe(apres);
        ConditionsDArret.Poser("essai", false, null).EstApresLaFin(due, due.AddDays(jours)).ShouldBeFalse();
    }

    private static DateTimeOffset Calculer(string due, int decalage, UniteDeDelai unite, int heure = 8, CalendrierFerie calendrier = CalendrierFerie.Metropole) =>
        InstantDeRappel.Calculer(Paris.FinDuJour(DateOnly.Parse(due, CultureInfo.InvariantCulture)), decalage, unite, new TimeOnly(heure, 0), calendrier);

    private static Echeance Ouverte(string due) => Echeance.Ouvrir(
        new OuvertureEcheance("essai", "essai/1", "Avis", "limite", Paris.DebutDuJour(new DateOnly(2014, 5, 14)), "Appel, IV", "un mois après", Paris.FinDuJour(DateOnly.Parse(due, CultureInfo.InvariantCulture)), [Role.InstructeurRegional], null, null, "/"),
        Paris.DebutDuJour(new DateOnly(2014, 5, 14)), []);
}
