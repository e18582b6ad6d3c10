namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Addresses of the pages of a convention, and its name in the journal.</summary>
internal static class CheminsDeConvention
{
    public static string Objet(Guid id) => $"cus/convention/{id}";

    public static string Convention(Guid id) => $"/cus/conventions/{id}";

    public static string Categorie(Guid id) => Convention(id) + "/categorie";

    public static string Texte(Guid id) => Convention(id) + "/texte";

    public static string Vente(Guid id) => Convention(id) + "/vente";

    public static string Territoires(Guid id) => Convention(id) + "/territoires";

    public static string Engagements(Guid id) => Convention(id) + "/engagements";

    public static string Registre(Guid id) => Convention(id) + "/registre";

    public static string Association(Guid id) => Convention(id) + "/association";

    public static string Avis(Guid id) => Convention(id) + "/avis";

    public static string Signature(Guid id) => Convention(id) + "/signature";

    public static string Documents(Guid id) => Convention(id) + "/documents";

    public static string Suivi(Guid id) => Convention(id) + "/suivi";

    /// <summary>The follow-up of one year, of one indicator or of all.</summary>
    public static string Suivi(Guid id, int annee, string? indicateur = null) => Suivi(id) + Annee(annee, indicateur);

    /// <summary>Where the realisations of a year are filled, of one indicator or of all.</summary>
    public static string Realisations(Guid id, int annee, string? indicateur = null) =>
        Suivi(id) + "/saisie" + Annee(annee, indicateur);

    private static string Annee(int annee, string? indicateur) => FormattableString.Invariant($"?annee={annee}{(indicateur is null ? "" : "&indicateur=" + Uri.EscapeDataString(indicateur))}");
}
