using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.ConventionsCus.Procedure;

/// <summary>When and on what a new rent policy may bear (guide CUS 2G, §4.4.4; NPL-01, NPL-02).</summary>
internal static class RegleDeNpl
{
    /// <summary>How long a building has been under its APL convention before its rents may change.</summary>
    public static readonly Delai SousConvention = Delai.EnAnnees(6);

    /// <summary>A 1 January, at the earliest the one after the entry into force.</summary>
    public static bool PrendEffet(DateOnly effet, CalendrierDeCus calendrier) => effet is { Day: 1, Month: 1 } && effet >= calendrier.PremiereNpl;

    /// <summary>Six years or more, to the day, between the APL convention and the effect.</summary>
    public static bool AdmetLImmeuble(DateOnly conventionAplDu, DateOnly effet) => effet >= SousConvention.Apres(conventionAplDu);
}
