using Cus.Portal.ConventionsCus.PremiereGeneration.Bilans;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>The acts of a convention of the first generation at their boundaries (circular of 2010, II to V).</summary>
public sealed class ActesDePremiereGenerationTests
{
    private const string Departement = "Département du Pas-de-Calais";
    private static readonly Acteur Quelquun = new(Guid.NewGuid(), "Luc Ferrand", "", []);
    private static readonly DateOnly Loin = new(2017, 1, 1);

    [Theory]
    [Trait("Scenario", "CUS1-S05")]
    [InlineData("2010-05-14", "Les documents de travail doivent être transmis au moins un mois avant la réunion.")]
    [InlineData("2010-05-15", null)]
    [InlineData("2010-05-31", null)]
    [InlineData("2010-06-01", "L’association doit être close au plus tard le 31 mai 2010.")]
    public void Un_mois_entre_les_documents_et_la_reunion_close_le_31_mai(string reunion, string? phrase)
    {
        var c = Associee();
        Dit(() => c.TenirUneReunion(new(Jour(reunion), new(2010, 4, 15), [Departement]), Loin)).ShouldBe(phrase);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S05")]
    public void L_association_se_clot_le_31_mai_et_jamais_le_1er_juin()
    {
        Dit(() => Reunie().Adopter(new(2010, 5, 31), Loin)).ShouldBeNull();
        Dit(() => Reunie().Adopter(new(2010, 6, 1), Loin)).ShouldBe("L’association doit être close au plus tard le 31 mai 2010.");
    }

    [Theory]
    [Trait("Scenario", "CUS1-S06")]
    [InlineData("2010-06-29", false, false)]
    [InlineData("2010-06-30", true, false)]
    [InlineData("2010-07-01", true, true)]
    public void Le_desaccord_n_empeche_pas_d_adresser_le_projet(string jour, bool averti, bool suite)
    {
        var c = Adoptee();
        var dits = c.Adresser(Jour(jour), [Departement], Loin);
        c.Statut.ShouldBe(StatutConventionPremiereGeneration.ProjetAdresse);
        c.Depot!.EnDesaccord.ShouldBe([Departement]);
        dits.Select(m => m.Phrase.Net()).ShouldBe(averti ? ["Le projet de CUS n’a pas été adressé avant le 30 juin 2010 : indiquer le délai supplémentaire accordé ou la demande de sanction."] : []);
        c.AttendUneSuite.ShouldBe(suite);
        var rapport = new FaitDePremiereGeneration(NatureDeFaitDePremiereGeneration.Rapport, new(2010, 11, 22), "Favorable.", null, "Jean");
        if (suite)
        {
            Should.Throw<Refus>(() => c.Proposer(rapport, Loin)).Message().ShouldContain("délai supplémentaire");
            c.DireLaSuite(SuiteDUnRetard.DelaiSupplementaire);
        }
        else
        {
            Should.Throw<Refus>(() => c.DireLaSuite(SuiteDUnRetard.DelaiSupplementaire)).Message().ShouldContain("à temps");
        }

        c.Proposer(rapport, Loin);
        c.Statut.ShouldBe(StatutConventionPremiereGeneration.SignatureProposee);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S07")]
    public void Le_troisieme_signataire_est_obligatoire_une_personne_associee_facultative()
    {
        var c = Proposee();
        c.SignerParLOrganisme(new(2010, 12, 3), Loin);
        Should.Throw<Refus>(() => c.Conclure(new(2010, 12, 15), null, null, Loin)).Message().ShouldBe("Signature obligatoire manquante : Département du Pas-de-Calais.");
        c.Signer(Departement, new(2010, 12, 6), Loin);
        c.Conclure(new(2010, 12, 15), null, null, Loin).ShouldBeEmpty();
        (c.EffetLe, c.DernierJour, c.MesureDesDiagnostics).ShouldBe((new(2011, 1, 1), new(2016, 12, 31), new(2012, 6, 15)));
        c.Personnes.Single(p => p.Nom == "CU d’Arras").SigneLe.ShouldBeNull("its signature is optional");
        Should.Throw<Refus>(() => c.ProposerUneAdaptation("F.II", "a", "b", "c", Loin)).Message().ShouldContain("verrouillées");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S07")]
    public void Un_office_rattache_a_une_commune_n_a_pas_de_troisieme_signataire()
    {
        ReglesDeConclusion.TroisiemeSignataire("OPH", Rattachement.Departement).ShouldBeTrue();
        ReglesDeConclusion.TroisiemeSignataire("OPH", Rattachement.Commune).ShouldBeFalse();
        ReglesDeConclusion.TroisiemeSignataire("OPH", Rattachement.Commune, choixMotive: true).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2010-12-30", false)]
    [InlineData("2010-12-31", true)]
    public void Une_signature_tardive_est_dite_et_recue(string jour, bool dite)
    {
        var c = Proposee();
        c.SignerParLOrganisme(new(2010, 12, 3), Loin);
        c.Signer(Departement, new(2010, 12, 6), Loin);
        c.Conclure(Jour(jour), null, null, Loin).Any().ShouldBe(dite);
        c.Statut.ShouldBe(StatutConventionPremiereGeneration.EnVigueur);
    }

    [Fact]
    public void Rien_ne_s_associe_sans_transmission_ni_sans_les_departements()
    {
        var c = Engagee();
        c.Nommer(new("Département de la Somme", QualiteDePersonne.PourInformation, GenreDeTerritoire.Departement, 150));
        Should.Throw<Refus>(c.OuvrirLAssociation).Motifs.Select(m => m.Phrase.Net()).ShouldBe(["La délibération n’a pas été transmise à toutes les personnes requises.", "Le département Département de la Somme doit être associé, quel que soit le nombre de logements détenus."]);
    }

    [Fact]
    public void Le_psp_ancien_s_actualise_et_les_reunions_promises_se_tiennent()
    {
        var c = Ouverte();
        var engagement = new EngagementDePremiereGeneration(new(2010, 1, 18), "Deux réunions communes.", 2);
        Dit(() => c.Engager(engagement, Loin)).ShouldBe("La convention doit être établie sur la base du plan stratégique de patrimoine.");
        c.ActualiserLePsp(new(new(2006, 10, 10), null, new(2006, 1, 1), new(2016, 12, 31)), Loin);
        Dit(() => c.Engager(engagement, Loin)).ShouldBe("Le PSP approuvé avant le 1er janvier 2008 doit être actualisé.");
        var d = Associee();
        d.TenirUneReunion(new(new(2010, 5, 12), new(2010, 4, 12), [Departement, "CU d’Arras"]), Loin);
        Concerter(d);
        Dit(() => d.Adopter(new(2010, 5, 28), Loin)).ShouldBe("Les modalités d’association fixées par la délibération ne sont pas respectées : risque d’annulation de la convention.");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S19")]
    public void Une_description_adaptee_garde_son_motif_et_sa_version()
    {
        var c = Engagee();
        Dit(() => c.ProposerUneAdaptation("F.II", "Attributions aux sortants de résidence sociale.", null, "Compatible.", Loin)).ShouldBe("L’adaptation locale de l’indicateur doit être motivée et rester compatible avec sa définition réglementaire.");
        Dit(() => c.ProposerUneAdaptation("F.II", "Attributions…", "Motif.", " ", Loin)).ShouldBe("L’adaptation locale de l’indicateur doit être motivée et rester compatible avec sa définition réglementaire.");
        Dit(() => c.ProposerUneAdaptation("F.II", " ", "Motif.", "Compatible.", Loin))!.ShouldStartWith("Les 26 indicateurs sont obligatoires");
        c.ProposerUneAdaptation("F.II", "Publics du PDALPD de 2009.", "Le PDALPD vient de changer.", "Même numérateur.", new(2010, 2, 1)).Version.ShouldBe(1);
        c.DescriptionDe("F.II").ShouldBeNull("the national one, until the prefect accepts");
        c.AccepterLAdaptation("F.II", Quelquun, new(2010, 3, 1));
        c.DescriptionDe("F.II")!.ShouldSatisfyAllConditions(a => a.Version.ShouldBe(1), a => a.AccepteeLe.ShouldBe(new DateOnly(2010, 3, 1)), a => a.Motif.ShouldBe("Le PDALPD vient de changer."));
        c.ProposerUneAdaptation("F.II", "Autre.", "Encore.", "Oui.", new(2010, 4, 1)).Version.ShouldBe(2);
        c.DescriptionDe("F.II")!.Version.ShouldBe(1);
    }

    [Fact]
    [Trait("Scenario", "CUS1-S14")]
    public void Une_demande_sur_les_ventes_attend_un_mois_fin_de_mois_tenue()
    {
        var d = DemandeDePropositions.Notifier(Guid.NewGuid(), ObjetDeDemande.Ventes, "S1", "4 ventes pour 12 prévues.", new(2013, 1, 31), Quelquun);
        d.Limite.ShouldBe(new DateOnly(2013, 2, 28));
        d.Proposer("Révision du plan de mise en vente.", new(2013, 2, 26)).ShouldBeEmpty();
        d.Statut.ShouldBe(StatutDemandeDePropositions.PropositionsRecues);
        var tardive = DemandeDePropositions.Notifier(Guid.NewGuid(), ObjetDeDemande.Ventes, "S1", "Encore.", new(2013, 1, 31), Quelquun);
        tardive.Proposer("Trop tard.", new(2013, 3, 1)).ShouldHaveSingleItem().Phrase.ShouldBe("Les propositions doivent être transmises dans le délai d’un mois.");
        Should.Throw<Refus>(() => DemandeDePropositions.Notifier(Guid.NewGuid(), ObjetDeDemande.Ventes, "S1", " ", new(2013, 1, 31), Quelquun));
    }

    [Fact]
    [Trait("Scenario", "CUS1-S15")]
    public void Les_deux_tiers_se_tiennent_jusqu_a_la_levee()
    {
        var d = DemandeDePropositions.Notifier(Guid.NewGuid(), ObjetDeDemande.Occupation, "S2", "F.I n’est pas atteint.", new(2013, 3, 15), Quelquun);
        d.Limite.ShouldBe(new DateOnly(2013, 4, 15));
        Should.Throw<Refus>(() => d.Compter(new(new(2013, 12, 31), 31, 21)));
        d.Proposer("Deux attributions sur trois.", new(2013, 4, 12));
        d.Suivre(VieDeLaDemande.Accepter, "Propositions suffisantes.", new(2013, 4, 20));
        d.Compter(new(new(2013, 9, 30), 31, 20)).ShouldHaveSingleItem().Phrase.Net().ShouldBe("Au moins deux tiers des attributions doivent bénéficier aux ménages ≤ 60 % des plafonds.");
        d.Compter(new(new(2013, 12, 31), 31, 21)).ShouldBeEmpty();
        Should.Throw<Refus>(() => d.Compter(new(new(2013, 12, 31), 20, 21)));
        d.Suivre(VieDeLaDemande.Lever, "Objectif de nouveau respecté.", new(2014, 12, 31));
        (d.Statut, d.LeveeLe).ShouldBe((StatutDemandeDePropositions.Levee, new DateOnly(2014, 12, 31)));
    }

    [Fact]
    [Trait("Scenario", "CUS1-S16")]
    public void L_evaluation_ne_sanctionne_pas_d_elle_meme()
    {
        var b = Bilan();
        b.Resultat.ShouldBe("non atteint, à juger");
        Should.Throw<Refus>(() => b.Clore("Fin.", Loin)).Message().ShouldContain("imputable ou non");
        b.Juger("E.I~Pas-de-Calais~2012", JugementDEcart.NonImputable, "Marché local détendu.");
        b.Juger("facultatif~Calais~2012", JugementDEcart.NonImputable, "Sans moyens.");
        Should.Throw<Refus>(b.OuvrirLaContradiction).Message().ShouldBe("Aucune sanction sans imputabilité à l’organisme et procédure contradictoire (L. 445-1).");
        b.Clore("Constat partagé.", Loin);
        b.Resultat.ShouldBe("non atteint, non imputable");
    }

    [Fact]
    [Trait("Scenario", "CUS1-S16")]
    public void L_imputable_ouvre_la_contradiction_puis_la_proposition_au_ministre_jamais_un_facultatif()
    {
        var facultatif = Bilan();
        facultatif.Juger("facultatif~Calais~2012", JugementDEcart.Imputable, "Aucune action.");
        Should.Throw<Refus>(facultatif.OuvrirLaContradiction).Motifs.Select(m => m.Phrase.Net()).ShouldContain("Un objectif facultatif ne peut donner lieu à sanction.");
        var b = Bilan();
        b.Juger("E.I~Pas-de-Calais~2012", JugementDEcart.Imputable, "Aucune mutation proposée.");
        Should.Throw<Refus>(() => b.ProposerUneSanction("Manquement.", Loin)).Message().ShouldBe("Aucune sanction sans imputabilité à l’organisme et procédure contradictoire (L. 445-1).");
        b.OuvrirLaContradiction();
        Should.Throw<Refus>(() => b.ProposerUneSanction("Manquement.", Loin)).Message().ShouldContain("contradictoire");
        b.Repondre("Nous avons manqué de demandes.");
        b.ProposerUneSanction("Manquement établi.", Loin);
        b.Statut.ShouldBe(StatutBilanPremiereGeneration.SanctionProposee);
        Should.Throw<Refus>(() => b.Juger("E.I~Pas-de-Calais~2012", JugementDEcart.NonImputable, "Trop tard."));
    }

    private static BilanPremiereGeneration Bilan() => BilanPremiereGeneration.Ouvrir(Guid.NewGuid(), 2,
    [
        new("E.I", "Mutations", "Pas-de-Calais", 2012, "55 / 500 = 11,00 %", "≥ 12 %", Verdict.NonAtteint), new("A.II-PLUS", "Mises en service", "Pas-de-Calais", 2012, "70 logements", "≥ 70", Verdict.Atteint),
        new("facultatif", "Tranquillité publique", "Calais", 2012, "aucune action", "un correspondant", Verdict.NonAtteint) { EstFacultative = true },
    ], new(2013, 1, 7), Quelquun);

    private static ConventionPremiereGeneration Ouverte()
    {
        var c = ConventionPremiereGeneration.Ouvrir(new(Guid.NewGuid(), "990000012", "Opale Habitat", "62", "31"), "OPH", Rattachement.Departement, 2011, Quelquun, DateTimeOffset.UnixEpoch);
        c.Nommer(new("préfet de région", QualiteDePersonne.PrefetSignataire));
        c.Nommer(new(Departement, QualiteDePersonne.TroisiemeSignataire, GenreDeTerritoire.Departement, 2_840));
        c.Nommer(new("CU d’Arras", QualiteDePersonne.Associee, GenreDeTerritoire.Epci, 900, new(2008, 1, 1)));
        return c;
    }

    private static ConventionPremiereGeneration Engagee()
    {
        var c = Ouverte();
        c.ActualiserLePsp(new(new(2006, 10, 10), new(2009, 12, 14), new(2006, 1, 1), new(2016, 12, 31)), Loin);
        c.Engager(new(new(2010, 1, 18), "Deux réunions communes.", 2), Loin);
        return c;
    }

    private static ConventionPremiereGeneration Associee()
    {
        var c = Engagee();
        foreach (var p in c.Personnes)
            c.Transmettre(p.Nom, new(2010, 1, 20), Loin);
        c.OuvrirLAssociation();
        return c;
    }

    private static ConventionPremiereGeneration Reunie()
    {
        var c = Associee();
        c.TenirUneReunion(new(new(2010, 5, 12), new(2010, 4, 12), [Departement, "CU d’Arras"]), Loin);
        c.TenirUneReunion(new(new(2010, 5, 26), new(2010, 4, 12), [Departement, "CU d’Arras"]), Loin);
        Concerter(c);
        return c;
    }

    private static ConventionPremiereGeneration Adoptee()
    {
        var c = Reunie();
        c.Adopter(new(2010, 5, 28), Loin);
        return c;
    }

    private static ConventionPremiereGeneration Proposee()
    {
        var c = Adoptee();
        c.Adresser(new(2010, 6, 24), [], Loin);
        c.Proposer(new(NatureDeFaitDePremiereGeneration.Rapport, new(2010, 11, 22), "Favorable.", null, "Jean"), Loin);
        return c;
    }

    private static void Concerter(ConventionPremiereGeneration c) => c.Noter(new(NatureDeFaitDePremiereGeneration.Concertation, new(2010, 4, 20), "", Guid.NewGuid(), "Luc"), Loin);

    private static string? Dit(Action acte)
    {
        try
        {
            acte();
            return null;
        }
        catch (Refus refus)
        {
            return refus.Message();
        }
    }

    private static DateOnly Jour(string jour) => DateOnly.ParseExact(jour, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
