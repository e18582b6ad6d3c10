using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Registre;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.Engagements;

/// <summary>Which sheets and cells a convention has, what the rules say of them, what the ledger keeps.</summary>
public sealed class EngagementsTests
{
    private static readonly TerritoireDEngagement Garonne = new(EchelleDEngagement.Departement, "31", "Haute-Garonne");
    private static readonly TerritoireDEngagement Reunion = new(EchelleDEngagement.Departement, "974", "La Réunion");
    private static readonly TerritoireDEngagement Toulouse = new(EchelleDEngagement.Epci, "243100518", "Toulouse Métropole");
    private static readonly TerritoireDEngagement Occitanie = new(EchelleDEngagement.Region, "76", "Occitanie");
    private static readonly TerritoireDEngagement Ariege = new(EchelleDEngagement.Departement, "09", "Ariège");
    private static readonly TerritoiresDuPatrimoine Patrimoine = new([Garonne], [(Toulouse, "31")], [Occitanie]);
    private static readonly string[] Obligatoires = ["PP-1", "PP-2", "PP-3", "PP-4", "G-1", "PS-1", "PS-2", "SR-1"];
    private static readonly string[] Foyers = ["PP-LF-1", "PP-LF-2", "PP-LF-3"];
    private static readonly string[] Accession = ["PP-ACC-1", "PS-ACC-1"];

    [Fact]
    public void La_categorie_et_le_prefet_decident_des_indicateurs()
    {
        Familles(new(1_000, 0), ChoixDuPrefet.Aucun).ShouldBe(Obligatoires, ignoreOrder: true);
        Familles(new(1_000, 499), ChoixDuPrefet.Aucun).ShouldBe([.. Obligatoires, .. Foyers], ignoreOrder: true);
        Familles(new(1_000, 1_000), ChoixDuPrefet.Aucun).ShouldBe(Foyers, ignoreOrder: true);
        Familles(new(0, 0, true, 64), ChoixDuPrefet.Aucun).ShouldBe(Accession, ignoreOrder: true);
        Familles(new(1_000, 0, true, 20), ChoixDuPrefet.Aucun with { Facultatifs = new HashSet<string>(["PP-5"]) }).ShouldBe([.. Obligatoires, .. Accession, "PP-5"], ignoreOrder: true);
    }

    [Fact]
    public void Chaque_indicateur_a_ses_territoires()
    {
        Territoires("PP-2", ChoixDuPrefet.Aucun).ShouldBe(["31"]);
        Territoires("PP-2", ChoixDuPrefet.Aucun with { Echelles = [("PP-2", Toulouse.Code)] }).ShouldBe(["31", Toulouse.Code]);
        Territoires("PP-2", ChoixDuPrefet.Aucun with { Dispenses = [new("PP-2", "31", "parc neuf")] }).ShouldBeEmpty();
        Territoires("PS-1", ChoixDuPrefet.Aucun).ShouldBe([Toulouse.Code]);
        Territoires("G-1", ChoixDuPrefet.Aucun).ShouldBe([""]);
        Territoires("PS-ACC-1", ChoixDuPrefet.Aucun with { Echelles = [("PS-ACC-1", "31")] }).ShouldBe(["76", "31"]);
        Territoires("PS-3", ChoixDuPrefet.Aucun).ShouldBe(["31"]);
        FichesDeCus.Chercher("PP-2")!.Territoires(new([Reunion], [], []), ChoixDuPrefet.Aucun).ShouldBeEmpty("no duty of DPE overseas");
        FichesDeCus.Chercher("PP-3")!.Territoires(new([Reunion], [], []), ChoixDuPrefet.Aucun).ShouldHaveSingleItem();
    }

    [Fact]
    public void Une_cellule_hors_du_plan_est_refusee_par_sa_phrase()
    {
        Refuser("PP-2", Ariege, 2019).ShouldBe("PP-2 ne se décline pas sur 09 : l’organisme n’y détient pas de logement, ou ce n’est pas une échelle de cet indicateur.");
        Refuser("PP-2", Garonne, 2018).ShouldBe("Cette case n’est pas de la grille.");
        Refuser("PP-9", Garonne, 2019).ShouldBe("Cette case n’est pas de la grille.");
        Refuser("PP-LF-1", Garonne, 2021).ShouldBe("PP-LF-1 ne s’applique pas à cette convention.");
        Refuser("PP-ACC-1", Garonne, 2021).ShouldBe("Échelle non demandée par le préfet.");
        Refuser("PP-2", Garonne, 2019).ShouldBeNull();
        CleDeCellule.Lire(CleDeCellule.De(new(NatureDeChiffre.Reference, "PP-2-FG", EchelleDEngagement.Departement, "31", 2018))).ShouldBe(new(NatureDeChiffre.Reference, "PP-2-FG", EchelleDEngagement.Departement, "31", 2018));
        foreach (var faux in (string[])["", "Engagement~PP-2~Departement~31", "Engagement~PP-2~7~31~2019", "Autre~PP-2~Departement~31~2019", "Engagement~PP-2~Departement~0123456789~2019"])
            CleDeCellule.Lire(faux).ShouldBeNull(faux);
    }

    [Fact]
    public void PS1_sans_clause_bloque_et_PP2_au_dela_du_parc_avertit()
    {
        var c = Contexte(new(1_000, 0));
        ConstatsDesEngagements.DeLaLigne(c, "PS-1", Toulouse).Select(x => x.Regle).ShouldContain("PS1-02");
        var chiffres = Enumerable.Range(2019, 6).Select(a => (new CelluleDeCus(NatureDeChiffre.Engagement, "PP-2", Garonne.Echelle, "31", a), (decimal?)40)).Append((new(NatureDeChiffre.Reference, "PP-2-FG", Garonne.Echelle, "31", 2018), 239));
        ConstatsDesEngagements.DeLaLigne(c.Avec(chiffres), "PP-2", Garonne).ShouldHaveSingleItem().Regle.ShouldBe("PP2-01");
    }

    [Theory]
    [InlineData(240, 0, 6, 40)]
    [InlineData(241, 0, 6, 41)]
    [InlineData(240, 126, 3, 38)]
    [InlineData(100, 120, 3, 0)]
    [InlineData(240, 0, 0, null)]
    public void Le_calcul_arrondit_au_logement_superieur(int cible, int deja, int annees, int? parAn)
    {
        new CalculDeRenovation(480, cible, deja, annees).ParAn.ShouldBe(parAn);
        new CalculDeRenovation(480, 481, 0, 6).DepasseLeParc.ShouldBeTrue();
        new CalculDeRenovation(480, 480, 0, 6).DepasseLeParc.ShouldBeFalse();
    }

    [Fact]
    public void Six_annees_qui_bougent_de_meme_font_une_ligne()
    {
        var six = Enumerable.Range(2019, 6).Select(a => new ChangementDeChiffre(new(NatureDeChiffre.Engagement, "PP-2", Garonne.Echelle, "31", a), 35, 40)).ToList();
        TenirLeRegistre.Reunir(six).ShouldHaveSingleItem().ShouldBe(new(new(NatureDeChiffre.Engagement, "PP-2", Garonne.Echelle, "31", LigneDeRegistreDeCus.ChaqueAnnee), 35, 40));
        TenirLeRegistre.Reunir([.. six.Take(5)]).Count().ShouldBe(5);
        TenirLeRegistre.Reunir([.. six.Take(5), six[5] with { A = 41 }]).Count().ShouldBe(6);
    }

    [Fact]
    public void Les_extraits_disent_leurs_colonnes_et_laissent_les_denominateurs_nuls()
    {
        ExtraitDeReference.Tous.Select(e => e.Cle).ShouldBe(["sne", "sisal", "bolero"]);
        var sne = ExtraitDeReference.Chercher("sne")!;
        sne.Modele.Colonnes.Select(c => c.Titre).ShouldBe(["Territoire", "Année", "Mutations", "Attributions", "Attributions DALO", "Attributions DALO hors QPV"]);
        var lecture = Tableurs.Lire(System.Text.Encoding.UTF8.GetBytes("Territoire;Année;Mutations;Attributions;Attributions DALO;Attributions DALO hors QPV\n31;2018;84;420;12;\n31;2017;1;0;;\n"), sne.Modele);
        sne.Lire(lecture.Lignes[0]).Select(x => (x.Cellule.Indicateur, x.Valeur)).ShouldBe([("PP-5", 20m), ("PS-3", 2.8571m)]);
        sne.Lire(lecture.Lignes[1]).ShouldBeEmpty();
        var bolero = ExtraitDeReference.Chercher("bolero")!;
        bolero.Lire(Tableurs.Lire(System.Text.Encoding.UTF8.GetBytes("Année;B6LO4\n2018;1150,5\n"), bolero.Modele).Lignes[0]).ShouldHaveSingleItem().ShouldBe((new CelluleDeCus(NatureDeChiffre.Reference, "G-1", EchelleDEngagement.Organisme, "", 2018), 1_150.5m));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S22")]
    public void Une_attribution_compte_l_annee_du_bail_hors_QPV_et_jamais_sans_bail()
    {
        Attribution[] toutes = [new(new(2020, 12, 14), new(2021, 1, 4), true, true), new(new(2021, 3, 1), new(2021, 3, 9), true, false), new(new(2021, 3, 1), null, true, true), new(new(2021, 3, 1), new(2021, 4, 1), false, true)];
        AttributionsDePs1.Compter(toutes, 2020).ShouldBe((0, 0));
        AttributionsDePs1.Compter(toutes, 2021).ShouldBe((1, 2));
    }

    private static IEnumerable<string> Familles(CompositionDuPatrimoine composition, ChoixDuPrefet choix) => FichesDeCus.De(CategorieDecidee.De(composition), choix).Select(f => f.Famille);

    private static IEnumerable<string> Territoires(string famille, ChoixDuPrefet choix) => FichesDeCus.Chercher(famille)!.Territoires(Patrimoine, choix).Select(t => t.Code);

    private static ContexteDesEngagements Contexte(CompositionDuPatrimoine composition) => new(new(0), CategorieDecidee.De(composition), Patrimoine, ChoixDuPrefet.Aucun, null, [], new Dictionary<CelluleDeCus, decimal>());

    private static string? Refuser(string code, TerritoireDEngagement t, int an) =>
        ConstatsDesEngagements.Refuser(Contexte(new(1_000, 0)), new(NatureDeChiffre.Engagement, code, t.Echelle, t.Code, an), 25).FirstOrDefault()?.Phrase.Replace('\u00A0', ' ');
}
