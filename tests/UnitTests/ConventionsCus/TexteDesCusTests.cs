using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.ConventionsCus.Ventes;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>Sections by category, plan de vente, versions, lines of an evaluation: without a base.</summary>
public sealed class TexteDesCusTests
{
    private static readonly CalendrierDeCus Base = new(0);

    [Fact]
    public void Chaque_article_a_un_code_a_lui_et_tient_dans_la_base()
    {
        var codes = SectionsDeCus.Toutes.SelectMany(s => s.Parties.Select(x => new ArticleDeCus(s, x).Code)).ToList();
        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(codes.Count);
        codes.ShouldAllBe(c => c.Length <= 60);
        SectionsDeCus.Toutes.ShouldAllBe(s => s.Contenu.Count > 0 && s.Source.Length > 0 && s.Parties.Count > 0);
    }

    [Theory]
    [InlineData(1_000, 0, false, 0, "politique-patrimoniale", "logements-foyers")]
    [InlineData(1_000, 499, false, 0, "foyers-explications", "logements-foyers")]
    [InlineData(1_000, 500, false, 0, "logements-foyers", "foyers-explications")]
    [InlineData(1_000, 1_000, false, 0, "logements-foyers", "clause-ps-1")]
    [InlineData(1_000, 0, true, 20, "accession", "arret-accession")]
    [InlineData(1_000, 0, true, 19, "clause-ps-1", "accession")]
    [InlineData(0, 0, true, 64, "accession", "politique-patrimoniale")]
    public void Les_sections_suivent_la_categorie(int equivalents, int foyers, bool accession, int ventes, string dedans, string dehors)
    {
        var codes = SectionsDeCus.Articles(CategorieDecidee.De(new(equivalents, foyers, accession, ventes))).Select(a => a.Section.Code).ToList();
        codes.ShouldContain(dedans);
        codes.ShouldNotContain(dehors);
        codes.ShouldContain("hebergement", "always may be written");
    }

    [Theory]
    [InlineData("PP-1-PLAI", "PP-1")]
    [InlineData("PP-1-HQPV", "PP-1")]
    [InlineData("PS-2-HQPV", "PS-2")]
    [InlineData("PP-LF-1", "PP-LF-1")]
    [InlineData("PS-ACC-1", "PS-ACC-1")]
    [InlineData("G-1", "G-1")]
    public void Un_code_se_range_sous_sa_fiche(string code, string famille) => FamilleDIndicateur.De(code).ShouldBe(famille);

    [Fact]
    public void Retirer_une_commune_du_plan_retire_sa_consultation_et_tout_changement_rouvre_le_plan()
    {
        var plan = PlanDeVente.Commencer(Guid.NewGuid());
        plan.Annoncer(40);
        plan.Repartir(new("31555", "Toulouse", "243100518", "Toulouse Métropole", 40));
        plan.Consultations.ShouldHaveSingleItem().Nom.ShouldBe("Toulouse");
        plan.Repartir(new("31555", "Toulouse", "243100518", "Toulouse Métropole", 0));
        (plan.Consultations.Count, plan.Lignes.Count, plan.Manques().Count).ShouldBe((0, 0, 2));
    }

    [Fact]
    public void PP_1_rend_un_ecart_et_un_taux_jamais_un_verdict_et_PP_2_un_verdict()
    {
        var pp1 = Ligne("PP-1", 2021, 160) with { Numerateur = 152, Denominateur = 1 };
        var jugee = pp1.Juger(Base);
        (jugee.EcartEnClair, jugee.RealisationEnClair.Replace('\u00A0', ' '), jugee.VerdictEnClair).ShouldBe(("\u22128", "95,00 %", ""));
        (Ligne("PP-2", 2020, 40) with { Numerateur = 39, Denominateur = 1 }).Juger(Base).VerdictEnClair.ShouldBe("non atteint");
        Ligne("PP-2", 2020, 40).Juger(Base).Evaluation.Verdict.ShouldBe(Verdict.SansVerdict);
        (Ligne("PS-1", 2020, 25) with { Numerateur = 3, Denominateur = 0 }).Valeur.Statut.ShouldBe(StatutValeur.SansObjet);
    }

    [Fact]
    public void Le_meme_contenu_a_la_meme_empreinte_et_les_differences_se_nomment()
    {
        var avant = new ContenuDeCus([new("a", "Texte", "Construire 300 logements.")], [new(Cellule("PP-2", 2020), "Haute-Garonne", 35)]);
        (avant with { }).Empreinte().ShouldBe(avant.Empreinte());
        var apres = new ContenuDeCus([new("a", "Texte", "Construire 400 logements.")], [new(Cellule("PP-2", 2020), "Haute-Garonne", 40), new(Cellule("PP-2", 2021), "Haute-Garonne", 40)]);
        var comparaison = ComparerDesVersions.Comparer(avant, apres);
        comparaison.Chiffres.Select(c => (c.Ou, c.Avant, c.Apres)).ShouldBe([("PP-2, Haute-Garonne, engagement 2020", "35", "40"), ("PP-2, Haute-Garonne, engagement 2021", "", "40")]);
        comparaison.Sections.ShouldHaveSingleItem().Fragments.Where(f => f.Sens != SensDeFragment.Garde).Select(f => f.Texte).ShouldBe(["300", "400"]);
        ComparerDesVersions.Comparer(avant, avant).EstVide.ShouldBeTrue();
    }

    [Fact]
    public void Les_tableaux_vont_par_indicateur_une_ligne_par_territoire_une_colonne_par_annee()
    {
        var tableau = TableauxDeCus.De([new(Cellule("PP-2", 2020), "Haute-Garonne", 40), new(Cellule("PP-2", 2019), "Haute-Garonne", 35)], Base).ShouldHaveSingleItem();
        (tableau.Code, string.Join(' ', tableau.Colonnes), string.Join(' ', tableau.Lignes.ShouldHaveSingleItem().Cellules)).ShouldBe(("PP-2", "2019 2020", "35 40"));
    }

    private static CelluleDeCus Cellule(string code, int an) => new(NatureDeChiffre.Engagement, code, EchelleDEngagement.Departement, "31", an);

    private static LigneDEvaluation Ligne(string code, int an, decimal cible) => new(1, Cellule(code, an), "Haute-Garonne", cible);
}
