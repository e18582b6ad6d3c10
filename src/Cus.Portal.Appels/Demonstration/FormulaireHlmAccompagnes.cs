using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>Form of the call « 10 000 logements HLM accompagnés », version 1: what source 003, III and IV, asks of the porteur.</summary>
internal static class FormulaireHlmAccompagnes
{
    public static DefinitionDeFormulaire Definition => new(
    [
        Porteur, Operateur, Volet1, Volet2, Volet3, Volet4, Logements, Echeancier, Financement, Annexe3, Capitalisation,
    ]);

    private static SectionDeFormulaire Porteur => new(Rubriques.Porteur, "Porteur du projet")
    {
        Aide = "Qui porte le projet, avec qui. Le dossier appartient à l’organisme, pas à la personne qui le remplit.",
        Champs =
        [
            new("intitule", "Intitulé du projet") { Requis = true },
            new("forme", "Forme de la candidature", GenreDeChamp.Choix)
            {
                Requis = true,
                Options =
                [
                    new("bailleur", "Bailleur en son nom propre"), new("inter-organismes", "Inter-organismes"),
                    new("binome", "Binôme bailleur et opérateur de l’accompagnement"), new("collectivite", "Collectivité ayant constitué un réseau de bailleurs"),
                ],
            },
            new("contact", "Personne à contacter") { Requis = true, Aide = "Nom et fonction." },
            new("courriel", "Adresse électronique du contact", GenreDeChamp.Courriel),
            new("telephone", "Téléphone du contact") { LongueurMax = 30 },
            new("operateur", "Opérateur de l’accompagnement", GenreDeChamp.Organisme) { Aide = "Son nom ou son SIREN. Il remplira lui-même sa fiche." },
            new("bailleur_associe", "Bailleur associé, adhérent de l’USH", GenreDeChamp.Organisme) { Aide = "À nommer quand le porteur n’est pas lui-même un bailleur adhérent : son nom ou son SIREN." },
        ],
    };

    private static SectionDeFormulaire Operateur => new(Rubriques.Operateur, "Opérateur de l’accompagnement")
    {
        Aide = "Fiche d’identification, remplie par l’opérateur ou par le porteur pour lui.",
        Redacteur = RedacteurDeSection.Operateur,
        Champs =
        [
            new("statut", "Statut juridique et agrément") { Aide = "Agrément d’intermédiation ou d’ingénierie sociale, s’il y en a un." },
            new("missions", "Missions et expérience auprès des publics visés", GenreDeChamp.TexteLong) { Requis = true, LongueurMax = 4000 },
            new("moyens", "Moyens affectés au projet", GenreDeChamp.TexteLong) { LongueurMax = 4000, Aide = "Travailleurs sociaux, en équivalents temps plein ; lieux ; permanences." },
            new("contact", "Personne à contacter", GenreDeChamp.Texte) { Requis = true },
        ],
    };

    private static SectionDeFormulaire Volet1 => Volet(1, "La réponse aux besoins dans le territoire",
        "Publics visés en lien avec les besoins repérés et l’accompagnement disponible ; place du projet dans le contexte local.",
        new ChampDeFormulaire("publics", "Publics visés", GenreDeChamp.TexteLong) { LongueurMax = 4000 },
        new ChampDeFormulaire("plans", "Références au PDALPD et au PLH", GenreDeChamp.TexteLong) { LongueurMax = 2000 });

    private static SectionDeFormulaire Volet2 => Volet(2, "Le diagnostic et l’accompagnement",
        "Conditions du diagnostic, adhésion des ménages, mobilisation de l’accompagnement, rôles du bailleur et de l’opérateur.",
        new ChampDeFormulaire("referent_social", "Référent social") { Aide = "Qui tient ce rôle auprès des ménages." },
        new ChampDeFormulaire("referent_bailleur", "Référent chez le bailleur") { Aide = "Chargé du contact avec les locataires et du suivi de la relation locative." },
        new ChampDeFormulaire("sante", "Prise en compte de la santé", GenreDeChamp.TexteLong) { LongueurMax = 2000 });

    private static SectionDeFormulaire Volet3 => Volet(3, "L’offre de logement mobilisée et l’organisation des parcours",
        "Localisation, desserte, typologie, réservation ; loyer proche du loyer plafond de l’APL ; solutions pérennes assorties d’un accompagnement.",
        new ChampDeFormulaire("solution_temporaire", "Le projet comprend-il une étape en bail glissant, sous-location ou hébergement ?", GenreDeChamp.OuiNon),
        new ChampDeFormulaire("debouche", "Débouché vers un bail de droit commun", GenreDeChamp.TexteLong)
        {
            LongueurMax = 4000,
            Aide = "À décrire dès qu’un lot est occupé en bail glissant, sous-location ou hébergement : quand et comment le ménage signe son bail et se maintient dans les lieux.",
        });

    private static SectionDeFormulaire Volet4 => Volet(4, "Le partenariat financier",
        "Partenariats avec l’État, le Département et les collectivités ; financements nationaux et de droit commun attendus.",
        new ChampDeFormulaire("fnavdl", "Contribution attendue du FNAVDL ou du programme 177", GenreDeChamp.TexteLong) { LongueurMax = 2000 });

    private static SectionDeFormulaire Logements => new(Rubriques.Logements, "Logements et adresses")
    {
        Aide = "L’offre mobilisée, lot par lot. Le total annoncé est celui des lots.",
        Champs =
        [
            new("regions", "Régions du projet", GenreDeChamp.Regions) { Requis = true, Aide = "Toutes celles où se trouve un logement : chacune reçoit le dossier et rend son avis." },
            new("chef_de_file", "Région chef de file", GenreDeChamp.Region) { Aide = "Quand il y en a plusieurs." },
            new("total", "Nombre de logements annoncé", GenreDeChamp.Nombre) { Requis = true, Unite = "logements" },
        ],
        Tableaux =
        [
            new("lots", "Lots de logements",
            [
                new("adresse", "Adresse"),
                new("commune", "Commune", GenreDeChamp.Commune),
                new("genre", "Offre", GenreDeChamp.Choix) { Options = [new("existant", "Parc existant"), new("neuf", "Neuf"), new("acquisition", "Acquisition-amélioration")] },
                new("financement", "Financement", GenreDeChamp.Choix) { Options = [new("plai", "PLAI"), new("plus", "PLUS"), new("pls", "PLS"), new("plai-glissant", "PLAI glissant"), new("autre", "Autre")] },
                new("typologie", "Typologie") { LongueurMax = 60 },
                new("occupation", "Occupation", GenreDeChamp.Choix) { Options = [new("bail-direct", "Bail direct"), new("bail-glissant", "Bail glissant"), new("sous-location", "Sous-location"), new("hebergement", "Hébergement")] },
                new("loyer", "Loyer mensuel, en €", GenreDeChamp.Montant),
                new("nombre", "Nombre", GenreDeChamp.Nombre),
            ]) { Ajouter = "Ajouter un lot", Totaux = ["nombre"], Aide = "Un lot : une adresse, un même financement, une même occupation." },
        ],
    };

    private static SectionDeFormulaire Echeancier => new("echeancier", "Échéancier de mise en œuvre")
    {
        Aide = "Les étapes du projet, jusqu’à la mise en place des logements.",
        Tableaux =
        [
            new("etapes", "Étapes", [new("etape", "Étape"), new("debut", "Début", GenreDeChamp.Date), new("fin", "Fin", GenreDeChamp.Date), new("logements", "Logements mis en place", GenreDeChamp.Nombre)])
            {
                Ajouter = "Ajouter une étape", Totaux = ["logements"],
            },
        ],
    };

    private static SectionDeFormulaire Financement => new(Rubriques.Financement, "Coûts et financement")
    {
        Aide = "Montants en euros, pour toute la durée du projet. Un écart n’empêche pas d’enregistrer, seulement de déposer.",
        Champs =
        [
            new("cout_diagnostic", "Diagnostics", GenreDeChamp.Montant) { Unite = "€", Requis = true },
            new("cout_accompagnement", "Accompagnement", GenreDeChamp.Montant) { Unite = "€", Requis = true },
            new("cout_investissement", "Investissement", GenreDeChamp.Montant) { Unite = "€", Aide = "Adapter l’offre existante ou créer une offre adaptée." },
            new("menages", "Ménages accompagnés", GenreDeChamp.Nombre) { Unite = "ménages", Requis = true },
            new("duree", "Durée moyenne de l’accompagnement", GenreDeChamp.Nombre) { Unite = "mois", Aide = "Révisable pour chaque ménage." },
        ],
        Tableaux =
        [
            new("plan", "Plan de financement, par partenaire",
            [
                new("partenaire", "Partenaire"), new("accompagnement", "Accompagnement, en €", GenreDeChamp.Montant), new("investissement", "Investissement, en €", GenreDeChamp.Montant),
                new("engagement", "Engagement", GenreDeChamp.Choix) { Options = [new("acquis", "Acquis"), new("demande", "Demande en cours"), new("prevu", "Prévu")] },
            ]) { Ajouter = "Ajouter un partenaire", Totaux = ["accompagnement", "investissement"] },
        ],
    };

    private static SectionDeFormulaire Annexe3 => new("annexe3", "Documents de l’annexe 3")
    {
        Aide = "Tableau d’identification et fiche de présentation synthétique du projet.",
        Champs =
        [
            new("presentation", "Présentation synthétique", GenreDeChamp.TexteLong) { Requis = true, LongueurMax = 3000, Aide = "En une page : le besoin, la réponse, ce qui est neuf." },
            new("partenaires", "Partenaires du projet", GenreDeChamp.TexteLong) { LongueurMax = 2000 },
            new("date_debut", "Début prévu", GenreDeChamp.Date) { Aide = "Par exemple 1/09/2014." },
            new("reproductible", "Ce qui peut être reproduit ailleurs", GenreDeChamp.TexteLong) { LongueurMax = 2000 },
        ],
    };

    private static SectionDeFormulaire Capitalisation => new(Rubriques.Capitalisation, "Actions existantes à capitaliser")
    {
        Facultative = true,
        Aide = "Quand des actions du même ordre sont déjà menées dans le territoire.",
        Champs = [new("actions_existantes", "De telles actions existent-elles déjà dans le territoire ?", GenreDeChamp.OuiNon)],
        Tableaux =
        [
            new("fiches", "Fiches de capitalisation",
            [
                new("intitule", "Intitulé"), new("partenaires", "Partenaires"), new("description", "Description synthétique", GenreDeChamp.TexteLong) { LongueurMax = 2000 },
                new("cout", "Coût, en €", GenreDeChamp.Montant), new("financement", "Financement"), new("contact", "Contact"),
            ]) { Ajouter = "Ajouter une fiche", LignesMax = 20, Si = new("actions_existantes", ["oui"]) },
        ],
    };

    private static SectionDeFormulaire Volet(int n, string titre, string aide, params ReadOnlySpan<ChampDeFormulaire> autres) => new($"{Rubriques.Volet}{n}", titre)
    {
        Aide = aide,
        Champs = [new ChampDeFormulaire("texte", $"Volet {n}, texte", GenreDeChamp.TexteLong) { Requis = true, LongueurMax = 20_000 }, .. autres],
    };
}
