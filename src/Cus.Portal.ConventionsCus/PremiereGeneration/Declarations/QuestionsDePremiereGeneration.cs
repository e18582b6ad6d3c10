using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>The questions, in the order of the screens. A question is data: the rule that reads it names its code.</summary>
internal static class QuestionsDePremiereGeneration
{
    public const string PlanDeVente = "PLAN-DE-VENTE", LogementsL44284 = "L442-8-4", Plai = "PLAI", Sortants = "SORTANTS", Facultatifs = "FACULTATIFS", Distincts = "DISTINCTS", Foyers = "FOYERS", Equivalents = "EQUIVALENTS",
        SurPlafondsDerogatoires = "SLS-PLAFONDS", PlhCite = "PLH", Marginal = "MARGINAL";

    public const string AutresStructures = "STRUCTURES", RhvsComptees = "RHVS", RhvsAuContingent = "RHVS-CONTINGENT", NumeroUnique = "NUMERO-UNIQUE", Decompte = "DECOMPTE", Vides = "VIDES", Techniques = "TECHNIQUES", JamaisLoues = "JAMAIS-LOUES", JourDeVacance = "JOUR-VACANCE";

    public const string Accessible = "RECL-MODE", Lieu = "RECL-LIEU", Accuse = "RECL-ACCUSE", Tracabilite = "RECL-TRACE", SuiviDesInterventions = "RECL-SUIVI", Fiche = "RECL-FICHE", SeuilDesAscenseurs = "N-ASCENSEURS", SeuilDesChaudieres = "N-CHAUDIERES",
        SousStations = "SOUS-STATIONS", Contrats = "CONTRATS", Gardiennage = "R127-2", Echantillon = "ECHANTILLON";

    public const string JourDesDiagnostics = "JOUR-DPE", RatioB6 = "B6", RatioB8 = "B8";

    /// <summary>Policies of the convention: key and name.</summary>
    public static IReadOnlyList<(string Code, string Nom)> Politiques { get; } = [("PATRIMOINE", "Politique patrimoniale et d’investissement"), ("SERVICE", "Qualité du service rendu"), ("SOCIALE", "Politique sociale")];

    /// <summary>Pieces of each policy: key and name.</summary>
    public static IReadOnlyList<(string Code, string Nom)> Pieces { get; } = [("ETAT", "état des lieux"), ("ORIENTATIONS", "orientations stratégiques"), ("PROGRAMME", "programme d’actions")];

    public static IReadOnlyList<Question1G> Toutes { get; } = [.. Contenu(), .. Occupation(), .. Service(), .. Gestion()];

    private static readonly Dictionary<string, Question1G> ParCode = Toutes.ToDictionary(q => q.Code, StringComparer.Ordinal);

    public static Question1G? Trouver(string code) => ParCode.GetValueOrDefault(code);

    /// <summary>Key of a statutory part: « PARTIE-Classement ».</summary>
    public static string Partie(PartieStatutaire partie) => "PARTIE-" + partie;

    /// <summary>Key of a piece of a policy.</summary>
    public static string Piece(string politique, string piece) => $"{politique}-{piece}";

    private static IEnumerable<Question1G> Contenu()
    {
        Question1G OuiNon(string code, string libelle, string regles) => new(code, SectionDeDeclaration.Contenu, libelle, FormeDeReponse.OuiNon, regles);
        foreach (var partie in Enum.GetValues<PartieStatutaire>())
            yield return OuiNon(Partie(partie), $"Partie « {Libelles.De(partie)} »", "CON-01");
        foreach (var (politique, nom) in Politiques)
        {
            foreach (var (piece, mots) in Pieces)
                yield return OuiNon(Piece(politique, piece), $"{nom} : {mots}", "CON-02");
        }

        yield return OuiNon(PlanDeVente, "Plan de mise en vente de logements à leurs locataires", "CON-03");
        yield return new(LogementsL44284, SectionDeDeclaration.Contenu, "Logements attribuables au titre de l’article L. 442-8-4", FormeDeReponse.Entier, "CON-04") { Aide = "Étudiants, moins de trente ans, contrats d’apprentissage ou de professionnalisation. Zéro est une réponse." };
        yield return OuiNon(Plai, "Les logements financés en PLAI sont identifiés", "CON-05");
        yield return OuiNon(Sortants, "Plan d’action pour l’accueil des personnes sortant d’hébergement", "CON-06");
        yield return OuiNon(SurPlafondsDerogatoires, "Le supplément de loyer est calculé sur les plafonds dérogatoires", "SLS-03") with { Aide = "Il se calcule sur les plafonds de référence." };
        yield return OuiNon(Facultatifs, "La convention comporte des objectifs facultatifs", "CON-08");
        yield return OuiNon(Distincts, "Ces objectifs sont dans une partie distincte", "CON-08") with { Aide = "Ils ne se sanctionnent pas (R. 445-5-1)." };
        yield return new(Foyers, SectionDeDeclaration.Contenu, "Ce que la convention dit des logements-foyers", FormeDeReponse.Choix, "LF-02") { Choix = [.. Enum.GetValues<PartDesFoyers>().Select(p => (p.ToString(), EnClair(p)))] };
        yield return OuiNon(Equivalents, "La part des logements-foyers est calculée en logements équivalents", "LF-01");
        yield return OuiNon(PlhCite, "La convention dit comment elle tient compte du PLH", "CON-09") with { Portee = PorteeDeQuestion.Plh };
        yield return OuiNon(Marginal, "Patrimoine marginal, pour l’organisme et dans le département", "SEG-04") with { Portee = PorteeDeQuestion.Departement, Aide = "De 100 à 200 logements, un segment peut alors couvrir tout le département." };
    }

    private static IEnumerable<Question1G> Occupation()
    {
        Question1G Compte(string code, string libelle, string regles, PorteeDeQuestion portee) => new(code, SectionDeDeclaration.Occupation, libelle, FormeDeReponse.Entier, regles) { Portee = portee, EstAnnuelle = true };
        yield return new(Decompte, SectionDeDeclaration.Occupation, "Décompte des ménages prioritaires de F.II", FormeDeReponse.Choix, "F-05") { Choix = [.. Enum.GetValues<MethodeDeDecompte>().Select(m => (m.ToString(), Libelles.De(m)))] };
        yield return new(JourDeVacance, SectionDeDeclaration.Occupation, "Jour de mesure de la vacance de F.VI", FormeDeReponse.Jour, "F-11") { EstAnnuelle = true };
        yield return Compte(AutresStructures, "B.I et B.II : places d’autres structures qui y sont comptées", "B-01", PorteeDeQuestion.Departement) with { Aide = "Foyers de jeunes travailleurs, de travailleurs migrants, pour personnes âgées ou handicapées : zéro attendu." };
        yield return Compte(RhvsComptees, "B.I et B.II : logements de RHVS comptés", "B-02", PorteeDeQuestion.Departement);
        yield return Compte(RhvsAuContingent, "Dont au contingent du préfet (L. 631-11)", "B-02", PorteeDeQuestion.Departement);
        yield return Compte(NumeroUnique, "E.I : attributions du numéro unique à des demandeurs déjà logés dans le parc social", "E-01", PorteeDeQuestion.Departement);
        yield return Compte(Vides, "F.VI : logements non quittancés depuis plus de trois mois", "F-10", PorteeDeQuestion.Segment);
        yield return Compte(Techniques, "Dont vacance technique", "F-10", PorteeDeQuestion.Segment);
        yield return Compte(JamaisLoues, "Dont jamais loués", "F-10", PorteeDeQuestion.Segment);
    }

    private static IEnumerable<Question1G> Service()
    {
        Question1G De(string code, string libelle, FormeDeReponse forme, string regles) => new(code, SectionDeDeclaration.Service, libelle, forme, regles);
        yield return De(Accessible, "Réclamations : le mode de dépôt est défini et connu des locataires", FormeDeReponse.OuiNon, "H-01") with { ChangeEnCours = true };
        yield return De(Lieu, "Réclamations : le lieu de dépôt est défini", FormeDeReponse.OuiNon, "H-01") with { ChangeEnCours = true };
        yield return De(Accuse, "Réclamations : un accusé de réception est donné", FormeDeReponse.OuiNon, "H-01") with { ChangeEnCours = true };
        yield return De(Tracabilite, "Réclamations : chacune est tracée", FormeDeReponse.OuiNon, "H-01") with { ChangeEnCours = true };
        yield return De(SuiviDesInterventions, "Réclamations : la chaîne des interventions est suivie", FormeDeReponse.OuiNon, "H-01") with { ChangeEnCours = true };
        yield return De(Fiche, "La fiche méthodologique du traitement des réclamations est jointe", FormeDeReponse.OuiNon, "H-02") with { ChangeEnCours = true };
        yield return De(SeuilDesAscenseurs, "H.III : seuil n des ascenseurs, en heures", FormeDeReponse.Nombre, "H-05") with { Aide = "Le même pour les trois causes d’arrêt." };
        yield return De(SeuilDesChaudieres, "H.III : seuil n des chaudières collectives, en heures", FormeDeReponse.Nombre, "H-05");
        yield return De(Gardiennage, "Obligation de gardiennage (R. 127-2)", FormeDeReponse.OuiNon, "H-10") with { Portee = PorteeDeQuestion.Segment };
        yield return De(SousStations, "H.III : sous-stations de chauffage urbain comptées parmi les chaudières", FormeDeReponse.Entier, "H-07") with { Portee = PorteeDeQuestion.Segment, EstAnnuelle = true };
        yield return De(Contrats, "H.IV : contrats d’entretien en cours", FormeDeReponse.Entier, "H-08") with { Portee = PorteeDeQuestion.Segment, EstAnnuelle = true };
        yield return De(Echantillon, "H.VI : l’échantillon est représentatif", FormeDeReponse.OuiNon, "H-11") with { Portee = PorteeDeQuestion.Segment, EstAnnuelle = true };
    }

    private static IEnumerable<Question1G> Gestion()
    {
        Question1G Ratio(string code, string libelle, string regles) => new(code, SectionDeDeclaration.Gestion, libelle, FormeDeReponse.Nombre, regles) { EstAnnuelle = true, Aide = "Boléro ne connaît que les OPH et les SA d’HLM." };
        yield return new(JourDesDiagnostics, SectionDeDeclaration.Gestion, "Jour de mesure de C.III", FormeDeReponse.Jour, "C-04") { ChangeEnCours = true };
        yield return Ratio(RatioB8, "Ratio B8, maintenance, en € par logement", "C-03");
        yield return Ratio(RatioB6, "Ratio B6, coût de fonctionnement, en € par logement", "I-01");
    }

    private static string EnClair(PartDesFoyers part) => part switch
    {
        PartDesFoyers.Aucune => "rien",
        PartDesFoyers.IndicateursSeuls => "les indicateurs propres aux logements-foyers",
        PartDesFoyers.PartieDistincte => "une partie « logements-foyers »",
        _ => "la convention est une CUS « logements-foyers »",
    };
}
