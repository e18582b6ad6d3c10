using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>Sentences of the figures of the first generation that no rule of the domain says.</summary>
internal static class RefusDeChiffre1G
{
    public static readonly CodeRefus ZeroEstUneValeur = new("ConventionsCus:PremiereGeneration.ZeroEstUneValeur");
    public static readonly CodeRefus NombreDemesure = new("ConventionsCus:PremiereGeneration.NombreDemesure");
    public static readonly CodeRefus OuiOuNon = new("ConventionsCus:PremiereGeneration.OuiOuNon");
    public static readonly CodeRefus MethodeTropLongue = new("ConventionsCus:PremiereGeneration.MethodeTropLongue");
    public static readonly CodeRefus AnneeHorsConvention = new("ConventionsCus:PremiereGeneration.AnneeHorsConvention");
}
