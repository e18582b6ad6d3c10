using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>Rules of what is committed and of what is reported, each at its boundary, message in French (guide CUS 2G, §11).</summary>
public sealed class ReglesDesMesuresTests
{
    private static readonly CalendrierDeCus Base = new(0);

    [Fact]
    public void Six_annees_ou_deux_horizons()
    {
        Engager("PP-2", 40, 40, 40, 40, 40, 40).ShouldBeEmpty();
        Engager("PP-2", 40, 40, 40, 40, 40).ShouldBe([("IND-01", Gravite.Bloquant, "Valeur manquante pour 2024.")]);
        Regles(new("PP-4", Base, new Dictionary<int, decimal> { [2021] = 3 })).ShouldBe([("IND-01", Gravite.Bloquant, "Valeur manquante pour l’horizon à six ans.")]);
    }

    [Theory]
    [InlineData(160, 160, null)]
    [InlineData(160, 159, "La valeur à six ans est inférieure à celle à trois ans.")]
    public void Six_ans_comprennent_trois_ans(decimal trois, decimal six, string? phrase) => Regles(Horizons("PP-1", trois, six)).Select(r => r.Phrase).ShouldBe(phrase is null ? [] : [phrase]);

    [Theory]
    [InlineData(100, null)]
    [InlineData(100.01, "Pourcentage hors de l’intervalle 0-100.")]
    [InlineData(-0.01, "Pourcentage hors de l’intervalle 0-100.")]
    public void Un_taux_va_de_0_a_100(double taux, string? phrase) => Engager("PP-5", (decimal)taux, 20, 20, 20, 20, 20).Select(r => r.Phrase).ShouldBe(phrase is null ? [] : [phrase]);

    [Fact]
    public void PP2_ne_depasse_pas_le_parc_F_et_G_et_n_est_pas_requis_outre_mer()
    {
        var e = Annees("PP-2", 40, 40, 40, 40, 40, 40);
        Regles(e with { ParcFEtG = 240 }).ShouldBeEmpty();
        Regles(e with { ParcFEtG = 239 }).ShouldBe([("PP2-01", Gravite.Avertissement, "L’objectif dépasse le parc F et G.")]);
        Regles(Annees("PP-2") with { OutreMer = true }).ShouldBe([("PP2-02", Gravite.Information, "PP-2 non requis outre-mer (DPE non obligatoire).")]);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1.9, "L’engagement doit inclure les logements déjà en commercialisation.")]
    public void PP4_comprend_ce_qui_est_deja_en_vente(double troisAns, string? phrase) =>
        Regles(Horizons("PP-4", (decimal)troisAns, 4.67m) with { Commercialisation = (1_500, 30) }).Select(r => r.Phrase).ShouldBe(phrase is null ? [] : [phrase]);

    [Fact]
    public void G1_a_une_methode_et_sa_hausse_se_justifie()
    {
        Regles(Annees("G-1", 1_200, 1_200, 1_200, 1_200, 1_200, 1_200) with { Methodes = (MethodeDeG1.B6Lo4, MethodeDeG1.B6Lo4) }).ShouldBeEmpty();
        Regles(Annees("G-1", 1_200, 1_200, 1_200, 1_200, 1_200, 1_200) with { Methodes = (MethodeDeG1.B6Lo4, MethodeDeG1.Dis) }).ShouldBe([("G1-01", Gravite.Bloquant, "Méthode de calcul G-1 différente entre référence et engagement.")]);
        Engager("G-1", 1_150, 1_170, 1_190, 1_210, 1_240, 1_260).ShouldBe([("G1-02", Gravite.Avertissement, "Hausse du coût de gestion : justifier (réorganisation).")]);
    }

    [Fact]
    public void PS1_a_son_plancher_sauf_CIA_et_sa_clause()
    {
        var e = Annees("PS-1", 24, 25, 25, 25, 25, 25);
        Engager("PS-1", 25, 25, 25, 25, 25, 25).ShouldBeEmpty();
        Regles(e).ShouldBe([("PS1-01", Gravite.Bloquant, "Objectif PS-1 inférieur à 25 % sans orientation de CIL ni CIA.")]);
        Regles(e with { FixeParLaCia = true }).ShouldBeEmpty();
        Regles(Annees("PS-1", 25, 25, 25, 25, 25, 25) with { ClauseDeNotification = false }).ShouldBe([("PS1-02", Gravite.Bloquant, "Clause de modification PS-1 manquante.")]);
    }

    [Fact]
    public void PS2_a_son_plancher_au_departement_SR1_progresse_la_transformation_ne_croit_pas()
    {
        var ps2 = Annees("PS-2", 24.9m, 25, 25, 25, 25, 25);
        Regles(ps2).ShouldBeEmpty();
        Regles(ps2 with { AuDepartement = true }).ShouldBe([("PS2-01", Gravite.Bloquant, "L’engagement PS-2 ne peut être inférieur à 25 % au département.")]);
        Regles(Annees("SR-1", 31, 31, 31, 31, 31, 31) with { AccessibiliteDeReference = 31 }).ShouldBe([("SR1-01", Gravite.Avertissement, "Une progression de l’accessibilité est attendue.")]);
        Regles(Annees("SR-1", 31, 31, 31, 31, 31, 31.01m) with { AccessibiliteDeReference = 31 }).ShouldBeEmpty();
        Regles(Horizons("PP-ACC-1", 5, 6) with { Reference = 5 }).ShouldBe([("ACC-02", Gravite.Avertissement, "Taux de transformation supérieur à la référence.")]);
    }

    [Theory]
    [InlineData("PP-5", 84, 0, "IND-04", "Dénominateur nul : indicateur sans objet.")]
    [InlineData("PP-5", 421, 420, "IND-05", "Le numérateur dépasse le dénominateur.")]
    [InlineData("PS-3", 401, 400, "IND-05", "Le numérateur dépasse le dénominateur.")]
    [InlineData("SR-1", 2_011, 2_010, "SR1-02", "Logements accessibles supérieurs au parc.")]
    [InlineData("PP-ACC-1", 61, 60, "ACC-01", "Taux de transformation non calculable ou supérieur à 100 % : vérifiez D1 et D2.")]
    public void Une_realisation_hors_de_son_tout_se_dit(string indicateur, decimal numerateur, decimal denominateur, string regle, string phrase)
    {
        Lire(ReglesDeRealisation.Verifier(new(indicateur, numerateur, denominateur))).Select(c => (c.Regle, c.Phrase)).ShouldBe([(regle, phrase)]);
        ReglesDeRealisation.Verifier(new(indicateur, denominateur, denominateur)).Where(_ => denominateur > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Une_transformation_sans_denominateur_est_sans_objet_et_se_verifie() =>
        ReglesDeRealisation.Verifier(new("PP-ACC-1", 3, 0)).Select(c => c.Regle).ShouldBe(["IND-04", "ACC-01"]);

    [Fact]
    public void Chaque_fiche_a_ses_propres_regles()
    {
        Une(new("PS-2", 30, 110) { HorsQpv = 31 }).ShouldBe(("PS2-02", Gravite.Bloquant, "La part hors QPV dépasse le total."));
        Une(new("PP-3", 120, null) { SansEligibilite = 15 }).ShouldBe(("PP3-01", Gravite.Avertissement, "Réhabilitation non éligible à un prêt de la Caisse des dépôts."));
        Une(new("PP-4", 45, 1_500) { PartsDesVentes = [60, 30, 10.1m] }).ShouldBe(("PP4-02", Gravite.Bloquant, "La somme des parts de vente dépasse 100 %."));
        Une(new("PP-5", 84, 420) { MutationsInternes = 85 }).ShouldBe(("PP5-01", Gravite.Avertissement, "Mutations internes supérieures aux mutations totales."));
        Une(new("PS-1", 60, 240) { RefusRenseignes = false }).ShouldBe(("PS1-04", Gravite.Avertissement, "Données sur les refus manquantes."));
        Une(new("PP-LF-1", 81, null) { PartFtmRenseignee = false }).ShouldBe(("LF-02", Gravite.Avertissement, "Précisez la part issue du plan FTM."));
    }

    [Fact]
    public void PP1_tient_ses_parts_dans_son_total()
    {
        ReglesDePP1.Verifier(new(40, 40, 90, 30, 160, 160)).ShouldBeEmpty();
        Lire(ReglesDePP1.Verifier(new(40, 41, 90, 30, 161, 120))).ShouldBe([("PP1-01", Gravite.Bloquant, "Le nombre de PLAI adaptés dépasse celui des PLAI."), ("PP1-02", Gravite.Bloquant, "La part hors QPV ou hors RU dépasse le total agréé.")]);
    }

    [Theory]
    [InlineData("F", "E", null)]
    [InlineData("G", "A", null)]
    [InlineData("E", "A", "PP2-03")]
    [InlineData("F", "F", "PP2-03")]
    [InlineData("G", "F", "PP2-03")]
    [InlineData("", "A", "PP2-04")]
    [InlineData("F", null, "PP2-04")]
    public void Une_renovation_sort_de_F_ou_G(string? avant, string? apres, string? regle) => ReglesDeRenovation.Verifier(avant, apres).Select(c => c.Regle).ShouldBe(regle is null ? [] : [regle]);

    [Theory]
    [InlineData(false, true, true, false, true)]
    [InlineData(false, true, false, true, false)]
    [InlineData(true, true, false, true, true)]
    [InlineData(true, true, true, false, false)]
    [InlineData(true, false, true, true, false)]
    public void Un_logement_est_en_commercialisation_quand_tout_est_fait(bool occupe, bool avis, bool publicite, bool offre, bool compte) =>
        new MiseEnCommercialisation(occupe, avis, publicite, offre).Verifier().Count.ShouldBe(compte ? 0 : 1);

    private static EngagementAVerifier Annees(string indicateur, params decimal[] cibles) => new(indicateur, Base, cibles.Select((c, i) => (2019 + i, c)).ToDictionary(x => x.Item1, x => x.c));

    private static EngagementAVerifier Horizons(string indicateur, decimal trois, decimal six) => new(indicateur, Base, new Dictionary<int, decimal> { [2021] = trois, [2024] = six });

    private static List<(string Regle, Gravite Gravite, string Phrase)> Engager(string indicateur, params decimal[] cibles) => Regles(Annees(indicateur, cibles));

    private static List<(string Regle, Gravite Gravite, string Phrase)> Regles(EngagementAVerifier e) => Lire(ReglesDEngagement.Verifier(e));

    private static (string, Gravite, string) Une(RealisationAVerifier r) => Lire(ReglesDeRealisation.Verifier(r)).ShouldHaveSingleItem();

    private static List<(string Regle, Gravite Gravite, string Phrase)> Lire(IEnumerable<Constat> constats) => [.. constats.Select(c => (c.Regle, c.Gravite, c.Motif.Phrase.Replace('\u00A0', ' ')))];
}
