using System.Globalization;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>What the engine of indicators calls a convention of the first generation on a territory.</summary>
internal static class ObjetDeSuivi1G
{
    public const string Programme = CatalogueDePremiereGeneration.Programme;

    /// <summary>« cus1g/{id}/D62 ».</summary>
    public static string De(Guid conventionId, string territoire) => $"cus1g/{conventionId}/{territoire}";

    /// <summary>Version of the catalogue: the first year.</summary>
    public static string Version(ConventionPremiereGeneration c) => c.PremiereAnnee.ToString(CultureInfo.InvariantCulture);

    /// <summary>« categorie=PLUS » for a cell of F.I; empty otherwise.</summary>
    public static string VentilationDe(string categorie) => categorie.Length == 0 ? "" : Ventilation.Cle((CatalogueDePremiereGeneration.Categorie, categorie));

    /// <summary>The category of a key; empty for the total.</summary>
    public static string CategorieDe(string ventilation) => Ventilation.Parts(ventilation).GetValueOrDefault(CatalogueDePremiereGeneration.Categorie, "");
}
