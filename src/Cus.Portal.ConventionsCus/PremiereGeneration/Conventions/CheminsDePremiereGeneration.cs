using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>Addresses of the pages of a convention of the first generation, and its name in the journal.</summary>
internal static class CheminsDePremiereGeneration
{
    public const string Liste = "/cus/premiere-generation";

    public static string Objet(Guid id) => $"cus/premiere-generation/{id}";

    public static string Convention(Guid id) => $"{Liste}/{id}";

    public static string Patrimoine(Guid id) => Convention(id) + "/patrimoine";

    public static string Chiffres(Guid id) => Convention(id) + "/chiffres";

    /// <summary>What the rules find.</summary>
    public static string Controles(Guid id) => Convention(id) + "/controles";

    public static string Declarations(Guid id) => Convention(id) + "/declarations";

    /// <summary>One of the lists.</summary>
    public static string Registre(Guid id, NatureDeRegistre nature) => $"{Convention(id)}/registres/{(nature == NatureDeRegistre.Depenses ? "depenses" : "ventes")}";

    public static string Suivi(Guid id) => Convention(id) + "/suivi";

    public static string Demandes(Guid id) => Convention(id) + "/demandes";

    public static string Evaluations(Guid id) => Convention(id) + "/evaluations";
}
