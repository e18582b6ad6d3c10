using Cus.Portal.Appels.Formulaires;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>Codes of the sections and fields that the rules of deposit and the lists know by name; a call may add others.</summary>
internal static class Rubriques
{
    public const string Porteur = "porteur";
    public const string Operateur = "operateur";
    public const string Logements = "logements";
    public const string Financement = "financement";
    public const string Capitalisation = "capitalisation";

    /// <summary>« volet1 » to « volet4 ».</summary>
    public const string Volet = "volet";
}

/// <summary>A lot of dwellings: an address, a commune, a number (AAP-05, AAP-06).</summary>
internal sealed record Lot(string Adresse, string Commune, string Genre, string Financement, string Occupation, decimal? Loyer, int? Nombre)
{
    /// <summary>Bail glissant, sous-location, hébergement: a step before an ordinary lease (AAP-09).</summary>
    public bool EstTemporaire => Occupation is "bail-glissant" or "sous-location" or "hebergement";
}

/// <summary>A line of the funding plan, euros.</summary>
internal sealed record ApportDePartenaire(string Partenaire, decimal Accompagnement, decimal Investissement);

/// <summary>The dossier as rules and lists read it: typed, from what was typed.</summary>
internal sealed record ContenuDuDossier(
    string Intitule, Guid? OperateurId, Guid? BailleurAssocieId, IReadOnlyList<string> Regions, int? TotalAnnonce, IReadOnlyList<Lot> Lots,
    decimal CoutDiagnostic, decimal CoutAccompagnement, decimal CoutInvestissement, int? Menages, IReadOnlyList<ApportDePartenaire> Plan, string Debouche,
    bool ActionsExistantes, int FichesDeCapitalisation)
{
    /// <summary>Cost of the diagnosis and of the support, euros: what the partners fund (source 003, III.4).</summary>
    public decimal CoutDuSuivi => CoutDiagnostic + CoutAccompagnement;

    /// <summary>Code of the section of the call, where it has some; empty when none is chosen.</summary>
    public string SectionDAppel { get; init; } = "";

    /// <summary>What the project asks of the fund of the call, euros, when its form has that field.</summary>
    public decimal? AideDemandee { get; init; }

    public int SommeDesLots => Lots.Sum(l => l.Nombre ?? 0);

    public static ContenuDuDossier Lire(Dossier dossier)
    {
        var porteur = dossier.Saisie(Rubriques.Porteur);
        var logements = dossier.Saisie(Rubriques.Logements);
        var financement = dossier.Saisie(Rubriques.Financement);
        var capitalisation = dossier.Saisie(Rubriques.Capitalisation);
        return new ContenuDuDossier(
            porteur["intitule"],
            Identifiant(porteur["operateur"]),
            Identifiant(porteur["bailleur_associe"]),
            Regions_(logements),
            Lecture.Entier(logements["total"]),
            [.. logements.Lignes("lots").Select(Lot)],
            Lecture.Montant(financement["cout_diagnostic"]) ?? 0,
            Lecture.Montant(financement["cout_accompagnement"]) ?? 0,
            Lecture.Montant(financement["cout_investissement"]) ?? 0,
            Lecture.Entier(financement["menages"]),
            [.. financement.Lignes("plan").Select(l => new ApportDePartenaire(Cellule(l, "partenaire"), Lecture.Montant(Cellule(l, "accompagnement")) ?? 0, Lecture.Montant(Cellule(l, "investissement")) ?? 0))],
            dossier.Saisie("volet3")["debouche"],
            capitalisation["actions_existantes"] == "oui",
            capitalisation.Lignes("fiches").Count)
        {
            SectionDAppel = porteur["section"] is { Length: <= 40 } section ? section : "",
            AideDemandee = Lecture.Montant(financement["aide_demandee"]),
        };
    }

    /// <summary>Lead region first, then the others, each once.</summary>
    private static IReadOnlyList<string> Regions_(SaisieDeSection logements) =>
        [.. new[] { logements["chef_de_file"] }.Concat(logements["regions"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal)];

    private static Lot Lot(IReadOnlyDictionary<string, string> l) => new(
        Cellule(l, "adresse"), Cellule(l, "commune"), Cellule(l, "genre"), Cellule(l, "financement"), Cellule(l, "occupation"),
        Lecture.Montant(Cellule(l, "loyer")), Lecture.Entier(Cellule(l, "nombre")));

    private static string Cellule(IReadOnlyDictionary<string, string> ligne, string colonne) => ligne.TryGetValue(colonne, out var v) ? v.Trim() : "";

    private static Guid? Identifiant(string saisie) => Guid.TryParse(saisie, out var id) ? id : null;
}
