namespace Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;

/// <summary>National figures that the text gives to read a value by; shown as help, never a target.</summary>
internal static class Reperes
{
    /// <summary>Part of the dwellings reserved to the prefect, in hundredths (R. 441-5).</summary>
    public const decimal Contingent = 30;

    /// <summary>Of it, for the agents of the State.</summary>
    public const decimal AgentsDeLEtat = 5;

    /// <summary>What is left to priority households (T12).</summary>
    public const decimal ContingentPrioritaire = Contingent - AgentsDeLEtat;

    /// <summary>Part of the dwellings of a PLUS programme let to households under 60 % of the ceilings, in hundredths (R. 331-12; T28).</summary>
    public const decimal MenagesModestes = 30;

    /// <summary>Sales to tenants a year that the agreements of 2007 and 2008 aim at: HLM, then SEM (T11).</summary>
    public const int VentesHlm = 40_000, VentesSem = 3_000;

    /// <summary>Dwellings to renovate in a year by the programme of law 2009-967 (domain 1G, §8.6; T10).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2009-2020.</exception>
    public static int Renovations(int annee) => annee switch
    {
        2009 => 40_000,
        2010 => 60_000,
        >= 2011 and <= 2020 => 70_000,
        _ => throw new ArgumentOutOfRangeException(nameof(annee)),
    };

    /// <summary>Lowest and highest PLI ceiling for a PLUS ceiling: 140 % to 180 % by zone (T13).</summary>
    public static (decimal Bas, decimal Haut) PlafondsPli(decimal plafondPlus) => (plafondPlus * 1.4m, plafondPlus * 1.8m);

    /// <summary>A programme holds the clause of 30 %: exactly 30 % does.</summary>
    public static bool TientLaClause(int menagesModestes, int logements) => 100m * menagesModestes >= MenagesModestes * logements;
}
