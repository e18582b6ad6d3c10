using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>What a convention says of homes, by their share in equivalent dwellings (domain 1G, §4.5; R. 302-14, B, 4°).</summary>
/// <param name="Part">Nothing, indicators alone, a part of its own, the whole convention.</param>
/// <param name="Explication">Why, in French, with the numbers.</param>
internal sealed record FormeDesFoyers(PartDesFoyers Part, string Explication)
{
    /// <summary>The form asked. Exactly one half, which the text leaves open, goes to the upper band.</summary>
    /// <param name="foyers">Equivalent dwellings in homes (<see cref="LogementsEquivalents"/>).</param>
    /// <param name="patrimoine">Equivalent dwellings of the whole stock.</param>
    /// <exception cref="ArgumentOutOfRangeException">No stock, or more homes than stock.</exception>
    public static FormeDesFoyers De(int foyers, int patrimoine)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patrimoine);
        ArgumentOutOfRangeException.ThrowIfNegative(foyers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(foyers, patrimoine);
        var part = $"{Francais.Entier(foyers)} logements équivalents en foyers sur {Francais.Entier(patrimoine)}, soit {Francais.Pourcent((decimal)foyers / patrimoine)}";
        return foyers switch
        {
            0 => new(PartDesFoyers.Aucune, "Aucun logement-foyer."),
            _ when foyers == patrimoine => new(PartDesFoyers.Entiere, $"{part} : la convention est une CUS « logements-foyers »."),
            _ when 2L * foyers < patrimoine => new(PartDesFoyers.IndicateursSeuls, $"{part}, moins de la moitié : les seuls indicateurs des logements-foyers."),
            _ when 2L * foyers == patrimoine => new(PartDesFoyers.PartieDistincte, $"{part}. Le texte ne règle pas la moitié exacte : elle suit la bande haute, avec une partie « logements-foyers »."),
            _ => new(PartDesFoyers.PartieDistincte, $"{part}, plus de la moitié : une partie « logements-foyers »."),
        };
    }
}

/// <summary>What the convention announces of its homes.</summary>
/// <param name="Foyers">Equivalent dwellings in homes.</param>
/// <param name="Patrimoine">Equivalent dwellings of the stock.</param>
/// <param name="Annoncee">Form of the convention.</param>
internal sealed record FoyersAnnonces(int Foyers, int Patrimoine, PartDesFoyers Annoncee)
{
    /// <summary>The share was computed in equivalent dwellings, not in beds or places.</summary>
    public bool EnEquivalents { get; init; } = true;
}

/// <summary>LF-01 and LF-02.</summary>
internal static class ReglesDesFoyers
{
    /// <summary>The form announced is the one the share asks.</summary>
    public static IReadOnlyList<Constat> Verifier(FoyersAnnonces f)
    {
        if (!f.EnEquivalents)
            return [Constat.Bloquant("LF-01", RefusDePartition1G.PartEnEquivalents)];
        var requise = FormeDesFoyers.De(f.Foyers, f.Patrimoine).Part;
        return requise == PartDesFoyers.Aucune || requise == f.Annoncee ? [] : [Constat.Bloquant("LF-02", RefusDePartition1G.FormeDesFoyersRequise, ("forme", EnClair(requise)))];
    }

    private static string EnClair(PartDesFoyers part) => part switch
    {
        PartDesFoyers.IndicateursSeuls => "comporter les indicateurs propres aux logements-foyers",
        PartDesFoyers.PartieDistincte => "comporter une partie « logements-foyers »",
        _ => "être une CUS « logements-foyers »",
    };
}
