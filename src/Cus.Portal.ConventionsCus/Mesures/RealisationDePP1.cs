using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>Dwellings with a signed agrément, by financing: what PP-1 commits and reports (guide CUS 2G, PP-1).</summary>
/// <param name="Plai">PLAI, adapted ones included.</param>
/// <param name="PlaiAdaptes">Adapted ones among them.</param>
/// <param name="Plus">PLUS, PLUS CD included.</param>
/// <param name="Pls">PLS, student ones included.</param>
/// <param name="HorsQpv">Of the total, outside QPV.</param>
/// <param name="HorsRu">Of the total, outside a convention of urban renewal.</param>
internal sealed record LogementsAgrees(int Plai, int PlaiAdaptes, int Plus, int Pls, int HorsQpv, int HorsRu)
{
    /// <summary>PLAI + PLUS + PLS: the adapted ones do not add up.</summary>
    public int Total => Plai + Plus + Pls;

    /// <summary>Share outside QPV, exact.</summary>
    public Valeur PartHorsQpv => Valeur.De(HorsQpv, Total);

    /// <summary>Share outside urban renewal, exact.</summary>
    public Valeur PartHorsRu => Valeur.De(HorsRu, Total);

    /// <summary>Achievement rate of a commitment, never a verdict: « proche de » is not « atteint ».</summary>
    public Valeur TauxDeRealisation(LogementsAgrees engagement) => Valeur.De(Total, engagement.Total);

    /// <summary>Gap to a commitment, in dwellings.</summary>
    public int Ecart(LogementsAgrees engagement) => Total - engagement.Total;
}
