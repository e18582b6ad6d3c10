using Cus.Portal.ConventionsCus.Categories;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>The table of the three categories and the equivalents (guide CUS 2G; DT-1 to DT-6).</summary>
public sealed class CategorieTests
{
    [Theory]
    [InlineData(0, CategorieDeCus.Ordinaire, PartDesFoyers.Aucune)]
    [InlineData(1, CategorieDeCus.Ordinaire, PartDesFoyers.IndicateursSeuls)]
    [InlineData(499, CategorieDeCus.Ordinaire, PartDesFoyers.IndicateursSeuls)]
    [InlineData(500, CategorieDeCus.Ordinaire, PartDesFoyers.PartieDistincte)]
    [InlineData(999, CategorieDeCus.Ordinaire, PartDesFoyers.PartieDistincte)]
    [InlineData(1_000, CategorieDeCus.LogementsFoyers, PartDesFoyers.Entiere)]
    [Trait("Scenario", "CUS2-S01")]
    internal void La_part_des_foyers_decide_du_contenu_la_moitie_exacte_va_au_dessus(int foyers, CategorieDeCus categorie, PartDesFoyers part)
    {
        var decidee = CategorieDecidee.De(new(1_000, foyers));
        (decidee.Categorie, decidee.Foyers, decidee.PartieAccession).ShouldBe((categorie, part, false));
        decidee.Explications.ShouldHaveSingleItem();
    }

    [Fact]
    public void L_explication_cite_les_nombres_et_les_articles() => CategorieDecidee.De(new(1_000, 499)).Explications.ShouldHaveSingleItem().Replace('\u00A0', ' ')
        .ShouldBe("499 logements équivalents en foyers sur 1 000, soit 49,90 %, moins de la moitié : CUS ordinaire avec les seuls indicateurs PP-LF-1 à PP-LF-3 (R. 445-36).".Replace('\u00A0', ' '));

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(10, 3)]
    [InlineData(11, 3)]
    [InlineData(12, 4)]
    [InlineData(100, 33)]
    [Trait("Scenario", "CUS2-S02")]
    public void Trois_lits_font_un_logement_partie_entiere(int lits, int equivalents) => LogementsEquivalents.DeLaResidence(0, lits).ShouldBe(equivalents);

    [Fact]
    [Trait("Scenario", "CUS2-S02")]
    public void Un_logement_autonome_compte_un_et_chaque_residence_s_arrondit_seule()
    {
        LogementsEquivalents.DeLaResidence(48, 100).ShouldBe(81);
        LogementsEquivalents.De([(0, 10), (0, 11)]).ShouldBe(6);
    }

    [Theory]
    [InlineData(19, false, "19 logements neufs vendus en accession sur trois ans, moins de 20 : la partie accession n’est pas requise.")]
    [InlineData(20, true, "20 logements neufs vendus en accession sur trois ans, 20 ou plus : plan de développement, PP-ACC-1 et PS-ACC-1 (R. 445-15 à R. 445-23).")]
    public void Dix_neuf_ventes_dispensent_vingt_obligent(int ventes, bool requise, string explication)
    {
        var decidee = CategorieDecidee.De(new(1_000, 0, Accession: true, ventes));
        decidee.PartieAccession.ShouldBe(requise);
        decidee.Explications[^1].Replace('\u00A0', ' ').ShouldBe(explication);
    }

    [Fact]
    public void Une_accession_qui_s_arrete_se_declare_et_sans_patrimoine_locatif_la_convention_est_d_accession()
    {
        CategorieDecidee.De(new(1_000, 0, Accession: true, 45, AccessionPoursuivie: false)).ShouldSatisfyAllConditions(d => d.PartieAccession.ShouldBeFalse(), d => d.ArretADeclarer.ShouldBeTrue());
        CategorieDecidee.De(new(0, 0, Accession: true, 45)).ShouldSatisfyAllConditions(d => d.Categorie.ShouldBe(CategorieDeCus.Accession), d => d.PartieAccession.ShouldBeTrue());
        Should.Throw<ArgumentException>(() => CategorieDecidee.De(new(0, 0)));
        Should.Throw<ArgumentException>(() => CategorieDecidee.De(new(10, 11)));
    }
}
