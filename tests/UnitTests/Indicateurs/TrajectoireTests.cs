using Cus.Portal.Indicateurs.Contracts;
using static Cus.Portal.UnitTests.Indicateurs.ModeleDIndicateur;

namespace Cus.Portal.UnitTests.Indicateurs;

/// <summary>Expected to date, early warning, cumulated values, targets in time.</summary>
public class TrajectoireTests
{
    private static readonly ActeDObjectif Contrat = new("contrat signé le 15 mars 2019", new DateOnly(2019, 3, 15), "préfet du Finistère");
    private static readonly ActeDObjectif Notification = new("notification du 14 janvier 2022", new DateOnly(2022, 1, 14), "préfet du Finistère", "rattrapage");

    [Fact]
    public void L_alerte_avancee_compare_au_calendrier_du_contrat()
    {
        var t = Trajectoires.A(Logements, [Point(2024, 164, 180), Point(2025, 188, 200), Point(2026, null, 220)], 2025);
        (t.Realise.Numerateur, t.Attendu, t.CiblePeriode, t.Reste).ShouldBe((352, 380, 600, 248));
        t.Alerte.ShouldBeTrue();
        t.EstComplete.ShouldBeTrue();
        FormatDeValeur.Ecart(Logements, t.Evaluation).Lisible().ShouldBe("−28 logements");
    }

    [Fact]
    public void Le_calendrier_tenu_ne_donne_pas_d_alerte_et_une_annee_manquante_non_plus()
    {
        Trajectoires.A(Logements, [Point(2024, 180, 180), Point(2025, 200, 200), Point(2026, null, 220)], 2025).Alerte.ShouldBeFalse();
        Trajectoires.A(Logements, [Point(2024, 179, 180), Point(2025, 200, 200), Point(2026, null, 220)], 2025).Alerte.ShouldBeTrue();
        var t = Trajectoires.A(Logements, [Point(2024, 10, 180), Point(2025, null, 200)], 2025);
        (t.Alerte, t.EstComplete, t.Evaluation.Raison).ShouldBe((false, false, "années incomplètes"));
        Trajectoires.A(Logements, [Point(2024, 700, 180), Point(2025, null, 420)], 2024).Reste.ShouldBe(0);
    }

    [Fact]
    public void La_trajectoire_d_un_taux_compare_la_somme_des_deux_nombres_a_la_cible_de_l_annee()
    {
        PointDeSerie[] serie = [new(2024, Valeur.De(10, 100), 15), new(2025, Valeur.De(40, 200), 16)];
        var t = Trajectoires.A(Taux, serie, 2025);
        FormatDeValeur.Detail(Taux, t.Realise).Lisible().ShouldBe("50 / 300 = 16,67 %");
        (t.Attendu, t.Alerte, t.Reste).ShouldBe((16, false, null));
        Trajectoires.Toutes(Taux, serie).Select(x => x.Alerte).ShouldBe([true, false]);
    }

    [Fact]
    public void Au_rythme_des_trois_dernieres_annees_un_taux_suit_sa_pente_et_un_nombre_son_cumul()
    {
        PointDeSerie[] taux = [new(2020, Valeur.De(30, 100), 16), new(2021, Valeur.De(10, 100), 17), new(2022, Valeur.De(12, 100), 18), new(2023, Valeur.De(16, 100), 19), new(2024, Valeur.NonRenseignee, 20)];
        Projection.De(Taux, taux).ShouldBe(new Projection(2021, 2023, 2024, 19));
        Projection.De(Logements, [Point(2024, 100, 180), Point(2025, 140, 200), Point(2026, null, 220)]).ShouldBe(new Projection(2024, 2025, 2026, 380));
        Projection.De(Taux, [new(2023, Valeur.De(30, 100), 19), new(2024, Valeur.De(10, 100), 20), new(2025, Valeur.NonRenseignee, 20), new(2026, Valeur.NonRenseignee, 20)])!.Valeur.ShouldBe(0, "un taux ne descend pas sous zéro");
        Projection.De(Taux, taux[..4]).ShouldBeNull("rien ne reste à venir");
        Projection.De(Logements, [Point(2024, 100, 180), Point(2025, null, 200)]).ShouldBeNull("une seule année ne fait pas une pente");
    }

    [Fact]
    public void La_comparaison_exacte_se_lit_en_toutes_lettres()
    {
        FormatDeValeur.Comparaison(Taux, Evaluer.Une(Taux, Valeur.De(184, 1_011), 19))!.Lisible().ShouldBe("184 × 100 = 18 400, moins que 19 × 1 011 = 19 209");
        FormatDeValeur.Comparaison(Taux, Evaluer.Une(Taux, Valeur.De(60, 240), 25))!.Lisible().ShouldBe("60 × 100 = 6 000, autant que 25 × 240 = 6 000");
        FormatDeValeur.Comparaison(Logements, Evaluer.Une(Logements, Valeur.De(3), 4)).ShouldBeNull();
        FormatDeValeur.Comparaison(Taux, Evaluer.Une(Taux, Valeur.De(60, 240), null)).ShouldBeNull();
    }

    [Theory]
    [Trait("Scenario", "IND-S05")]
    [InlineData(45, 70, null)]
    [InlineData(45, 45, null)]
    [InlineData(45, 40, "La valeur à six ans est inférieure à celle à trois ans.")]
    public void Le_cumul_a_six_ans_comprend_celui_a_trois_ans(int troisAns, int sixAns, string? refus)
    {
        PointDeSerie[] serie = [Point(2024, sixAns), Point(2021, troisAns)];
        ReglesDeSaisie.ControlerCumul(Cumul, serie).Select(m => m.Motif.Phrase).SingleOrDefault().ShouldBe(refus);
        if (refus is null)
            Trajectoires.Tranches(serie).ShouldBe([(2021, troisAns), (2024, sixAns - troisAns)]);
        ReglesDeSaisie.ControlerCumul(Logements, serie).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "IND-S07")]
    public void Un_objectif_change_garde_son_histoire_et_l_acte_qui_l_a_change()
    {
        ObjectifDate[] histoire = [new(null, 25, new DateOnly(2019, 1, 1), Contrat, Instant(2019, 3, 15)), new(null, 28, new DateOnly(2022, 1, 1), Notification, Instant(2022, 1, 20))];
        Objectifs.EnVigueur(histoire, 2021)!.Cible.ShouldBe(25);
        Objectifs.EnVigueur(histoire, 2022)!.Cible.ShouldBe(28);
        Objectifs.EnVigueur(histoire, 2018).ShouldBeNull();
        Objectifs.Histoire(histoire, 2022).Select(o => (o.Cible, o.Acte.Reference)).ShouldBe([(28, Notification.Reference), (25, Contrat.Reference)]);
        Objectifs.EnVigueur(histoire, 2022, aLaDate: new DateOnly(2021, 12, 31))!.Cible.ShouldBe(25);
        Objectifs.DeLaPeriode(histoire, new DateOnly(2022, 1, 1))!.Cible.ShouldBe(28);
    }

    [Fact]
    public void L_objectif_d_une_annee_l_emporte_sur_celui_de_toutes_et_un_avenant_ne_remonte_pas_le_temps()
    {
        var avenant = new ActeDObjectif("avenant n° 1", new DateOnly(2026, 4, 24), "parties");
        ObjectifDate[] histoire =
        [
            new(null, 600, new DateOnly(2024, 1, 1), Contrat, Instant(2024, 3, 15)),
            new(2026, 220, new DateOnly(2024, 1, 1), Contrat, Instant(2024, 3, 15)),
            new(2026, 200, new DateOnly(2026, 4, 24), avenant, Instant(2026, 4, 24)),
            new(2024, 1, new DateOnly(2026, 4, 24), avenant, Instant(2026, 4, 24)),
        ];
        Objectifs.EnVigueur(histoire, 2026)!.Cible.ShouldBe(200);
        Objectifs.EnVigueur(histoire, 2026, new DateOnly(2026, 4, 23))!.Cible.ShouldBe(220);
        Objectifs.EnVigueur(histoire, 2025)!.Cible.ShouldBe(600);
        Objectifs.EnVigueur(histoire, 2024)!.Cible.ShouldBe(600);
    }

    private static DateTimeOffset Instant(int annee, int mois, int jour) => new(annee, mois, jour, 9, 0, 0, TimeSpan.Zero);
}
