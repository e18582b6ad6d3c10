namespace Cus.Portal.Appels.Contracts;

/// <summary>Supported dwellings of a year in a region, in the calls that set a goal of dwellings.</summary>
/// <param name="Annee">Year of the session, for those selected; of the setting up, for those in place.</param>
/// <param name="Region">Code of the lead region of the project, of the vintage of its session; empty when it has none.</param>
/// <param name="Retenus">Dwellings of the projects selected.</param>
/// <param name="EnPlace">Dwellings set up.</param>
public sealed record LogementsAccompagnes(int Annee, string Region, int Retenus, int EnPlace);

/// <summary>What the calls of the current espace hold at a date: sums, no dossier; whoever reads them reads the same.</summary>
/// <param name="Objectif">Sum of the goals of the calls, dwellings; 0 when none sets one.</param>
/// <param name="Lignes">By year and region, in order.</param>
public sealed record BilanDesLogementsAccompagnes(int Objectif, IReadOnlyList<LogementsAccompagnes> Lignes)
{
    /// <summary>Dwellings selected.</summary>
    public int Retenus => Lignes.Sum(l => l.Retenus);

    /// <summary>Dwellings in place.</summary>
    public int EnPlace => Lignes.Sum(l => l.EnPlace);
}

/// <summary>Questions on the supported dwellings of the calls. Rights are the caller’s.</summary>
public interface ILogementsAccompagnes
{
    /// <summary>Selected and notified, and in place, until that day included.</summary>
    Task<BilanDesLogementsAccompagnes> LireAsync(DateOnly au, CancellationToken ct);
}
