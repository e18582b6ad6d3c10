using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.Engagements;

/// <summary>What the page of the follow-up shows first, and what a reader may ask of it.</summary>
public sealed class VueDuSuiviTests
{
    private static readonly TerritoireDEngagement Garonne = new(EchelleDEngagement.Departement, "31", "Haute-Garonne");
    private static readonly TerritoireDEngagement Tarn = new(EchelleDEngagement.Departement, "82", "Tarn-et-Garonne");

    [Fact]
    public void Ce_qui_manque_l_engagement_s_ouvre_d_abord()
    {
        var vue = De([Suivi("SR-1", Garonne, (40, 100)), Suivi("PP-2", Tarn, 40m), Suivi("PP-2", Garonne, 40m, 39m)]);
        vue.Indicateurs.Select(i => (i.Fiche.Famille, i.Etat)).ShouldBe([("SR-1", EtatDIndicateur.Tenu), ("PP-2", EtatDIndicateur.EnAlerte)]);
        (vue.Fiche!.Famille, vue.Choisie!.Suivi.Territoire.Code, vue.Annee!.Annee).ShouldBe(("PP-2", "31", 2020));
    }

    [Fact]
    public void Ce_qui_est_demande_s_ouvre_et_une_demande_fausse_ne_casse_rien()
    {
        SuiviDIndicateurDeCus[] suivis = [Suivi("SR-1", Garonne, (40, 100)), Suivi("PP-2", Tarn, 40m, 41m), Suivi("PP-2", Garonne, 40m, 39m)];
        var vue = De(suivis, "PP-2", "PP-2~Departement~82", 2019);
        (vue.Choisie!.Suivi.Territoire.Code, vue.Annee!.Annee).ShouldBe(("82", 2019));
        (De(suivis, "PP-9", "x", 1).Fiche!.Famille, De(suivis, "SR-1", "x", 2030).Annee!.Annee).ShouldBe(("PP-2", 2019));
        De([]).Fiche.ShouldBeNull();
    }

    [Fact]
    public void Rien_de_saisi_se_dit_et_une_annee_finie_sans_valeur_manque()
    {
        var ligne = De([Annees("PP-2", Garonne, [])]);
        ligne.Indicateurs.Single().Etat.ShouldBe(EtatDIndicateur.RienDeSaisi);
        ligne.Annee.ShouldBeNull();
        ligne.Choisie!.Manquante(2021)!.Annee.ShouldBe(2019);
        ligne.Choisie!.Manquante(2019).ShouldBeNull("the year under way is not missing yet");
    }

    [Fact]
    public void Les_references_se_posent_devant_et_le_total_de_PP1_est_celui_de_ses_parts()
    {
        var vue = De([Annees("PP-1", Garonne, []), Annees("PP-1-PLAI", Garonne, [])], null, null, null, (Reference("PP-1-PLAI", 2018), 10), (Reference("PP-1-PLS", 2018), 5), (Reference("PP-1-PLAIA", 2018), 3));
        vue.Lignes.Select(l => l.References[^1]).ShouldBe([15, 10]);
        vue.EstUneTete(vue.Lignes[1]).ShouldBeFalse();
        vue.Avant.ShouldBe([new ReferenceDeCourbe(2018, 15)]);
        De([Suivi("PP-2", Garonne, 40m)], null, null, null, (Reference("PP-2-FG", 2018), 480)).Avant.ShouldBeEmpty("the stock of F and G is no earlier value of PP-2");
    }

    private static VueDuSuivi De(SuiviDIndicateurDeCus[] suivis, string? indicateur = null, string? ligne = null, int? annee = null, params (CelluleDeCus Cellule, decimal Valeur)[] chiffres) => VueDuSuivi.De(
        new(new(0), CategorieDecidee.De(new(1_000, 0)), new([Garonne, Tarn], [], []), ChoixDuPrefet.Aucun, null, [], chiffres.ToDictionary(c => c.Cellule, c => c.Valeur)), suivis, indicateur, ligne, annee);

    private static CelluleDeCus Reference(string code, int an) => new(NatureDeChiffre.Reference, code, EchelleDEngagement.Departement, "31", an);

    private static SuiviDIndicateurDeCus Suivi(string code, TerritoireDEngagement t, params decimal[] nombres) => Annees(code, t, [.. nombres.Select(n => Valeur.De(n))]);

    private static SuiviDIndicateurDeCus Suivi(string code, TerritoireDEngagement t, params (int N, int D)[] taux) => Annees(code, t, [.. taux.Select(x => Valeur.De(x.N, x.D))]);

    private static SuiviDIndicateurDeCus Annees(string code, TerritoireDEngagement t, Valeur[] valeurs)
    {
        var d = CatalogueDesCus.De(new(0)).Definition(code);
        return new(FichesDeCus.Chercher(code)!, d, t, [.. Enumerable.Range(0, 6).Select(i => new AnneeSuivie(2019 + i, $"{2019 + i}", Evaluer.Une(d, i < valeurs.Length ? valeurs[i] : Valeur.NonRenseignee, 40), 0, [], []))], null);
    }
}
