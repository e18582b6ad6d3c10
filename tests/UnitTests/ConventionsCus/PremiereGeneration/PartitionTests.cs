using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.Regles;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>Categories and segments: two partitions of the stock (domain 1G, §4; CLA, SEG).</summary>
public sealed class PartitionTests
{
    [Fact]
    [Trait("Scenario", "CUS1-S01")]
    public void Chaque_immeuble_a_une_categorie_et_un_segment_et_un_seul()
    {
        var opale = Opale();
        opale.EstJuste.ShouldBeTrue();
        var deux = opale with { Immeubles = [opale.Immeubles[0] with { Segments = ["S1", "S2"] }, .. opale.Immeubles.Skip(1)] };
        Lire(deux).ShouldContain(("SEG-01", Gravite.Bloquant, "Chaque immeuble doit appartenir à un seul segment de patrimoine."));
        deux.MalSegmentes.ShouldHaveSingleItem().Nom.ShouldBe("Résidence des Dunes");
        var aucun = opale with { Immeubles = [opale.Immeubles[0] with { Segments = [] }, .. opale.Immeubles.Skip(1)] };
        Lire(aucun).ShouldContain(("SEG-05", Gravite.Bloquant, "La somme des logements des segments (2 776) diffère du patrimoine total (2 840)."));
        var remis = aucun.Segmenter("dunes", "S2").Classer("dunes", "Catégorie 4");
        remis.EstJuste.ShouldBeTrue();
        (remis.Immeubles[0].Segments[0], remis.Immeubles[0].Categories[0]).ShouldBe(("S2", "Catégorie 4"));
        remis.Classer("dunes", "Catégorie 1").Immeubles[0].Segments.ShouldBe(["S2"]);
        Lire(opale with { Immeubles = [opale.Immeubles[0] with { Categories = ["Catégorie 1", "Catégorie 2"] }, .. opale.Immeubles.Skip(1)] }).ShouldBe([("CLA-01", Gravite.Bloquant, "Chaque immeuble doit relever d’une seule catégorie de classement.")]);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S02")]
    public void Un_segment_ne_sort_pas_de_son_departement()
    {
        var garonne = new Partition([Immeuble("toulouse", "31", 60, "Catégorie 1", "Garonne aval"), Immeuble("montauban", "82", 40, "Catégorie 2", "Garonne aval"), Immeuble("a", "31", 10, "Catégorie 3", "X"), Immeuble("b", "82", 10, "Catégorie 4", "Y")], 120);
        Lire(garonne).ShouldBe([("SEG-02", Gravite.Bloquant, "Un segment ne peut pas être interdépartemental.")]);
        var coupe = garonne.CouperParDepartement("Garonne aval");
        coupe.EstJuste.ShouldBeTrue();
        coupe.Segments.Select(s => s.Segment).ShouldBe(["Garonne aval (31)", "Garonne aval (82)", "X", "Y"]);
        coupe.Segments.GroupBy(s => s.Immeubles[0].Departement).ToDictionary(g => g.Key, g => g.Sum(s => s.Immeubles.Sum(i => i.Logements))).ShouldBe(new Dictionary<string, int> { ["31"] = 70, ["82"] = 50 });
        coupe.CouperParDepartement("X").ShouldBe(coupe);
    }

    [Theory]
    [InlineData(4_000, null)]
    [InlineData(4_001, Gravite.Information)]
    [InlineData(5_000, Gravite.Information)]
    [InlineData(5_001, Gravite.Avertissement)]
    internal void La_taille_d_un_segment_se_dit(int logements, Gravite? gravite) =>
        ReglesDePartition.Verifier(Grand(logements)).Where(c => c.Regle == "SEG-03").Select(c => (Gravite?)c.Gravite).ShouldBe(gravite is null ? [] : [gravite]);

    [Theory]
    [InlineData(100, false, false)]
    [InlineData(101, false, true)]
    [InlineData(150, false, true)]
    [InlineData(150, true, false)]
    [InlineData(200, true, false)]
    [InlineData(201, true, true)]
    public void Un_segment_n_est_pas_tout_le_departement_sauf_parc_marginal(int logements, bool marginal, bool dit)
    {
        var p = Grand(2_000) is var grand ? grand with { Immeubles = [.. grand.Immeubles, Immeuble("somme", "80", logements, "Catégorie 1", "S4")], Patrimoine = grand.Patrimoine + logements, DepartementsMarginaux = marginal ? ["80"] : [] } : grand;
        ReglesDePartition.Verifier(p).Select(c => (c.Regle, c.Gravite)).ShouldBe(dit ? [("SEG-04", Gravite.Avertissement)] : []);
        p.EstJuste.ShouldBeTrue();
    }

    /// <summary>Moved, sorted, cut, in any order: still two partitions, as long as a move stays in its département.</summary>
    [Fact]
    public void Une_partition_reste_une_partition_quoi_qu_on_deplace() => Prop.ForAll(
        Gen.Choose(0, 999).Select(n => (Immeuble: n % 7, Vers: n / 7 % 4, Geste: n % 3)).ListOf().ToArbitrary(),
        gestes =>
        {
            var p = Opale();
            foreach (var (immeuble, vers, geste) in gestes)
            {
                var code = p.Immeubles[immeuble % p.Immeubles.Count].Code;
                p = geste switch { 0 => p.Segmenter(code, $"S{vers}"), 1 => p.Classer(code, $"Catégorie {vers}"), _ => p.CouperParDepartement($"S{vers}") };
            }

            return !p.MalClasses.Any() && !p.MalSegmentes.Any() && p.SommeDesSegments == p.Patrimoine && p.EstJuste
                && p.Segments.Sum(s => s.Immeubles.Sum(i => i.Logements)) == p.Patrimoine;
        }).QuickCheckThrowOnFailure();

    /// <summary>Over several départements, whatever was moved: cutting every segment gives back a right partition, with the same sum.</summary>
    [Fact]
    public void Couper_par_departement_rend_toujours_une_partition_juste() => Prop.ForAll(
        Gen.Choose(0, 63).ListOf().ToArbitrary(),
        gestes =>
        {
            var p = new Partition([.. Enumerable.Range(0, 8).Select(i => Immeuble($"i{i}", i % 2 == 0 ? "31" : "82", 10 + i, $"C{i % 4}", $"S{i % 4}"))], 108);
            p = gestes.Aggregate(p, (q, g) => q.Segmenter($"i{g / 8}", $"S{g % 8}"));
            foreach (var (segment, _) in p.Segments)
                p = p.CouperParDepartement(segment);
            return p.EstJuste && p.SommeDesSegments == 108;
        }).QuickCheckThrowOnFailure();

    internal static ImmeubleReparti Immeuble(string code, string departement, int logements, string categorie, string segment) => new(code, code == "dunes" ? "Résidence des Dunes" : code, departement, logements, [categorie], [segment]);

    /// <summary>2 840 dwellings in the Pas-de-Calais, four categories, three segments.</summary>
    internal static Partition Opale() => new([Immeuble("dunes", "62", 64, "Catégorie 1", "S1"), Immeuble("arras", "62", 936, "Catégorie 2", "S1"), Immeuble("calais", "62", 1_000, "Catégorie 3", "S2"), Immeuble("lens", "62", 840, "Catégorie 4", "S3")], 2_840);

    private static Partition Grand(int logements) => new([Immeuble("grand", "62", logements, "Catégorie 1", "S1"), Immeuble("a", "62", 1, "Catégorie 2", "S2"), Immeuble("b", "62", 1, "Catégorie 3", "S2"), Immeuble("c", "62", 1, "Catégorie 4", "S2")], logements + 3);

    private static List<(string Regle, Gravite Gravite, string Phrase)> Lire(Partition p) => [.. ReglesDePartition.Verifier(p).Select(c => (c.Regle, c.Gravite, c.Motif.Phrase.Net()))];
}
