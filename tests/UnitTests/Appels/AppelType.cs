using System.Globalization;
using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Appels;

/// <summary>The call of source 003 and a complete dossier of Habitat Garonne, to be spoiled one rule at a time.</summary>
internal static class AppelType
{
    public const string Pdf = "application/pdf";
    public static readonly string[] Requises = ["candidature", "description", "plan", "echeancier"];

    public static Appel Appel(Guid? id = null) => Cus.Portal.Appels.Appels.Appel.Ouvrir(
        id ?? Guid.NewGuid(), "AAP", "10 000 logements HLM accompagnés",
        new TextesDAppel("Objet", "Publics", "Circulaire USH n° 06/14 du 25 mars 2014", "Le préfet de région transmet l’avis dans le mois qui suit la limite de dépôt."),
        10_000, Formulaire, Pieces, [], [.. ReglesDeDepot.Toutes.Select(r => r.Code)]);

    public static Session Session1(Guid appelId, Guid? id = null) => Session.Prevoir(
        id ?? Guid.NewGuid(), appelId, 2014, 1, "session 1 de 2014",
        CalendrierDeSession.Calculer(Paris.DebutDuJour(new DateOnly(2014, 3, 25)), CalendrierDeSession.Avant(new DateOnly(2014, 5, 14))), MillesimeRegions.Regions2014);

    public static Session Session2(Guid appelId, Guid? id = null) => Session.Prevoir(
        id ?? Guid.NewGuid(), appelId, 2014, 2, "session 2 de 2014",
        CalendrierDeSession.Calculer(Paris.DebutDuJour(new DateOnly(2014, 5, 14)), CalendrierDeSession.Avant(new DateOnly(2014, 10, 15))), MillesimeRegions.Regions2014);

    /// <summary>What a complete dossier says, section by section: 24 dwellings in Toulouse, 100 800 € of support, 192 000 € of works.</summary>
    public static Dictionary<string, SaisieDeSection> SaisiesCompletes(string intitule = "Un toit, un parcours") => new(StringComparer.Ordinal)
    {
        [Rubriques.Porteur] = Champs(("intitule", intitule)),
        ["volet1"] = Champs(("texte", "Diagnostic des situations.")),
        ["volet2"] = Champs(("texte", "Accompagnement par un référent social.")),
        ["volet3"] = Champs(("texte", "Logements mobilisés."), ("debouche", "Signature du bail par le ménage au bout de douze mois.")),
        ["volet4"] = Champs(("texte", "Évaluation.")),
        [Rubriques.Logements] = Avec(Champs(("total", "24"), ("chef_de_file", "73"), ("regions", "73")), "lots", Lot("12 rue Pargaminières", "31555", 12), Lot("3 rue des Lois", "31555", 8), Lot("8 rue du Taur", "31555", 4)),
        [Rubriques.Financement] = Avec(Champs(("cout_diagnostic", "10 800"), ("cout_accompagnement", "90 000"), ("cout_investissement", "192 000")), "plan",
            Apport("État", "40 000", "92 000"), Apport("Département", "30 000", "60 000"), Apport("CCAS", "10 000", "40 000"), Apport("Habitat Garonne", "20 800", "0")),
        [Rubriques.Capitalisation] = Champs(("actions_existantes", "non")),
    };

    /// <summary>A draft with these sections and, for each required piece, the file given.</summary>
    public static Dossier Brouillon(Session session, Guid organismeId, Acteur par, IReadOnlyDictionary<string, SaisieDeSection> saisies, IReadOnlyDictionary<string, Guid> pieces, DateTimeOffset le, string reference = "AAP-2014-1-0147")
    {
        var dossier = Dossier.Ouvrir(session.Id, reference, organismeId, saisies[Rubriques.Porteur]["intitule"], 1, par, le);
        foreach (var (code, saisie) in saisies)
            dossier.Ecrire(code, saisie, 0, par, le);
        foreach (var (exigence, fichier) in pieces)
            dossier.Joindre(exigence, false, fichier, par, le);
        return dossier;
    }

    public static SaisieDeSection Champs(params (string Code, string Valeur)[] champs) =>
        SaisieDeSection.Vide with { Champs = champs.ToDictionary(c => c.Code, c => c.Valeur, StringComparer.Ordinal) };

    public static SaisieDeSection Avec(SaisieDeSection saisie, string tableau, params IReadOnlyDictionary<string, string>[] lignes) =>
        saisie with { Tableaux = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(saisie.Tableaux, StringComparer.Ordinal) { [tableau] = lignes } };

    public static IReadOnlyDictionary<string, string> Lot(string adresse, string commune, int nombre, string occupation = "location") => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["adresse"] = adresse,
        ["commune"] = commune,
        ["nombre"] = nombre.ToString(CultureInfo.InvariantCulture),
        ["occupation"] = occupation,
    };

    public static IReadOnlyDictionary<string, string> Apport(string partenaire, string accompagnement, string investissement) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["partenaire"] = partenaire,
        ["accompagnement"] = accompagnement,
        ["investissement"] = investissement,
    };

    private static IReadOnlyList<ExigenceDePiece> Pieces =>
    [
        new("candidature", "Acte de candidature", "", true, [Pdf], 10_000_000),
        new("description", "Description du projet", "", true, [Pdf], 10_000_000, 20),
        new("plan", "Plan de situation", "", true, [Pdf], 10_000_000),
        new("echeancier", "Échéancier de mise en œuvre", "", true, [Pdf], 10_000_000),
        new("engagements", "Lettres d’engagement", "", false, [Pdf], 10_000_000, Plusieurs: true),
    ];

    private static DefinitionDeFormulaire Formulaire => new(
    [
        new(Rubriques.Porteur, "Le porteur et le projet"),
        new("volet1", "Le diagnostic des situations"),
        new("volet2", "L’accompagnement"),
        new("volet3", "L’offre de logement mobilisée et l’organisation des parcours"),
        new("volet4", "Le pilotage et l’évaluation"),
        new(Rubriques.Logements, "Les logements"),
        new(Rubriques.Financement, "Le financement"),
        new(Rubriques.Capitalisation, "Les actions existantes") { Facultative = true },
    ]);
}
