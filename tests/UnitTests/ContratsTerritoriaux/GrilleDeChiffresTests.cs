using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Refuser;
using FsCheck;
using FsCheck.Fluent;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

/// <summary>What the grid says of the figures typed: sums, gaps, disagreements.</summary>
public class GrilleDeChiffresTests
{
    private static readonly Guid Epci = new("0198a000-0000-7000-8002-000000000023");
    private static readonly Guid Penfeld = new("0198a000-0000-7000-8002-000000000025");
    private static readonly Guid Iroise = new("0198a000-0000-7000-8002-000000000026");
    private static readonly Guid Coop = new("0198a000-0000-7000-8002-000000000027");

    [Fact]
    [Trait("Scenario", "CTR-S05")]
    public void Les_annees_s_additionnent_et_un_total_qui_ne_leur_est_pas_egal_se_dit()
    {
        var annees = Annees(Epci, 180, 200, 220);
        var grille = Grille([.. annees, Total(Epci, 610)]);
        grille.DesaccordDuTotal("CT-1.1", Epci, "").ShouldBe((600, 610));
        grille.Objectif("CT-1.1", "", 2025).ShouldBe(200);
        grille.Saisi(new CaseDeGrille("CT-1.1", Epci, "", "", 0)).ShouldBe(610, "what was typed stays");
        Grille([.. annees, Total(Epci, 600)]).DesaccordDuTotal("CT-1.1", Epci, "").ShouldBeNull();
        Grille(annees).Objectif("CT-1.1", "", 0).ShouldBe(600, "the total nobody typed is the sum of the years");
    }

    [Fact]
    [Trait("Scenario", "CTR-S06")]
    public void L_ecart_est_la_somme_des_bailleurs_moins_l_objectif()
    {
        var grille = Grille([.. Annees(Epci, 180, 200, 220), Total(Penfeld, 330), Total(Iroise, 180), Total(Coop, 70)]);
        grille.SommeDesBailleurs("CT-1.1", "", 0).ShouldBe(580);
        grille.Ecart("CT-1.1", "", 0).ShouldBe(-20);
        grille.Ecart("CT-1.1", "", 2024).ShouldBeNull("no landlord said anything of 2024");
        grille.Avec([(new CaseDeGrille("CT-1.1", Iroise, "", "", 0), 200)]).Ecart("CT-1.1", "", 0).ShouldBe(0);
        grille.Ecart("CT-1.1", "", 0).ShouldBe(-20, "what if leaves the grid alone");
    }

    [Fact]
    public void Un_bailleur_qui_ventile_par_commune_et_par_produit_vaut_la_somme_de_ses_communes()
    {
        var grille = Grille([
            Lu(new("CT-1.1", Iroise, "PLAI", "29019", 2024), 10), Lu(new("CT-1.1", Iroise, "PLAI", "29075", 2024), 5), Lu(new("CT-1.1", Iroise, "PLUS", "29019", 2024), 20),
            Lu(new("CT-1.1", Iroise, "PLS", "", 2025), 7)]);
        grille.Valeur("CT-1.1", Iroise, "PLAI", 2024).ShouldBe(15);
        grille.Valeur("CT-1.1", Iroise, "", 2024).ShouldBe(35);
        grille.Valeur("CT-1.1", Iroise, "", 0).ShouldBe(42);
        grille.Valeur("CT-1.1", Iroise, "PLAI", 0).ShouldBe(15);
    }

    [Fact]
    public void Le_chiffre_saisi_l_emporte_sur_la_somme_des_communes_et_leur_desaccord_se_dit()
    {
        var place = new CaseDeGrille("CT-1.1", Iroise, "PLAI", "", 2024);
        var grille = Grille([Lu(place, 20), Lu(place with { Commune = "29019" }, 10), Lu(place with { Commune = "29075" }, 5)]);
        grille.Valeur("CT-1.1", Iroise, "PLAI", 2024).ShouldBe(20);
        grille.DesaccordDesCommunes(place).ShouldBe((15, 20));
    }

    [Fact]
    public void Un_rapport_ne_s_additionne_ni_par_annee_ni_par_bailleur()
    {
        var grille = Grille([Lu(new("CT-4.1", Penfeld, "", "", 2024), 100), Lu(new("CT-4.1", Penfeld, "", "", 2025), 98)]);
        grille.Valeur("CT-4.1", Penfeld, "", 0).ShouldBeNull();
        grille.SommeDesBailleurs("CT-4.1", "", 2024).ShouldBeNull();
    }

    [Fact]
    public void Rien_de_saisi_n_est_pas_zero()
    {
        var grille = Grille([Lu(new("CT-1.2", Penfeld, "", "", 2024), 0)]);
        grille.Valeur("CT-1.2", Penfeld, "", 2024).ShouldBe(0);
        grille.Valeur("CT-1.2", Iroise, "", 2024).ShouldBeNull();
        grille.SommeDesBailleurs("CT-1.2", "", 2024).ShouldBe(0);
        grille.SommeDesBailleurs("CT-1.2", "", 2025).ShouldBeNull();
    }

    [Fact]
    public void L_ecart_est_toujours_la_somme_moins_l_objectif()
    {
        var nombres = Gen.Choose(0, 100_000);
        Prop.ForAll((from o in nombres from a in nombres from b in nombres from c in nombres select (o, a, b, c)).ToArbitrary(), t =>
            Grille([Total(Epci, t.o), Total(Penfeld, t.a), Total(Iroise, t.b), Total(Coop, t.c)]).Ecart("CT-1.1", "", 0) == t.a + t.b + t.c - t.o).QuickCheckThrowOnFailure();
    }

    [Fact]
    [Trait("Scenario", "CTR-S07")]
    public void Les_parts_npnru_et_hors_npnru_font_cent_exactement()
    {
        var refus = Should.Throw<Refus>(() => PartsDeRenovation.HorsNpnru(240, 90, 62));
        var motif = refus.Motifs.ShouldHaveSingleItem();
        (motif.Champ, motif.Donnees["somme"]).ShouldBe(("PartHors", 99.5m));
        PartsDeRenovation.HorsNpnru(240, 90, 62.5m).ShouldBe(150);
        PartsDeRenovation.EnClair(90, 240).ShouldBe("37,5\u00A0%");
        Should.Throw<Refus>(() => PartsDeRenovation.HorsNpnru(3, 1, 66.67m), "two thirds is not 66,67 %");
        Should.Throw<Refus>(() => PartsDeRenovation.HorsNpnru(0, 0, 100));
    }

    [Theory]
    [InlineData("CT-1.1~0198a000000070008002000000000025~PLAI~29019~2025", true)]
    [InlineData("CT-1.1~0198a000000070008002000000000025~~~0", true)]
    [InlineData("CT-1.1~0198a000000070008002000000000025~PLAI~290190~2025", false)]
    [InlineData("CT-1.1~pas-un-organisme~PLAI~29019~2025", false)]
    [InlineData("CT-1.1~0198a000000070008002000000000025~PLAI~29019", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Une_cle_de_case_se_relit_ou_se_refuse(string? cle, bool lisible)
    {
        var place = CaseDeGrille.Lire(cle);
        (place is not null).ShouldBe(lisible);
        if (place is { } p)
            p.Cle.ShouldBe(cle);
    }

    private static GrilleDeChiffres Grille(IEnumerable<KeyValuePair<CaseDeGrille, decimal>> chiffres) =>
        new(TrameDe2023.Definition, [2024, 2025, 2026], Epci, [Penfeld, Iroise, Coop], new ChiffresDuContrat(TrameDe2023.Definition, chiffres));

    private static IReadOnlyList<KeyValuePair<CaseDeGrille, decimal>> Annees(Guid organisme, params IReadOnlyList<decimal> valeurs) => [.. valeurs.Select((v, i) => Lu(new("CT-1.1", organisme, "", "", 2024 + i), v))];

    private static KeyValuePair<CaseDeGrille, decimal> Total(Guid organisme, decimal valeur) => Lu(new("CT-1.1", organisme, "", "", CaseDeGrille.Total), valeur);

    private static KeyValuePair<CaseDeGrille, decimal> Lu(CaseDeGrille place, decimal valeur) => new(place, valeur);
}
