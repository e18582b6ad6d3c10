namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>« Pour atteindre PP-2 en N+5 à partir du parc d’aujourd’hui, il faut n rénovations par an »: whole dwellings, rounded up. Pure.</summary>
/// <param name="ParcFEtG">F and G dwellings today.</param>
/// <param name="Cible">Dwellings to take out of F and G over the convention.</param>
/// <param name="Deja">Already renovated since the beginning of the convention.</param>
/// <param name="AnneesRestantes">Years left, the current one included.</param>
internal sealed record CalculDeRenovation(int ParcFEtG, int Cible, int Deja, int AnneesRestantes)
{
    /// <summary>What is left to do.</summary>
    public int Reste => Math.Max(0, Cible - Deja);

    /// <summary>A year; null when no year is left.</summary>
    public int? ParAn => AnneesRestantes <= 0 ? null : (int)(((long)Reste + AnneesRestantes - 1) / AnneesRestantes);

    /// <summary>More than the F and G stock holds.</summary>
    public bool DepasseLeParc => Reste > ParcFEtG;
}
