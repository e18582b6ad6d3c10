using System.Text;
using Cus.Portal.ConventionsCus;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Socle.Refuser;
using static Cus.Portal.UnitTests.ConventionsCus.FichierDuPatrimoine;

namespace Cus.Portal.UnitTests.ConventionsCus;

public class LectureDeStockTests
{
    [Fact]
    public async Task Une_ligne_juste_est_juste()
    {
        var (avancement, fautes, format) = await LireAsync(Titres(), Ligne());
        fautes.ShouldBeEmpty();
        avancement.ShouldBe(new AvancementLu(1, 0, 0, 0, 1));
        format.ShouldBe("CSV, point-virgule, UTF-8");
    }

    [Theory]
    [InlineData(nameof(ChampDeLogement.Siren), "", "Cellule vide : SIREN est obligatoire.")]
    [InlineData(nameof(ChampDeLogement.Siren), "990000028", "Le SIREN 990000028 n’est pas celui de l’organisme (990000010).")]
    [InlineData(nameof(ChampDeLogement.Identifiant), "", "Cellule vide : IDENTIFIANT est obligatoire.")]
    [InlineData(nameof(ChampDeLogement.Identifiant), "0123456789012345678901234567890", "« 0123456789012345678901234567890 » dépasse 30 caractères.")]
    [InlineData(nameof(ChampDeLogement.Commune), "91999", "Le code de commune « 91999 » est inconnu du code officiel géographique.")]
    [InlineData(nameof(ChampDeLogement.Commune), "1004", "Le code de commune « 1004 » est inconnu du code officiel géographique.")]
    [InlineData(nameof(ChampDeLogement.CodePostal), "3100", "« 3100 » n’est pas un code postal de cinq chiffres.")]
    [InlineData(nameof(ChampDeLogement.Qpv), "31001", "« 31001 » n’est pas un code de quartier prioritaire (QP, puis six chiffres, ou vide hors QPV).")]
    [InlineData(nameof(ChampDeLogement.Financement), "PLX", "« PLX » n’est pas admis. Valeurs admises : PLAI, PLAI adapté, PLUS, PLUS CD, PLS, PLI, Autre.")]
    [InlineData(nameof(ChampDeLogement.Plafond), "15", "« 15 » n’est pas admis. Valeurs admises : PLAI, PLUS, PLS, PLI.")]
    [InlineData(nameof(ChampDeLogement.Dpe), "H", "« H » n’est pas une classe de DPE : A à G, ou vide.")]
    [InlineData(nameof(ChampDeLogement.AnneeDeConstruction), "2020", "« 2020 » n’est pas une année de 1000 à 2019.")]
    [InlineData(nameof(ChampDeLogement.AnneeDeConstruction), "197O", "« 197O » n’est pas un nombre.")]
    [InlineData(nameof(ChampDeLogement.ModeDeSurface), "4", "« 4 » n’est pas admis. Valeurs admises : utile, corrigée, habitable.")]
    [InlineData(nameof(ChampDeLogement.Surface), "0", "La surface doit être supérieure à zéro.")]
    [InlineData(nameof(ChampDeLogement.Surface), "99999999", "« 99999999 » est hors de proportion.")]
    [InlineData(nameof(ChampDeLogement.Loyer), "-412,35", "« -412,35 » est négatif.")]
    [InlineData(nameof(ChampDeLogement.Loyer), "gratuit", "« gratuit » n’est pas un nombre.")]
    [InlineData(nameof(ChampDeLogement.VacantDepuis), "31/02/2018", "« 31/02/2018 » n’est pas une date, comme 31/12/2018.")]
    [InlineData(nameof(ChampDeLogement.AccessiblePmr), "peut-être", "« peut-être » : oui ou non est attendu (O, N, 1, 0).")]
    [InlineData(nameof(ChampDeLogement.Ensemble), "RG-MIRAIL-000000001AB", "« RG-MIRAIL-000000001AB » dépasse 20 caractères.")]
    public async Task Chaque_faute_est_dite_avec_sa_ligne_et_sa_colonne(string nom, string valeur, string phrase)
    {
        var champ = Enum.Parse<ChampDeLogement>(nom);
        var (avancement, fautes, _) = await LireAsync(Titres(), Ligne("A"), Ligne("B", ';', (champ, valeur)), Ligne("C"));
        avancement.Ecrites.ShouldBe(2);
        var faute = fautes.ShouldHaveSingleItem();
        faute.Ligne.ShouldBe(3);
        faute.Titre.ShouldBe(De2019.TitreDe(champ));
        faute.Phrase.Replace('\u00A0', ' ').ShouldBe(phrase);
    }

    [Theory]
    [InlineData("412,35")]
    [InlineData("412.35")]
    [InlineData("1 412,35")]
    [InlineData("")]
    public async Task Un_loyer_s_ecrit_comme_on_l_ecrit(string loyer) => (await LireAsync(Titres(), Ligne("A", ';', (ChampDeLogement.Loyer, loyer)))).Fautes.ShouldBeEmpty();

    [Fact]
    [Trait("Scenario", "CUS2-S28")]
    public async Task Toutes_les_fautes_d_une_ligne_sont_dites_et_un_identifiant_en_double_nomme_la_premiere()
    {
        var (avancement, fautes, _) = await LireAsync(Titres(), Ligne("A"), Ligne("B", ';', (ChampDeLogement.Dpe, "H"), (ChampDeLogement.Loyer, "-1")), Ligne("A"));
        avancement.ShouldBe(new AvancementLu(3, 2, 3, 0, 1));
        fautes.Select(f => (f.Ligne, f.Titre)).ShouldBe([(3, "DPE"), (3, "LOYER"), (4, "IDENTIFIANT")]);
        fautes[2].Phrase.Replace('\u00A0', ' ').ShouldBe("L’identifiant « A » est déjà celui de la ligne 2.");
    }

    [Fact]
    public async Task Une_commune_reunie_devient_celle_d_aujourd_hui_et_se_compte()
    {
        var (avancement, fautes, _) = await LireAsync(Titres(), Ligne("A", ';', (ChampDeLogement.Commune, "49001")));
        fautes.ShouldBeEmpty();
        avancement.CommunesReunies.ShouldBe(1);
    }

    [Theory]
    [InlineData(';', "utf-8", false, "CSV, point-virgule, UTF-8")]
    [InlineData(',', "utf-8", true, "CSV, virgule, UTF-8 avec marque")]
    [InlineData('\t', "windows-1252", false, "CSV, tabulation, Windows-1252")]
    [InlineData(';', "utf-16", true, "CSV, point-virgule, UTF-16")]
    [Trait("Scenario", "CUS2-S28")]
    public async Task Le_separateur_et_l_encodage_se_reconnaissent(char separateur, string encodage, bool marque, string format)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var e = Encoding.GetEncoding(encodage);
        var adresse = separateur == ',' ? "\"3, allée des Œillets\"" : "3 allée des Œillets";
        var ligne = Ligne("A", separateur, (ChampDeLogement.Adresse, adresse), (ChampDeLogement.Surface, "64"), (ChampDeLogement.Loyer, "412.35"));
        byte[] contenu = [.. marque ? e.Preamble.ToArray() : [], .. e.GetBytes(Titres(separateur) + "\n" + ligne + "\n")];
        var lue = await LireAsync(contenu);
        lue.Fautes.ShouldBeEmpty();
        lue.Avancement.Ecrites.ShouldBe(1);
        lue.Format.ShouldBe(format);
    }

    [Fact]
    public async Task Une_colonne_manquante_un_fichier_coupe_et_un_guillemet_ouvert_ecartent_le_fichier()
    {
        var refus = await Should.ThrowAsync<Refus>(() => LireAsync(Titres().Replace(";DPE;", ";", StringComparison.Ordinal), Ligne()));
        refus.Message.Replace('\u00A0', ' ').ShouldBe("Colonnes manquantes pour le millésime 2019 : DPE.");
        refus = await Should.ThrowAsync<Refus>(() => LireAsync(Encoding.UTF8.GetBytes(Titres() + "\n" + Ligne("A") + "\n" + Ligne("B")[..30])));
        refus.Code.ShouldBe(RefusDeLigne.FichierCoupe);
        refus.Message.Replace('\u00A0', ' ').ShouldBe("Le fichier semble coupé à la ligne 3 : 4 cellules sur 23, sans fin de ligne. Rien n’en est gardé ; déposez-le entier.");
        refus = await Should.ThrowAsync<Refus>(() => LireAsync(Encoding.UTF8.GetBytes(Titres() + "\n" + Ligne("A", ';', (ChampDeLogement.Adresse, "\"3 rue")) + "\n")));
        refus.Code.ShouldBe(RefusDeLigne.GuillemetOuvert);
        (await Should.ThrowAsync<Refus>(() => LireAsync(Encoding.UTF8.GetBytes(Titres() + "\n")))).Code.ShouldBe(RefusDeLigne.FichierVide);
    }

    [Fact]
    public async Task Une_ligne_trop_courte_est_fautive_les_autres_restent()
    {
        var (avancement, fautes, _) = await LireAsync(Titres(), Ligne("A"), "990000010;B", Ligne("C"));
        avancement.Ecrites.ShouldBe(2);
        fautes.ShouldHaveSingleItem().Phrase.Replace('\u00A0', ' ').ShouldBe("2 cellules pour 23 colonnes.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S28")]
    public async Task Vingt_mille_lignes_fautives_sont_toutes_comptees_les_mille_premieres_gardees()
    {
        var lignes = Enumerable.Range(0, 20_000).Select(i => Ligne($"L{i}", ';', (ChampDeLogement.Dpe, "H"))).Prepend(Titres());
        var (avancement, fautes, _) = await LireAsync([.. lignes]);
        avancement.ShouldBe(new AvancementLu(20_000, 20_000, 20_000, 0, 0));
        fautes.Count.ShouldBe(Fautes.EnDetail);
    }

    [Fact]
    public async Task Une_lecture_reprise_ne_rend_que_la_suite_et_compte_tout()
    {
        var contenu = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 60_000).Select(i => Ligne($"L{i % 59_990}", ';', (ChampDeLogement.Dpe, i % 10_000 == 7 ? "H" : "C"))).Prepend(Titres())) + "\n");
        var entiere = await LireAsync(contenu);
        var reprise = await LireAsync(contenu, dejaLues: 25_000);
        entiere.Avancement.ShouldBe(new AvancementLu(60_000, 16, 16, 0, 59_984));
        reprise.Avancement.ShouldBe(entiere.Avancement with { Ecrites = 59_984 - 24_997 });
        reprise.Fautes.Select(f => f.Ligne).ShouldBe(entiere.Fautes.Select(f => f.Ligne).Where(l => l > 25_001));
        (await LireAsync(contenu, dejaLues: 60_000)).Avancement.ShouldBe(entiere.Avancement with { Ecrites = 0 });
    }

    [Fact]
    public void Un_titre_se_reconnait_a_ses_autres_noms_et_par_millesime()
    {
        Disposition.Du(2014).ShouldBeNull();
        Disposition.Du(2018)!.Rang("Code segment").ShouldBeGreaterThan(0);
        Disposition.Du(2018)!.Rang("PMR").ShouldBe(-1);
        Disposition.Du(2024)!.Rang("Identifiant EI").ShouldBe(Disposition.Du(2024)!.Rang("EI"));
        Disposition.Du(2024)!.Rang("couleur").ShouldBe(-1);
    }
}
