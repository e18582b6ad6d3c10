using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>Sentences of the rules TER-01 to TER-11.</summary>
internal static class RefusDeTerritorialisation
{
    public static readonly CodeRefus EngagementDepartementalManquant = new("ConventionsCus:EngagementDepartementalManquant");
    public static readonly CodeRefus EngagementPs1Manquant = new("ConventionsCus:EngagementPs1Manquant");
    public static readonly CodeRefus Ps1AuDepartement = new("ConventionsCus:Ps1AuDepartement");
    public static readonly CodeRefus G1HorsOrganisme = new("ConventionsCus:G1HorsOrganisme");
    public static readonly CodeRefus FoyersHorsDepartement = new("ConventionsCus:FoyersHorsDepartement");
    public static readonly CodeRefus EchelleNonDemandee = new("ConventionsCus:EchelleNonDemandee");
    public static readonly CodeRefus EpciNonRetenu = new("ConventionsCus:EpciNonRetenu");
    public static readonly CodeRefus IndicateurNonRetenu = new("ConventionsCus:IndicateurNonRetenu");
    public static readonly CodeRefus EchellesIncoherentes = new("ConventionsCus:EchellesIncoherentes");
    public static readonly CodeRefus DispenseSansMotif = new("ConventionsCus:DispenseSansMotif");
    public static readonly CodeRefus SommeDesEpci = new("ConventionsCus:SommeDesEpci");
}
