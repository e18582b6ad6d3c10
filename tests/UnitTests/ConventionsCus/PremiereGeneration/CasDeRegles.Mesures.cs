using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>IND, A, B, C, D.</summary>
internal static partial class CasDeRegles
{
    private static readonly decimal[] MisesEnService = [400, 700, 900, 1_100, 1_300, 1_600];

    private static readonly (decimal, decimal)[] MutationsDeSixAns = [(50, 500), (60, 500), (70, 500), (80, 400), (90, 400), (100, 400)];

    private static IEnumerable<CasDeRegle> Indicateurs() =>
    [
        B("IND-01", "Indicateur C.I non renseigné pour S1.", [ReglesDesIndicateurs.Completude(EchelleDIndicateur.Segment, "S1", Hormis("C.I"))], [ReglesDesIndicateurs.Completude(EchelleDIndicateur.Segment, "S1", CatalogueDePremiereGeneration.Codes), ReglesDesIndicateurs.Completude(EchelleDIndicateur.Departement, "Somme", Hormis("C.I"))]),
        B("IND-02", "L’indicateur C.I se renseigne à l’échelle du segment.", [ReglesDesIndicateurs.Echelle("C.I", EchelleDIndicateur.Departement)], [ReglesDesIndicateurs.Echelle("C.I", EchelleDIndicateur.Segment), ReglesDesIndicateurs.Echelle("G.I", EchelleDIndicateur.Departement), ReglesDesIndicateurs.Echelle("A.I-PLUS", EchelleDIndicateur.Departement)]),
        B("IND-03", "Préciser l’année et la nature (réelle ou estimée) de la dernière valeur connue.", [Connue(Valeur.De(12, 500), null, NatureDeLaValeur.Reelle), Connue(Valeur.De(12, 500), 2009, null), Connue(Valeur.NonRenseignee, 2009, NatureDeLaValeur.Reelle)], [Connue(Valeur.De(12, 500), 2009, NatureDeLaValeur.Estimee), Connue(Valeur.SansObjet("aucun ascenseur"), null, null)]),
        B("IND-04", "La méthode de fixation de la valeur-cible doit être précisée.", [ReglesDesIndicateurs.Methode("F.III", " "), ReglesDesIndicateurs.Methode("A.I", null)], [ReglesDesIndicateurs.Methode("F.III", "Taux de refus des demandeurs de 2009."), ReglesDesIndicateurs.Methode("H.I", null)]),
        B("IND-05", "L’adaptation locale de l’indicateur doit être motivée et rester compatible avec sa définition réglementaire.", [ReglesDesIndicateurs.Adaptation(new("Accords intercommunaux seuls.", null, "Compatible avec R. 445-5.")), ReglesDesIndicateurs.Adaptation(new("Accords intercommunaux seuls.", "Aucun accord départemental.", ""))], [ReglesDesIndicateurs.Adaptation(new("Accords intercommunaux seuls.", "Aucun accord départemental.", "Compatible avec R. 445-5."))]),
        B("IND-06", "Le pourcentage doit être compris entre 0 et 100.", [Pourcentage("G.I", 100.01m), Pourcentage("G.III", -0.01m), Pourcentage("F.III", -0.01m)], [Pourcentage("G.I", 100), Pourcentage("G.I", 0), Pourcentage("G.III", 120), Pourcentage("C.I", 500), Pourcentage("A.I-PLUS", 400)]),
        B("IND-07", "V1 (attributions à des locataires de l’organisme, relogements compris) ne peut excéder V2 (attributions décidées et non refusées par le demandeur).", [Rapport("E.I", 501, 500)], [Rapport("E.I", 500, 500), Rapport("G.III", 130, 120), Rapport("C.I", 1_250_000, 2_500), Rapport("H.III-A", 24, 20), Rapport("E.I", 1, 0)]),
        B("IND-08", "La valeur doit être un entier positif ou nul.", [Compte("A.I-PLUS", -1), Compte("B.I", 1.5m)], [Compte("A.I-PLUS", 0), Compte("B.I", 116), Compte("E.I", 12.5m)]),
        B("IND-09", "La valeur cumulée (6 100) diffère de la somme des valeurs annuelles (6 000).", [ReglesDesIndicateurs.Cumul(6_100, MisesEnService)], [ReglesDesIndicateurs.Cumul(6_000, MisesEnService), ReglesDesIndicateurs.Cumul(6_000, Enumerable.Repeat(1_000m, 6))]),
        B("IND-10", "La moyenne doit être calculée comme la somme des numérateurs divisée par la somme des dénominateurs.", [ReglesDesIndicateurs.Moyenne(17.25m, MutationsDeSixAns), ReglesDesIndicateurs.Moyenne(16.66m, MutationsDeSixAns)], [ReglesDesIndicateurs.Moyenne(16.67m, MutationsDeSixAns), ReglesDesIndicateurs.Moyenne(16.6667m, MutationsDeSixAns), ReglesDesIndicateurs.Moyenne(0, [(0, 0)])]),
        B("IND-11", "La valeur finale doit être égale à la valeur de la dernière année.", [ReglesDesIndicateurs.Finale("C.I", 500, 499), ReglesDesIndicateurs.Finale("F.VI", 2, 2.01m)], [ReglesDesIndicateurs.Finale("C.I", 500, 500), ReglesDesIndicateurs.Finale("A.I-PLUS", 6_000, 1_600), ReglesDesIndicateurs.Finale("E.I", 16.67m, 25)]),
        A("IND-12", "Dénominateur nul : indicateur sans objet.", [Rapport("C.III", 0, 0), Rapport("H.V", 0, 0)], [Rapport("C.III", 0, 48), Rapport("A.I-PLUS", 0, 0)]),
    ];

    private static IEnumerable<CasDeRegle> OffreEtParc() =>
    [
        A("A-01", "Les mises en service dépassent durablement les dossiers déposés : vérifier la cohérence A.I/A.II.", [ReglesDeLOffre.MisesEnService(new(611, 500, 110))], [ReglesDeLOffre.MisesEnService(new(610, 500, 110))]),
        B("A-02", "Type de financement non admis pour A.I/A.II.", [ReglesDeLOffre.Financement("PLI")], [.. ReglesDeLOffre.Financements.Select(ReglesDeLOffre.Financement)]),
        B("B-01", "Ce type de structure n’est pas pris en compte par B.I/B.II.", [.. Enum.GetValues<StructureDAccueil>().Where(s => s >= StructureDAccueil.FoyerDeJeunesTravailleurs).Select(ReglesDeLOffre.Structure)], [.. Enum.GetValues<StructureDAccueil>().Where(s => s <= StructureDAccueil.Rhvs).Select(ReglesDeLOffre.Structure)]),
        B("B-02", "Seule la part de RHVS correspondant au contingent du préfet est comptabilisée.", [ReglesDeLOffre.Rhvs(31, 30)], [ReglesDeLOffre.Rhvs(30, 30)]),
        A("B-03", "Vérifier la cohérence entre B.I et B.II.", [ReglesDeLOffre.Livraisons(new(41, 30, 10))], [ReglesDeLOffre.Livraisons(new(40, 30, 10))]),
        B("C-01", "Les montants doivent être exprimés hors taxe.", [ReglesDuParc.HorsTaxes(new("r1", 1_055_000, EstHorsTaxe: false))], [ReglesDuParc.HorsTaxes(new("r1", 1_055_000, EstHorsTaxe: false, 5.5m)), ReglesDuParc.HorsTaxes(new("r1", 1_000_000, EstHorsTaxe: true))]),
        B("C-02", "Une dépense ne peut être comptée à la fois en C.I et en C.II.", [ReglesDuParc.UneSeuleFois(new("r1", 10, true) { EnC1 = true, EnC2 = true })], [ReglesDuParc.UneSeuleFois(new("r1", 10, true) { EnC1 = true }), ReglesDuParc.UneSeuleFois(new("r1", 10, true) { EnC2 = true })]),
        A("C-03", "C.II s’écarte sensiblement du ratio B8.", [Maintenance(375), Maintenance(276)], [Maintenance(374.9m), Maintenance(277.1m), Maintenance(326), Maintenance(375, connu: false)]),
        A("C-04", "C.III se mesure 18 mois après la signature.", [ReglesDuParc.Diagnostics(Jour("31/12/2010"), Jour("01/07/2012")), ReglesDuParc.Diagnostics(Jour("31/12/2010"), Jour("29/06/2012"))], [ReglesDuParc.Diagnostics(Jour("31/12/2010"), Jour("30/06/2012")), ReglesDuParc.Diagnostics(Jour("01/07/2011"), Jour("01/01/2013"))]),
        A("C-05", "Le stock de logements rénovés ne devrait pas diminuer.", [ReglesDuParc.Renoves([40, 39, 60]), ReglesDuParc.Renoves([40, 60, 59])], [ReglesDuParc.Renoves([40, 40, 60]), ReglesDuParc.Renoves([40])]),
        B("C-06", "La somme ZUS + hors ZUS diffère du total du segment.", [ReglesDuParc.Zus(400, 599, 1_000)], [ReglesDuParc.Zus(400, 600, 1_000)]),
        B("D-01", "D.I doit être accompagné d’une prévision du nombre de logements vendus (art. R. 445-7).", [Prevision(2016, 12, null), Prevision(2015, 12, 72)], [Prevision(2016, 12, 72), Prevision(2016, 0, 0)]),
        A("D-02", "Vente impossible : commune en constat de carence (SRU).", [ReglesDesVentes.Logement(EnVente() with { CommuneEnCarence = true })], [ReglesDesVentes.Logement(EnVente())]),
        A("D-03", "Le logement doit avoir été construit ou acquis depuis plus de dix ans.", [ReglesDesVentes.Logement(EnVente() with { ConstruitOuAcquisLe = Jour("15/06/2002") }), ReglesDesVentes.Logement(EnVente() with { ConstruitOuAcquisLe = Jour("16/06/2002") })], [ReglesDesVentes.Logement(EnVente() with { ConstruitOuAcquisLe = Jour("14/06/2002") })]),
        B("D-04", "Le logement ne remplit pas les conditions d’une mise effective en commercialisation.", [ReglesDesVentes.Logement(EnVente() with { Conditions = new(false, true, false, true) }), ReglesDesVentes.Logement(EnVente() with { Conditions = new(true, true, true, false) }), ReglesDesVentes.Logement(EnVente() with { Conditions = new(true, false, true, true) })], [ReglesDesVentes.Logement(EnVente() with { Conditions = new(true, true, false, true) }), ReglesDesVentes.Logement(EnVente())]),
        A("D-05", "Logement déjà compté en 2011 : risque de double compte dans le cumul.", [ReglesDesVentes.Logement(EnVente() with { DejaCompteEn = 2011 })], [ReglesDesVentes.Logement(EnVente())]),
    ];

    private static List<string> Hormis(string code) => [.. CatalogueDePremiereGeneration.Codes.Where(c => c != code)];

    private static DefinitionDIndicateur Definition(string code) => CatalogueDePremiereGeneration.De(2011).Definition(code);

    private static IReadOnlyList<Constat> Connue(Valeur valeur, int? annee, NatureDeLaValeur? nature) => ReglesDesIndicateurs.DerniereValeur(new(valeur, annee, nature));

    private static IReadOnlyList<Constat> Pourcentage(string code, decimal pourcentage) => ReglesDesIndicateurs.Pourcentage(Definition(code), pourcentage);

    private static IReadOnlyList<Constat> Rapport(string code, decimal v1, decimal v2) => ReglesDesIndicateurs.Rapport(Definition(code), v1, v2);

    private static IReadOnlyList<Constat> Compte(string code, decimal valeur) => ReglesDesIndicateurs.Compte(Definition(code), valeur);

    private static IReadOnlyList<Constat> Maintenance(decimal c2, bool connu = true) => ReglesDuParc.Maintenance(Valeur.De(c2, 1), Valeur.De(1_630_000, 5_000), connu);

    private static IReadOnlyList<Constat> Prevision(int jusque, int parAn, int? total) => ReglesDesVentes.Prevision(Enumerable.Range(2011, jusque - 2010).ToDictionary(a => a, _ => parAn), total, De2011);

    private static LogementEnVente EnVente() => new(Jour("15/06/2012"), Jour("01/01/1980"), new(false, true, true, false));
}
