using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus;

public class ReglesDEnsembleTests
{
    private static readonly Guid Typologie = Guid.NewGuid();
    private static readonly FaitsDEnsemble Faits = new(12, ["1 rue du Taur, 31555"], ["PLUS"], ["31-1"], [], 12, 0, 2, 8, 2, 0, [ModeDeSurface.Utile], 74_400, ["243100518"], ["31"], 1);
    private static readonly EnsembleAVerifier Juste = new(new FicheDEnsemble("RG-MIRAIL-000000001A", new string('a', 50), Typologie), Faits, Guid.NewGuid());
    private static readonly EnsembleAVerifier Autre = new(new FicheDEnsemble("RG-02", "Bagatelle"), Faits with { Conventions = ["31-2"] }, Guid.NewGuid());
    private static readonly OccupationSociale Occupation = new(4, 4, 2, 1, 1, 3, 2, 6);

    /// <summary>Each rule broken alone: its number, whether it blocks, its sentence.</summary>
    public static TheoryData<string, bool, string, EnsembleAVerifierSerialise> Cas() => new()
    {
        { "EI-V01", true, "Identifiant d’ensemble immobilier : 20 caractères alphanumériques au maximum.", De(Juste with { Fiche = Juste.Fiche with { Code = "RG-MIRAIL-000000001AB" } }) },
        { "EI-V01", true, "Identifiant d’ensemble immobilier : 20 caractères alphanumériques au maximum.", De(Juste with { Fiche = Juste.Fiche with { Code = "" } }) },
        { "EI-V02", true, "Identifiant d’ensemble immobilier déjà utilisé : « Le Mirail » et « Bagatelle ».", De(Juste with { Fiche = Juste.Fiche with { Code = "rg-02", Libelle = "Le Mirail" } }) },
        { "EI-V03", true, "Libellé limité à 50 caractères.", De(Juste with { Fiche = Juste.Fiche with { Libelle = new string('a', 51) } }) },
        { "EI-V04", true, "La convention APL 31-2 concerne plusieurs ensembles immobiliers : RG-01 (Le Mirail) et RG-02 (Bagatelle).", De(Juste with { Fiche = Juste.Fiche with { Code = "RG-01", Libelle = "Le Mirail" }, Faits = Faits with { Conventions = ["31-2"] } }) },
        { "EI-V05", true, "L’ensemble doit être entièrement en QPV ou hors QPV.", De(Juste with { Faits = Faits with { Qpv = ["QP031001"], HorsQpv = 1 } }) },
        { "EI-V06", true, "Un ensemble ne peut couvrir que des QPV contigus.", De(Juste with { Faits = Faits with { Qpv = ["QP031001", "QP031009"], HorsQpv = 0 } }) },
        { "EI-V07", false, "L’ensemble chevauche plusieurs EPCI ou départements.", De(Juste with { Faits = Faits with { Epci = ["243100518", "200068641"] } }) },
        { "EI-V07", false, "L’ensemble chevauche plusieurs EPCI ou départements.", De(Juste with { Faits = Faits with { Departements = ["31", "82"] } }) },
        { "EI-V08", true, "Une seule méthode de surface par ensemble immobilier.", De(Juste with { Faits = Faits with { Modes = [ModeDeSurface.Utile, ModeDeSurface.Corrigee] } }) },
        { "EI-V09", false, "La somme par plafond diffère du nombre de logements.", De(Juste with { Faits = Faits with { SousPls = 1 } }) },
        { "EI-V10", true, "Le nombre de plafonds dérogatoires dépasse celui des logements.", De(Juste with { Fiche = Juste.Fiche with { PlafondsDerogatoires = 13 } }) },
        { "EI-V11", true, "Adresse de l’ensemble manquante.", De(Juste with { Faits = Faits with { Adresses = [" "] } }) },
        { "EI-V12", true, "Les ménages par tranche de ressources dépassent le nombre de logements.", De(Juste with { Fiche = Juste.Fiche with { Occupation = Occupation with { SousPlai = 5 } } }) },
        { "EI-V15", false, "Plus de ménages au SLS que de ménages en dépassement.", De(Juste with { Fiche = Juste.Fiche with { Occupation = Occupation with { AuSls = 4 } } }) },
        { "EI-V16", true, "Taux hors de l’intervalle 0-100 %.", De(Juste with { Fiche = Juste.Fiche with { TauxDeVacance = 100.01m } }) },
        { "EI-V16", true, "Taux hors de l’intervalle 0-100 %.", De(Juste with { Fiche = Juste.Fiche with { TauxDeRotation = -0.01m } }) },
        { "EI-V17", true, "Typologie de service rendu inconnue.", De(Juste with { Fiche = Juste.Fiche with { TypologieId = Guid.Empty } }) },
    };

    [Theory]
    [MemberData(nameof(Cas))]
    [Trait("Scenario", "CUS2-S12")]
    public void Chaque_regle_se_dit_seule_par_sa_phrase(string regle, bool bloque, string phrase, EnsembleAVerifierSerialise cas)
    {
        var constat = Verifier(cas.Ensemble).ShouldHaveSingleItem();
        (constat.Regle, constat.Bloque, constat.Motif.Phrase.Replace('\u00A0', ' ')).ShouldBe((regle, bloque, phrase));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S12")]
    public void Vingt_caracteres_cinquante_et_des_bornes_atteintes_sont_admis()
    {
        Juste.Fiche.Code.Length.ShouldBe(20);
        Verifier(Juste with { Fiche = Juste.Fiche with { TauxDeVacance = 0, TauxDeRotation = 100, PlafondsDerogatoires = 12, Occupation = Occupation } }).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Scenario", "CUS2-S12")]
    public void Deux_quartiers_contigus_sont_admis_et_trois_de_proche_en_proche()
    {
        var deux = Juste with { Faits = Faits with { Qpv = ["QP031001", "QP031002"], HorsQpv = 0 } };
        Verifier(deux, (_, _) => true).ShouldBeEmpty();
        var trois = Juste with { Faits = Faits with { Qpv = ["QP031001", "QP031002", "QP031003"], HorsQpv = 0 } };
        Verifier(trois, (a, b) => Math.Abs(a[^1] - b[^1]) == 1).ShouldBeEmpty();
        Verifier(trois, (a, b) => a[^1] + b[^1] == '1' + '3').ShouldHaveSingleItem().Regle.ShouldBe("EI-V06");
    }

    private static IReadOnlyList<Constat> Verifier(EnsembleAVerifier e, Func<string, string, bool>? contigus = null) =>
        ReglesDEnsemble.Verifier(e, [e, Autre], new HashSet<Guid> { Typologie }, contigus ?? ((_, _) => false));

    private static EnsembleAVerifierSerialise De(EnsembleAVerifier e) => new(e);

    /// <summary>A case of the table.</summary>
    public sealed class EnsembleAVerifierSerialise
    {
        internal EnsembleAVerifierSerialise(EnsembleAVerifier ensemble) => Ensemble = ensemble;

        internal EnsembleAVerifier Ensemble { get; }
    }
}
