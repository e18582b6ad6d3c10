using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>ORG, PSP, PRO.</summary>
internal static partial class CasDeRegles
{
    private static readonly PlanStrategique Plan = new(Jour("10/10/2008"), null, Jour("01/01/2009"), Jour("31/12/2018"));
    private static readonly DeliberationDEngagement Engagee = new(Jour("18/01/2010"), true, Jour("12/04/2010")) { Requis = ["préfet", "D62"], Destinataires = ["préfet", "D62", "D80"] };
    private static readonly TerritoireConcerne Arras = new("Arras", GenreDeTerritoire.Epci, 12, Associe: false, Jour("18/01/2010"));

    private static IEnumerable<Constat> Logement(string type, bool conventionne, bool aide, DroitReel droit = DroitReel.Propriete, string? fin = null) =>
        ReglesDeLOrganisme.Logement(new(type, droit, conventionne, aide, fin is null ? null : Jour(fin)), De2011);

    private static IEnumerable<CasDeRegle> Organisme() =>
    [
        B("ORG-01", "Le type d’organisme n’entre pas dans le champ des conventions d’utilité sociale.", [ReglesDeLOrganisme.Type("SACICAP"), ReglesDeLOrganisme.Type("")], [.. ReglesDeLOrganisme.Types.Select(ReglesDeLOrganisme.Type)]),
        B("ORG-02", "Ce logement n’est ni conventionné à l’APL ni financé avec le concours de l’État : il est hors champ pour une SEM ou une UES.", [Logement("SEM", false, false), Logement("UES", false, false)], [Logement("SEM", true, false), Logement("UES", false, true), Logement("OPH", false, false)]),
        B("ORG-03", "Aucun droit réel n’est renseigné pour ce logement.", [Logement("OPH", true, true, DroitReel.Aucun)], [Logement("OPH", true, true), Logement("OPH", true, true, DroitReel.Usufruit, "31/12/2016")]),
        A("ORG-04", "Le droit réel expire avant le terme de la convention : le patrimoine évoluera en cours de convention.", [Logement("OPH", true, true, DroitReel.Usufruit, "30/12/2016")], [Logement("OPH", true, true, DroitReel.Usufruit, "31/12/2016"), Logement("OPH", true, true)]),
        B("PSP-01", "La convention doit être établie sur la base du plan stratégique de patrimoine.", [ReglesDeLOrganisme.Psp(null, De2011)], [ReglesDeLOrganisme.Psp(Plan, De2011)]),
        B("PSP-02", "Le PSP approuvé avant le 1er janvier 2008 doit être actualisé.", [ReglesDeLOrganisme.Psp(Plan with { ApprouveLe = Jour("31/12/2007") }, De2011)], [ReglesDeLOrganisme.Psp(Plan with { ApprouveLe = Jour("01/01/2008") }, De2011), ReglesDeLOrganisme.Psp(Plan with { ApprouveLe = Jour("10/10/2006"), ActualiseLe = Jour("14/12/2009") }, De2011)]),
        A("PSP-03", "La durée du PSP ne recouvre pas suffisamment la période de la convention (2011-2016).", [ReglesDeLOrganisme.Psp(Plan with { Fin = Jour("30/12/2013") }, De2011), ReglesDeLOrganisme.Psp(Plan with { Fin = Jour("31/12/2010") }, De2011)], [ReglesDeLOrganisme.Psp(Plan with { Fin = Jour("31/12/2013") }, De2011), ReglesDeLOrganisme.Psp(Plan, De2011)]),
    ];

    private static IEnumerable<CasDeRegle> Elaboration() =>
    [
        B("PRO-01", "La délibération engageant l’élaboration de la convention est manquante.", [ReglesDAssociation.Deliberation(Engagee with { Le = null }), ReglesDAssociation.Deliberation(Engagee with { PremierDocumentLe = Jour("17/01/2010") })], [ReglesDAssociation.Deliberation(Engagee), ReglesDAssociation.Deliberation(Engagee with { PremierDocumentLe = Jour("18/01/2010") })]),
        B("PRO-02", "La délibération doit préciser les modalités de l’association.", [ReglesDAssociation.Deliberation(Engagee with { ModalitesPrecisees = false })], [ReglesDAssociation.Deliberation(Engagee)]),
        B("PRO-03", "La délibération n’a pas été transmise à toutes les personnes requises.", [ReglesDAssociation.Deliberation(Engagee with { Destinataires = ["préfet"] })], [ReglesDAssociation.Deliberation(Engagee)]),
        B("PRO-04", "L’EPCI Arras, doté d’un PLH exécutoire à la date de la délibération, doit être associé.", [ReglesDAssociation.Personnes([Arras, Arras with { Genre = GenreDeTerritoire.Commune }], Jour("18/01/2010"))], [ReglesDAssociation.Personnes([Arras, Arras with { PlhExecutoireLe = null }], Jour("17/01/2010")), ReglesDAssociation.Personnes([Arras with { Associe = true }, Arras with { Logements = 0 }], Jour("18/01/2010"))]),
        B("PRO-05", "Le département Somme doit être associé, quel que soit le nombre de logements détenus.", [ReglesDAssociation.Personnes([new("Somme", GenreDeTerritoire.Departement, 1, false)], Jour("18/01/2010"))], [ReglesDAssociation.Personnes([new("Somme", GenreDeTerritoire.Departement, 1, true), new("Oise", GenreDeTerritoire.Departement, 0, false)], Jour("18/01/2010"))]),
        B("PRO-06", "Au moins une réunion d’association est requise pour Somme.", [ReglesDAssociation.Reunions(["Somme"], []), ReglesDAssociation.Reunions(["Somme", "Arras"], [new(Jour("12/05/2010"), null, ["Arras"])])], [ReglesDAssociation.Reunions(["Somme", "Arras"], [new(Jour("12/05/2010"), null, ["Arras", "Somme"])])]),
        B("PRO-07", "Les documents de travail doivent être transmis au moins un mois avant la réunion.", [Reunion("15/04/2010", "14/05/2010"), Reunion("31/01/2010", "27/02/2010"), Reunion(null, "14/05/2010")], [Reunion("15/04/2010", "15/05/2010"), Reunion("31/01/2010", "28/02/2010")]),
        B("PRO-08", "Les modalités d’association fixées par la délibération ne sont pas respectées : risque d’annulation de la convention.", [ReglesDAssociation.Modalites(2, 1), ReglesDAssociation.Modalites(2, 2, autresTenues: false)], [ReglesDAssociation.Modalites(2, 2), ReglesDAssociation.Modalites(2, 3)]),
        B("PRO-09", "L’association doit être close au plus tard le 31 mai 2010.", [ReglesDAssociation.Cloture(Jour("01/06/2010"), De2011)], [ReglesDAssociation.Cloture(Jour("31/05/2010"), De2011)]),
        A("PRO-18", "La note d’enjeux et d’objectifs doit être jointe aux documents d’association.", [ReglesDAssociation.Note(1, jointe: false), ReglesDAssociation.Note(2, jointe: true)], [ReglesDAssociation.Note(0, jointe: false), ReglesDAssociation.Note(1, jointe: true)]),
        A("PRO-19", "Un PLH est devenu exécutoire pendant l’élaboration : l’organisme doit en être informé.", [ReglesDAssociation.PlhSurvenus([Arras with { PlhExecutoireLe = Jour("19/01/2010") }], Jour("18/01/2010"), null), ReglesDAssociation.PlhSurvenus([Arras with { PlhExecutoireLe = Jour("14/12/2010") }], Jour("18/01/2010"), Jour("15/12/2010"))],
            [ReglesDAssociation.PlhSurvenus([Arras], Jour("18/01/2010"), null), ReglesDAssociation.PlhSurvenus([Arras with { PlhExecutoireLe = Jour("15/12/2010") }], Jour("18/01/2010"), Jour("15/12/2010")), ReglesDAssociation.PlhSurvenus([Arras with { PlhExecutoireLe = Jour("01/03/2010"), OrganismeInforme = true }], Jour("18/01/2010"), null)]),
    ];

    private static IEnumerable<CasDeRegle> Conclusion() =>
    [
        A("PRO-10", "Le projet de CUS n’a pas été adressé avant le 30 juin 2010 : indiquer le délai supplémentaire accordé ou la demande de sanction.", [Depot("30/06/2010"), Depot("01/07/2010")], [Depot("29/06/2010"), Depot("01/07/2010", SuiteDUnRetard.DelaiSupplementaire), Depot("01/07/2010", SuiteDUnRetard.DemandeDeSanction)]),
        A("PRO-12", "La convention doit être conclue avant le 31 décembre 2010.", [ReglesDeConclusion.Signature(Jour("31/12/2010"), De2011)], [ReglesDeConclusion.Signature(Jour("30/12/2010"), De2011)]),
        B("PRO-13", "Signature obligatoire manquante : Département du Pas-de-Calais.", [ReglesDeConclusion.Signatures([new("Opale Habitat", true, Jour("06/12/2010")), new("Département du Pas-de-Calais", true, null)])], [ReglesDeConclusion.Signatures([new("Opale Habitat", true, Jour("06/12/2010")), new("communauté urbaine d’Arras", false, null)])]),
        B("PRO-15", "L’avis du préfet de la région Picardie doit être recueilli.", [ReglesDeConclusion.Avis([new("Picardie", 150, null)])], [ReglesDeConclusion.Avis([new("Picardie", 150, Jour("15/09/2010")), new("Île-de-France", 0, null)])]),
        B("PRO-16", "La convention est conclue pour une durée de six ans.", [ReglesDeConclusion.Duree(Jour("01/01/2011"), Jour("30/12/2016")), ReglesDeConclusion.Duree(Jour("01/01/2011"), Jour("01/01/2017"))], [ReglesDeConclusion.Duree(Jour("01/01/2011"), Jour("31/12/2016")), ReglesDeConclusion.Duree(Jour("01/07/2011"), Jour("30/06/2017"))]),
        B("PRO-17", "La concertation locative sur le classement n’est pas renseignée (ou justifier la formalité impossible).", [ReglesDeConclusion.Concertation(null), ReglesDeConclusion.Concertation(null, " ")], [ReglesDeConclusion.Concertation(Jour("20/04/2010")), ReglesDeConclusion.Concertation(null, "Aucune association affiliée, aucun élu des locataires.")]),
    ];

    private static IReadOnlyList<Constat> Reunion(string? envoi, string le) => ReglesDAssociation.Documents(new(Jour(le), envoi is null ? null : Jour(envoi), ["Somme"]));

    private static IReadOnlyList<Constat> Depot(string le, SuiteDUnRetard? suite = null) => ReglesDeConclusion.Depot(new(Jour(le), suite), De2011);
}
