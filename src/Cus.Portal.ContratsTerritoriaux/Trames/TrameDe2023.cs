namespace Cus.Portal.ContratsTerritoriaux.Trames;

/// <summary>Version 1 of the template: the « trame souple » annexed to the letter of 11 October 2023 (source 002).</summary>
internal static class TrameDe2023
{
    public static readonly VentilationDeTrame Produit = new("produit", "Produit", [new("PLAI", "PLAI"), new("PLUS", "PLUS"), new("PLS", "PLS")]);
    public static readonly VentilationDeTrame Npnru = new("npnru", "Renouvellement urbain", [new("NPNRU", "en NPNRU"), new("HORS", "hors NPNRU")]) { EnParts = true };

    public static DefinitionDeTrame Definition { get; } = new(
        "Contrat territorial pour le logement social",
        "Lettre du ministre chargé du logement du 11 octobre 2023, réf. ML/2023-10/40855, annexe",
        [Production(), Renovation(), Mobilite(), Proximite()],
        Clauses(),
        [new("leviers", "Leviers et moyens", "Leviers et moyens mobilisés, annexés en tant que de besoin sans retarder la première signature."), new("cms", "Contrats de mixité sociale", "Contrats de mixité sociale des communes qui déclinent une partie des objectifs de production.")]);

    private static AxeDeTrame Production() => new(1, "Production de logements sociaux et intermédiaires", "Production",
        "Logement locatif social, logement locatif intermédiaire, accession sociale à la propriété.",
        [
            new("CT-1.1", "Logements locatifs sociaux agréés", "logements", RegleDObjectif.AuMoins) { Ventilation = Produit, ParBailleur = true, ParCommune = true },
            new("CT-1.2", "Logements locatifs intermédiaires", "logements", RegleDObjectif.AuMoins) { ParBailleur = true },
            new("CT-1.3", "Accession sociale à la propriété", "logements", RegleDObjectif.AuMoins) { ParBailleur = true },
            new("CT-1.4", "Part de la VEFA dans la production", "%", RegleDObjectif.Information) { EstUnRapport = true, Rapport = ("logements en VEFA", "logements agréés"), Decimales = 1 },
            new("CT-1.5", "Logements pour les publics prioritaires", "logements", RegleDObjectif.AuMoins)
            {
                Ventilation = new("public", "Public", [new("ETUDIANTS", "étudiants"), new("SENIORS", "seniors"), new("TRAVAILLEURS", "travailleurs clés"), new("HEBERGEMENT", "sortants d’hébergement")]),
            },
        ],
        [
            new("1-publics", "Publics ciblés", "Quelques priorités politiques locales, en lien avec la convention intercommunale d’attributions et le programme local de l’habitat, sans prétendre à l’exhaustivité."),
            new("1-outils", "Outils mobilisés", "Répartition entre VEFA et maîtrise d’ouvrage directe ; opérations d’aménagement publiques et privées, action foncière de l’établissement public foncier, servitude de mixité sociale, friches et terrains publics.", Requis: true),
            new("1-moyens", "Moyens financiers", "FNAP et aides à la pierre déléguées, aides des collectivités, subventions et prêts d’Action Logement, fonds vert."),
        ]);

    private static AxeDeTrame Renovation() => new(2, "Rénovation du parc social existant", "Rénovation",
        "Passoires thermiques, logements d’étiquette supérieure, chauffages, projets « Seconde Vie ».",
        [
            new("CT-2.1", "Passoires thermiques rénovées (F et G)", "logements", RegleDObjectif.AuMoins) { Ventilation = Npnru, ParBailleur = true, AvecStock = true },
            new("CT-2.2", "Logements d’étiquette supérieure rénovés", "logements", RegleDObjectif.AuMoins) { ParBailleur = true },
            new("CT-2.3", "Chauffages remplacés", "équipements", RegleDObjectif.AuMoins)
            {
                Ventilation = new("chauffage", "Équipement", [new("PAC", "pompe à chaleur"), new("RESEAU", "réseau de chaleur"), new("AUTRE", "autre")]),
            },
            new("CT-2.4", "Projets « Seconde Vie »", "projets", RegleDObjectif.Information),
        ],
        [new("2-dpe", "Actualisation des diagnostics", "Date prévisionnelle d’actualisation des diagnostics de performance énergétique, si besoin."), new("2-conduite", "Conduite des rénovations", "Calendrier, opérations du NPNRU et hors NPNRU, relogements.")]);

    private static AxeDeTrame Mobilite() => new(3, "Mobilité résidentielle", "Mobilité",
        "Suivi de l’occupation, incitations et accompagnement des déménagements, équilibre des loyers.",
        [
            new("CT-3.1", "Mutations internes et entre bailleurs", "mutations", RegleDObjectif.AuMoins)
            {
                Ventilation = new("motif", "Motif", [new("SOUS", "sous-occupation"), new("SENIOR", "senior"), new("AUTRE", "autre")]),
            },
            new("CT-3.2", "Écart de loyer moyen entre nouveau et ancien logement", "€/m²", RegleDObjectif.AuPlus) { EstUnRapport = true, Rapport = ("somme des écarts de loyer, en euros", "surface, en m²"), Decimales = 2 },
        ],
        [
            new("3-suivi", "Suivi de l’occupation du parc", "Remontée de données régulières, enquêtes auprès des locataires, commissions d’examen des situations.", Requis: true),
            new("3-accompagnement", "Incitations et accompagnement", "Déménagements accompagnés par les bailleurs, sous-occupation et seniors en particulier."),
            new("3-loyers", "Équilibre des loyers", "Équilibre des loyers entre l’ancien et le nouveau logement."),
        ]);

    private static AxeDeTrame Proximite() => new(4, "Personnels de proximité et service aux locataires", "Proximité",
        "Gardiens, accompagnement et « aller vers », actions dans les quartiers prioritaires.",
        [
            new("CT-4.1", "Logements par gardien", "logements par gardien", RegleDObjectif.AuPlus) { ParBailleur = true, EstUnRapport = true, Rapport = ("logements", "gardiens"), Decimales = 2 },
            new("CT-4.2", "Actions menées dans les quartiers prioritaires", "actions", RegleDObjectif.AuMoins) { Ventilation = new("quartier", "Quartier", []) },
        ],
        [
            new("4-gardiens", "Bilan et mise en œuvre du décret gardien", "Un gardien pour cent logements au moins.", Requis: true),
            new("4-allervers", "Accompagnement et aller vers", "Accompagnements proposés aux locataires."),
            new("4-qpv", "Actions dans les quartiers prioritaires", "Deux ou trois actions majeures, en contrepartie de l’abattement de 30 % de la taxe foncière sur les propriétés bâties."),
        ]);

    private static IReadOnlyList<ClauseDeTrame> Clauses() =>
    [
        new("objet", "Objet du contrat", GenreDeClause.Verrouillee,
            "Le présent contrat associe l’État, {epci}, les bailleurs sociaux du territoire et Action Logement. Il fixe, du {debut} au {fin}, des objectifs de production, de rénovation, de mobilité résidentielle et de présence de proximité, au regard des besoins du territoire identifiés par les élus locaux. Il est adaptable par avenant."),
        new("territoire", "Besoins du territoire", GenreDeClause.Libre, ""),
        new("production", "Objectifs de production", GenreDeClause.Verrouillee, "Les bailleurs s’engagent à faire agréer {CT-1.1:bailleurs} logements locatifs sociaux de {annees}, dont {CT-1.1:ventilation}. L’objectif de {epci} est de {CT-1.1} logements{CT-1.1:ecart}.") { Axe = 1 },
        new("renovation", "Objectifs de rénovation", GenreDeClause.Verrouillee, "Les parties conviennent de la rénovation de {CT-2.1} passoires thermiques de {annees}, dont {CT-2.1:ventilation}.") { Axe = 2 },
        new("loyers", "Loyers des mutations", GenreDeClause.Facultative, "Le loyer au mètre carré du nouveau logement n’excède pas celui de l’ancien logement de plus de {CT-3.2} € par m² en moyenne.") { Axe = 3, Condition = "Lorsque les bailleurs s’engagent sur l’équilibre des loyers entre l’ancien et le nouveau logement." },
        new("gardiens", "Présence de gardiens", GenreDeClause.Verrouillee, "Les bailleurs emploient au moins un gardien pour cent logements dans les conditions du décret.") { Axe = 4 },
        new("suivi", "Suivi annuel", GenreDeClause.Verrouillee, "Une conférence annuelle examine, pour chacune des années {annees}, les résultats au regard des objectifs. Les parties y présentent les écarts et leurs causes."),
        new("annexes", "Annexes", GenreDeClause.Verrouillee, "Des leviers et des moyens peuvent être annexés au contrat après sa signature, par un acte signé des mêmes parties."),
        new("cms", "Contrats de mixité sociale", GenreDeClause.Facultative, "Une partie des objectifs de production est déclinée par les contrats de mixité sociale conclus avec les communes de {epci}.") { Condition = "Lorsque des communes déficitaires ou carencées de l’intercommunalité concluent un contrat de mixité sociale." },
    ];
}
