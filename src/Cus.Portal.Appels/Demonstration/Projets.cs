using Cus.Portal.Appels.Dossiers;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>Whom a project helps, and how its four volets say it.</summary>
internal sealed record Public(string Qui, string Besoin, string Accompagnement, string Parcours);

/// <summary>Dwellings of a project at an address of a real commune.</summary>
internal sealed record LotDuProjet(string Commune, string Rue, int Nombre, string Occupation = "bail-direct");

/// <summary>A project of the demonstration: invented, at real communes.</summary>
internal sealed record Projet(Guid Organisme, string Intitule, Public Public, params LotDuProjet[] Lots)
{
    /// <summary>What the committee thinks of it, from 1 to 3, and decides.</summary>
    public (int Valeur, SensDeDecision Sens) Jugement { get; init; } = (2, SensDeDecision.Retenu);

    /// <summary>Identifier, once opened.</summary>
    public Guid Id { get; set; }

    public int Total => Lots.Sum(l => l.Nombre);
}

/// <summary>The forty projects of the national espace, session by session, and those of the espace of the DREAL.</summary>
internal static class Projets
{
    private static readonly Public Violences = new("femmes victimes de violences conjugales et leurs enfants",
        "Le plan départemental compte chaque année plus de demandes de mise à l’abri que de places. Les séjours en hébergement s’allongent faute de sortie vers un logement ordinaire.",
        "Une référente sociale suit chaque ménage dès l’orientation, puis chaque semaine pendant six mois. Le bailleur désigne une interlocutrice unique pour la vie du bail.",
        "Les logements sont dispersés, à adresse protégée, près d’une école et d’une ligne de transport.");

    private static readonly Public Sante = new("personnes souffrant de troubles psychiques, à la rue ou sortant d’hospitalisation",
        "Le secteur de psychiatrie et le service intégré d’accueil signalent des sorties d’hôpital sans logement, et des ruptures de bail liées à l’isolement.",
        "L’équipe mobile psychiatrie-précarité visite le ménage au domicile ; l’opérateur tient une permanence, soirs compris.",
        "Un T1 ou un T2 par personne, en étage bas, avec un loyer proche du plafond de l’APL.");

    private static readonly Public Prison = new("sortants de prison et personnes placées sous main de justice",
        "Le service pénitentiaire d’insertion et de probation relève qu’une sortie sur cinq se fait sans solution de logement.",
        "La préparation commence trois mois avant la sortie, avec le SPIP ; l’accompagnement porte sur les droits, le budget et l’emploi.",
        "La sous-location précède le bail : elle dure douze mois au plus.");

    internal static readonly Public Familles = new("familles logées à l’hôtel, avec de jeunes enfants",
        "Les nuitées d’hôtel durent en moyenne quatorze mois ; la scolarité et la santé des enfants en souffrent.",
        "Un diagnostic en deux visites, puis un accompagnement dégressif sur dix-huit mois, avec la PMI et l’école.",
        "Des T3 et des T4 du parc existant, relogement direct avec bail au nom du ménage.");

    private static readonly Public Jeunes = new("jeunes de 18 à 25 ans sortant de l’aide sociale à l’enfance",
        "Le Département compte chaque année des jeunes majeurs sans soutien familial ni ressources stables à la fin de leur prise en charge.",
        "Un binôme éducatrice et gestionnaire suit le jeune ; le bail glisse à son nom dès que le budget tient six mois.",
        "Des T1 en centre-ville, meublés par une recyclerie, près de la mission locale.");

    private static readonly Public Aines = new("personnes isolées et vieillissantes menacées d’expulsion",
        "Les commissions de prévention voient croître les impayés de personnes seules de plus de soixante ans.",
        "Une conseillère reprend les droits et le budget, un aidant passe chaque semaine ; le bailleur suspend la procédure.",
        "Maintien dans les lieux, ou mutation vers plus petit à loyer moindre dans le même quartier.");

    /// <summary>Session 1 of 2014.</summary>
    public static IReadOnlyList<Projet> Session1 =>
    [
        new(Demo.HabitatGaronne, "De la rue au bail", Sante, new("31555", "12 rue de Metz", 8), new LotDuProjet("31149", "3 place de la Mairie", 6)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.ToitDOc, "Femmes et enfants à l’abri", Violences, new("31555", "40 avenue de Fronton", 10), new LotDuProjet("81004", "5 lices Georges-Pompidou", 5)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.ToitDOc, "D’une rive à l’autre", Familles, new("31555", "9 allées Jean-Jaurès", 6), new LotDuProjet("11069", "4 place Carnot", 6)) { Jugement = (2, SensDeDecision.RetenuSousReserves) },
        new(Demo.InsulaLogis, "Una casa per campà", Aines, new("2A004", "7 cours Napoléon", 5), new LotDuProjet("2B033", "2 boulevard Paoli", 5)) { Jugement = (2, SensDeDecision.ListeDAttente) },
        new(Demo.LoireHabitat, "Sortir de l’hôtel", Familles, new("44109", "18 rue de Strasbourg", 12), new LotDuProjet("44184", "6 avenue de la République", 6)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.BretagneLogis, "Jeunes en chemin", Jeunes, new("35238", "9 rue de Nantes", 8, "bail-glissant"), new LotDuProjet("29019", "11 rue de Siam", 4, "bail-glissant")) { Jugement = (2, SensDeDecision.Retenu) },
        new(Demo.NordToit, "Une clé pour durer", Prison, new LotDuProjet("59350", "21 rue Nationale", 9, "sous-location"), new LotDuProjet("59512", "4 Grande Rue", 6, "sous-location")) { Jugement = (2, SensDeDecision.Ajourne) },
        new(Demo.LimousinHabitat, "Loger et soigner", Sante, new LotDuProjet("87085", "15 rue de la Boucherie", 7)) { Jugement = (2, SensDeDecision.RetenuSousReserves) },
        new(Demo.SeineLogis, "Familles en transition", Familles, new("93066", "30 rue de la République", 14), new LotDuProjet("93008", "2 rue Sadi-Carnot", 8)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.HabitatGaronne, "Maintien dans les lieux", Aines, new LotDuProjet("31395", "8 avenue Vincent-Auriol", 6)) { Jugement = (1, SensDeDecision.NonRetenu) },
        new(Demo.NordToit, "Le bail glissant autrement", Jeunes, new LotDuProjet("59350", "3 rue de Béthune", 10, "bail-glissant")) { Jugement = (1, SensDeDecision.NonRetenu) },
        new(Demo.BretagneLogis, "Chez soi en ville", Sante, new LotDuProjet("35238", "27 boulevard de la Liberté", 6)) { Jugement = (2, SensDeDecision.ListeDAttente) },
    ];

    /// <summary>Session 2 of 2014.</summary>
    public static IReadOnlyList<Projet> Session2 =>
    [
        new(Demo.HabitatGaronne, "Habiter, être accompagné", Prison, new("31555", "33 boulevard de Strasbourg", 7, "sous-location"), new LotDuProjet("31395", "2 rue Clément-Ader", 3)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.ToitDOc, "Pas à pas vers le bail", Jeunes, new LotDuProjet("81004", "11 rue de la Porte-Neuve", 8, "bail-glissant")) { Jugement = (2, SensDeDecision.RetenuSousReserves) },
        new(Demo.InsulaLogis, "Ripartì", Violences, new LotDuProjet("2B033", "14 rue César-Campinchi", 6)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.LoireHabitat, "Voisins solidaires", Aines, new LotDuProjet("44109", "5 quai de la Fosse", 9)) { Jugement = (2, SensDeDecision.Ajourne) },
        new(Demo.BretagneLogis, "Retour au logement", Sante, new LotDuProjet("29019", "40 rue Jean-Jaurès", 8)) { Jugement = (2, SensDeDecision.Retenu) },
        new(Demo.NordToit, "Après la peine, un toit", Prison, new LotDuProjet("59512", "18 rue de Lannoy", 7, "sous-location")) { Jugement = (1, SensDeDecision.NonRetenu) },
        new(Demo.LimousinHabitat, "Un bail pour repartir", Familles, new("87085", "2 place Jourdan", 6), new LotDuProjet("19031", "7 rue Toulzac", 4)) { Jugement = (3, SensDeDecision.Retenu) },
        new(Demo.SeineLogis, "Du foyer au logement", Jeunes, new LotDuProjet("93066", "12 rue Gabriel-Péri", 12, "bail-glissant")) { Jugement = (2, SensDeDecision.ListeDAttente) },
        new(Demo.ToitDOc, "La maison des deux fleuves", Violences, new LotDuProjet("34172", "6 rue de la Loge", 8)) { Jugement = (2, SensDeDecision.ListeDAttente) },
        new(Demo.SeineLogis, "Un étage au-dessus", Aines, new LotDuProjet("93008", "21 avenue Jean-Jaurès", 8)) { Jugement = (1, SensDeDecision.NonRetenu) },
    ];

    /// <summary>Session under instruction.</summary>
    public static IReadOnlyList<Projet> EnInstruction =>
    [
        new(Demo.HabitatGaronne, "La clé des quais", Sante, new("31555", "5 quai de la Daurade", 9), new LotDuProjet("31149", "18 boulevard Victor-Hugo", 4)),
        new(Demo.HabitatGaronne, "Partir sans craindre", Violences, new LotDuProjet("31395", "24 rue Saint-Jacques", 8)),
        new(Demo.ToitDOc, "Sous le même ciel", Familles, new("81004", "3 boulevard Carnot", 7), new LotDuProjet("82121", "10 rue de la République", 5)),
        new(Demo.ToitDOc, "Le premier trousseau", Jeunes, new LotDuProjet("34172", "15 boulevard du Jeu-de-Paume", 10, "bail-glissant")),
        new(Demo.ToitDOc, "D’un bassin à l’autre", Aines, new("31555", "70 rue Bayard", 6), new LotDuProjet("33063", "8 cours de la Marne", 6)),
        new(Demo.LoireHabitat, "Dix adresses, dix départs", Familles, new LotDuProjet("44109", "31 rue Paul-Bellamy", 10)),
        new(Demo.BretagneLogis, "Entre deux portes", Prison, new LotDuProjet("35238", "6 rue Saint-Malo", 6, "sous-location")),
        new(Demo.NordToit, "Rester chez soi", Aines, new("59350", "44 rue Solférino", 8), new LotDuProjet("59512", "9 rue de l’Alma", 4)),
        new(Demo.SeineLogis, "L’étape d’après", Violences, new LotDuProjet("93066", "17 boulevard Carnot", 11)),
        new(Demo.InsulaLogis, "À l’ombre du pin", Sante, new LotDuProjet("2A004", "20 cours Grandval", 6)),
    ];

    /// <summary>Open session: the first is the one that a visitor finishes.</summary>
    public static IReadOnlyList<Projet> Ouverte =>
    [
        new(Demo.HabitatGaronne, "Un toit, un parcours", Familles, new("31555", "12 rue de Metz", 10), new LotDuProjet("31149", "3 place de la Mairie", 8), new LotDuProjet("31395", "8 avenue Vincent-Auriol", 6, "bail-glissant")),
        new(Demo.HabitatGaronne, "Jeunes en ville", Jeunes, new LotDuProjet("31555", "2 rue d’Alsace-Lorraine", 6)),
        new(Demo.HabitatGaronne, "Le logis retrouvé", Prison, new LotDuProjet("31555", "19 rue de la Colombette", 5, "sous-location")),
        new(Demo.ToitDOc, "Femmes en sécurité", Violences, new("31555", "40 avenue de Fronton", 9), new LotDuProjet("81004", "5 lices Georges-Pompidou", 4)),
        new(Demo.InsulaLogis, "Una chjave", Jeunes, new LotDuProjet("2A004", "3 rue Fesch", 7)),
        new(Demo.ToitDOc, "Habiter le canal", Sante, new LotDuProjet("31555", "6 allée de Barcelone", 8)),
        new(Demo.HabitatGaronne, "Vieillir au quartier", Aines, new LotDuProjet("31149", "1 allée du Lauragais", 7)),
        new(Demo.BretagneLogis, "Quatre saisons", Familles, new LotDuProjet("35238", "12 avenue Janvier", 9)),
    ];

    /// <summary>Espace of the DREAL: five under instruction, then three in the open session.</summary>
    public static (IReadOnlyList<Projet> EnInstruction, IReadOnlyList<Projet> Ouverte) Dreal =>
    (
        [
            new(Demo.HabitatGaronne, "La traversée", Familles, new LotDuProjet("31555", "14 rue des Filatiers", 8)) { Jugement = (3, SensDeDecision.Retenu) },
            new(Demo.ToitDOc, "Deux pièces et un jardin", Aines, new LotDuProjet("81004", "22 rue Séré-de-Rivières", 6)),
            new(Demo.HabitatGaronne, "Le fil et la clé", Sante, new LotDuProjet("31149", "9 rue Gilet", 5)),
            new(Demo.ToitDOc, "Parler, se loger", Violences, new LotDuProjet("34172", "3 rue de l’Aiguillerie", 7)),
            new(Demo.HabitatGaronne, "Le départ", Jeunes, new LotDuProjet("31395", "5 rue du Maréchal-Lyautey", 6, "bail-glissant")),
        ],
        [
            new(Demo.HabitatGaronne, "Un seuil, une adresse", Familles, new("31555", "7 rue Pargaminières", 6), new LotDuProjet("31149", "4 rue du Centre", 4)),
            new(Demo.ToitDOc, "Reprendre pied", Prison, new LotDuProjet("81004", "8 rue Croix-Verte", 5)),
            new(Demo.HabitatGaronne, "La halte", Sante, new LotDuProjet("31555", "28 rue du Taur", 5)),
        ]
    );
}
