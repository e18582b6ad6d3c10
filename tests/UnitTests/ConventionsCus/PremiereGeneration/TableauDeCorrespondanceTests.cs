using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>The table of §4.3, row by row and cell by cell, and the form of the homes (§4.5).</summary>
public sealed class TableauDeCorrespondanceTests
{
    [Theory]
    [InlineData(FinancementInitial.Indetermine, "PLUS", "PLI")]
    [InlineData(FinancementInitial.PlaDIntegration, "PLAI", "CLA-04")]
    [InlineData(FinancementInitial.PlaALoyerMinore, "PLAI", "CLA-04")]
    [InlineData(FinancementInitial.Pla, "PLUS", "CLA-04")]
    [InlineData(FinancementInitial.Plus, "PLUS", "CLA-04")]
    [InlineData(FinancementInitial.Pls, "PLS", "CLA-04")]
    [InlineData(FinancementInitial.PapLocatif, "PLS", "CLA-04")]
    [InlineData(FinancementInitial.Pli, "CLA-04", "PLI")]
    [InlineData(FinancementInitial.Pcl, "PLS", "PLI")]
    [InlineData(FinancementInitial.Anah, "CLA-05", "PLI")]
    [InlineData(FinancementInitial.AutreApres1976, "PLUS", "PLI")]
    [InlineData(FinancementInitial.Hbm, "PLUS", "PLUS")]
    [InlineData(FinancementInitial.Plr, "PLUS", "PLUS")]
    [InlineData(FinancementInitial.HlmO, "PLUS", "PLUS")]
    [InlineData(FinancementInitial.Ilm, "PLUS", "PLUS")]
    [InlineData(FinancementInitial.Iln, "PLUS", "PLI")]
    [InlineData(FinancementInitial.PretsSpeciauxDuCff, "PLUS", "PLI")]
    [InlineData(FinancementInitial.AutreAvant1977, "PLUS", "PLI")]
    [Trait("Scenario", "CUS1-S03")]
    internal void Chaque_ligne_du_tableau(FinancementInitial financement, string conventionne, string nonConventionne)
    {
        Lire(financement, true).ShouldBe(conventionne);
        Lire(financement, false).ShouldBe(nonConventionne);
    }

    [Fact]
    public void Le_tableau_a_dix_huit_lignes_toutes_essayees() => Enum.GetValues<FinancementInitial>().Length.ShouldBe(18);

    [Theory]
    [InlineData(PlafondDeRessources.Plus, "PLUS")]
    [InlineData(PlafondDeRessources.Plai, "PLAI")]
    [InlineData(PlafondDeRessources.Pls, "CLA-05")]
    [InlineData(PlafondDeRessources.Pli, "CLA-05")]
    [Trait("Scenario", "CUS1-S03")]
    internal void L_Anah_conventionne_est_PLUS_ou_PLAI_selon_sa_convention(PlafondDeRessources choix, string attendu) => Lire(FinancementInitial.Anah, true, choix).ShouldBe(attendu);

    [Fact]
    [Trait("Scenario", "CUS1-S03")]
    public void Les_phrases_et_la_derogation_exigee()
    {
        TableauDeCorrespondance.Appliquer(FinancementInitial.Pla, false).Constat!.Motif.Phrase.Net().ShouldBe("Combinaison financement/conventionnement non prévue par le tableau de correspondance.");
        TableauDeCorrespondance.Appliquer(FinancementInitial.Anah, true).Constat!.Motif.Phrase.Net().ShouldBe("Financement ANAH : indiquer le plafond résultant de la convention (PLUS ou PLAI).");
        var simplifie = PartitionTests.Opale() with { Mode = ModeDeClassement.Simplifie };
        ReglesDePartition.Verifier(simplifie).ShouldBeEmpty();
        ReglesDePartition.Verifier(simplifie with { RemiseEnOrdre = true }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Bloque.ShouldBeTrue(), c => c.Motif.Phrase.Net().ShouldBe("Le classement simplifié n’est possible que si l’organisme déroge à la remise en ordre des loyers."));
    }

    [Theory]
    [InlineData(0, PartDesFoyers.Aucune, "Aucun logement-foyer.")]
    [InlineData(480, PartDesFoyers.IndicateursSeuls, "480 logements équivalents en foyers sur 1 000, soit 48,00 %, moins de la moitié : les seuls indicateurs des logements-foyers.")]
    [InlineData(499, PartDesFoyers.IndicateursSeuls, "499 logements équivalents en foyers sur 1 000, soit 49,90 %, moins de la moitié : les seuls indicateurs des logements-foyers.")]
    [InlineData(500, PartDesFoyers.PartieDistincte, "500 logements équivalents en foyers sur 1 000, soit 50,00 %. Le texte ne règle pas la moitié exacte : elle suit la bande haute, avec une partie « logements-foyers ».")]
    [InlineData(501, PartDesFoyers.PartieDistincte, "501 logements équivalents en foyers sur 1 000, soit 50,10 %, plus de la moitié : une partie « logements-foyers ».")]
    [InlineData(999, PartDesFoyers.PartieDistincte, "999 logements équivalents en foyers sur 1 000, soit 99,90 %, plus de la moitié : une partie « logements-foyers ».")]
    [InlineData(1_000, PartDesFoyers.Entiere, "1 000 logements équivalents en foyers sur 1 000, soit 100,00 % : la convention est une CUS « logements-foyers ».")]
    [Trait("Scenario", "CUS1-S04")]
    internal void La_moitie_exacte_suit_la_bande_haute_et_l_explication_le_dit(int foyers, PartDesFoyers part, string explication)
    {
        FormeDesFoyers.De(foyers, 1_000).ShouldSatisfyAllConditions(f => f.Part.ShouldBe(part), f => f.Explication.Net().ShouldBe(explication));
        ReglesDesFoyers.Verifier(new(foyers, 1_000, part)).ShouldBeEmpty();
    }

    private static string Lire(FinancementInitial financement, bool conventionne, PlafondDeRessources? choix = null)
    {
        var (plafond, constat) = TableauDeCorrespondance.Appliquer(financement, conventionne, choix);
        (plafond is null).ShouldBe(constat is not null);
        return plafond?.ToString().ToUpperInvariant() ?? constat!.Regle;
    }
}
