using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>The vectors of the guide through the engine (DT-7 to DT-18, DT-22, WE-1), each at its boundary.</summary>
public sealed class IndicateursDesCusTests
{
    private static readonly Catalogue Base = CatalogueDesCus.De(new CalendrierDeCus(0));

    [Theory]
    [InlineData("PP-5", 84, 420, 20, Verdict.Atteint, "20,00 %")]
    [InlineData("PP-5", 83, 420, 20, Verdict.NonAtteint, "19,76 %")]
    [InlineData("PS-1", 61, 240, 25, Verdict.Atteint, "25,42 %")]
    [InlineData("PS-1", 60, 240, 25, Verdict.Atteint, "25,00 %")]
    [InlineData("PS-1", 59, 240, 25, Verdict.NonAtteint, "24,58 %")]
    [InlineData("PS-2", 30, 110, 25, Verdict.Atteint, "27,27 %")]
    [InlineData("PS-2-HQPV", 18, 110, 15, Verdict.Atteint, "16,36 %")]
    [InlineData("PS-3", 12, 400, 3, Verdict.Atteint, "3,00 %")]
    [InlineData("PS-3-HQPV", 9, 400, 2, Verdict.Atteint, "2,25 %")]
    [InlineData("SR-1", 620, 2_000, 31, Verdict.Atteint, "31,00 %")]
    [InlineData("SR-1", 640, 2_010, 31.5, Verdict.Atteint, "31,84 %")]
    [InlineData("PP-ACC-1", 3, 57, 5, Verdict.NonAtteint, "5,26 %")]
    [InlineData("PP-ACC-1", 3, 60, 5, Verdict.Atteint, "5,00 %")]
    [InlineData("PS-ACC-1", 14, 25, 55, Verdict.Atteint, "56,00 %")]
    [InlineData("PP-LF-2", 12, 80, 15, Verdict.Atteint, "15,00 %")]
    [InlineData("PP-LF-2", 11, 80, 15, Verdict.NonAtteint, "13,75 %")]
    [InlineData("PP-LF-3", 30, 600, 5, Verdict.Atteint, "5,00 %")]
    [InlineData("PP-4", 45, 1_500, 3, Verdict.Atteint, "3,00 %")]
    [InlineData("PP-4", 70, 1_500, 4.67, Verdict.NonAtteint, "4,67 %")]
    public void Un_rapport_se_juge_exactement(string code, decimal numerateur, decimal denominateur, double cible, Verdict verdict, string affiche)
    {
        var d = Base.Definition(code);
        var valeur = Valeur.De(numerateur, denominateur);
        Evaluer.Une(d, valeur, (decimal)cible).Verdict.ShouldBe(verdict);
        FormatDeValeur.Valeur(d, valeur).Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldBe(affiche);
    }

    [Theory]
    [InlineData("PP-2", 40, Verdict.Atteint)]
    [InlineData("PP-2", 39, Verdict.NonAtteint)]
    [InlineData("PP-3", 40, Verdict.Atteint)]
    [InlineData("PP-3", 39, Verdict.NonAtteint)]
    public void Un_compte_annuel_se_juge_en_nombre(string code, decimal nombre, Verdict verdict) => Evaluer.Une(Base.Definition(code), Valeur.De(nombre), 40).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(1_200, Verdict.Atteint)]
    [InlineData(1_201, Verdict.NonAtteint)]
    public void G1_est_un_maximum(decimal cout, Verdict verdict) => Evaluer.Une(Base.Definition("G-1"), Valeur.De(cout, 1), 1_200).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(20, 37, Verdict.NonAtteint)]
    [InlineData(25, 35, Verdict.Atteint)]
    [Trait("Scenario", "CUS2-S26")]
    public void PP_ACC_1_est_un_maximum(decimal geres, decimal transferes, Verdict verdict) => Evaluer.Une(Base.Definition("PP-ACC-1"), Valeur.De(3, geres + transferes), 5).Verdict.ShouldBe(verdict);

    [Fact]
    public void Un_denominateur_nul_est_sans_objet_meme_pour_les_psla() => Evaluer.Une(Base.Definition("PP-ACC-1"), Valeur.De(3, 0), 5).ShouldSatisfyAllConditions(
        e => e.Verdict.ShouldBe(Verdict.SansVerdict), e => e.Valeur.Statut.ShouldBe(StatutValeur.SansObjet));

    [Fact]
    public void PP1_rend_un_ecart_et_un_taux_jamais_un_verdict()
    {
        var engagement = new LogementsAgrees(40, 6, 90, 30, 150, 120);
        var realise = new LogementsAgrees(36, 6, 96, 20, 144, 100);
        (engagement.Total, realise.Total, realise.Ecart(engagement)).ShouldBe((160, 152, -8));
        Rapport(engagement.PartHorsQpv).ShouldBe(0.9375m);
        Rapport(engagement.PartHorsRu).ShouldBe(0.75m);
        Rapport(realise.TauxDeRealisation(engagement)).ShouldBe(0.95m);
        foreach (var d in Base.Definitions.Where(d => d.Code.StartsWith("PP-1", StringComparison.Ordinal) || d.Code == "PP-LF-1"))
            Evaluer.Une(d, Valeur.De(152), 160).ShouldSatisfyAllConditions(e => e.Verdict.ShouldBe(Verdict.SansVerdict), e => e.Raison.ShouldBe("pour information"));
    }

    [Fact]
    public void Trois_annees_reunies_ne_rachetent_pas_celle_qui_manque()
    {
        var pp2 = Base.Definition("PP-2");
        ((decimal[])[40, 39, 47]).Select(n => Evaluer.Annee(pp2, new PointDeSerie(2019, Valeur.De(n), 40)).Verdict).ShouldBe([Verdict.Atteint, Verdict.NonAtteint, Verdict.Atteint]);
    }

    [Fact]
    public void Les_jalons_suivent_le_calendrier_et_chaque_definition_dit_sa_source_et_son_echelle()
    {
        CatalogueDesCus.De(new CalendrierDeCus(2)).Definition("PP-4").Jalons.Select(j => (j.Annee, j.Libelle)).ShouldBe([(2023, "à trois ans"), (2026, "à six ans")]);
        Base.Definitions.Select(d => d.Code).ShouldBeUnique();
        foreach (var d in Base.Definitions)
            (d.Source.Length > 0 && d.Echelle.Length > 0 && d.Numerateur.Length > 0).ShouldBeTrue(d.Code);
    }

    private static decimal Rapport(Valeur v) => v.Numerateur / v.Denominateur;
}
