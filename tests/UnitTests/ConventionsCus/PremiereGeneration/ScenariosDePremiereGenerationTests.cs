using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>Scenarios that pure code carries whole: CUS1-S08 to S13, S17, S18.</summary>
public sealed class ScenariosDePremiereGenerationTests
{
    private static readonly Catalogue De2011 = CatalogueDePremiereGeneration.De(2011);

    [Fact]
    [Trait("Scenario", "CUS1-S08")]
    public void S08_un_indicateur_a_la_mauvaise_echelle_ou_une_valeur_imprecise_sont_refuses()
    {
        Lire(ReglesDesIndicateurs.Echelle("C.I", EchelleDIndicateur.Departement)).ShouldBe([("IND-02", "L’indicateur C.I se renseigne à l’échelle du segment.")]);
        Lire(ReglesDesIndicateurs.Echelle("G.I", EchelleDIndicateur.Segment)).ShouldBe([("IND-02", "L’indicateur G.I se renseigne à l’échelle du département.")]);
        ReglesDesIndicateurs.DerniereValeur(new(Valeur.De(60, 500), 2009, null)).ShouldHaveSingleItem().Bloque.ShouldBeTrue();
        ReglesDesIndicateurs.DerniereValeur(new(Valeur.De(60, 500), null, NatureDeLaValeur.Reelle)).ShouldHaveSingleItem().Bloque.ShouldBeTrue();
        ReglesDesIndicateurs.Completude(EchelleDIndicateur.Departement, "Pas-de-Calais", []).Count().ShouldBe(9);
        ReglesDesIndicateurs.Completude(EchelleDIndicateur.Segment, "S1", []).Count().ShouldBe(17);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S10")]
    public void S10_la_depense_hors_taxe_va_en_C_I_ou_en_C_II()
    {
        var ligne = new LigneDeDepense("réhabilitation", 1_055_000, EstHorsTaxe: false, 5.5m) { EnC1 = true };
        ligne.MontantHorsTaxe.ShouldBe(1_000_000);
        Evaluer.Affiche(De2011.Definition("C.I"), Valeur.De(ligne.MontantHorsTaxe!.Value, 2_500)).ShouldBe(400);
        ReglesDuParc.UneSeuleFois(ligne).ShouldBeEmpty();
        Lire(ReglesDuParc.UneSeuleFois(ligne with { EnC2 = true })).ShouldBe([("C-02", "Une dépense ne peut être comptée à la fois en C.I et en C.II.")]);
        Should.Throw<ArgumentOutOfRangeException>(() => HorsTaxe.De(100, -1));
    }

    [Fact]
    [Trait("Scenario", "CUS1-S11")]
    public void S11_les_arrets_d_ascenseur_s_additionnent_par_cause()
    {
        var causes = new ArretsParCause(24, 6, 10);
        causes.Total.ShouldBe(40);
        var (total, a, b, c) = causes.Par(20);
        ((Valeur[])[a, b, c, total]).Select(v => Evaluer.Affiche(De2011.Definition("H.III-ASC"), v)).ShouldBe([1.2m, 0.3m, 0.5m, 2.0m]);
        ReglesDuService.Arrets(40, causes).ShouldBeEmpty();
        Lire(ReglesDuService.Arrets(39, causes)).ShouldBe([("H-06", "La valeur totale ascenseurs doit être égale à la somme des trois causes.")]);
        ReglesDuService.Chaudieres(1).ShouldHaveSingleItem().Bloque.ShouldBeTrue();
        causes.Par(0).Total.Statut.ShouldBe(StatutValeur.SansObjet);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S12")]
    public void S12_les_impayes_de_plus_de_trois_mois_sont_les_memes_partout()
    {
        Affiche("G.I", 120, 400).ShouldBe("30,00 %");
        Affiche("G.II", 48, 120).ShouldBe("40,00 %");
        Affiche("G.III", 60, 120).ShouldBe("50,00 %");
        Lire(ReglesDuService.Impayes(new(120, 125, 120))).ShouldBe([("G-01", "Le nombre de ménages en impayés de plus de trois mois doit être identique pour G.I, G.II et G.III.")]);
        De2011.Definitions.Where(d => d.Forme == FormeDeValeur.Pourcentage && ReglesDesIndicateurs.Pourcentage(d, 100.01m).Count == 0).Select(d => d.Code).ShouldBe(["G.III"]);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S13")]
    public void S13_moins_de_trente_jours_se_lit_strictement()
    {
        var depot = new DateOnly(2012, 3, 1);
        Reclamation[] trois = [new(depot, new(2012, 3, 30)), new(depot, new(2012, 3, 31)), new(depot, new(2012, 4, 2))];
        trois.Select(r => r.EstPriseEnCompte).ShouldBe([true, false, false]);
        var taux = Reclamation.Taux(trois.Append(new(new(2011, 12, 31), new(2012, 1, 2))), 2012);
        (taux.Numerateur, taux.Denominateur).ShouldBe((1, 3));
        FormatDeValeur.Valeur(De2011.Definition("H.II"), taux).Net().ShouldBe("33,33 %");
        new Reclamation(depot, null).EstPriseEnCompte.ShouldBeFalse();
        ReglesDuService.Reclamations(h2Renseigne: true, processusOui: false).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Gravite.ShouldBe(Gravite.Avertissement), c => c.Motif.Phrase.Net().ShouldBe("H.II n’est pertinent que si le processus H.I est effectif."));
    }

    [Fact]
    [Trait("Scenario", "CUS1-S17")]
    public void S17_C_III_ne_compte_que_les_batiments_collectifs_ou_n_a_pas_d_objet()
    {
        Affiche("C.III", 45, 48).ShouldBe("93,75 %");
        De2011.Definition("C.III").Periodicite.ShouldBe(Periodicite.UneFois);
        De2011.Definition("C.III").Denominateur.ShouldBe("bâtiments collectifs");
        Valeur.De(0, 0).Statut.ShouldBe(StatutValeur.SansObjet);
        SansObjet.DuSegment(new(0, 10, 1, 1, 1, 1, 1, 1, true))["C.III"].ShouldBe("aucun bâtiment collectif dans le segment");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S18")]
    public void S18_zone_tendue_DALO_et_vacance()
    {
        CelluleDeF1.Toutes(["S1", "S2", "S3"], ["1", "2", "3", "4"]).Count().ShouldBe(24);
        ReglesDeLOccupation.Zone(ZoneDeTension.C).ShouldHaveSingleItem().Bloque.ShouldBeTrue();
        var dalo = new AttributionsDalo(20, 6, 200, 80);
        Affiche("F.III", dalo.Global).ShouldBe("10,00 %");
        Affiche("F.III", dalo.PartEnZus).ShouldBe("30,00 %");
        Affiche("F.III", dalo.AutresEnZus).ShouldBe("41,11 %");
        Affiche("F.III", dalo.EnZusSurAttributions).ShouldBe("3,00 %");
        Affiche("F.III", dalo.EnZusSurAttributionsEnZus).ShouldBe("7,50 %");
        (dalo.AutresEnZus.Numerateur, dalo.AutresEnZus.Denominateur).ShouldBe((74, 180));
        ReglesDeLOccupation.Dalo(dalo).ShouldBeEmpty();
        var vides = Vacance.Retenue(100, 30, 10);
        vides.ShouldBe(60);
        Affiche("F.VI", vides, 3_000).ShouldBe("2,00 %");
    }

    [Theory]
    [InlineData("30/09/2012", false, false, 1)]
    [InlineData("01/10/2012", false, false, 0)]
    [InlineData("01/01/2012", true, false, 0)]
    [InlineData("01/01/2012", false, true, 0)]
    [Trait("Scenario", "CUS1-S18")]
    public void S18_plus_de_trois_mois_au_31_decembre_se_lit_strictement(string depuis, bool technique, bool jamaisLoue, int compte) =>
        Vacance.Compter([new(DateOnly.ParseExact(depuis, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), technique, jamaisLoue)], 2012).ShouldBe(compte);

    [Theory]
    [InlineData(1_200, 10, 120, 12)]
    [InlineData(1_250, 12.5, 100, 12)]
    [InlineData(99, 1, 99, 0)]
    public void T21_logements_par_gardien_et_ce_que_demande_R_127_2(int logements, double etp, int ratio, int requis)
    {
        Evaluer.Affiche(De2011.Definition("H.V"), Gardiennage.Ratio(logements, (decimal)etp)).ShouldBe(ratio);
        Gardiennage.Requis(logements).ShouldBe(requis);
        Gardiennage.Ratio(logements, 0).Statut.ShouldBe(StatutValeur.SansObjet);
    }

    [Theory]
    [InlineData(100, true, 0, 0, true)]
    [InlineData(99, true, 30_000, 60_000, false)]
    [InlineData(100, false, 25_000, 49_999, false)]
    [InlineData(100, false, 25_001, 0, true)]
    [InlineData(100, false, 0, 50_000, true)]
    public void L_obligation_de_gardiennage(int logements, bool enZus, int habitants, int aire, bool due) => Gardiennage.EstDu(logements, enZus, habitants, aire).ShouldBe(due);

    /// <summary>Whatever the years: the sum is the only accepted total, and the mean is between the lowest and the highest rate.</summary>
    [Fact]
    public void Le_cumul_est_toujours_la_somme_et_la_moyenne_reste_entre_les_taux() => Prop.ForAll(
        Gen.Choose(0, 5_000).Select(n => (V1: (decimal)(n % 50), V2: (decimal)(50 + (n / 50)))).NonEmptyListOf().ToArbitrary(),
        annees =>
        {
            var somme = annees.Sum(a => a.V1);
            var moyenne = SixAns.Moyenne(annees);
            var taux = moyenne.Numerateur / moyenne.Denominateur;
            return ReglesDesIndicateurs.Cumul(somme, annees.Select(a => a.V1)).Count == 0 && ReglesDesIndicateurs.Cumul(somme + 1, annees.Select(a => a.V1)).Count == 1
                && taux >= annees.Min(a => a.V1 / a.V2) - 0.000001m && taux <= annees.Max(a => a.V1 / a.V2) + 0.000001m
                && moyenne.Numerateur == somme && moyenne.Denominateur == annees.Sum(a => a.V2);
        }).QuickCheckThrowOnFailure();

    private static string Affiche(string code, decimal v1, decimal v2) => Affiche(code, Valeur.De(v1, v2));

    private static string Affiche(string code, Valeur valeur) => FormatDeValeur.Valeur(De2011.Definition(code), valeur).Net();

    private static List<(string, string)> Lire(IEnumerable<Constat> constats) => [.. constats.Select(c => (c.Regle, c.Motif.Phrase.Net()))];
}
