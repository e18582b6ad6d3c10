using Cus.Portal.ConventionsCus.PremiereGeneration;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>The 26 indicators as definitions: scales, splits, years, targets (domain 1G, §6.3, §7.1, §9).</summary>
public sealed class CatalogueDePremiereGenerationTests
{
    private static readonly Catalogue De2011 = CatalogueDePremiereGeneration.De(2011);

    [Fact]
    public void Vingt_six_indicateurs_neuf_au_departement_dix_sept_au_segment()
    {
        CatalogueDePremiereGeneration.Codes.Count.ShouldBe(26);
        De2011.Definitions.Select(d => CatalogueDePremiereGeneration.IndicateurDe(d.Code)).Distinct().ShouldBe(CatalogueDePremiereGeneration.Codes, ignoreOrder: true);
        De2011.Definitions.Select(d => d.Code).ShouldBeUnique();
        CatalogueDePremiereGeneration.Codes.Where(c => CatalogueDePremiereGeneration.EchelleDe(c) == EchelleDIndicateur.Departement).ShouldBe(["A.I", "A.II", "B.I", "B.II", "E.I", "G.I", "G.II", "G.III", "I.I"]);
        CatalogueDePremiereGeneration.Codes.Count(c => CatalogueDePremiereGeneration.EchelleDe(c) == EchelleDIndicateur.Segment).ShouldBe(17);
        foreach (var d in De2011.Definitions)
            (d.Source.Length > 0 && d.Echelle.Length > 0 && d.Numerateur.Length > 0 && d.Methode.Length > 0 && d.EstUnNombre == d.Denominateur is null).ShouldBeTrue(d.Code);
    }

    [Theory]
    [InlineData(Periodicite.Annuelle, "A.I A.II B.I B.II C.I C.II D.I E.I F.II F.III F.IV F.V F.VI G.I G.II G.III H.II H.III H.V I.I")]
    [InlineData(Periodicite.ParJalon, "C.IV F.I H.I H.IV H.VI")]
    [InlineData(Periodicite.UneFois, "C.III")]
    public void Chaque_indicateur_a_son_rythme(Periodicite periodicite, string codes) =>
        De2011.Definitions.Where(d => d.Periodicite == periodicite).Select(d => CatalogueDePremiereGeneration.IndicateurDe(d.Code)).Distinct().Order(StringComparer.Ordinal).ShouldBe(codes.Split(' '));

    [Theory]
    [InlineData(ValeurTerminale.Cumul, "A.I A.II B.I B.II D.I F.IV")]
    [InlineData(ValeurTerminale.Moyenne, "E.I F.II F.III F.V")]
    [InlineData(ValeurTerminale.DerniereAnnee, "C.I C.II H.II H.III I.I")]
    [InlineData(ValeurTerminale.ATerme, "C.IV F.I F.VI G.I G.II G.III H.IV H.V H.VI")]
    [InlineData(ValeurTerminale.ADixHuitMois, "C.III")]
    [InlineData(ValeurTerminale.SansObjet, "H.I")]
    internal void Chaque_indicateur_a_sa_valeur_terminale(ValeurTerminale terminale, string codes) =>
        CatalogueDePremiereGeneration.Codes.Where(c => CatalogueDePremiereGeneration.TerminaleDe(c) == terminale).ShouldBe(codes.Split(' '));

    [Theory]
    [InlineData("A.I", "A.I-PLAI A.I-PLUS A.I-PLS")]
    [InlineData("C.IV", "C.IV-ZUS C.IV-HZUS")]
    [InlineData("D.I", "D.I D.I-VENTES")]
    [InlineData("F.I", "F.I-ZUS F.I-HZUS")]
    [InlineData("F.III", "F.III F.III-ZUS F.III-ATT-ZUS")]
    [InlineData("H.III", "H.III-ASC H.III-A H.III-B H.III-C H.III-CH")]
    [InlineData("I.I", "I.I")]
    public void Une_serie_par_ventilation(string indicateur, string series) => CatalogueDePremiereGeneration.Series(2011, indicateur).Select(d => d.Code).ShouldBe(series.Split(' '));

    [Fact]
    public void Les_jalons_sont_a_deux_quatre_et_six_ans_de_la_premiere_annee()
    {
        CatalogueDePremiereGeneration.De(2012).Definition("F.I-ZUS").Jalons.Select(j => (j.Annee, j.Libelle)).ShouldBe([(2013, "à deux ans"), (2015, "à quatre ans"), (2017, "à six ans")]);
        De2011.Definition("C.III").Jalons.ShouldHaveSingleItem().Libelle.ShouldBe("à dix-huit mois");
        new CalendrierDePremiereGeneration().Periode.ShouldBe("2011-2016");
    }

    [Theory]
    [InlineData("A.I-PLUS", 400, 1, 400, Verdict.Atteint)]
    [InlineData("A.I-PLUS", 399, 1, 400, Verdict.NonAtteint)]
    [InlineData("E.I", 60, 500, 12, Verdict.Atteint)]
    [InlineData("E.I", 55, 500, 12, Verdict.NonAtteint)]
    [InlineData("G.I", 120, 400, 30, Verdict.Atteint)]
    [InlineData("G.I", 121, 400, 30, Verdict.NonAtteint)]
    [InlineData("I.I", 4_500_001, 5_000, 900, Verdict.NonAtteint)]
    [InlineData("F.III-ZUS", 6, 20, 30, Verdict.Atteint)]
    [InlineData("D.I-VENTES", 4, 1, 12, Verdict.SansVerdict)]
    public void Chaque_annee_se_juge_dans_son_sens(string code, decimal numerateur, decimal denominateur, decimal cible, Verdict verdict)
    {
        var d = De2011.Definition(code);
        Evaluer.Annee(d, new(2011, d.EstUnNombre ? Valeur.De(numerateur) : Valeur.De(numerateur, denominateur), cible)).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Six_ans_se_jugent_par_la_somme_la_moyenne_ou_la_derniere_annee()
    {
        int[] v1 = [50, 60, 70, 80, 90, 100], v2 = [500, 500, 500, 400, 400, 400];
        var moyenne = Evaluer.Periode(De2011.Definition("E.I"), [.. v1.Select((n, i) => new PointDeSerie(2011 + i, Valeur.De(n, v2[i]), 12))], 17);
        (moyenne.Valeur.Numerateur, moyenne.Valeur.Denominateur, moyenne.Verdict).ShouldBe((450, 2_700, Verdict.NonAtteint));
        Evaluer.Periode(De2011.Definition("A.II-PLUS"), [.. Enumerable.Range(2011, 6).Select(a => new PointDeSerie(a, Valeur.De(102), 100))]).ShouldSatisfyAllConditions(
            e => e.Valeur.Numerateur.ShouldBe(612), e => e.Cible.ShouldBe(600), e => e.Verdict.ShouldBe(Verdict.Atteint));
        Evaluer.Periode(De2011.Definition("C.I"), [new(2011, Valeur.De(10, 1), 500), new(2016, Valeur.De(500, 1), 500)]).Verdict.ShouldBe(Verdict.Atteint);
    }

    [Fact]
    public void Sans_jugement_annuel_demande_une_cible_de_periode_ne_juge_pas_l_annee()
    {
        var d = De2011.Definition("E.I") with { JugeChaqueAnnee = false };
        Evaluer.Annee(d, new(2011, Valeur.De(60, 500), 12)).ShouldSatisfyAllConditions(e => e.Verdict.ShouldBe(Verdict.SansVerdict), e => e.Raison.ShouldBe("jugé sur la période"));
    }
}
