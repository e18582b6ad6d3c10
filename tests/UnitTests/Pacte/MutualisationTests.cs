using System.Numerics;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.Pacte;

/// <summary>The mutualisation of a year, to the cent.</summary>
public sealed class MutualisationTests
{
    private static readonly ParametresDeCampagne De2013 = new() { ExoneresAides = true };
    private static readonly BasesDOrganisme A = new("990000135", "A", 100, 1_000, 10);
    private static readonly BasesDOrganisme B = new("990000143", "B", 300, 3_000, 30);
    private static readonly BasesDOrganisme C = new("990000150", "C", 0, 500, 5, PlanDeLaCglls.Consolidation);
    private static readonly OperationsAidees[] Prets = [new(A.Siren, EnZone1: 2), new(B.Siren, EnZones2Et3: 1, Prets: 100_000), new(C.Siren, EnZone1: 1)];

    [Fact]
    [Trait("Scenario", "PAC-S01")]
    public void L_exemple_de_2013_tombe_juste_au_centime()
    {
        var r = CalculDeMutualisation.Calculer(De2013, [C, B, A], Prets);
        r.Positions.Select(p => (p.Bases.Nom, p.Aides.Total, p.Parts.Total, p.Solde)).ShouldBe([("A", 6_600m, 4_050m, 2_550m), ("B", 6_300m, 12_150m, -5_850m), ("C", 3_300m, 0m, 3_300m)]);
        (r.Aides, r.Appel, r.Positions.Sum(p => p.Solde)).ShouldBe((16_200m, 16_200m, 0m));
    }

    [Fact]
    [Trait("Scenario", "PAC-S02")]
    public void Trois_parts_egales_de_cent_euros_font_cent_euros()
    {
        BasesDOrganisme[] trois = [A with { Siren = "990000150" }, A with { Siren = "990000135" }, A with { Siren = "990000143" }];
        var r = CalculDeMutualisation.Calculer(De2013 with { Frais = 100 }, trois, []);
        r.Positions.Select(p => p.Parts).ShouldBe([new(8.34m, 16.67m, 8.34m), new(8.33m, 16.67m, 8.33m), new(8.33m, 16.66m, 8.33m)]);
        r.Positions.Select(p => p.Parts.Total).ShouldBe([33.35m, 33.33m, 33.32m]);
        CalculDeMutualisation.Calculer(De2013 with { Frais = 100 }, trois.Reverse(), []).Positions.ShouldBe(r.Positions);
    }

    [Fact]
    [Trait("Scenario", "PAC-S03")]
    public void Exonere_de_contribution_aide_la_premiere_annee()
    {
        var d = C with { Siren = "990000168", Nom = "D", Plan = PlanDeLaCglls.RetablissementDEquilibre };
        var e = B with { Siren = "990000176", Nom = "E", Plan = PlanDeLaCglls.ReprisePatrimoine };
        OperationsAidees[] prets = [.. Prets, new(d.Siren, EnZone1: 1), new(e.Siren, EnZone1: 1)];
        var r = CalculDeMutualisation.Calculer(De2013, [A, B, C, d, e], prets).Positions.ToDictionary(p => p.Bases.Nom);
        (r["C"].Parts.Total, r["C"].Aides.Total, r["D"].Parts.Total, r["D"].Aides.Total).ShouldBe((0m, 3_300m, 0m, 3_300m));
        (r["E"].Parts.Total > 0, r["E"].Aides.Total).ShouldBe((true, 3_300m));
        var de2014 = CalculDeMutualisation.Calculer(De2013 with { ExoneresAides = false }, [A, B, C], Prets);
        de2014.Positions.Select(p => (p.Aides.Total, p.Parts.Total)).ShouldBe([(6_600m, 3_225m), (6_300m, 9_675m), (0m, 0m)]);
    }

    [Fact]
    [Trait("Scenario", "PAC-S04")]
    public void Le_plafond_national_se_partage_au_prorata()
    {
        BasesDOrganisme[] xyz = [A with { Nom = "X" }, B with { Nom = "Y" }, A with { Siren = "990000168", Nom = "Z" }];
        var r = CalculDeMutualisation.Calculer(De2013, xyz, [new(A.Siren, Restructures: 3_000), new(B.Siren, Restructures: 2_000), new("990000168", Restructures: 1_000)]);
        r.Positions.Select(p => (p.Aides.Restructures, p.Aides.Total)).ShouldBe([(2_500, 1_500_000m), (1_667, 1_000_200m), (833, 499_800m)]);
        CalculDeMutualisation.Calculer(De2013, xyz, [new(A.Siren, Restructures: 3_000), new(B.Siren, Restructures: 1_000), new("990000168", Restructures: 1_000)]).Positions.Select(p => p.Aides.Restructures).ShouldBe([3_000, 1_000, 1_000]);
        CalculDeMutualisation.Calculer(De2013 with { ExoneresAides = false }, [A, B, C], [new(A.Siren, Restructures: 5_000), new(C.Siren, Restructures: 5_000)]).Positions[0].Aides.Restructures.ShouldBe(5_000, "what an exempt one asks does not use the ceiling");
    }

    [Fact]
    [Trait("Scenario", "PAC-S05")]
    public void Les_frais_s_ajoutent_a_l_appel()
    {
        var r = CalculDeMutualisation.Calculer(De2013 with { Frais = 300 }, [A, B, C], Prets);
        r.Appel.ShouldBe(16_500);
        r.Positions.Select(p => (p.Parts.Total, p.Solde)).ShouldBe([(4_125m, 2_475m), (12_375m, -6_075m), (0m, 3_300m)]);
        r.Positions.Sum(p => p.Solde).ShouldBe(-300);
    }

    [Fact]
    [Trait("Scenario", "PAC-S07")]
    public void Une_base_negative_ou_une_cle_vide_arretent_le_calcul()
    {
        Refuser(De2013, A, B with { Loyers = -1_000 }, C).ShouldBe("La base « loyers » de B est négative.");
        Refuser(De2013, A with { Cotisation = 0 }, B with { Cotisation = 0 }, C with { Cotisation = 9 }).ShouldBe("La clé « cotisation CGLLS » n’a pas de base : le total est nul.");
        Refuser(De2013, C).ShouldBe("Aucun organisme n’est à appeler : tous sont exonérés, ou la campagne n’en a pas.");
        Refuser(De2013 with { PartDesLoyers = 49 }, A, B).ShouldBe("Les trois clés de la contribution ne font pas 100 %.");
    }

    [Fact]
    public void Les_contributions_font_l_appel_au_centime_et_plus_de_loyers_ne_les_baisse_pas()
    {
        for (var graine = 0; graine < 200; graine++)
        {
            var hasard = new Random(graine);
            var bases = Enumerable.Range(0, 2 + hasard.Next(40)).Select(i => new BasesDOrganisme($"99{i:0000000}", $"O{i}", Montant(hasard), Montant(hasard), 1 + hasard.Next(50_000), (PlanDeLaCglls)(i == 0 ? 0 : hasard.Next(4)))).ToList();
            OperationsAidees[] prets = [.. bases.Select(b => new OperationsAidees(b.Siren, hasard.Next(200), hasard.Next(200), Montant(hasard), hasard.Next(900)))];
            var parametres = De2013 with { Frais = Montant(hasard), ExoneresAides = graine % 2 == 0 };
            var r = CalculDeMutualisation.Calculer(parametres, bases, prets);
            r.Positions.Sum(p => p.Parts.Total).ShouldBe(r.Appel);
            r.Positions.Sum(p => p.Aides.Restructures).ShouldBeLessThanOrEqualTo(5_000);
            r.Positions.Sum(p => p.Solde).ShouldBe(-r.Frais);
            Exact(r, bases, parametres);
            var plus = CalculDeMutualisation.Calculer(parametres, bases.Select(b => b == bases[0] ? b with { Loyers = b.Loyers + 1_000 } : b), prets);
            (plus.Positions[0].Parts.Total - r.Positions[0].Parts.Total).ShouldBeGreaterThanOrEqualTo(-0.03m, "within one cent a key");
        }
    }

    /// <summary>Each share is within a cent of the exact fraction, recounted with big integers.</summary>
    private static void Exact(ResultatDeCampagne r, List<BasesDOrganisme> bases, ParametresDeCampagne parametres)
    {
        var appeles = bases.Where(b => !b.EstExonere).ToList();
        var total = appeles.Aggregate(BigInteger.Zero, (s, b) => s + new BigInteger(b.Loyers * 100));
        foreach (var p in r.Positions.Where(p => !p.Bases.EstExonere))
        {
            var ecart = BigInteger.Abs(new BigInteger(p.Parts.Loyers * 100) * 100 * total - new BigInteger(r.Appel * 100) * parametres.PartDesLoyers * new BigInteger(p.Bases.Loyers * 100));
            (ecart < 200 * total).ShouldBeTrue($"{p.Bases.Nom}: a cent for the cut between the keys, a cent for the share");
        }
    }

    private static decimal Montant(Random hasard) => hasard.Next(1, 1_000_000_000) / 100m;

    private static string Refuser(ParametresDeCampagne parametres, params BasesDOrganisme[] bases) =>
        Should.Throw<Refus>(() => CalculDeMutualisation.Calculer(parametres, bases, [])).Motifs[0].Phrase.Replace('\u00A0', ' ');
}
