using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Api;

/// <summary>Sentences of the dry checks.</summary>
internal static class RefusDeLApi
{
    public static readonly CodeRefus IndicateurHorsCatalogue = new("ConventionsCus:IndicateurHorsCatalogue");
    public static readonly CodeRefus AnneeHorsDuControle = new("ConventionsCus:AnneeHorsDuControle");
    public static readonly CodeRefus ChiffreEnDouble = new("ConventionsCus:ChiffreEnDouble");
    public static readonly CodeRefus TropDeChiffres = new("ConventionsCus:TropDeChiffres", NatureRefus.TropVolumineux);
    public static readonly CodeRefus StockTropGrand = new("ConventionsCus:StockTropGrand", NatureRefus.TropVolumineux);
}
