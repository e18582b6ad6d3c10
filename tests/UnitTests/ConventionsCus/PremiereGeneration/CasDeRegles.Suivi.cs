using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>E, F, G, H, I, EVA.</summary>
internal static partial class CasDeRegles
{
    private static readonly ProcessusDeReclamation Cinq = new(true, true, true, true, true);

    private static readonly CelluleDeF1[] VingtQuatre = [.. CelluleDeF1.Toutes(["S1", "S2", "S3"], ["Catégorie 1", "Catégorie 2", "Catégorie 3", "Catégorie 4"])];

    private static IEnumerable<CasDeRegle> Occupation() =>
    [
        B("E-01", "V1 excède les attributions du numéro unique à des demandeurs déjà logés dans le parc social.", [ReglesDeLOccupation.Mutations(61, 60)], [ReglesDeLOccupation.Mutations(60, 60)]),
        A("E-02", "Le total des attributions diffère entre E.I et les indicateurs F.", [ReglesDeLOccupation.Attributions(500, [200, 299])], [ReglesDeLOccupation.Attributions(500, [200, 300])]),
        B("F-01", "F.I se mesure uniquement en zone tendue (A, B1, B2).", [ReglesDeLOccupation.Zone(ZoneDeTension.C)], [ReglesDeLOccupation.Zone(ZoneDeTension.A), ReglesDeLOccupation.Zone(ZoneDeTension.B1), ReglesDeLOccupation.Zone(ZoneDeTension.B2)]),
        B("F-02", "Renseigner F.I par segment, catégorie et ZUS / hors ZUS.", [ReglesDeLOccupation.Cellules(VingtQuatre, VingtQuatre[1..])], [ReglesDeLOccupation.Cellules(VingtQuatre, VingtQuatre)]),
        A("F-03", "Au moins deux tiers des attributions doivent bénéficier aux ménages ≤ 60 % des plafonds.", [ReglesDeLOccupation.ApresLaDemande(20, 31)], [ReglesDeLOccupation.ApresLaDemande(21, 31), ReglesDeLOccupation.ApresLaDemande(20, 30), ReglesDeLOccupation.ApresLaDemande(0, 0)]),
        B("F-04", "Les propositions doivent être transmises dans le délai d’un mois.", [Demande("31/01/2013", "01/03/2013", "01/03/2013"), Demande("15/03/2013", null, "16/04/2013")], [Demande("31/01/2013", "28/02/2013", "10/03/2013"), Demande("15/03/2013", null, "15/04/2013")]),
        B("F-05", "Préciser la méthode de décompte (PDALPD ou accord collectif).", [ReglesDeLOccupation.Decompte(null)], [ReglesDeLOccupation.Decompte(MethodeDeDecompte.Pdalpd), ReglesDeLOccupation.Decompte(MethodeDeDecompte.AccordCollectif)]),
        A("F-06", "La part d’attributions DALO en ZUS excède celle des autres attributions.", [Dalo(9, 20, 80), Dalo(20, 20, 80)], [Dalo(6, 20, 80), Dalo(8, 20, 80), Dalo(0, 0, 80)]),
        B("F-07", "Les attributions en ZUS ne peuvent excéder le total.", [Dalo(21, 20, 80), Dalo(6, 20, 201)], [Dalo(20, 20, 80), Dalo(6, 20, 200)]),
        B("F-08", "F.V ne s’applique que si le contingent préfectoral est géré en flux.", [ReglesDeLOccupation.Contingent(enFlux: false, 25)], [ReglesDeLOccupation.Contingent(enFlux: true, 25), ReglesDeLOccupation.Contingent(enFlux: false, null)]),
        A("F-09", "Vérifier l’utilisation optimale des 25 % de logements réservés au préfet.", [ReglesDeLOccupation.Contingent(enFlux: true, 24.99m)], [ReglesDeLOccupation.Contingent(enFlux: true, 25), ReglesDeLOccupation.Contingent(enFlux: true, 30)]),
        B("F-10", "La vacance technique et les logements jamais loués sont exclus.", [ReglesDeLOccupation.VacanceDeclaree(61, 100, 30, 10), ReglesDeLOccupation.VacanceDeclaree(100, 100, 30, 10)], [ReglesDeLOccupation.VacanceDeclaree(60, 100, 30, 10)]),
        B("F-11", "Le taux de vacance se mesure au 31 décembre.", [ReglesDeLOccupation.DateDeVacance(Jour("30/12/2012")), ReglesDeLOccupation.DateDeVacance(Jour("31/10/2012"))], [ReglesDeLOccupation.DateDeVacance(Jour("31/12/2012"))]),
    ];

    private static IEnumerable<CasDeRegle> Service() =>
    [
        B("G-01", "Le nombre de ménages en impayés de plus de trois mois doit être identique pour G.I, G.II et G.III.", [ReglesDuService.Impayes(new(120, 125, 120)), ReglesDuService.Impayes(new(120, 120, 119))], [ReglesDuService.Impayes(new(120, 120, 120))]),
        B("H-01", "H.I ne peut être « OUI » que si les cinq éléments du processus sont en place.", [.. QuatreSurCinq().Select(p => ReglesDuService.Processus(oui: true, p, ficheJointe: true))], [ReglesDuService.Processus(oui: true, Cinq, ficheJointe: true), ReglesDuService.Processus(oui: false, Cinq with { Suivi = false }, ficheJointe: true)]),
        A("H-02", "La fiche méthodologique du traitement des réclamations est à fournir.", [ReglesDuService.Processus(oui: true, Cinq, ficheJointe: false)], [ReglesDuService.Processus(oui: true, Cinq, ficheJointe: true)]),
        A("H-03", "H.II n’est pertinent que si le processus H.I est effectif.", [ReglesDuService.Reclamations(h2Renseigne: true, processusOui: false)], [ReglesDuService.Reclamations(true, true), ReglesDuService.Reclamations(false, false)]),
        A("H-04", "Le processus doit être opérationnel au plus tard au terme des six ans.", [ReglesDuService.AuTerme(6, processusOui: false)], [ReglesDuService.AuTerme(6, true), ReglesDuService.AuTerme(4, false)]),
        B("H-05", "Fixer le seuil n (heures) par type d’appareil.", [ReglesDuService.Seuils(new(3, 3, 4, 6), 20, 2), ReglesDuService.Seuils(SeuilsDArret.De(null, 6), 20, 2), ReglesDuService.Seuils(SeuilsDArret.De(3, null), 20, 2)], [ReglesDuService.Seuils(SeuilsDArret.De(3, 6), 20, 2), ReglesDuService.Seuils(SeuilsDArret.De(3, null), 20, 0), ReglesDuService.Seuils(SeuilsDArret.De(null, 6), 0, 2)]),
        B("H-06", "La valeur totale ascenseurs doit être égale à la somme des trois causes.", [ReglesDuService.Arrets(39, new(24, 6, 10)), ReglesDuService.Arrets(41, new(24, 6, 10))], [ReglesDuService.Arrets(40, new(24, 6, 10))]),
        B("H-07", "Une sous-station de chauffage urbain n’est pas une chaudière collective.", [ReglesDuService.Chaudieres(sousStationsComptees: 1)], [ReglesDuService.Chaudieres(0)]),
        A("H-08", "Le nombre de contrats avec clause excède le nombre de contrats.", [ReglesDuService.Contrats(5, 4)], [ReglesDuService.Contrats(4, 4)]),
        A("H-09", "Aucun gardien : indicateur sans objet pour ce segment.", [ReglesDuService.Gardiens(1_200, 0, obligation: true)], [ReglesDuService.Gardiens(1_200, 0.5m, obligation: false)]),
        A("H-10", "Ratio supérieur à 100 logements par ETP : vérifier l’obligation R. 127-2.", [ReglesDuService.Gardiens(1_200, 10, obligation: true), ReglesDuService.Gardiens(1_001, 10, obligation: true)], [ReglesDuService.Gardiens(1_000, 10, obligation: true), ReglesDuService.Gardiens(1_200, 10, obligation: false), ReglesDuService.Gardiens(1_200, 0, obligation: true)]),
        A("H-11", "Échantillon non représentatif pour ce segment.", [ReglesDuService.Echantillon(representatif: false)], [ReglesDuService.Echantillon(true)]),
    ];

    private static IEnumerable<CasDeRegle> Evaluation() =>
    [
        A("I-01", "I.I s’écarte sensiblement du ratio B6.", [ReglesDeLEvaluation.CoutDeGestion(Valeur.De(1_035.01m, 1), Valeur.De(4_500_000, 5_000), connuDeBolero: true)],
            [ReglesDeLEvaluation.CoutDeGestion(Valeur.De(1_035, 1), Valeur.De(4_500_000, 5_000), connuDeBolero: true), ReglesDeLEvaluation.CoutDeGestion(Valeur.De(2_000, 1), Valeur.De(4_500_000, 5_000), connuDeBolero: false), ReglesDeLEvaluation.CoutDeGestion(Valeur.De(2_000, 1), Valeur.NonRenseignee, connuDeBolero: true)]),
        B("EVA-01", "L’évaluation à 4 ans est manquante.", [ReglesDeLEvaluation.Evaluations([2, 6], De2011, Jour("01/01/2015"))], [ReglesDeLEvaluation.Evaluations([2], De2011, Jour("31/12/2014")), ReglesDeLEvaluation.Evaluations([2, 4, 6], De2011, Jour("01/01/2017"))]),
        B("EVA-02", "Aucune sanction sans imputabilité à l’organisme et procédure contradictoire (L. 445-1).", [ReglesDeLEvaluation.Sanction(new(false, true, false)), ReglesDeLEvaluation.Sanction(new(true, false, false))], [ReglesDeLEvaluation.Sanction(new(true, true, false))]),
        B("EVA-03", "Un objectif facultatif ne peut donner lieu à sanction.", [ReglesDeLEvaluation.Sanction(new(true, true, Facultatif: true))], [ReglesDeLEvaluation.Sanction(new(true, true, false))]),
    ];

    private static IEnumerable<ProcessusDeReclamation> QuatreSurCinq() =>
        [Cinq with { ModeConnu = false }, Cinq with { Lieu = false }, Cinq with { AccuseDeReception = false }, Cinq with { Tracabilite = false }, Cinq with { Suivi = false }];

    private static IEnumerable<Constat> Dalo(int daloEnZus, int dalo, int enZus) => ReglesDeLOccupation.Dalo(new(dalo, daloEnZus, 200, enZus));

    private static IReadOnlyList<Constat> Demande(string notifiee, string? propositions, string jour) => ReglesDeLOccupation.Propositions(new(Jour(notifiee), propositions is null ? null : Jour(propositions)), Jour(jour));
}
