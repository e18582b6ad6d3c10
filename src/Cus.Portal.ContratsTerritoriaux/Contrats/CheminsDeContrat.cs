using Cus.Portal.ContratsTerritoriaux.Negociation;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>Local addresses of a contract, and the name of its object in the journal and in mails.</summary>
internal static class CheminsDeContrat
{
    public static string Objet(Guid id) => $"contrats/contrat/{id}";

    public static string Contrat(Guid id) => $"/contrats/{id}";

    public static string Parties(Guid id) => $"/contrats/{id}/parties";

    public static string Periode(Guid id) => $"/contrats/{id}/periode";

    /// <summary>The text of an axis, or of the general part (0).</summary>
    public static string Texte(Guid id, int axe = 0) => axe == 0 ? $"/contrats/{id}/texte" : $"/contrats/{id}/texte?axe={axe}";

    public static string Article(Guid id, string code) => $"/contrats/{id}/texte/{Uri.EscapeDataString(code)}";

    /// <summary>The grid of an axis.</summary>
    public static string Grille(Guid id, int axe) => $"/contrats/{id}/grille/{axe}";

    /// <summary>The grid of an indicator.</summary>
    public static string Indicateur(Guid id, int axe, string code) => $"{Grille(id, axe)}?indicateur={code}";

    /// <summary>The discussion on a figure.</summary>
    public static string Chiffre(Guid id, int axe, CaseDeGrille place) => $"{Indicateur(id, axe, place.Indicateur)}&chiffre={Uri.EscapeDataString(place.Cle)}#discussion";

    /// <summary>Where the figures of an indicator are typed, by party or by commune of a landlord.</summary>
    public static string Saisie(Guid id, int axe, string code, Guid? bailleur = null) => $"{Grille(id, axe)}/saisie?indicateur={code}{(bailleur is { } b ? $"&bailleur={b}" : "")}";

    /// <summary>Whether somebody wrote in the grid since that revision.</summary>
    public static string Nouveau(Guid id, int revision) => $"/contrats/{id}/grille/nouveau?lue={revision}";

    /// <summary>The ledger and the agenda.</summary>
    public static string Negociation(Guid id) => $"/contrats/{id}/negociation";

    /// <summary>A line of the ledger.</summary>
    public static string Ligne(Guid id, int numero) => $"{Negociation(id)}#ligne-{numero}";

    public static string Trame(Guid id) => $"/contrats/{id}/trame";

    public static string Discussions(Guid id) => $"/contrats/{id}/discussions";

    public static string Figer(Guid id) => $"/contrats/{id}/figer";

    public static string Versions(Guid id) => $"/contrats/{id}/versions";

    public static string Version(Guid id, int numero) => $"/contrats/{id}/versions/{numero}";

    public static string Suites(Guid id) => $"/contrats/{id}/suites";

    public static string Consolide(Guid id) => $"/contrats/{id}/consolide";

    public static string Signature(Guid id) => $"/contrats/{id}/signature";
}
