using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>The acts of a convention, at their boundaries (guide CUS 2G, §2 and §4).</summary>
public class ProcedureTests
{
    private static readonly Acteur Quelquun = new(Guid.NewGuid(), "Luc Ferrand", "", []);
    private static readonly DateOnly Loin = new(2019, 12, 31);

    [Fact]
    [Trait("Scenario", "CUS2-S04")]
    public void La_deliberation_d_engagement_part_a_tous_des_le_premier_logement()
    {
        var c = Ouverte();
        c.Engager(new(new(2019, 1, 14), null), new(2019, 1, 14));
        c.Statut.ShouldBe(StatutConventionCus.Engagee);
        Should.Throw<Refus>(() => c.NoterLEnvoi("243100518", new(2019, 1, 13), Loin)).Message().ShouldBe("La délibération d’engagement doit précéder sa transmission.");
        foreach (var code in (string[])["prefet-region", "prefet-siege", "243100518", "248200099", "D31", "D82"])
            c.NoterLEnvoi(code, new(2019, 1, 15), Loin);
        var refus = Should.Throw<Refus>(c.OuvrirLAssociation);
        refus.Motifs.Select(m => m.Phrase.Net()).ShouldBe(["Destinataire manquant pour la délibération d’engagement : CA Le Muretain Agglo.", "CA Le Muretain Agglo doit être associée dès le premier logement."]);
        c.NoterLEnvoi("200068641", new(2019, 1, 21), Loin);
        c.OuvrirLAssociation();
        c.Statut.ShouldBe(StatutConventionCus.Association);
        c.Destinataires.Single(d => d.Code == "D82").EnvoyeeLe.ShouldBe(new DateOnly(2019, 1, 15));
        c.Destinataires.Single(d => d.Code == "200068641").EnvoyeeLe.ShouldBe(new DateOnly(2019, 1, 21));
        Should.Throw<Refus>(() => c.NoterLEnvoi("D82", new(2019, 1, 22), Loin)).Message().ShouldContain("déjà été envoyée");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S05")]
    public void Chaque_collectivite_a_ses_deux_mois_pour_demander_a_signer()
    {
        var c = Associee();
        c.DemanderASigner("243100518", Instant("2019-03-15T23:59:59")).ShouldBeNull();
        c.DemanderASigner("D31", Instant("2019-03-16T00:00:00"))!.Phrase.ShouldBe("Demande de signature reçue hors du délai de deux mois.");
        c.Destinataires.Single(d => d.Code == "D31").Rang.ShouldBe(RangDeSignature.Facultative);
        c.DemanderASigner("200068641", Instant("2019-03-21T10:00:00")).ShouldBeNull();
        Should.Throw<Refus>(() => c.DemanderASigner("243100518", Instant("2019-03-17T10:00:00"))).Message().ShouldContain("a déjà demandé");
        Should.Throw<Refus>(() => c.DemanderASigner("prefet-siege", Instant("2019-03-17T10:00:00"))).Message().ShouldContain("n’est pas une personne publique associée");
    }

    [Theory]
    [InlineData("2019-06-30T23:59:59", null)]
    [InlineData("2019-07-01T00:00:00", "Dépôt accepté jusqu’au 1er octobre 2019 (tolérance).")]
    [InlineData("2019-10-01T12:00:00", "Dépôt accepté jusqu’au 1er octobre 2019 (tolérance).")]
    [InlineData("2019-10-02T00:00:00", "Projet déposé après la date limite du 30 juin 2019.")]
    [Trait("Scenario", "CUS2-S06")]
    public void Le_depot_se_situe_par_rapport_au_premier_juillet(string le, string? phrase)
    {
        var c = PretADeposer();
        c.Deposer(Instant(le)).Select(m => m.Phrase.Net()).Where(p => p.Contains("Dépôt", StringComparison.Ordinal) || p.StartsWith("Projet", StringComparison.Ordinal)).ShouldBe(phrase is null ? [] : [phrase]);
        c.Statut.ShouldBe(StatutConventionCus.ProjetDepose);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S06")]
    public void Aucune_tolerance_apres_2019()
    {
        var c = Associee();
        c.DemanderUnReport("Fusion", new(new(2019, 5, 2), null), new(2019, 5, 20));
        c.AccorderLeReport(Quelquun, new(2019, 6, 1));
        Completer(c);
        c.Deposer(Instant("2020-07-01T00:00:00")).Select(m => m.Phrase.Net()).ShouldContain("Projet déposé après la date limite du 30 juin 2020.");
    }

    [Fact]
    public void Un_depot_incomplet_dit_tout_ce_qui_manque()
    {
        var c = Associee();
        c.DireSaSituation(AppartenanceAUnGroupe.Membre, RepresentationDesLocataires.Representes, "243100518");
        Should.Throw<Refus>(() => c.Deposer(Instant("2019-06-27T16:00:00"))).Motifs.Select(m => m.Phrase.Net()).ShouldBe(
        [
            "La catégorie de la convention n’est pas encore fixée.", "Pièce manquante au projet : Projet de convention.", "Pièce manquante au projet : Tableaux des indicateurs.",
            "Cadre stratégique manquant : Cadre stratégique d’utilité sociale du groupe.", "Cadre stratégique manquant : Cadre stratégique patrimonial du groupe.",
        ]);
    }

    [Theory]
    [InlineData("2019-04-20", true)]
    [InlineData("2019-04-21", true)]
    [InlineData("2019-04-22", false)]
    public void Trois_mois_courent_depuis_le_dernier_envoi(string jour, bool averti)
    {
        var c = PretADeposer();
        c.Deposer(Instant(jour + "T12:00:00")).Any(m => m.Phrase.StartsWith("Moins de trois mois", StringComparison.Ordinal)).ShouldBe(averti);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S07")]
    public void Deux_reports_au_plus_motives_et_deliberes()
    {
        var c = Ouverte();
        var intention = new Deliberation(new(2019, 5, 2), Guid.NewGuid());
        Should.Throw<Refus>(() => c.DemanderUnReport("Fusion", null, new(2019, 5, 20))).Message().ShouldBe("Motif et délibération d’intention requis pour le report.");
        Should.Throw<Refus>(() => c.DemanderUnReport(" ", intention, new(2019, 5, 20))).Message().ShouldBe("Motif et délibération d’intention requis pour le report.");
        c.DemanderUnReport("Fusion", intention, new(2019, 5, 21));
        c.DemandesDeReport[^1].Statut.ShouldBe(StatutDemandeDeReport.Demande);
        c.Calendrier.PremiereAnnee.ShouldBe(2019, "le silence du préfet ne vaut ni accord ni refus");
        Should.Throw<Refus>(() => c.DemanderUnReport("Encore", intention, new(2019, 5, 22))).Message().ShouldContain("déjà demandé");
        c.AccorderLeReport(Quelquun, new(2019, 6, 14));
        c.DemanderUnReport("Le rapprochement n’est pas fini", intention, new(2020, 5, 12));
        c.AccorderLeReport(Quelquun, new(2020, 6, 9));
        c.Calendrier.DepotAvant.ShouldBe(new DateOnly(2021, 7, 1));
        c.Calendrier.SignatureAvant.ShouldBe(new DateOnly(2021, 12, 31));
        c.Calendrier.EntreeEnVigueur.ShouldBe(new DateOnly(2021, 7, 1));
        c.Reference.ShouldEndWith("-2021");
        Should.Throw<Refus>(() => c.DemanderUnReport("Encore", intention, new(2021, 1, 4))).Message().ShouldBe("Le report d’un an n’est renouvelable qu’une fois.");
    }

    [Fact]
    public void Un_report_refuse_laisse_le_calendrier()
    {
        var c = Ouverte();
        c.DemanderUnReport("Fusion", new(new(2019, 5, 2), null), new(2019, 5, 21));
        Should.Throw<Refus>(() => c.RefuserLeReport(null, Quelquun, Loin)).Message().ShouldContain("Dites pourquoi");
        c.RefuserLeReport("Le rapprochement n’est pas engagé.", Quelquun, new(2019, 6, 14));
        c.Reports.ShouldBe(0);
        Should.Throw<Refus>(() => c.AccorderLeReport(Quelquun, Loin)).Message().ShouldContain("Aucun report");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S08")]
    public void Le_psp_a_moins_de_trois_ans_au_jour_de_la_signature()
    {
        var c = PretADeposer();
        c.ActualiserLePsp(new(new(2016, 12, 16), Guid.NewGuid()));
        c.Deposer(Instant("2019-06-27T16:00:00")).Select(m => m.Phrase.Net()).ShouldNotContain("Le PSP doit avoir été approuvé ou actualisé depuis moins de trois ans.");
        Proposer(c);
        c.ExigerLaSignatureDuPrefet(new(2019, 12, 15));
        Should.Throw<Refus>(() => c.ExigerLaSignatureDuPrefet(new(2019, 12, 16))).Message().ShouldBe("Le PSP doit avoir été approuvé ou actualisé depuis moins de trois ans.");
        c.ActualiserLePsp(new(new(2019, 12, 2), Guid.NewGuid()));
        c.ExigerLaSignatureDuPrefet(new(2019, 12, 16));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S08")]
    public void Un_depot_sans_psp_est_averti()
    {
        var c = Associee();
        Completer(c, psp: null);
        c.Deposer(Instant("2019-06-27T16:00:00")).Select(m => m.Phrase.Net()).ShouldContain("Le PSP doit avoir été approuvé ou actualisé depuis moins de trois ans.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S09")]
    public void Une_communaute_hors_liste_ne_signe_pas_fut_elle_de_rattachement()
    {
        var c = Ouverte([.. Destinataires(), new("200000001", "CC du Frontonnais", GenreDeDestinataire.PourMemoire, GenreDePersonne.EpciHorsListe) { EstDeRattachement = true }]);
        c.Engager(new(new(2019, 1, 14), null), Loin);
        c.Destinataires.Single(d => d.Code == "200000001").Rang.ShouldBe(RangDeSignature.Aucun);
        Should.Throw<Refus>(() => c.DemanderASigner("200000001", Instant("2019-02-01T10:00:00"))).Message().ShouldBe("Cet EPCI ne peut pas être signataire.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S10")]
    public void Un_avis_manquant_arrete_la_proposition_et_le_prefet_de_region_signe_le_dernier()
    {
        var c = PretADeposer();
        c.Deposer(Instant("2019-06-27T16:00:00"));
        c.Transmettre([new("D82", "Tarn-et-Garonne", Instant("2019-07-03T10:00:00"), new(2019, 8, 3))], Instant("2019-07-03T10:00:00"));
        Should.Throw<Refus>(() => c.ExigerLaSignatureDuPrefet(new(2019, 9, 1))).Message().ShouldBe("Le préfet de région signe après l’organisme et les signataires requis.");
        Jusquau(c, StatutConventionCus.DossierDepose);
        Should.Throw<Refus>(() => c.ProposerLaSignature(Instant("2019-11-25T10:00:00"))).Message().ShouldBe("Avis manquant : Tarn-et-Garonne.");
        Should.Throw<Refus>(() => c.RendreUnAvis("D09", SensDAvis.Favorable, null, [], Quelquun, Instant("2019-11-25T10:00:00"))).Message().ShouldContain("Aucun avis");
        c.RendreUnAvis("D82", SensDAvis.Favorable, null, [], Quelquun, Instant("2019-11-25T10:00:00"));
        c.ProposerLaSignature(Instant("2019-11-25T11:00:00"));
        c.ExigerLaSignatureDuPrefet(new(2019, 12, 1));
    }

    [Fact]
    public void On_ne_passe_outre_un_avis_qu_apres_la_date_esperee_et_en_disant_pourquoi()
    {
        var c = PretADeposer();
        c.Deposer(Instant("2019-06-27T16:00:00"));
        c.Transmettre([new("D82", "Tarn-et-Garonne", Instant("2019-07-03T10:00:00"), new(2019, 8, 3))], Instant("2019-07-03T10:00:00"));
        Should.Throw<Refus>(() => c.PasserOutre("D82", "Sans réponse", new(2019, 8, 3))).Message().ShouldContain("on ne passe outre qu’après");
        Should.Throw<Refus>(() => c.PasserOutre("D82", "", new(2019, 8, 4))).Message().ShouldContain("Dites pourquoi");
        c.PasserOutre("D82", "Sans réponse après deux relances.", new(2019, 8, 4));
        c.Avis.Single().EstClos.ShouldBeTrue();
    }

    [Fact]
    [Trait("Scenario", "CUS2-S11")]
    public void La_deliberation_finale_vise_le_texte_negocie()
    {
        var c = PretADeposer();
        c.FigerUneVersion(Instant("2019-06-27T10:00:00")).ShouldBe(1);
        c.Deposer(Instant("2019-06-27T16:00:00"));
        c.Transmettre([], Instant("2019-07-03T10:00:00"));
        c.Negocier();
        for (var v = 2; v <= 4; v++)
            c.FigerUneVersion(Instant("2019-10-10T10:00:00")).ShouldBe(v);
        Should.Throw<Refus>(() => c.AdopterLeProjetFinal(new(new(2019, 6, 20), null, VersionVisee: 1), Loin)).Message().ShouldBe("La délibération doit adopter le projet final et autoriser sa signature.");
        Should.Throw<Refus>(() => c.AdopterLeProjetFinal(new(new(2019, 10, 9), null, VersionVisee: 4), Loin)).Message().ShouldBe("La délibération doit adopter le projet final et autoriser sa signature.");
        c.AdopterLeProjetFinal(new(new(2019, 10, 14), null, VersionVisee: 4), Loin);
        c.Statut.ShouldBe(StatutConventionCus.ProjetFinalAdopte);
        Should.Throw<Refus>(c.ExigerModifiable).Message().ShouldContain("rouvrez la négociation");
    }

    [Fact]
    public void Le_constat_de_carence_est_refuse_quand_des_representants_existent()
    {
        var c = Associee();
        Should.Throw<Refus>(() => c.Noter(new(NatureDeFait.ConstatDeCarence, new(2019, 3, 1), "", null, "Luc"), Loin)).Message().ShouldBe("Constat de carence refusé : des représentants des locataires existent.");
        c.DireSaSituation(AppartenanceAUnGroupe.Independant, RepresentationDesLocataires.SansRepresentants, null);
        c.Noter(new(NatureDeFait.ConstatDeCarence, new(2019, 3, 1), "", null, "Luc"), Loin);
        Should.Throw<Refus>(() => c.Noter(new(NatureDeFait.ConcertationLocative, new(2019, 3, 1), "", null, "Luc"), Loin)).Message().ShouldContain("preuve");
    }

    [Fact]
    public void Le_dossier_de_signature_dit_tout_ce_qui_manque()
    {
        var c = Associee();
        c.ManquesDuDossier().Select(m => m.Phrase.Net()).ShouldBe(
        [
            "Pièce manquante au dossier de signature : Preuve de l’association des collectivités.", "Pièce manquante au dossier de signature : Plan stratégique de patrimoine.",
            "Pièce manquante au dossier de signature : Délibération du plan stratégique de patrimoine.", "Joindre la preuve de concertation des locataires ou le constat de carence.",
        ]);
    }

    [Theory]
    [InlineData(1000, 1001)]
    [InlineData(-1, 0)]
    public void Une_composition_incoherente_est_refusee(int equivalents, int foyers) =>
        Should.Throw<Refus>(() => Ouverte().FixerLaComposition(new CompositionDuPatrimoine(equivalents, foyers))).Message().ShouldContain("logements équivalents");

    private static DestinataireDEngagement[] Destinataires() =>
    [
        new("prefet-region", "préfet de région", GenreDeDestinataire.PrefetDeRegion), new("prefet-siege", "préfet du siège", GenreDeDestinataire.PrefetDuSiege),
        new("243100518", "Toulouse Métropole", GenreDeDestinataire.PersonneAssociee, GenreDePersonne.EpciDeLaListe) { EstDeRattachement = true },
        new("200068641", "CA Le Muretain Agglo", GenreDeDestinataire.PersonneAssociee, GenreDePersonne.EpciDeLaListe),
        new("248200099", "CA Grand Montauban", GenreDeDestinataire.PersonneAssociee, GenreDePersonne.EpciDeLaListe),
        new("D31", "département (Haute-Garonne)", GenreDeDestinataire.PersonneAssociee, GenreDePersonne.Departement), new("D82", "département (Tarn-et-Garonne)", GenreDeDestinataire.PersonneAssociee, GenreDePersonne.Departement),
    ];

    private static ConventionCus Ouverte(DestinataireDEngagement[]? destinataires = null)
    {
        var c = ConventionCus.Ouvrir(new(Guid.NewGuid(), "990000012", "Habitat Garonne", "31", "76"), Quelquun, Instant("2018-11-12T10:00:00"));
        c.DireSaSituation(AppartenanceAUnGroupe.Independant, RepresentationDesLocataires.Representes, "243100518");
        c.FixerLesDestinataires(destinataires ?? Destinataires(), ["31", "82"]);
        return c;
    }

    private static ConventionCus Associee()
    {
        var c = Ouverte();
        c.Engager(new(new(2019, 1, 14), null), Loin);
        foreach (var d in Destinataires())
            c.NoterLEnvoi(d.Code, d.Code == "200068641" ? new(2019, 1, 21) : new(2019, 1, 15), Loin);
        c.OuvrirLAssociation();
        return c;
    }

    private static ConventionCus PretADeposer()
    {
        var c = Associee();
        Completer(c, new(2018, 11, 12));
        return c;
    }

    private static void Completer(ConventionCus c, DateOnly? psp = null)
    {
        c.FixerLaComposition(new(12_480, 81));
        if (psp is { } jour)
            c.ActualiserLePsp(new(jour, Guid.NewGuid()));
        c.Noter(new(NatureDeFait.ReunionTenue, new(2019, 4, 18), "", Guid.NewGuid(), "Luc"), new(2021, 12, 31));
        foreach (var nature in (NatureDePieceDeCus[])[NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs, NatureDePieceDeCus.Psp])
            c.Joindre(new(nature, Guid.NewGuid(), "a.pdf", Instant("2019-06-27T10:00:00"), "Luc"));
    }

    private static void Proposer(ConventionCus c)
    {
        c.Transmettre([], Instant("2019-07-03T10:00:00"));
        Jusquau(c, StatutConventionCus.SignatureProposee);
    }

    private static void Jusquau(ConventionCus c, StatutConventionCus statut)
    {
        c.Negocier();
        c.FigerUneVersion(Instant("2019-10-10T10:00:00"));
        c.AdopterLeProjetFinal(new(new(2019, 10, 14), null, VersionVisee: c.DerniereVersion), Loin);
        c.MettreEnSignature();
        c.Noter(new(NatureDeFait.ConcertationLocative, new(2019, 2, 20), "", Guid.NewGuid(), "Luc"), Loin);
        c.DeposerLeDossier(Instant("2019-11-12T15:00:00"));
        if (statut == StatutConventionCus.SignatureProposee)
            c.ProposerLaSignature(Instant("2019-11-25T10:00:00"));
    }

    private static DateTimeOffset Instant(string heure) => DateTime.Parse(heure, System.Globalization.CultureInfo.InvariantCulture) is var d ? Paris.Instant(DateOnly.FromDateTime(d), TimeOnly.FromDateTime(d)) : default;
}
