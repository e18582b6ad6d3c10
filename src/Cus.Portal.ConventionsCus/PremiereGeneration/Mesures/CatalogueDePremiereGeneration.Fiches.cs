using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;

/// <summary>The sheets, A to I. Where a sheet is ambiguous, the choice is written in the method, which the screen shows.</summary>
internal static partial class CatalogueDePremiereGeneration
{
    private static readonly (string Suffixe, string Nom)[] Financements = [("PLAI", "PLA-I"), ("PLUS", "PLUS"), ("PLS", "PLS")];

    private static IEnumerable<DefinitionDIndicateur> Offre()
    {
        foreach (var (suffixe, nom) in Financements)
            yield return Nombre($"A.I-{suffixe}", $"Logements, dossiers de financement complets déposés, {nom}", $"logements des dossiers complets déposés dans l’année, {nom}") with { Methode = "Logements ordinaires seulement : offre nouvelle brute, reconstitution après démolition, acquisition avec dossier social. Ni PLI, ni logement-foyer." };
        foreach (var (suffixe, nom) in Financements)
            yield return Nombre($"A.II-{suffixe}", $"Logements mis en service, {nom}", $"logements mis en service dans l’année, {nom}") with { Methode = "Mis en service : disponible à la location, même inoccupé. Même périmètre que A.I." };
        yield return Nombre("B.I", "Hébergement et logement adapté, dossiers complets déposés", "logements équivalents des dossiers complets déposés dans l’année", "logements équivalents") with { Methode = Equivalents };
        yield return Nombre("B.II", "Hébergement et logement adapté, places livrées", "logements équivalents livrés dans l’année", "logements équivalents") with { Methode = "Livré : le propriétaire estime qu’un demandeur peut l’occuper. " + Equivalents };
    }

    private static IEnumerable<DefinitionDIndicateur> ParcExistant(int n, IReadOnlyList<Jalon> jalons)
    {
        yield return Rapport("C.I", "Investissement sur le parc existant, par logement", "€ HT par logement", "dépenses immobilisées de l’année, hors taxe", Parc, Comparateur.AuMoins) with { Methode = "Réhabilitation et remplacement de composants immobilisés. La part passée en charges va à C.II. Hors taxe égale toutes taxes comprises divisé par un plus le taux. Logements au 31 décembre." };
        yield return Rapport("C.II", "Maintenance en exploitation, par logement", "€ HT par logement", "charges de maintenance de l’année, hors taxe", Parc, Comparateur.AuMoins) with { Methode = "Entretien courant et gros entretien en charges. Comparé au ratio B8, dont le dénominateur est le parc géré. Logements au 31 décembre." };
        yield return Part("C.III", "Diagnostics de performance énergétique à l’échelle du bâtiment", "diagnostics à l’échelle du bâtiment", "bâtiments collectifs") with { Periodicite = Periodicite.UneFois, Jalons = [new(n + 1, "à dix-huit mois")], Methode = "Mesuré une fois, dix-huit mois après la signature. Ni les diagnostics au logement, ni les maisons individuelles ne comptent." };
        foreach (var (suffixe, nom) in Zus)
            yield return Part($"C.IV-{suffixe}", $"Logements rénovés, {nom}", $"logements passés de plus de 230 à moins de 150 kWh/m²/an (stock), {nom}", $"{Parc}, {nom}").AuxJalons(jalons) with { Methode = "Un stock : les logements rénovés depuis le début s’ajoutent (loi n° 2009-967, art. 5, II)." };
        yield return Nombre("D.I", "Logements effectivement mis en commercialisation", "logements mis en commercialisation dans l’année") with { Methode = "Avis et accords de L. 443-7 recueillis, et publicité faite si le logement est vacant, offre faite s’il est occupé. Un logement compte une fois en six ans." };
        yield return Nombre(PrevisionDesVentes, "Prévision du nombre de logements vendus", "logements vendus dans l’année") with { Comparateur = Comparateur.Information, Methode = "Prévision demandée par R. 445-7 : le préfet juge si l’écart est significatif, aucun seuil ne le décide." };
        yield return Part("E.I", "Mutations internes dans les attributions", "attributions à des locataires de l’organisme, relogements compris", Attributions) with { Methode = MoyenneDeSixAns };
    }

    private static IEnumerable<DefinitionDIndicateur> Occupation(IReadOnlyList<Jalon> jalons)
    {
        foreach (var (suffixe, nom) in Zus)
            yield return Part($"F.I-{suffixe}", $"Ménages sous 60 % des plafonds en zone tendue, {nom}", $"logements occupés par des ménages sous 60 % des plafonds, {nom}", $"{Parc}, en zones A, B1 et B2, {nom}").AuxJalons(jalons) with { Ventilations = [new(Categorie, "catégorie de classement")], Methode = "Une cellule par segment et catégorie, en zones A, B1 et B2 seulement, au numérateur comme au dénominateur. Une cellule peut être sans objet." };
        yield return Part("F.II", "Attributions aux ménages prioritaires", "attributions aux ménages prioritaires du PDALPD ou des accords collectifs", Attributions) with { Methode = "Une des deux méthodes de décompte, dite avec la valeur : catégories du PDALPD, ou attributions imputées à l’accord collectif. Un ménage DALO peut aussi compter ici : F.II, F.III et F.V ne s’additionnent jamais. " + MoyenneDeSixAns };
        yield return Part("F.III", "Attributions aux ménages DALO", "attributions aux ménages reconnus prioritaires et urgents", Attributions) with { Methode = MoyenneDeSixAns };
        yield return Part("F.III-ZUS", "Attributions aux ménages DALO, dont en ZUS", "attributions DALO en ZUS", "attributions DALO", Comparateur.AuPlus) with { Methode = "La part en ZUS se rapporte aux attributions DALO, à côté du taux global. Elle ne devrait pas excéder celle des autres attributions. " + MoyenneDeSixAns };
        yield return Part("F.III-ATT-ZUS", "Attributions en ZUS, tous ménages", "attributions en ZUS", Attributions, Comparateur.Information) with { Methode = "Gardé pour comparer la part DALO en ZUS à celle des autres attributions ; sans cible." };
        yield return Nombre("F.IV", "Logements attribués aux sortants d’hébergement ou de logement adapté", "logements attribués dans l’année à des sortants") with { Methode = "Périmètre plus large que B.I et B.II : foyers de jeunes travailleurs, de travailleurs migrants, foyers de personnes âgées ou handicapées et logements de transition compris." };
        yield return Part("F.V", "Attributions sur le contingent préfectoral en flux", "attributions sur la part du contingent gérée en flux", Attributions) with { Methode = "Sans objet si le contingent est géré en stock. Personnes prioritaires seulement, jamais les agents de l’État. " + MoyenneDeSixAns };
        yield return Part("F.VI", "Vacance de plus de trois mois, hors vacance technique", "logements non quittancés depuis plus de trois mois, hors vacance technique et logements jamais loués", Parc, Comparateur.AuPlus) with { Methode = "Au 31 décembre. Trois mois exactement ne comptent pas." };
    }

    private static IEnumerable<DefinitionDIndicateur> Impayes() =>
    [
        Part("G.I", "Part des impayés de plus de trois mois", "ménages à plus de trois mois d’impayés", "ménages en impayé ou en retard", Comparateur.AuPlus) with { Methode = "Trois termes nets consécutifs non entièrement payés, au 31 décembre." },
        Part("G.II", "Ménages accompagnés parmi les impayés de plus de trois mois", "ménages accompagnés", "ménages à plus de trois mois d’impayés") with { Methode = "Mesures financées de manière significative par l’organisme. Le dénominateur est le numérateur de G.I." },
        Part("G.III", "Plans d’apurement amiable pour les impayés de plus de trois mois", "plans d’apurement amiable", "ménages à plus de trois mois d’impayés") with { Methode = "Plans conclus avec des locataires présents, bail résilié ou non. Peut dépasser 100 %. Le dénominateur est le numérateur de G.I." },
    ];

    private static IEnumerable<DefinitionDIndicateur> Service(IReadOnlyList<Jalon> jalons)
    {
        yield return Nombre("H.I", "Processus de traitement des réclamations", "1 si le processus est en place, 0 sinon", "oui ou non").AuxJalons(jalons) with { Comparateur = Comparateur.Information, Methode = "OUI si les cinq éléments sont en place. Sans valeur-cible ; opérationnel au plus tard à six ans." };
        yield return Part("H.II", "Réclamations prises en compte en moins de trente jours", "réclamations dont l’ordre de service est parti en moins de trente jours", "réclamations déposées dans l’année") with { Methode = "« Moins de trente jours » se lit strictement : vingt-neuf comptent, trente non." };
        yield return Arrets("H.III-ASC", "ascenseurs, toutes causes", "ascenseurs");
        yield return Arrets("H.III-A", "ascenseurs, défaillance technique", "ascenseurs");
        yield return Arrets("H.III-B", "ascenseurs, usage anormal", "ascenseurs");
        yield return Arrets("H.III-C", "ascenseurs, malveillance", "ascenseurs");
        yield return Arrets("H.III-CH", "chaudières collectives", "chaudières collectives");
        yield return Nombre("H.IV", "Contrats avec engagement de moins de huit pannes", "contrats dont une clause engage à moins de huit pannes par appareil et par an", "contrats").AuxJalons(jalons) with { Methode = "Strictement moins de huit, hors usage anormal et malveillance. Un contrat de plusieurs segments ne se compte qu’une fois quand on les réunit." };
        yield return Rapport("H.V", "Logements par personnel de gardiennage", "logements par gardien", "logements collectifs locatifs (droit réel)", "personnels de gardiennage et de surveillance, en équivalent temps plein", Comparateur.AuPlus) with { Methode = "Au 31 décembre. Sans objet sans logement collectif ou sans personnel." };
        foreach (var (suffixe, nom) in Zus)
            yield return Part($"H.VI-{suffixe}", $"Satisfaction sur la propreté des parties communes, {nom}", $"locataires satisfaits, {nom}", $"locataires interrogés ayant répondu, {nom}").AuxJalons(jalons) with { Methode = "Échantillon représentatif dans chaque segment ; l’organisme dit ce que « satisfait » veut dire." };
    }

    private static DefinitionDIndicateur Gestion() => Rapport("I.I", "Coût de fonctionnement par logement géré", "€ par logement géré", "charges de fonctionnement, personnel compris", "logements gérés du parc détenu", Comparateur.AuPlus) with
    {
        Methode = "À l’échelle du département, comme le dit la fiche. Numérateur du ratio B6.",
    };

    private static DefinitionDIndicateur Arrets(string code, string quoi, string appareils) =>
        Rapport(code, $"Arrêts par appareil, {quoi}", "arrêts par appareil", "arrêts de plus de n heures dans l’année", appareils, Comparateur.AuPlus) with { Methode = "« Plus de n heures » se lit strictement ; n est fixé une fois par type d’appareil, le même pour les trois causes. Une sous-station de chauffage urbain n’est pas une chaudière." };

    private static readonly (string Suffixe, string Nom)[] Zus = [("ZUS", "en ZUS"), ("HZUS", "hors ZUS")];

    private const string Parc = "logements locatifs (droit réel)";
    private const string Attributions = "attributions décidées et non refusées par le demandeur";
    private const string Equivalents = "Maisons-relais, résidences accueil, résidences sociales, structures d’hébergement ; résidence hôtelière à vocation sociale pour la part du contingent du préfet. Un logement autonome compte un, sinon un pour trois lits, partie entière.";
    private const string MoyenneDeSixAns = "La moyenne est la somme des numérateurs divisée par celle des dénominateurs, jamais la moyenne des taux.";
}
