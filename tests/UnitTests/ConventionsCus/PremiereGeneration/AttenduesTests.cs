using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>How many targets a convention must give (domain 1G, §9.3).</summary>
public sealed class AttenduesTests
{
    private static readonly string[] Quatre = ["Catégorie 1", "Catégorie 2", "Catégorie 3", "Catégorie 4"];

    private static readonly FaitsDeSegment Complet = new(48, 1_200, 400, 800, 1_000, 20, 6, 10, ContingentEnFlux: true);

    [Theory]
    [InlineData("A.I", 21)]
    [InlineData("A.II", 21)]
    [InlineData("B.I", 7)]
    [InlineData("B.II", 7)]
    [InlineData("E.I", 7)]
    [InlineData("G.I", 6)]
    [InlineData("G.II", 6)]
    [InlineData("G.III", 6)]
    [InlineData("I.I", 6)]
    public void Les_cibles_d_un_departement(string indicateur, int nombre) => Compter(Attendues.DuDepartement(2011), indicateur).ShouldBe(nombre);

    [Theory]
    [InlineData("C.I", 6)]
    [InlineData("C.II", 6)]
    [InlineData("C.III", 1)]
    [InlineData("C.IV", 6)]
    [InlineData("D.I", 7)]
    [InlineData("F.I", 24)]
    [InlineData("F.II", 7)]
    [InlineData("F.III", 14)]
    [InlineData("F.IV", 7)]
    [InlineData("F.V", 7)]
    [InlineData("F.VI", 6)]
    [InlineData("H.I", 0)]
    [InlineData("H.II", 6)]
    [InlineData("H.III", 30)]
    [InlineData("H.IV", 3)]
    [InlineData("H.V", 6)]
    [InlineData("H.VI", 6)]
    public void Les_cibles_d_un_segment_a_quatre_categories(string indicateur, int nombre) => Compter(Attendues.DuSegment(2011, Quatre), indicateur).ShouldBe(nombre);

    [Theory]
    [InlineData(0, 118)]
    [InlineData(1, 124)]
    [InlineData(4, 142)]
    [InlineData(6, 154)]
    public void Un_segment_attend_118_cibles_et_six_par_categorie(int categories, int attendues) =>
        Attendues.DuSegment(2011, [.. Enumerable.Range(1, categories).Select(i => $"Catégorie {i}")]).Count.ShouldBe(attendues);

    [Fact]
    [Trait("Scenario", "CUS1-S08")]
    public void Un_departement_et_un_segment_attendent_229_cibles_et_7_previsions()
    {
        Attendues.DuDepartement(2011).Count.ShouldBe(87);
        Attendues.DuSegment(2011, Quatre).Count.ShouldBe(142);
        (Attendues.DuDepartement(2011).Count + Attendues.DuSegment(2011, Quatre).Count).ShouldBe(229);
        Attendues.PrevisionsDeVentes(2011).ShouldBe([2011, 2012, 2013, 2014, 2015, 2016, null]);
    }

    [Fact]
    public void Sans_contingent_en_flux_F_V_n_est_pas_attendu()
    {
        var sansObjet = SansObjet.DuSegment(Complet with { ContingentEnFlux = false });
        sansObjet.ShouldBe(new Dictionary<string, string> { ["F.V"] = "contingent préfectoral géré en stock" });
        Attendues.DuSegment(2011, Quatre, [.. sansObjet.Keys]).Count.ShouldBe(135);
    }

    [Fact]
    public void Ce_qui_n_existe_pas_dans_le_segment_est_sans_objet_et_n_est_pas_attendu()
    {
        SansObjet.DuSegment(Complet).ShouldBeEmpty();
        Codes(Complet with { BatimentsCollectifs = 0 }).ShouldBe(["C.III"]);
        Codes(Complet with { LogementsEnZus = 0 }).ShouldBe(["C.IV-ZUS", "F.I-ZUS", "F.III-ZUS", "H.VI-ZUS"]);
        Codes(Complet with { LogementsHorsZus = 0 }).ShouldBe(["C.IV-HZUS", "F.I-HZUS", "H.VI-HZUS"]);
        Codes(Complet with { EnZoneTendue = 0 }).ShouldBe(["F.I"]);
        Codes(Complet with { Ascenseurs = 0, Chaudieres = 0 }).ShouldBe(["H.III", "H.IV"]);
        Codes(Complet with { Chaudieres = 0 }).ShouldBe(["H.III-CH"]);
        Codes(Complet with { Gardiens = 0 }).ShouldBe(["H.V"]);
        Attendues.DuSegment(2011, Quatre, Codes(Complet with { EnZoneTendue = 0 })).Count.ShouldBe(118);
        Attendues.DuSegment(2011, Quatre, Codes(Complet with { Chaudieres = 0 })).Count.ShouldBe(136);
        Attendues.DuSegment(2011, Quatre, Codes(Complet with { Ascenseurs = 0 })).Count.ShouldBe(118);
    }

    private static List<string> Codes(FaitsDeSegment f) => [.. SansObjet.DuSegment(f).Keys];

    private static int Compter(IEnumerable<CibleAttendue> cibles, string indicateur) => cibles.Count(c => CatalogueDePremiereGeneration.IndicateurDe(c.Serie.Code) == indicateur);
}
