using Cus.Portal.ConventionsCus.Patrimoine;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>What the dwellings of an ensemble tell of it, counted from the stock in force.</summary>
/// <param name="Logements">EI-08.</param>
/// <param name="Adresses">EI-03.</param>
/// <param name="Financements">EI-04.</param>
/// <param name="Conventions">EI-05.</param>
/// <param name="Qpv">EI-06, codes of its quartiers.</param>
/// <param name="HorsQpv">Dwellings outside any quartier.</param>
/// <param name="EnCopropriete">EI-07, dwellings in copropriété.</param>
/// <param name="SousPlai">EI-09.</param>
/// <param name="SousPlus">EI-10.</param>
/// <param name="SousPls">EI-11.</param>
/// <param name="SousPli">EI-12.</param>
/// <param name="Modes">EI-14.</param>
/// <param name="SurfaceEnDm2">EI-15.</param>
/// <param name="Epci">Where it stands.</param>
/// <param name="Departements">Where it stands.</param>
/// <param name="Vacants">Empty dwellings, whatever the reason.</param>
internal sealed record FaitsDEnsemble(
    int Logements, IReadOnlyList<string> Adresses, IReadOnlyList<string> Financements, IReadOnlyList<string> Conventions, IReadOnlyList<string> Qpv, int HorsQpv, int EnCopropriete,
    int SousPlai, int SousPlus, int SousPls, int SousPli, IReadOnlyList<ModeDeSurface> Modes, long SurfaceEnDm2, IReadOnlyList<string> Epci, IReadOnlyList<string> Departements, int Vacants)
{
    /// <summary>An ensemble without any dwelling.</summary>
    public static readonly FaitsDEnsemble Aucun = new(0, [], [], [], [], 0, 0, 0, 0, 0, 0, [], 0, [], [], 0);

    public decimal Surface => SurfaceEnDm2 / 100m;

    public int SommeDesPlafonds => SousPlai + SousPlus + SousPls + SousPli;
}
