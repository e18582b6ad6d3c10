using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.Acteurs;
using Q = Cus.Portal.ConventionsCus.PremiereGeneration.Declarations.QuestionsDePremiereGeneration;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>What the organisme declares, read by the rules beside its figures: one département, one segment of ordinary dwellings, one home.</summary>
public sealed class DeclarationsDePremiereGenerationTests
{
    private const string D62 = "D62", S1 = "S:S1", Arras = "CU d’Arras";

    /// <summary>Rule; answers « question|place|year|value »; measures « series|place|year|V1|V2 »; the rule speaks.</summary>
    public static TheoryData<string, string[], string[], bool> Cas => new()
    {
        { "CON-01", [], [], true },
        { "CON-01", [.. Enum.GetValues<PartieStatutaire>().Select(p => $"{Q.Partie(p)}||0|oui")], [], false },
        { "CON-01", [.. Enum.GetValues<PartieStatutaire>().Select(p => $"{Q.Partie(p)}||0|{(p == PartieStatutaire.Classement ? "non" : "oui")}")], [], true },
        { "CON-02", [.. Q.Politiques.SelectMany(p => Q.Pieces.Select(x => $"{Q.Piece(p.Code, x.Code)}||0|oui"))], [], false },
        { "CON-02", [.. Q.Politiques.Skip(1).SelectMany(p => Q.Pieces.Select(x => $"{Q.Piece(p.Code, x.Code)}||0|oui"))], [], true },
        { "CON-03", ["PLAN-DE-VENTE||0|non"], [], true },
        { "CON-03", ["PLAN-DE-VENTE||0|oui"], [], false },
        { "CON-04", [], [], true },
        { "CON-04", ["L442-8-4||0|0"], [], false },
        { "CON-05", ["PLAI||0|oui"], [], false },
        { "CON-05", [], [], true },
        { "CON-06", ["SORTANTS||0|oui"], [], false },
        { "CON-06", [], [], true },
        { "CON-07", [], [], true },
        { "CON-08", ["FACULTATIFS||0|oui", "DISTINCTS||0|non"], [], true },
        { "CON-08", ["FACULTATIFS||0|oui", "DISTINCTS||0|oui"], [], false },
        { "CON-08", ["FACULTATIFS||0|non"], [], false },
        { "CON-09", [], [], true },
        { "CON-09", [$"PLH|P:{Arras}|0|oui"], [], false },
        { "SLS-03", ["SLS-PLAFONDS||0|oui"], [], true },
        { "SLS-03", ["SLS-PLAFONDS||0|non"], [], false },
        { "LF-01", ["EQUIVALENTS||0|non"], [], true },
        { "LF-01", ["EQUIVALENTS||0|oui"], [], false },
        { "LF-02", ["FOYERS||0|Aucune"], [], true },
        { "LF-02", ["FOYERS||0|IndicateursSeuls"], [], false },
        { "B-01", [$"STRUCTURES|{D62}|2012|3"], [], true },
        { "B-01", [$"STRUCTURES|{D62}|2012|0"], [], false },
        { "B-02", [$"RHVS|{D62}|0|12", $"RHVS-CONTINGENT|{D62}|0|10"], [], true },
        { "B-02", [$"RHVS|{D62}|0|10", $"RHVS-CONTINGENT|{D62}|0|10"], [], false },
        { "B-02", [$"RHVS|{D62}|0|10"], [], false },
        { "E-01", [$"NUMERO-UNIQUE|{D62}|2011|49"], [$"E.I|{D62}|2011|50|500"], true },
        { "E-01", [$"NUMERO-UNIQUE|{D62}|2011|50"], [$"E.I|{D62}|2011|50|500"], false },
        { "E-01", [$"NUMERO-UNIQUE|{D62}|2011|49"], [$"E.I|{D62}|2012|50|500"], false },
        { "F-05", [], [$"F.II|{S1}|0|10|100"], true },
        { "F-05", ["DECOMPTE||0|AccordCollectif"], [$"F.II|{S1}|0|10|100"], false },
        { "F-05", [], [], false },
        { "F-10", [$"VIDES|{S1}|2011|20", $"TECHNIQUES|{S1}|2011|8", $"JAMAIS-LOUES|{S1}|2011|3"], [$"F.VI|{S1}|2011|10|100"], true },
        { "F-10", [$"VIDES|{S1}|2011|20", $"TECHNIQUES|{S1}|2011|8", $"JAMAIS-LOUES|{S1}|2011|3"], [$"F.VI|{S1}|2011|9|100"], false },
        { "F-11", ["JOUR-VACANCE||2011|2011-12-30"], [], true },
        { "F-11", ["JOUR-VACANCE||2011|2011-12-31"], [], false },
        { "F-11", ["JOUR-VACANCE||2011|2009-12-31"], [], true },
        { "F-11", ["JOUR-VACANCE||0|2009-12-31"], [], false },
        { "H-01", ["RECL-MODE||0|oui", "RECL-LIEU||0|oui", "RECL-ACCUSE||0|oui", "RECL-TRACE||0|oui"], [$"H.I|{S1}|0|1|1"], true },
        { "H-01", ["RECL-MODE||0|oui", "RECL-LIEU||0|oui", "RECL-ACCUSE||0|oui", "RECL-TRACE||0|oui", "RECL-SUIVI||0|oui"], [$"H.I|{S1}|0|1|1"], false },
        { "H-01", [], [$"H.I|{S1}|0|0|1"], false },
        { "H-02", [], [$"H.I|{S1}|0|0|1"], true },
        { "H-02", ["RECL-FICHE||0|oui"], [$"H.I|{S1}|0|0|1"], false },
        { "H-04", [], [$"H.I|{S1}|2016|0|1"], true },
        { "H-04", [], [$"H.I|{S1}|2014|0|1"], false },
        { "H-05", ["N-CHAUDIERES||0|12"], [$"H.III-ASC|{S1}|0|3|20"], true },
        { "H-05", ["N-ASCENSEURS||0|24"], [$"H.III-ASC|{S1}|0|3|20"], false },
        { "H-05", ["N-ASCENSEURS||0|24"], [$"H.III-ASC|{S1}|0|3|20", $"H.III-CH|{S1}|2011|1|2"], true },
        { "H-07", [$"SOUS-STATIONS|{S1}|2011|1"], [], true },
        { "H-07", [$"SOUS-STATIONS|{S1}|2011|0"], [], false },
        { "H-08", [$"CONTRATS|{S1}|2012|4"], [$"H.IV|{S1}|2012|5|1"], true },
        { "H-08", [$"CONTRATS|{S1}|2012|5"], [$"H.IV|{S1}|2012|5|1"], false },
        { "H-09", [], [$"H.V|{S1}|2011|100|0"], true },
        { "H-09", [], [$"H.V|{S1}|2011|100|1"], false },
        { "H-10", [$"R127-2|{S1}|0|oui"], [$"H.V|{S1}|2011|101|1"], true },
        { "H-10", [$"R127-2|{S1}|0|oui"], [$"H.V|{S1}|2011|100|1"], false },
        { "H-10", [], [$"H.V|{S1}|2011|101|1"], false },
        { "H-11", [$"ECHANTILLON|{S1}|2012|non"], [$"H.VI-HZUS|{S1}|2012|80|100"], true },
        { "H-11", [$"ECHANTILLON|{S1}|2012|oui"], [$"H.VI-HZUS|{S1}|2012|80|100"], false },
        { "H-11", [], [$"H.VI-HZUS|{S1}|2012|80|100"], false },
        { "C-03", ["B8||2011|1000"], [$"C.II|{S1}|2011|116000|100"], true },
        { "C-03", ["B8||2011|1000"], [$"C.II|{S1}|2011|115000|100"], false },
        { "C-04", ["JOUR-DPE||0|2012-06-14"], [$"C.III|{S1}|2012|45|48"], true },
        { "C-04", ["JOUR-DPE||0|2012-06-15"], [$"C.III|{S1}|2012|45|48"], false },
        { "I-01", ["B6||2011|900"], [$"I.I|{D62}|2011|76400|100"], true },
        { "I-01", ["B6||2011|900"], [$"I.I|{D62}|2011|76500|100"], false },
    };

    [Theory]
    [MemberData(nameof(Cas))]
    public void Une_declaration_suit_sa_regle(string regle, string[] reponses, string[] mesures, bool parle)
    {
        var constats = ReglesDesDeclarations.Verifier(Faits(reponses, mesures), new DateOnly(2010, 12, 15)).Where(c => c.Constat.Regle == regle).ToList();
        (constats.Count > 0).ShouldBe(parle, regle);
        constats.ShouldAllBe(c => c.Question == "" || Q.Trouver(c.Question)!.Regles == regle || (regle == "H-09" && c.Question == Q.Gardiennage) || (regle == "H-04" && c.Question == Q.Accessible));
    }

    [Fact]
    public void Chaque_question_sert_une_regle_essayee_et_a_son_code()
    {
        var essayees = ((IEnumerable<object[]>)Cas).Select(c => (string)c[0]).ToHashSet(StringComparer.Ordinal);
        Q.Toutes.Select(q => q.Regles).Distinct().Except(essayees.Append("SEG-04")).ShouldBeEmpty();
        Q.Toutes.ShouldAllBe(q => q.Code.Length <= 40 && q.Choix.All(c => c.Valeur.Length <= DeclarationPremiereGeneration.ValeurAuPlus));
    }

    [Theory]
    [InlineData("PLAI", "peut-être", "Répondez par oui ou par non.")]
    [InlineData("DECOMPTE", "Autre", "Choisissez une réponse de la liste.")]
    [InlineData("JOUR-DPE", "15/06/2012", "Donnez un jour, comme 31/12/2010.")]
    [InlineData("L442-8-4", "-1", "est négatif")]
    [InlineData("L442-8-4", "1,5", "nombre entier")]
    public void Une_reponse_fausse_a_sa_phrase(string question, string saisi, string phrase)
    {
        var (valeur, motif) = Reponses1G.Lire(Q.Trouver(question)!, saisi);
        valeur.ShouldBeEmpty();
        motif.ShouldNotBeNull().Phrase.Replace('\u00A0', ' ').ShouldContain(phrase);
    }

    [Theory]
    [InlineData("L442-8-4", " 1 200 ", "1200")]
    [InlineData("B8", "1 034,5", "1034.5")]
    [InlineData("B8", "", "")]
    public void Une_reponse_juste_se_garde_sans_langue(string question, string saisi, string attendue) => Reponses1G.Lire(Q.Trouver(question)!, saisi).ShouldBe((attendue, null));

    [Theory]
    [InlineData(150, false, true)]
    [InlineData(150, true, false)]
    [InlineData(201, true, true)]
    [InlineData(100, false, false)]
    public void SEG_04_se_tait_pour_un_departement_marginal_declare(int logements, bool declare, bool parle)
    {
        var immeuble = Immeuble("A", logements);
        PatrimoineLu1G.De(Convention(), [immeuble], declare ? ["62"] : []).Constats.Any(c => c.Regle == "SEG-04").ShouldBe(parle);
    }

    [Fact]
    public void Les_immeubles_hors_champ_sans_droit_ou_sans_loyer_maximal_sont_nommes()
    {
        var sem = Convention("SEM");
        sem.DecrireLePatrimoine(0, ModeDeClassement.ServiceRendu, remiseEnOrdre: true, contingentEnFlux: true);
        string Dire(string regle, FicheDImmeuble f) => PatrimoineLu1G.De(sem, [Immeuble(f)], []).Constats.Where(c => c.Regle == regle).Select(c => (string?)c.Motif.Donnees["immeubles"]).SingleOrDefault() ?? "";
        var juste = Fiche("A", 10) with { Droit = DroitReel.Propriete, Loyer = new(6.2m, SurfaceDeReference.Utile, 700, 4_340) };
        Dire("ORG-02", juste).ShouldBeEmpty();
        Dire("ORG-02", juste with { Conventionne = false, AideDeLEtat = true }).ShouldBeEmpty();
        Dire("ORG-02", juste with { Conventionne = false }).ShouldBe("Résidence A (A)");
        Dire("ORG-02", juste with { Conventionne = false, AideDeLEtat = false }).ShouldBe("Résidence A (A)");
        Dire("ORG-03", juste).ShouldBeEmpty();
        Dire("ORG-03", juste with { Droit = DroitReel.Aucun }).ShouldBe("Résidence A (A)");
        Dire("ORG-03", juste with { Droit = null }).ShouldBe("Résidence A (A)");
        Dire("ORG-04", juste with { Droit = DroitReel.BailEmphyteotique, FinDuDroit = new(2016, 12, 30) }).ShouldBe("Résidence A (A)");
        Dire("ORG-04", juste with { Droit = DroitReel.BailEmphyteotique, FinDuDroit = new(2016, 12, 31) }).ShouldBeEmpty();
        Dire("LOY-01", juste).ShouldBeEmpty();
        Dire("LOY-01", juste with { Loyer = new(6.2m, null, 700, 4_340) }).ShouldBe("Résidence A (A)");
        Dire("LOY-02", juste).ShouldBeEmpty();
        Dire("LOY-02", juste with { Loyer = new(6.2m, SurfaceDeReference.Utile, 700, 4_400) }).ShouldBe("Résidence A (A)");
    }

    [Theory]
    [InlineData("SLS, zone B1", false)]
    [InlineData("SLS, zone C", true)]
    public void CON_07_demande_une_modulation_en_zone_tendue(string reference, bool parle)
    {
        var faits = Faits([], []);
        faits.Convention.Enregistrer(new(reference, "Modulation", 0.2m, new(2010, 6, 2), "Amina Belkacem"));
        ReglesDesDeclarations.Verifier(faits, new DateOnly(2010, 12, 15)).Any(c => c.Constat.Regle == "CON-07").ShouldBe(parle);
    }

    [Theory]
    [InlineData("PLA", false, "", "CLA-04")]
    [InlineData("PLUS, PLUS CD", true, "", null)]
    [InlineData("financement ANAH", true, "", "CLA-05")]
    [InlineData("financement ANAH", true, "PLAI", null)]
    public void Un_classement_simplifie_pose_a_la_main_suit_le_tableau(string financement, bool conventionne, string categorie, string? regle)
    {
        var c = Convention();
        c.DecrireLePatrimoine(10, ModeDeClassement.Simplifie, remiseEnOrdre: false, contingentEnFlux: true);
        var immeuble = ImmeublePremiereGeneration.De(Guid.Empty, Fiche("A", 10) with { Financement = financement, Conventionne = conventionne, Droit = DroitReel.Propriete });
        immeuble.Placer([categorie], ["S1"]);
        PatrimoineLu1G.De(c, [immeuble], []).Constats.Select(x => x.Regle).Where(r => r is "CLA-04" or "CLA-05").ShouldBe(regle is null ? [] : [regle]);
    }

    [Fact]
    public void Ce_qui_vient_apres_la_signature_reste_ouvert()
    {
        Q.Toutes.Where(q => q.ResteOuverte(0)).Select(q => q.Code).ShouldBe(["RECL-MODE", "RECL-LIEU", "RECL-ACCUSE", "RECL-TRACE", "RECL-SUIVI", "RECL-FICHE", "JOUR-DPE"]);
        Q.Toutes.ShouldAllBe(q => q.ResteOuverte(2011));
    }

    [Theory]
    [InlineData("DECOMPTE", "AccordCollectif", "attributions imputées à l’accord collectif")]
    [InlineData("JOUR-DPE", "2012-06-15", "15 juin 2012")]
    [InlineData("B8", "1034.5", "1 034,50")]
    [InlineData("PLAI", "", "sans réponse")]
    public void Une_reponse_se_dit_en_francais(string question, string valeur, string attendue) => Q.Trouver(question)!.EnClair(valeur).Replace('\u00A0', ' ').Replace('\u202F', ' ').ShouldBe(attendue);

    [Fact]
    public void CON_07_demande_chaque_zone_tendue_du_patrimoine()
    {
        var faits = Faits([], []);
        var deux = faits with { Patrimoine = PatrimoineLu1G.De(faits.Convention, [.. faits.Patrimoine.Immeubles, Immeuble(Fiche("B", 10) with { Zone = "A", Droit = DroitReel.Propriete })], []) };
        faits.Convention.Enregistrer(new("SLS, zone B1", "Modulation", 0.2m, new(2010, 6, 2), "Amina Belkacem"));
        bool Parle(FaitsDeclares f) => ReglesDesDeclarations.Verifier(f, new DateOnly(2010, 12, 15)).Any(c => c.Constat.Regle == "CON-07");
        (Parle(faits), Parle(deux)).ShouldBe((false, true));
    }

    private static FaitsDeclares Faits(string[] reponses, string[] mesures)
    {
        var convention = Convention();
        convention.Nommer(new(Arras, QualiteDePersonne.Associee, GenreDeTerritoire.Epci, 80, new(2008, 3, 1)));
        typeof(ConventionPremiereGeneration).GetProperty(nameof(ConventionPremiereGeneration.ConclueLe))!.SetValue(convention, new DateOnly(2010, 12, 15));
        ImmeublePremiereGeneration[] immeubles = [Immeuble("A", 90), Immeuble(Fiche("F", 10) with { EstUnFoyer = true, Droit = DroitReel.Propriete })];
        var engages = new Dictionary<CelluleDePremiereGeneration, NombresDeCellule>();
        var realises = new Dictionary<CelluleDePremiereGeneration, NombresDeCellule>();
        foreach (var m in mesures.Select(m => m.Split('|')))
        {
            var an = int.Parse(m[2], System.Globalization.CultureInfo.InvariantCulture);
            (an == 0 ? engages : realises)[new(an == 0 ? NatureDeChiffre1G.DerniereValeur : NatureDeChiffre1G.Cible, m[0], m[1], an)] = new(Nombre(m[3]), Nombre(m[4]));
        }

        var dites = reponses.Select(r => r.Split('|')).ToDictionary(r => new CleDeReponse(r[0], r[1], int.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture)), r => r[3]);
        return new(convention, ContexteDesChiffres1G.De(convention, immeubles, _ => "Pas-de-Calais"), PatrimoineLu1G.De(convention, immeubles, []), new(dites), new(engages), new(realises) { EstRealise = true });
    }

    private static decimal Nombre(string n) => decimal.Parse(n, System.Globalization.CultureInfo.InvariantCulture);

    private static ConventionPremiereGeneration Convention(string type = "OPH") =>
        ConventionPremiereGeneration.Ouvrir(new(Guid.NewGuid(), "990000012", "Opale Habitat", "62", "31"), type, Rattachement.Aucun, 2011, Acteur.Systeme, DateTimeOffset.UnixEpoch);

    private static FicheDImmeuble Fiche(string code, int logements) => new(code, $"Résidence {code}", "62041", "Arras", "62", logements, "PLUS, PLUS CD") { Zone = "B1" };

    private static ImmeublePremiereGeneration Immeuble(string code, int logements) => Immeuble(Fiche(code, logements) with { Droit = DroitReel.Propriete });

    private static ImmeublePremiereGeneration Immeuble(FicheDImmeuble fiche)
    {
        var immeuble = ImmeublePremiereGeneration.De(Guid.Empty, fiche);
        immeuble.Placer(["Catégorie 1"], ["S1"]);
        return immeuble;
    }
}
