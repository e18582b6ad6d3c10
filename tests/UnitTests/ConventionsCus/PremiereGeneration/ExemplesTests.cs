using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.PremiereGeneration;
using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>The worked examples T1 to T28 (domain 1G, §11), by what they compute.</summary>
public sealed class ExemplesTests
{
    private static readonly Catalogue De2011 = CatalogueDePremiereGeneration.De(2011);

    /// <summary>T1, T2.</summary>
    [Theory]
    [InlineData(6_000, "", 1_000, 1_000, 1_000, 1_000, 1_000, 1_000)]
    [InlineData(6_000, "", 400, 700, 900, 1_100, 1_300, 1_600)]
    [InlineData(6_100, "La valeur cumulée (6 100) diffère de la somme des valeurs annuelles (6 000).", 400, 700, 900, 1_100, 1_300, 1_600)]
    [Trait("Scenario", "CUS1-S09")]
    public void T1_T2_le_cumul_est_la_somme_des_annees(int saisi, string phrase, params int[] annees)
    {
        SixAns.Cumul(annees.Select(a => (decimal)a)).ShouldBe(6_000);
        ReglesDesIndicateurs.Cumul(saisi, annees.Select(a => (decimal)a)).Select(Phrase).ShouldBe(phrase.Length == 0 ? [] : [phrase]);
        CatalogueDePremiereGeneration.Series(2011, "A.II").Select(d => d.Code).ShouldBe(["A.II-PLAI", "A.II-PLUS", "A.II-PLS"]);
        ReglesDesIndicateurs.Compte(De2011.Definition("A.II-PLUS"), 400.5m).ShouldHaveSingleItem().Regle.ShouldBe("IND-08");
    }

    /// <summary>T3.</summary>
    [Fact]
    public void T3_la_moyenne_est_la_somme_des_numerateurs_sur_celle_des_denominateurs()
    {
        (decimal V1, decimal V2)[] annees = [(50, 500), (60, 500), (70, 500), (80, 400), (90, 400), (100, 400)];
        annees.Select(a => a.V1 * 100 / a.V2).ShouldBe([10, 12, 14, 20, 22.5m, 25]);
        var moyenne = SixAns.Moyenne(annees);
        (moyenne.Numerateur, moyenne.Denominateur).ShouldBe((450, 2_700));
        FormatDeValeur.Valeur(De2011.Definition("E.I"), moyenne).Net().ShouldBe("16,67 %");
        annees.Average(a => a.V1 * 100 / a.V2).ShouldBe(17.25m);
        ReglesDesIndicateurs.Moyenne(17.25m, annees).ShouldHaveSingleItem().Regle.ShouldBe("IND-10");
    }

    /// <summary>T4.</summary>
    [Theory]
    [InlineData(3, 4, 24)]
    [InlineData(1, 1, 2)]
    public void T4_une_cellule_par_segment_categorie_et_cote_de_la_ZUS(int segments, int categories, int cellules) =>
        CelluleDeF1.Toutes([.. Enumerable.Range(1, segments).Select(i => $"S{i}")], [.. Enumerable.Range(1, categories).Select(i => $"C{i}")]).Distinct().Count().ShouldBe(cellules);

    /// <summary>T5.</summary>
    [Theory]
    [InlineData(3.5, 1)]
    [InlineData(3, 0)]
    [InlineData(3.01, 1)]
    [Trait("Scenario", "CUS1-S11")]
    public void T5_plus_de_n_heures_se_lit_strictement(double heures, int malveillances) =>
        ArretsParCause.Compter([new(CauseDArret.Malveillance, (decimal)heures), new(CauseDArret.Technique, 1)], 3).ShouldBe(new ArretsParCause(0, 0, malveillances));

    /// <summary>T7, T8.</summary>
    [Theory]
    [InlineData(1_055_000, 5.5, 1_000_000)]
    [InlineData(1_196, 19.6, 1_000)]
    [InlineData(100, 0, 100)]
    [InlineData(100, 5.5, 94.79)]
    [Trait("Scenario", "CUS1-S10")]
    public void T8_hors_taxe_egale_toutes_taxes_divise_par_un_plus_le_taux(int ttc, double taux, double horsTaxe) => HorsTaxe.De(ttc, (decimal)taux).ShouldBe((decimal)horsTaxe);

    /// <summary>T9, T7: ratios in euros.</summary>
    [Theory]
    [InlineData(1_250_000, 2_500, 500)]
    [InlineData(1_500, 100, 15)]
    [InlineData(300, 10, 30)]
    [InlineData(500, 10, 50)]
    public void T7_T9_un_rapport_en_euros(decimal euros, decimal nombre, decimal attendu) => Evaluer.Affiche(De2011.Definition("C.I"), Valeur.De(euros, nombre)).ShouldBe(attendu);

    /// <summary>T10 to T13, T28.</summary>
    [Fact]
    public void T10_a_T13_et_T28_les_reperes_nationaux()
    {
        Enumerable.Range(2009, 12).Sum(Reperes.Renovations).ShouldBe(800_000);
        Should.Throw<ArgumentOutOfRangeException>(() => Reperes.Renovations(2021));
        (Reperes.VentesHlm + Reperes.VentesSem).ShouldBe(43_000);
        Reperes.ContingentPrioritaire.ShouldBe(25);
        ReglesDesLoyers.PlafondAuPlus(20_000, Reperes.PlafondsPli(20_000).Bas).ShouldBe(26_000);
        Reperes.PlafondsPli(20_000).ShouldBe((28_000m, 36_000m));
        ReglesDesLoyers.PlafondAuPlus(20_000, 25_000).ShouldBe(25_000);
    }

    /// <summary>T28.</summary>
    [Theory]
    [InlineData(30, 100, true)]
    [InlineData(29, 100, false)]
    [InlineData(299, 1_000, false)]
    public void T28_trente_pour_cent_exactement_tiennent_la_clause(int modestes, int logements, bool tenue) => Reperes.TientLaClause(modestes, logements).ShouldBe(tenue);

    /// <summary>T14.</summary>
    [Theory]
    [InlineData(31, 21)]
    [InlineData(30, 20)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void T14_deux_tiers_arrondis_au_dessus(int attributions, int requis)
    {
        DeuxTiers.Requis(attributions).ShouldBe(requis);
        DeuxTiers.SontTenus(requis, attributions).ShouldBeTrue();
        (requis == 0 || !DeuxTiers.SontTenus(requis - 1, attributions)).ShouldBeTrue();
    }

    /// <summary>T17.</summary>
    [Theory]
    [InlineData(480, PartDesFoyers.IndicateursSeuls)]
    [InlineData(500, PartDesFoyers.PartieDistincte)]
    [InlineData(501, PartDesFoyers.PartieDistincte)]
    [InlineData(1_000, PartDesFoyers.Entiere)]
    internal void T17_la_part_des_foyers(int foyers, PartDesFoyers part) => FormeDesFoyers.De(foyers, 1_000).Part.ShouldBe(part);

    /// <summary>T18.</summary>
    [Fact]
    public void T18_cent_logements_autonomes_et_cinquante_lits_font_116_equivalents() => LogementsEquivalents.DeLaResidence(100, 50).ShouldBe(116);

    /// <summary>T19.</summary>
    [Theory]
    [InlineData("01/07/2011", "01/01/2013")]
    [InlineData("31/12/2010", "30/06/2012")]
    [InlineData("15/12/2010", "15/06/2012")]
    [Trait("Scenario", "CUS1-S17")]
    public void T19_dix_huit_mois_apres_la_signature(string signature, string mesure)
    {
        CalendrierDePremiereGeneration.MesureDesDiagnostics(Jour(signature)).ShouldBe(Jour(mesure));
        ReglesDuParc.Diagnostics(Jour(signature), Jour(mesure)).ShouldBeEmpty();
        ReglesDuParc.Diagnostics(Jour(signature), Jour(mesure).AddDays(1)).ShouldHaveSingleItem().Gravite.ShouldBe(Gravite.Avertissement);
    }

    /// <summary>T20.</summary>
    [Theory]
    [InlineData("15/04/2010", "15/05/2010")]
    [InlineData("12/04/2010", "12/05/2010")]
    [InlineData("31/01/2010", "28/02/2010")]
    public void T20_premiere_reunion_un_mois_apres_les_documents(string documents, string reunion)
    {
        CalendrierDePremiereGeneration.PremiereReunion(Jour(documents)).ShouldBe(Jour(reunion));
        ReglesDAssociation.Documents(new(Jour(reunion), Jour(documents), [])).ShouldBeEmpty();
        ReglesDAssociation.Documents(new(Jour(reunion).AddDays(-1), Jour(documents), [])).ShouldHaveSingleItem().Regle.ShouldBe("PRO-07");
    }

    /// <summary>T22, T23.</summary>
    [Fact]
    public void T22_T23_les_ratios_B6_et_B8_avec_leurs_signes()
    {
        var parc = new ParcGere(5_000, 200, 200);
        var charges = new ChargesDeGestion(200, 3_000, 1_400, 50, 2_000, 1_900, 300, 2_500, 80, 230);
        charges.Total.ShouldBe(4_500);
        (charges.B6(parc).Numerateur * 1_000 / charges.B6(parc).Denominateur).ShouldBe(900);
        var b8 = new ChargesDeMaintenance(230, 600, 800).B8(parc);
        (b8.Numerateur * 1_000 / b8.Denominateur).ShouldBe(326);
        new ParcGere(5_000, 300, 100).Logements.ShouldBe(4_800);
        new ChargesDeGestion(1, 0, 0, 0, 0, 0, 0, 0, 0, 0).B6(new(0, 0, 0)).Statut.ShouldBe(StatutValeur.SansObjet);
    }

    /// <summary>T24, T25.</summary>
    [Fact]
    public void T24_T25_un_segment_a_un_departement_et_un_petit_parc_avertit_seulement()
    {
        var deux = PartitionTests.Opale() is var p ? p with { Immeubles = [p.Immeubles[0] with { Departement = "82" }, .. p.Immeubles.Skip(1)] } : p;
        ReglesDePartition.Verifier(deux).Select(c => c.Regle).ShouldContain("SEG-02");
        var petit = p with { Immeubles = [.. p.Immeubles, PartitionTests.Immeuble("somme", "80", 150, "Catégorie 1", "S4")], Patrimoine = 2_990 };
        ReglesDePartition.Verifier(petit).ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Regle.ShouldBe("SEG-04"), c => c.Bloque.ShouldBeFalse());
    }

    /// <summary>T26.</summary>
    [Theory]
    [InlineData(FinancementInitial.Pcl, PlafondDeRessources.Pli)]
    [InlineData(FinancementInitial.Pla, null)]
    [InlineData(FinancementInitial.HlmO, PlafondDeRessources.Plus)]
    [InlineData(FinancementInitial.Iln, PlafondDeRessources.Pli)]
    internal void T26_sans_convention(FinancementInitial financement, PlafondDeRessources? plafond) => TableauDeCorrespondance.Appliquer(financement, conventionne: false).Plafond.ShouldBe(plafond);

    private static DateOnly Jour(string jour) => DateOnly.ParseExact(jour, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Phrase(Constat c) => c.Motif.Phrase.Net();
}
