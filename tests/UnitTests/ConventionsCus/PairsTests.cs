using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>An organisme among its peers: what is compared, what stays silent.</summary>
public sealed class PairsTests
{
    [Theory]
    [InlineData(999, "Petite")]
    [InlineData(1_000, "Moyenne")]
    [InlineData(4_999, "Moyenne")]
    [InlineData(5_000, "Grande")]
    [InlineData(11_999, "Grande")]
    [InlineData(12_000, "TresGrande")]
    public void La_taille_a_ses_seuils(int logements, string taille) => Pairs.Taille(logements).ToString().ShouldBe(taille);

    [Fact]
    public void Un_taux_se_compare_par_ses_deux_nombres_et_la_mediane_est_celle_des_pairs_seuls()
    {
        var autres = new[] { 10, 12, 14, 16, 18 }.Select(n => Lignes("SR-1", (n, 100, 15))).ToList();
        var m = Pairs.Comparer(new(0), Lignes("SR-1", (30, 100, 15), (0, 100, 15)), autres).ShouldHaveSingleItem();
        (m.Sienne, m.Bas, m.Mediane, m.Haut, m.Pairs).ShouldBe((15m, 12m, 14m, 16m, 5), "30 over 200, never the mean of 30 % and 0 %");
        m.EnClair(m.Mediane).Replace('\u00A0', ' ').ShouldBe("14,00 %");
    }

    [Fact]
    public void Un_nombre_se_compare_par_la_part_de_son_engagement()
    {
        var autres = Enumerable.Range(1, 6).Select(n => Lignes("PP-2", (n * 10, 1, 40))).ToList();
        var m = Pairs.Comparer(new(0), Lignes("PP-2", (40, 1, 40), (38, 1, 40)), autres).ShouldHaveSingleItem();
        (m.Sienne, m.Mediane, m.Quoi).ShouldBe((97.5m, 87.5m, "taux de réalisation"));
    }

    [Fact]
    public void Moins_de_cinq_pairs_ne_disent_rien_et_une_valeur_absente_ne_compte_pas()
    {
        var quatre = Enumerable.Range(1, 4).Select(n => Lignes("SR-1", (n, 100, 15))).ToList();
        Pairs.Comparer(new(0), Lignes("SR-1", (30, 100, 15)), quatre).ShouldBeEmpty();
        IReadOnlyList<LigneDEvaluation> vide = [new(1, Cellule("SR-1", "31", 2019), "Haute-Garonne", 15)];
        Pairs.Comparer(new(0), Lignes("SR-1", (30, 100, 15)), [.. quatre, vide]).ShouldBeEmpty();
        Pairs.Comparer(new(0), vide, [.. quatre, Lignes("SR-1", (9, 100, 15))]).ShouldBeEmpty("nothing of its own to compare");
    }

    [Fact]
    public void Un_territoire_contenu_dans_un_autre_ne_compte_pas_deux_fois()
    {
        IReadOnlyList<LigneDEvaluation> deux = [Remplie(Cellule("SR-1", "31", 2019), 30, 100), Remplie(new(NatureDeChiffre.Engagement, "SR-1", EchelleDEngagement.Epci, "243100518", 2019), 29, 50)];
        var autres = Enumerable.Range(1, 5).Select(n => Lignes("SR-1", (n, 100, 15))).ToList();
        Pairs.Comparer(new(0), deux, autres).Single().Sienne.ShouldBe(30, "the EPCI is within its département");
        IReadOnlyList<LigneDEvaluation> cumul = [Remplie(Cellule("PP-4", "31", 2021), 45, 1_500), Remplie(Cellule("PP-4", "31", 2024), 70, 1_500)];
        var vendeurs = Enumerable.Range(1, 5).Select(n => Lignes("PP-4", (n, 100, 3))).ToList();
        decimal.Round(Pairs.Comparer(new(0), cumul, vendeurs).Single().Sienne, 2).ShouldBe(4.67m, "six years hold the first three");
    }

    private static IReadOnlyList<LigneDEvaluation> Lignes(string code, params (int N, int D, int Cible)[] ans) => [.. ans.Select((a, i) => Remplie(Cellule(code, "31", 2019 + i), a.N, a.D) with { Cible = a.Cible })];

    private static LigneDEvaluation Remplie(CelluleDeCus cellule, decimal n, decimal d) => new(1, cellule, "Haute-Garonne", 15) { Numerateur = n, Denominateur = d };

    private static CelluleDeCus Cellule(string code, string departement, int an) => new(NatureDeChiffre.Engagement, code, EchelleDEngagement.Departement, departement, an);
}
