using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>The 113 rules of the table (domain 1G, §10): each speaks with its gravity and its sentence, and each is silent where it must.</summary>
public sealed class ReglesDePremiereGenerationTests
{
    /// <summary>Ids of the table, in its order. PRO-11 and PRO-14 forbid a lock: they have no sentence.</summary>
    private const string Table =
        "ORG-01 ORG-02 ORG-03 ORG-04 PSP-01 PSP-02 PSP-03 PRO-01 PRO-02 PRO-03 PRO-04 PRO-05 PRO-06 PRO-07 PRO-08 PRO-09 PRO-10 PRO-11 PRO-12 PRO-13 PRO-14 PRO-15 PRO-16 PRO-17 PRO-18 PRO-19 " +
        "CON-01 CON-02 CON-03 CON-04 CON-05 CON-06 CON-07 CON-08 CON-09 CLA-01 CLA-02 CLA-03 CLA-04 CLA-05 CLA-06 SEG-01 SEG-02 SEG-03 SEG-04 SEG-05 LF-01 LF-02 LOY-01 LOY-02 PLA-01 PLA-02 PLA-03 SLS-01 SLS-02 SLS-03 " +
        "IND-01 IND-02 IND-03 IND-04 IND-05 IND-06 IND-07 IND-08 IND-09 IND-10 IND-11 IND-12 A-01 A-02 B-01 B-02 B-03 C-01 C-02 C-03 C-04 C-05 C-06 D-01 D-02 D-03 D-04 D-05 E-01 E-02 " +
        "F-01 F-02 F-03 F-04 F-05 F-06 F-07 F-08 F-09 F-10 F-11 G-01 H-01 H-02 H-03 H-04 H-05 H-06 H-07 H-08 H-09 H-10 H-11 I-01 EVA-01 EVA-02 EVA-03";

    private static readonly string[] SansVerrou = ["PRO-11", "PRO-14"];

    public static TheoryData<string> Ids => [.. CasDeRegles.Tous.Select(c => c.Regle)];

    [Fact]
    public void Les_cent_treize_regles_de_la_table_sont_essayees_une_fois()
    {
        Table.Split(' ').Length.ShouldBe(113);
        CasDeRegles.Tous.Select(c => c.Regle).ShouldBe(Table.Split(' ').Except(SansVerrou), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Une_regle_parle_avec_sa_gravite_et_sa_phrase_et_se_tait_quand_elle_est_tenue(string id)
    {
        var cas = CasDeRegles.Tous.Single(c => c.Regle == id);
        cas.Parle.ShouldNotBeEmpty();
        cas.Muet.ShouldNotBeEmpty();
        foreach (var constats in cas.Parle.Select(p => p.ToList()))
            constats.Where(c => c.Regle == id).Select(c => (c.Gravite, Phrase(c))).ShouldBe([(cas.Gravite, cas.Phrase)]);
        foreach (var constats in cas.Muet)
            constats.Select(c => c.Regle).ShouldNotContain(id);
    }

    [Theory]
    [InlineData("28/06/2010")]
    [InlineData("30/06/2010")]
    [InlineData("01/07/2010")]
    [InlineData("31/12/2012")]
    public void PRO_11_le_desaccord_d_un_signataire_ni_un_retard_n_arretent_le_depot(string jour)
    {
        var depot = new DepotDuProjet(DateOnly.ParseExact(jour, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), null, "Département du Pas-de-Calais");
        ReglesDeConclusion.Depot(depot, new()).ShouldAllBe(c => !c.Bloque);
        ReglesDeConclusion.Depot(depot, new()).Count.ShouldBe(ReglesDeConclusion.Depot(depot with { EnDesaccord = [] }, new()).Count);
    }

    [Fact]
    public void PRO_14_une_signature_facultative_absente_n_arrete_rien() =>
        ReglesDeConclusion.Signatures([new("Opale Habitat", true, new(2010, 12, 6)), new("communauté urbaine d’Arras", false, null), new("Somme", false, null)]).ShouldBeEmpty();

    [Theory]
    [InlineData("OPH", Rattachement.Departement, null, true)]
    [InlineData("OPH", Rattachement.EpciAvecPlh, null, true)]
    [InlineData("OPH", Rattachement.EpciSansPlh, null, false)]
    [InlineData("OPH", Rattachement.Commune, null, false)]
    [InlineData("OPH", Rattachement.Commune, true, true)]
    [InlineData("OPH", Rattachement.Departement, false, false)]
    [InlineData("ESH", Rattachement.Departement, null, false)]
    internal void Le_troisieme_signataire_suit_le_rattachement_de_l_OPH(string type, Rattachement rattachement, bool? choix, bool requis) =>
        ReglesDeConclusion.TroisiemeSignataire(type, rattachement, choix).ShouldBe(requis);

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(480, 0, "La convention doit comporter les indicateurs propres aux logements-foyers.")]
    [InlineData(500, 0, "La convention doit comporter une partie « logements-foyers ».")]
    [InlineData(1_000, 0, "La convention doit être une CUS « logements-foyers ».")]
    public void LF_02_dit_la_forme_qui_manque(int foyers, int annoncee, string phrase) =>
        Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine.ReglesDesFoyers.Verifier(new(foyers, 1_000, (Cus.Portal.ConventionsCus.Categories.PartDesFoyers)annoncee)).Select(Phrase).ShouldBe(phrase.Length == 0 ? [] : [phrase]);

    [Fact]
    public void Deux_perimetres_d_hebergement()
    {
        Enum.GetValues<StructureDAccueil>().Count(ReglesDeLOffre.CompteEnB).ShouldBe(5);
        Enum.GetValues<StructureDAccueil>().Where(s => !ReglesDeLOffre.CompteEnF4(s)).ShouldBe([StructureDAccueil.LogementOrdinaire]);
    }

    [Theory]
    [InlineData("OPH", false, true)]
    [InlineData("ESH", false, true)]
    [InlineData("ESH", true, false)]
    [InlineData("SCOOP", false, false)]
    [InlineData("SEM", false, false)]
    [InlineData("UES", false, false)]
    public void Bolero_ne_connait_que_les_OPH_et_les_SA_d_HLM(string type, bool fondation, bool connu) => Bolero.Connait(type, fondation).ShouldBe(connu);

    private static string Phrase(Constat c) => c.Motif.Phrase.Net();
}
