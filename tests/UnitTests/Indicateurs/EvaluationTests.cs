using Cus.Portal.Indicateurs.Contracts;
using static Cus.Portal.UnitTests.Indicateurs.ModeleDIndicateur;

namespace Cus.Portal.UnitTests.Indicateurs;

/// <summary>Value against target: exact, at its boundary, for every comparator and every kind of target.</summary>
public class EvaluationTests
{
    [Theory]
    [Trait("Scenario", "IND-S01")]
    [InlineData(60, 240, "60 / 240 = 25,00 %", Verdict.Atteint)]
    [InlineData(59, 240, "59 / 240 = 24,58 %", Verdict.NonAtteint)]
    [InlineData(61, 240, "61 / 240 = 25,42 %", Verdict.Atteint)]
    public void Vingt_cinq_pour_cent_exactement_atteignent_vingt_cinq_pour_cent(int numerateur, int denominateur, string detail, Verdict verdict)
    {
        var valeur = Valeur.De(numerateur, denominateur);
        FormatDeValeur.Detail(Taux, valeur).Lisible().ShouldBe(detail);
        Evaluer.Une(Taux, valeur, 25).Verdict.ShouldBe(verdict);
    }

    [Fact]
    [Trait("Scenario", "IND-S02")]
    public void L_affichage_arrondi_ne_decide_jamais()
    {
        var e = Evaluer.Une(Taux, Valeur.De(3_125, 12_502), 25);
        FormatDeValeur.Detail(Taux, e.Valeur).Lisible().ShouldBe("3 125 / 12 502 = 25,00 %");
        e.Verdict.ShouldBe(Verdict.NonAtteint);
        FormatDeValeur.Verdict(e.Verdict).ShouldBe("non atteint");
        FormatDeValeur.Ecart(Taux, e).Lisible().ShouldBe("−0,004 point");
        FormatDeValeur.Cible(Taux, e.Cible).Lisible().ShouldBe("≥ 25 %");
    }

    [Fact]
    [Trait("Scenario", "IND-S03")]
    public void Sans_objet_vide_et_zero_sont_trois_choses()
    {
        var (sansObjet, vide, zero) = (Valeur.De(3, 0), default(Valeur), Valeur.De(0, 40));
        new[] { sansObjet, vide, zero }.Select(v => FormatDeValeur.Valeur(Taux, v).Lisible()).ShouldBe(["sans objet", "non renseigné", "0,00 %"]);
        new[] { sansObjet, vide, zero }.Select(v => v.EstComplete).ShouldBe([true, false, true]);
        Evaluer.Une(Taux, sansObjet, 5).Verdict.ShouldBe(Verdict.SansVerdict);
        Evaluer.Une(Taux, vide, 5).Raison.ShouldBe("non renseigné");
        Evaluer.Une(Taux, zero, 5).Verdict.ShouldBe(Verdict.NonAtteint);
        FormatDeValeur.Detail(Taux, sansObjet).ShouldBe("sans objet (dénominateur nul)");
    }

    [Fact]
    [Trait("Scenario", "IND-S04")]
    public void La_moyenne_sur_six_ans_est_la_somme_des_numerateurs_sur_la_somme_des_denominateurs()
    {
        var moyenne = Taux with { Cible = NatureDeCible.Moyenne };
        int[] mutations = [50, 60, 70, 80, 90, 100];
        int[] attributions = [500, 500, 500, 400, 400, 400];
        var serie = mutations.Select((m, i) => new PointDeSerie(2019 + i, Valeur.De(m, attributions[i]))).ToList();
        var e = Evaluer.Periode(moyenne, serie, 17);
        FormatDeValeur.Detail(moyenne, e.Valeur).Lisible().ShouldBe("450 / 2 700 = 16,67 %");
        e.Verdict.ShouldBe(Verdict.NonAtteint);
        serie.Average(p => Evaluer.Affiche(moyenne, p.Valeur)).ShouldBe(17.25m);
        Evaluer.Periode(moyenne, serie, 16.6666m).Verdict.ShouldBe(Verdict.Atteint);
    }

    [Theory]
    [Trait("Scenario", "IND-S06")]
    [InlineData("1199.99", Verdict.Atteint)]
    [InlineData("1200", Verdict.Atteint)]
    [InlineData("1200.01", Verdict.NonAtteint)]
    public void Au_plus_l_egalite_est_atteinte_un_centime_de_plus_non(string euros, Verdict verdict)
    {
        var valeur = Valeur.De(decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture));
        Evaluer.Une(Cout, valeur, 1_200).Verdict.ShouldBe(verdict);
        var information = Cout with { Comparateur = Comparateur.Information };
        Evaluer.Une(information, valeur, 1_200).Verdict.ShouldBe(Verdict.SansVerdict);
        Trajectoires.A(information, [new(2024, valeur, 1_200)], 2024).Alerte.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Comparateur.AuMoins, Verdict.NonAtteint, Verdict.Atteint, Verdict.Atteint)]
    [InlineData(Comparateur.AuPlus, Verdict.Atteint, Verdict.Atteint, Verdict.NonAtteint)]
    [InlineData(Comparateur.Egal, Verdict.NonAtteint, Verdict.Atteint, Verdict.NonAtteint)]
    [InlineData(Comparateur.Information, Verdict.SansVerdict, Verdict.SansVerdict, Verdict.SansVerdict)]
    public void Chaque_nature_de_cible_se_juge_a_sa_limite(Comparateur comparateur, Verdict dessous, Verdict egal, Verdict dessus)
    {
        foreach (var nature in Enum.GetValues<NatureDeCible>())
        {
            foreach (var forme in Enum.GetValues<FormeDeValeur>())
            {
                var d = new DefinitionDIndicateur("X", "X", "x", forme, comparateur, nature) { Denominateur = forme == FormeDeValeur.Nombre ? null : "d" };
                if (nature == NatureDeCible.ParAn && forme != FormeDeValeur.Nombre)
                    new[] { -1, 0, 1 }.Select(x => Annee(d, x)).ShouldBe([dessous, egal, dessus], $"{nature} {forme}");
                else
                    new[] { -1, 0, 1 }.Select(x => Periode(d, x)).ShouldBe([dessous, egal, dessus], $"{nature} {forme}");
            }
        }
    }

    [Fact]
    public void Une_annee_ne_se_juge_pas_sur_une_cible_de_periode()
    {
        foreach (var nature in new[] { NatureDeCible.AuTerme, NatureDeCible.DerniereAnnee, NatureDeCible.Moyenne })
        {
            var e = Evaluer.Annee(Logements with { Cible = nature }, Point(2024, 5, 1));
            e.Verdict.ShouldBe(Verdict.SansVerdict);
            e.Raison.ShouldBe("jugé sur la période");
        }
    }

    [Fact]
    public void Une_periode_incomplete_se_lit_sans_verdict()
    {
        var e = Evaluer.Periode(Logements, [Point(2024, 164, 180), Point(2025, 188, 200), Point(2026, null, 220)]);
        e.Verdict.ShouldBe(Verdict.SansVerdict);
        e.Raison.ShouldBe("période incomplète");
        e.Valeur.Numerateur.ShouldBe(352);
        Evaluer.Periode(Logements, []).Raison.ShouldBe("non renseigné");
    }

    [Fact]
    public void La_somme_des_bailleurs_compte_le_numerateur_de_qui_n_a_pas_de_denominateur()
    {
        var somme = Sommes.De(Gardiens, [Valeur.De(9_000, 90), Valeur.De(5_001, 50), Valeur.De(420, 0)]);
        FormatDeValeur.Detail(Gardiens, somme.Valeur).Lisible().ShouldBe("14 421 / 140 = 103,01 logements/gardien");
        FormatDeValeur.Valeur(Gardiens, Valeur.De(420, 0)).ShouldBe("sans objet");
        Evaluer.Une(Gardiens, Valeur.De(9_000, 90), 100).Verdict.ShouldBe(Verdict.Atteint);
        Evaluer.Une(Gardiens, Valeur.De(5_001, 50), 100).Verdict.ShouldBe(Verdict.NonAtteint);
        Sommes.De(Gardiens, [Valeur.SansObjet("pas de gardien"), Valeur.De(1, 0)]).Valeur.Statut.ShouldBe(StatutValeur.SansObjet);
        Sommes.De(Gardiens, [default, default]).ShouldBe(new SommeDeValeurs(Valeur.NonRenseignee, 0, 2));
        Sommes.De(Logements, [Valeur.De(330), Valeur.De(180), Valeur.De(70)]).Valeur.ShouldBe(Valeur.De(580));
    }

    [Fact]
    public void Un_denominateur_negatif_est_une_faute_du_programme() => Should.Throw<ArgumentOutOfRangeException>(() => Valeur.De(1, -1));

    [Fact]
    public void L_ecart_prend_autant_de_decimales_que_son_signe_en_demande()
    {
        Ecart(Taux, Valeur.De(25, 100), 25).ShouldBe("0 point");
        Ecart(Taux, Valeur.De(30, 100), 25).ShouldBe("+5,00 points");
        Ecart(Taux, Valeur.De(250_001, 1_000_000), 25).ShouldBe("+0,0001 point");
        Ecart(Logements, Valeur.De(352), 380).ShouldBe("−28 logements");
        Ecart(Logements, Valeur.De(1), 0).ShouldBe("+1 logement");
        Ecart(Cout, Valeur.De(1_200.01m), 1_200).ShouldBe("+0,01 €");
        FormatDeValeur.Ecart(Taux, Evaluer.Une(Taux, default, 25)).ShouldBe("—");
        static string Ecart(DefinitionDIndicateur d, Valeur v, decimal cible) => FormatDeValeur.Ecart(d, Evaluer.Une(d, v, cible)).Lisible();
    }

    private static Verdict Annee(DefinitionDIndicateur d, int decalage) => Evaluer.Annee(d, new PointDeSerie(2024, Juste(d, 1, decalage), 50)).Verdict;

    /// <summary>Three years whose judged value is the target, one ten-thousandth less or one more.</summary>
    private static Verdict Periode(DefinitionDIndicateur d, int decalage)
    {
        var somme = d.EstUnNombre && d.Cible is NatureDeCible.ParAn or NatureDeCible.AuTerme;
        var serie = new[] { 2024, 2025, 2026 }.Select(a => new PointDeSerie(a, Juste(d, a == 2026 ? 1 : 0, decalage), 50)).ToList();
        return Evaluer.Periode(d, serie, somme && d.EstUnNombre ? 150 : 50).Verdict;
    }

    private static Valeur Juste(DefinitionDIndicateur d, int decale, int decalage) => d.Forme switch
    {
        FormeDeValeur.Nombre => Valeur.De(50 + (decale * decalage * 0.0001m)),
        FormeDeValeur.Rapport => Valeur.De(50_000 + (decale * decalage), 1_000),
        _ => Valeur.De(50_000 + (decale * decalage), 100_000),
    };
}
