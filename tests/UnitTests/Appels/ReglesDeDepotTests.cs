using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using NSubstitute;

namespace Cus.Portal.UnitTests.Appels;

/// <summary>The ten rules of deposit, each at its boundary, from a dossier that satisfies them all.</summary>
public class ReglesDeDepotTests
{
    private static readonly Acteur Luc = new(Guid.NewGuid(), "Luc Ferrand", "luc.ferrand@demo.example", []);
    private static readonly DateTimeOffset LeDouze = Paris.Instant(new DateOnly(2014, 5, 12), new TimeOnly(16, 3, 27));
    private static readonly ITerritoires Territoires = Carte();

    private readonly Dictionary<string, SaisieDeSection> _saisies = AppelType.SaisiesCompletes();
    private readonly Dictionary<string, FichierLu> _fichiers = AppelType.Requises.ToDictionary(c => c, c => Fichier(c, c == "description" ? 20 : 1), StringComparer.Ordinal);

    [Fact]
    public void Un_dossier_complet_satisfait_les_dix_regles()
    {
        var regles = ReglesDeDepot.Verifier(Etat());
        regles.Select(r => r.Code).ShouldBe(["AAP-01", "AAP-02", "AAP-03", "AAP-04", "AAP-05", "AAP-06", "AAP-07", "AAP-08", "AAP-09", "AAP-10"]);
        regles.SelectMany(r => r.Motifs).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(0.999, true)]
    [InlineData(1, false)]
    [Trait("Scenario", "AAP-S01")]
    [Trait("Scenario", "AAP-S02")]
    public void La_derniere_seconde_est_recue_en_entier_la_suivante_non(double secondesApresLaLimite, bool recu)
    {
        var limite = Paris.FinDuJour(new DateOnly(2014, 5, 13));
        var motifs = Motifs(e => e with { Maintenant = limite.AddSeconds(secondesApresLaLimite) });
        motifs.ShouldBe(recu ? [] : ["Le dépôt est clos depuis le 13 mai 2014 à 23 h 59."]);
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "La description compte 21 pages ; 20 au plus.")]
    [Trait("Scenario", "AAP-S03")]
    public void Vingt_pages_passent_vingt_et_une_non(int pages, string? refus)
    {
        _fichiers["description"] = Fichier("description", pages);
        Motifs().ShouldBe(refus is null ? [] : [refus]);
    }

    [Fact]
    [Trait("Scenario", "AAP-S04")]
    public void Une_piece_manquante_est_nommee_une_piece_a_l_analyse_bloque_chacune_avec_son_lien()
    {
        _fichiers.Remove("echeancier");
        _fichiers["plan"] = _fichiers["plan"] with { Statut = StatutFichier.EnAnalyse };
        _saisies[Rubriques.Capitalisation] = AppelType.Champs(("actions_existantes", "oui"));
        var etat = Etat();
        var motifs = ReglesDeDepot.Verifier(etat).SelectMany(r => r.Motifs).ToList();
        motifs.Select(Phrase).ShouldBe(
        [
            "Plan de situation : analyse en cours. Le dépôt sera possible dès qu’elle sera reconnue saine.",
            "Pièce manquante : Échéancier de mise en œuvre.",
            "Pièce manquante : fiche de capitalisation (intitulé, partenaires, description synthétique, coût, financement, contact).",
        ]);
        motifs.Select(m => m.Lien).ShouldBe([$"/appels/dossiers/{etat.Dossier.Id}/pieces#plan", $"/appels/dossiers/{etat.Dossier.Id}/pieces#echeancier", $"/appels/dossiers/{etat.Dossier.Id}/sections/capitalisation"]);
    }

    [Fact]
    [Trait("Scenario", "AAP-S04")]
    public void Une_piece_refusee_par_l_analyse_est_une_piece_manquante()
    {
        _fichiers["plan"] = _fichiers["plan"] with { Statut = StatutFichier.Refuse };
        Motifs().ShouldBe(["Pièce manquante : Plan de situation."]);
    }

    [Fact]
    [Trait("Scenario", "AAP-S05")]
    public void Un_volet_vide_est_nomme()
    {
        _saisies["volet3"] = AppelType.Champs(("texte", "  "), ("debouche", "Bail."));
        Motifs().ShouldBe(["Le volet 3 « L’offre de logement mobilisée et l’organisation des parcours » n’est pas renseigné."]);
    }

    [Fact]
    [Trait("Scenario", "AAP-S06")]
    public void Une_adresse_hors_des_regions_declarees_est_refusee_jusqu_a_ce_que_sa_region_soit_ajoutee()
    {
        Lots("24", "73", "73", AppelType.Lot("12 rue Pargaminières", "31555", 20), AppelType.Lot("4 place d’Armes", "11069", 4));
        Motifs().ShouldBe(["L’adresse 4 place d’Armes, Carcassonne est hors de la région Midi-Pyrénées."]);
        Lots("24", "73", "91", AppelType.Lot("12 rue Pargaminières", "31555", 20), AppelType.Lot("4 place d’Armes", "11069", 4));
        Motifs().ShouldBeEmpty();
        Lots("24", "73", "73", AppelType.Lot("1 rue de Nulle-Part", "91999", 24));
        Motifs().ShouldBe(["L’adresse 1 rue de Nulle-Part n’est rattachée à aucune commune connue."]);
    }

    [Theory]
    [InlineData("24", 3, "Le total (24) diffère de la somme des lots (23).")]
    [InlineData("24", 4, null)]
    [InlineData("0", 4, "Le projet compte au moins un logement.")]
    [InlineData("", 4, "Le projet compte au moins un logement.")]
    [Trait("Scenario", "AAP-S07")]
    public void Le_total_est_la_somme_des_lots(string total, int dernier, string? refus)
    {
        Lots(total, "73", "73", AppelType.Lot("a", "31555", 12), AppelType.Lot("b", "31555", 8), AppelType.Lot("c", "31555", dernier));
        Motifs().ShouldBe(refus is null ? [] : [refus]);
    }

    [Theory]
    [InlineData("20 799,99", "Le plan de financement de l’accompagnement n’est pas équilibré : écart de 0,01 €.")]
    [InlineData("20 800,00", null)]
    [InlineData("20 800,01", "Le plan de financement de l’accompagnement n’est pas équilibré : écart de 0,01 €.")]
    [Trait("Scenario", "AAP-S08")]
    public void Un_centime_d_ecart_se_voit_sur_le_plan_qu_il_concerne(string apport, string? refus)
    {
        _saisies[Rubriques.Financement] = AppelType.Avec(
            AppelType.Champs(("cout_diagnostic", "10 800"), ("cout_accompagnement", "90 000,00"), ("cout_investissement", "192 000")), "plan",
            AppelType.Apport("État", "40 000", "92 000"), AppelType.Apport("Département", "30 000", "60 000"), AppelType.Apport("CCAS", "10 000", "40 000"), AppelType.Apport("Habitat Garonne", apport, ""));
        Motifs().ShouldBe(refus is null ? [] : [refus]);
    }

    [Theory]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    [InlineData(false, false, "Le porteur doit être un bailleur adhérent de l’USH ou en associer un.")]
    [Trait("Scenario", "AAP-S09")]
    public void Un_bailleur_adherent_porte_le_projet_ou_y_est_associe(bool porteur, bool associe, string? refus) =>
        Motifs(e => e with { PorteurEstBailleurUsh = porteur, AssocieEstBailleurUsh = associe }).ShouldBe(refus is null ? [] : [refus]);

    [Theory]
    [InlineData("bail-glissant", "", "Décrivez le débouché vers un bail de droit commun.")]
    [InlineData("bail-glissant", "Bail signé au bout de douze mois.", null)]
    [InlineData("location", "", null)]
    [Trait("Scenario", "AAP-S10")]
    public void Une_solution_temporaire_exige_son_debouche(string occupation, string debouche, string? refus)
    {
        _saisies["volet3"] = AppelType.Champs(("texte", "Logements."), ("debouche", debouche));
        Lots("24", "73", "73", AppelType.Lot("a", "31555", 20), AppelType.Lot("b", "31555", 4, occupation));
        Motifs().ShouldBe(refus is null ? [] : [refus]);
    }

    [Fact]
    [Trait("Scenario", "AAP-S11")]
    public void Un_projet_deja_depose_est_cite_avec_son_numero_et_son_lien()
    {
        var autre = Guid.NewGuid();
        var motif = ReglesDeDepot.Verifier(Etat() with { DejaDepose = (autre, "AAP-2014-1-0101") }).SelectMany(r => r.Motifs).ShouldHaveSingleItem();
        Phrase(motif).ShouldBe("Ce projet a déjà été déposé à cette session (dossier n° AAP-2014-1-0101).");
        motif.Lien.ShouldBe($"/appels/dossiers/{autre}");
    }

    [Fact]
    public void L_empreinte_suit_le_contenu_et_lui_seul()
    {
        var pieces = new[] { new PieceDeposee("plan", "Plan", Guid.NewGuid(), "plan.pdf", new string('a', 64), 10, 1) };
        var empreinte = EmpreinteDuContenu.De(Etat().Dossier, pieces);
        EmpreinteDuContenu.De(Etat().Dossier, pieces).ShouldBe(empreinte);
        EmpreinteDuContenu.De(Etat().Dossier, [pieces[0] with { Empreinte = new string('b', 64) }]).ShouldNotBe(empreinte);
        _saisies["volet1"] = AppelType.Champs(("texte", "Diagnostic des situations"));
        EmpreinteDuContenu.De(Etat().Dossier, pieces).ShouldNotBe(empreinte);
    }

    [Theory]
    [InlineData("Habitat Garonne", "d’Habitat Garonne")]
    [InlineData("Toit d’Oc", "de Toit d’Oc")]
    [InlineData("Insula Logis", "d’Insula Logis")]
    [Trait("Scenario", "AAP-S13")]
    public void Le_nom_de_l_organisme_s_elide(string nom, string attendu) => Signataire.DeLOrganisme(nom).ShouldBe(attendu);

    private void Lots(string total, string chefDeFile, string regions, params IReadOnlyDictionary<string, string>[] lots) =>
        _saisies[Rubriques.Logements] = AppelType.Avec(AppelType.Champs(("total", total), ("chef_de_file", chefDeFile), ("regions", regions)), "lots", lots);

    private List<string> Motifs(Func<EtatADeposer, EtatADeposer>? ajuster = null) =>
        [.. ReglesDeDepot.Verifier(ajuster?.Invoke(Etat()) ?? Etat()).SelectMany(r => r.Motifs).Select(Phrase)];

    private EtatADeposer Etat()
    {
        var appel = AppelType.Appel();
        var session = AppelType.Session1(appel.Id);
        var dossier = AppelType.Brouillon(session, Guid.NewGuid(), Luc, _saisies, _fichiers.ToDictionary(f => f.Key, f => f.Value.Id, StringComparer.Ordinal), LeDouze);
        return new EtatADeposer(dossier, ContenuDuDossier.Lire(dossier), appel, session, _fichiers.Values.ToDictionary(f => f.Id), Territoires, true, false, null, LeDouze);
    }

    private static string Phrase(Motif motif) => motif.Phrase.Replace('\u00A0', ' ');

    private static FichierLu Fichier(string nom, int pages) => new(Guid.NewGuid(), nom + ".pdf", AppelType.Pdf, 1000, new string('0', 64), pages, StatutFichier.Sain, null, LeDouze);

    private static ITerritoires Carte()
    {
        var carte = Substitute.For<ITerritoires>();
        var midi = new Region("73", "Midi-Pyrénées", "DREAL Midi-Pyrénées", ["31"], "76");
        var languedoc = new Region("91", "Languedoc-Roussillon", "DREAL Languedoc-Roussillon", ["11"], "76");
        carte.Commune("31555", Arg.Any<DateOnly>()).Returns(new Commune("31555", "Toulouse", "31", "31555", "Toulouse", null, null));
        carte.Commune("11069", Arg.Any<DateOnly>()).Returns(new Commune("11069", "Carcassonne", "11", "11069", "Carcassonne", null, null));
        carte.Commune("91999", Arg.Any<DateOnly>()).Returns((Commune?)null);
        carte.CommuneDeTousTemps("91999").Returns((Commune?)null);
        carte.RegionDuDepartement("31", MillesimeRegions.Regions2014).Returns(midi);
        carte.RegionDuDepartement("11", MillesimeRegions.Regions2014).Returns(languedoc);
        carte.Region("73").Returns(midi);
        carte.Region("91").Returns(languedoc);
        return carte;
    }
}
