using Cus.Portal.ConventionsCus.Ensembles;

namespace Cus.Portal.UnitTests.ConventionsCus;

public class AnonymatTests
{
    [Theory]
    [InlineData("31:10", "Effectif inférieur à 11 ménages : regroupez plusieurs ensembles.")]
    [InlineData("31:10 31:1", "")]
    [InlineData("31:6 31:5", "")]
    [InlineData("31:6 82:5", "Le regroupement doit rester dans un seul département.")]
    [InlineData("31:11", "")]
    [InlineData("31:2 82:3", "Le regroupement doit rester dans un seul département.|Effectif inférieur à 11 ménages : regroupez plusieurs ensembles.")]
    [Trait("Scenario", "CUS2-S13")]
    public void Onze_menages_dans_un_seul_departement(string groupe, string attendu)
    {
        var ensembles = groupe.Split(' ').Select(e => e.Split(':')).Select(e => new MenagesDEnsemble("E", e[0], int.Parse(e[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        string.Join('|', Anonymat.Refuser(ensembles).Select(m => m.Phrase.Replace('\u00A0', ' '))).ShouldBe(attendu);
    }

    [Theory]
    [InlineData("20 30 40", "111")]
    [InlineData("20 30 4", "010")]
    [InlineData("20 6 5", "100")]
    [InlineData("4 5", "00")]
    [InlineData("12 4", "00")]
    [InlineData("50 0", "00")]
    public void Ce_que_tait_un_tableau_ne_se_retrouve_pas_par_soustraction(string menages, string dites) =>
        string.Concat(Anonymat.Publier([.. menages.Split(' ').Select(m => int.Parse(m, System.Globalization.CultureInfo.InvariantCulture))]).Select(d => d ? '1' : '0')).ShouldBe(dites);

    /// <summary>On random tables: nothing told, nor the rest of the total, ever rests on one to ten households.</summary>
    [Fact]
    public void Aucune_cellule_publiee_ni_deduite_ne_repose_sur_moins_de_onze_menages()
    {
        var hasard = new Random(11);
        for (var tour = 0; tour < 20_000; tour++)
        {
            var menages = Enumerable.Range(0, 1 + hasard.Next(8)).Select(_ => hasard.Next(30)).ToArray();
            var dites = Anonymat.Publier(menages);
            menages.Where((_, i) => dites[i]).ShouldAllBe(m => m >= Anonymat.Seuil);
            var tu = menages.Where((_, i) => !dites[i]).Sum();
            if (dites.Contains(true) && dites.Contains(false))
                tu.ShouldBeGreaterThanOrEqualTo(Anonymat.Seuil);
        }
    }
}
