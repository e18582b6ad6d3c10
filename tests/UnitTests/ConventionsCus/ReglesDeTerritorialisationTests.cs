using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>Rules TER-01 to TER-11, each alone on a convention that holds, message in French.</summary>
public sealed class ReglesDeTerritorialisationTests
{
    private static readonly TerritoireDEngagement Garonne = new(EchelleDEngagement.Departement, "31", "Haute-Garonne");
    private static readonly TerritoireDEngagement Reunion = new(EchelleDEngagement.Departement, "974", "La Réunion");
    private static readonly TerritoireDEngagement Toulouse = new(EchelleDEngagement.Epci, "243100518", "Toulouse Métropole");
    private static readonly TerritoireDEngagement Muretain = new(EchelleDEngagement.Epci, "200068641", "CA Le Muretain Agglo");
    private static readonly TerritoireDEngagement Occitanie = new(EchelleDEngagement.Region, "76", "Occitanie");
    private static readonly TerritoireDEngagement Organisme = new(EchelleDEngagement.Organisme, "", "Habitat Garonne");
    private static readonly TerritoiresDuPatrimoine Patrimoine = new([Garonne], [(Toulouse, "31")], [Occitanie]);

    private static List<EngagementTerritorial> Complets(TerritoireDEngagement departement) =>
        [new("PP-1", departement, 160), new("PP-2", departement, 40), new("PP-3", departement, 120), new("PP-4", departement), new("PS-2", departement), new("SR-1", departement), new("PS-1", Toulouse), new("G-1", Organisme)];

    [Fact]
    public void Une_convention_complete_n_a_aucun_constat() => ReglesDeTerritorialisation.Verifier(Complets(Garonne), Patrimoine, ChoixDuPrefet.Aucun).ShouldBeEmpty();

    [Theory]
    [InlineData("PP-2", "TER-01", "Engagement départemental manquant : PP-2, 31.")]
    [InlineData("SR-1", "TER-01", "Engagement départemental manquant : SR-1, 31.")]
    [InlineData("PS-1", "TER-02", "Engagement PS-1 manquant : Toulouse Métropole.")]
    public void Un_engagement_obligatoire_manque(string indicateur, string regle, string phrase)
    {
        Seul(Complets(Garonne).Where(e => e.Indicateur != indicateur), ChoixDuPrefet.Aucun).ShouldBe((regle, Gravite.Bloquant, phrase));
        ReglesDeTerritorialisation.Verifier([.. Complets(Garonne).Where(e => e.Indicateur != indicateur)], Patrimoine, ChoixDuPrefet.Aucun with { Dispenses = [new(indicateur, indicateur == "PS-1" ? Toulouse.Code : "31", "parc neuf")] }).ShouldBeEmpty();
    }

    [Fact]
    public void PP2_ne_manque_pas_outre_mer() => ReglesDeTerritorialisation.Verifier(
        [.. Complets(Reunion).Where(e => e.Indicateur != "PP-2")], new([Reunion], [(Toulouse, "974")], []), ChoixDuPrefet.Aucun).ShouldBeEmpty();

    [Fact]
    public void Chaque_indicateur_reste_a_ses_echelles()
    {
        Seul([.. Complets(Garonne), new("PS-1", Garonne)], ChoixDuPrefet.Aucun).ShouldBe(("TER-03", Gravite.Bloquant, "PS-1 ne se décline pas à l’échelle départementale."));
        Seul([.. Complets(Garonne), new("G-1", Garonne)], ChoixDuPrefet.Aucun).ShouldBe(("TER-04", Gravite.Bloquant, "G-1 se mesure à l’échelle de l’organisme."));
        Seul([.. Complets(Garonne), new("PP-LF-1", Toulouse)], ChoixDuPrefet.Aucun).ShouldBe(("TER-05", Gravite.Bloquant, "Les indicateurs LF ne se déclinent qu’au département."));
        Seul([.. Complets(Garonne), new("PP-ACC-1", Garonne)], ChoixDuPrefet.Aucun).ShouldBe(("TER-06", Gravite.Bloquant, "Échelle non demandée par le préfet."));
        Verifier([.. Complets(Garonne), new("PP-ACC-1", Garonne), new("PS-ACC-1", Occitanie)], ChoixDuPrefet.Aucun with { Echelles = [("PP-ACC-1", "31")] }).ShouldBeEmpty();
        Seul([.. Complets(Garonne), new("PP-2", Toulouse, 30)], ChoixDuPrefet.Aucun).ShouldBe(("TER-07", Gravite.Bloquant, "EPCI non retenu par le préfet signataire."));
        Seul([.. Complets(Garonne), new("PP-5", Garonne)], ChoixDuPrefet.Aucun).ShouldBe(("TER-08", Gravite.Bloquant, "Indicateur optionnel non retenu par le préfet."));
        Verifier([.. Complets(Garonne), new("PP-5", Garonne)], ChoixDuPrefet.Aucun with { Facultatifs = new HashSet<string>(["PP-5"]) }).ShouldBeEmpty();
    }

    [Fact]
    public void Les_echelles_de_PS2_et_de_PS3_se_repondent() => Seul([.. Complets(Garonne), new("PS-3", Toulouse)],
        ChoixDuPrefet.Aucun with { Facultatifs = new HashSet<string>(["PS-3"]), Echelles = [("PS-3", Toulouse.Code)] })
        .ShouldBe(("TER-09", Gravite.Avertissement, "Les territoires infra-départementaux de PS-2 et PS-3 devraient être cohérents."));

    [Fact]
    public void Une_dispense_a_un_motif() => Verifier(Complets(Garonne), ChoixDuPrefet.Aucun with { Dispenses = [new("PP-5", "31", " ")] })
        .ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Regle.ShouldBe("TER-10"), c => c.Motif.Phrase.ShouldBe("Motif de dispense manquant."));

    [Theory]
    [InlineData(25, 15, false)]
    [InlineData(25, 16, true)]
    public void La_somme_des_EPCI_ne_depasse_pas_le_departement(int toulouse, int muretain, bool averti)
    {
        var choix = ChoixDuPrefet.Aucun with { Echelles = [("PP-2", Toulouse.Code), ("PP-2", Muretain.Code)] };
        var constats = ReglesDeTerritorialisation.Verifier([.. Complets(Garonne), new("PS-1", Muretain), new("PP-2", Toulouse, toulouse), new("PP-2", Muretain, muretain)], new([Garonne], [(Toulouse, "31"), (Muretain, "31")], []), choix);
        constats.Select(c => (c.Regle, c.Motif.Phrase)).ShouldBe(averti ? [("TER-11", "La somme des EPCI dépasse la valeur départementale.")] : []);
    }

    private static IReadOnlyList<Constat> Verifier(IEnumerable<EngagementTerritorial> engagements, ChoixDuPrefet choix) => ReglesDeTerritorialisation.Verifier([.. engagements], Patrimoine, choix);

    private static (string, Gravite, string) Seul(IEnumerable<EngagementTerritorial> engagements, ChoixDuPrefet choix) =>
        Verifier(engagements, choix).ShouldHaveSingleItem() is var c ? (c.Regle, c.Gravite, c.Motif.Phrase.Replace('\u00A0', ' ')) : default;
}
