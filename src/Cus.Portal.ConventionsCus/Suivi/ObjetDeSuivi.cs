using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>What the engine of indicators calls a convention on a territory.</summary>
internal static class ObjetDeSuivi
{
    public const string Programme = CatalogueDesCus.Programme;

    /// <summary>« cus/convention/{id}/departement/31 ».</summary>
    public static string De(Guid conventionId, TerritoireDEngagement t) =>
        $"{CheminsDeConvention.Objet(conventionId)}/{t.Echelle.ToString().ToLowerInvariant()}{(t.Code.Length == 0 ? "" : "/" + t.Code)}";

    /// <summary>The convention that an object names; null when it names none.</summary>
    public static Guid? ConventionDe(string objet) => objet.Split('/', 4) is ["cus", "convention", var id, _] && Guid.TryParse(id, out var convention) ? convention : null;

    /// <summary>Version of the catalogue: the first year.</summary>
    public static string Version(ConventionCus convention) => convention.Calendrier.PremiereAnnee.ToString(CultureInfo.InvariantCulture);
}
