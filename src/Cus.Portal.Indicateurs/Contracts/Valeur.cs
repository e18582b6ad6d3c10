using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>Three different things: nothing typed, nothing to measure, a number (which may be zero).</summary>
public enum StatutValeur
{
    /// <summary>Nothing was typed: the campaign is incomplete.</summary>
    [Display(Name = "non renseigné")] NonRenseignee,

    /// <summary>There is nothing to measure: a zero denominator, or a reason given.</summary>
    [Display(Name = "sans objet")] SansObjet,

    /// <summary>A number, zero included.</summary>
    [Display(Name = "renseigné")] Renseignee,
}

/// <summary>A value: always a numerator and a denominator, never a rate that was divided and rounded. <c>default</c> is « non renseigné ».</summary>
public readonly record struct Valeur
{
    private Valeur(StatutValeur statut, decimal numerateur, decimal denominateur, string? motif) =>
        (Statut, Numerateur, Denominateur, Motif) = (statut, numerateur, denominateur, motif);

    /// <summary>Nothing was typed.</summary>
    public static readonly Valeur NonRenseignee;

    /// <summary>Which of the three.</summary>
    public StatutValeur Statut { get; }

    /// <summary>Numerator, in its own unit.</summary>
    public decimal Numerateur { get; }

    /// <summary>Denominator; 1 for a count, 0 when there is nothing to divide by.</summary>
    public decimal Denominateur { get; }

    /// <summary>Why it is « sans objet », in French.</summary>
    public string? Motif { get; }

    /// <summary>A number was typed.</summary>
    public bool EstRenseignee => Statut == StatutValeur.Renseignee;

    /// <summary>A number or a reason: the campaign is complete for this value.</summary>
    public bool EstComplete => Statut != StatutValeur.NonRenseignee;

    /// <summary>A count.</summary>
    public static Valeur De(decimal nombre) => new(StatutValeur.Renseignee, nombre, 1, null);

    /// <summary>A numerator over a denominator. A zero denominator is « sans objet », both numbers kept: sums still count them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is below zero: refuse what was typed first (<see cref="ReglesDeSaisie"/>).</exception>
    public static Valeur De(decimal numerateur, decimal denominateur)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominateur);
        return denominateur == 0
            ? new(StatutValeur.SansObjet, numerateur, 0, "dénominateur nul")
            : new(StatutValeur.Renseignee, numerateur, denominateur, null);
    }

    /// <summary>Nothing to measure, for this reason.</summary>
    public static Valeur SansObjet(string motif) => new(StatutValeur.SansObjet, 0, 0, motif);

    /// <summary>As stored: the status decides.</summary>
    internal static Valeur Relire(StatutValeur statut, decimal numerateur, decimal denominateur, string? motif) => new(statut, numerateur, denominateur, motif);
}

/// <summary>What a sum is made of.</summary>
/// <param name="Valeur">Σ numerators over Σ denominators (over 1 for counts).</param>
/// <param name="Renseignees">How many numbers.</param>
/// <param name="Manquantes">How many are not filled.</param>
public sealed record SommeDeValeurs(Valeur Valeur, int Renseignees, int Manquantes)
{
    /// <summary>Every part is filled or « sans objet ».</summary>
    public bool EstComplete => Manquantes == 0;
}

/// <summary>Sums over the splits (Σ landlords, Σ communes) and over the years.</summary>
public static class Sommes
{
    /// <summary>Counts add up; ratios are Σ/Σ. All « non renseigné » gives « non renseigné »; nothing but « sans objet » gives « sans objet ».</summary>
    public static SommeDeValeurs De(DefinitionDIndicateur definition, IEnumerable<Valeur> valeurs)
    {
        decimal numerateur = 0, denominateur = 0;
        int renseignees = 0, manquantes = 0, sansObjet = 0;
        foreach (var v in valeurs)
        {
            (numerateur, denominateur) = (numerateur + v.Numerateur, denominateur + v.Denominateur);
            _ = v.Statut switch { StatutValeur.Renseignee => renseignees++, StatutValeur.SansObjet => sansObjet++, _ => manquantes++ };
        }

        var valeur = (renseignees, sansObjet) switch
        {
            (0, 0) => Valeur.NonRenseignee,
            (0, _) => Valeur.SansObjet("sans objet partout"),
            _ => definition.EstUnNombre ? Valeur.De(numerateur) : Valeur.De(numerateur, denominateur),
        };
        return new(valeur, renseignees, manquantes);
    }
}
