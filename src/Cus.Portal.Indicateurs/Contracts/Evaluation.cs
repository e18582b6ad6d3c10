using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>What the comparison gives.</summary>
public enum Verdict
{
    /// <summary>No number, no target, or nothing to judge.</summary>
    [Display(Name = "sans verdict")] SansVerdict,

    /// <summary>Equality included for ≥ and ≤.</summary>
    [Display(Name = "atteint")] Atteint,

    /// <summary>Missed, were it by a hair.</summary>
    [Display(Name = "non atteint")] NonAtteint,
}

/// <summary>A value judged.</summary>
/// <param name="Valeur">What was judged.</param>
/// <param name="Cible">Target, in the unit shown; null without one.</param>
/// <param name="Verdict">Exact: never read on rounded numbers.</param>
/// <param name="Ecart">Value minus target, in the unit shown (points for a percentage); null without both. For display only.</param>
/// <param name="Signe">Exact sign of the gap: −1, 0 or 1.</param>
/// <param name="Raison">Why there is no verdict, in French; null with one.</param>
public sealed record Evaluation(Valeur Valeur, decimal? Cible, Verdict Verdict, decimal? Ecart, int Signe, string? Raison);

/// <summary>A year of a series.</summary>
/// <param name="Annee">Year.</param>
/// <param name="Valeur">Its value.</param>
/// <param name="Cible">Its target, in the unit shown; null without one.</param>
public sealed record PointDeSerie(int Annee, Valeur Valeur, decimal? Cible = null);

/// <summary>The one place where a value meets its target. Pure: same page, same PDF, same export, same verdict.</summary>
public static class Evaluer
{
    /// <summary>One value against one target. ≥ and ≤ include equality.</summary>
    public static Evaluation Une(DefinitionDIndicateur definition, Valeur valeur, decimal? cible)
    {
        if (!valeur.EstRenseignee)
            return new(valeur, cible, Verdict.SansVerdict, null, 0, valeur.Statut == StatutValeur.SansObjet ? valeur.Motif : "non renseigné");
        if (definition.Comparateur == Comparateur.Information)
            return new(valeur, cible, Verdict.SansVerdict, null, 0, "pour information");
        if (cible is not { } objectif)
            return new(valeur, null, Verdict.SansVerdict, null, 0, "sans objectif");
        var signe = Exact.ComparerLesProduits(valeur.Numerateur, definition.Facteur, objectif, valeur.Denominateur);
        return new(valeur, cible, Juger(definition.Comparateur, signe) ? Verdict.Atteint : Verdict.NonAtteint, Affiche(definition, valeur) - objectif, signe, null);
    }

    /// <summary>One year of a series. A target about the whole period gives no verdict to a year, unless its definition judges each year too.</summary>
    public static Evaluation Annee(DefinitionDIndicateur definition, PointDeSerie point) => definition.JugeChaqueAnnee || definition.Cible is NatureDeCible.ParAn or NatureDeCible.Cumulee
        ? Une(definition, point.Valeur, point.Cible)
        : Une(definition, point.Valeur, null) is { Valeur.EstRenseignee: true } e ? e with { Raison = "jugé sur la période" } : Une(definition, point.Valeur, null);

    /// <summary>
    /// The whole period, by the kind of target. While a year it needs is not filled, the value is given without a verdict.
    /// </summary>
    /// <param name="definition">Definition.</param>
    /// <param name="serie">One point a year of the period (or a milestone), any order.</param>
    /// <param name="cible">Target of the period; null: the sum of the yearly targets (counts per year, at term), else the one of the last year.</param>
    public static Evaluation Periode(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie, decimal? cible = null)
    {
        if (serie.Count == 0)
            return Une(definition, Valeur.NonRenseignee, cible);
        var dernier = serie.MaxBy(p => p.Annee)!;
        switch (definition.Cible)
        {
            case NatureDeCible.DerniereAnnee or NatureDeCible.Cumulee:
                return Une(definition, dernier.Valeur, cible ?? dernier.Cible);
            case NatureDeCible.ParAn when !definition.EstUnNombre:
                return Une(definition, Sommes.De(definition, serie.Select(p => p.Valeur)).Valeur, null) with { Raison = "jugé année par année" };
            case NatureDeCible.Moyenne:
                return Jugee(definition, Moyenne(definition, serie.Select(p => p.Valeur)), cible ?? dernier.Cible);
            default:
                return Jugee(definition, Sommes.De(definition, serie.Select(p => p.Valeur)), cible ?? (definition.EstUnNombre ? SommeDesCibles(serie) : dernier.Cible));
        }
    }

    /// <summary>Σ numerators over Σ denominators; for a count, the sum over the number of years filled.</summary>
    public static SommeDeValeurs Moyenne(DefinitionDIndicateur definition, IEnumerable<Valeur> valeurs)
    {
        var somme = Sommes.De(definition, valeurs);
        return definition.EstUnNombre && somme.Renseignees > 0 ? somme with { Valeur = Valeur.De(somme.Valeur.Numerateur, somme.Renseignees) } : somme;
    }

    /// <summary>The number as shown before any rounding: 25 for 60 over 240 in percent. Display only.</summary>
    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public static decimal Affiche(DefinitionDIndicateur definition, Valeur valeur) => valeur.EstRenseignee
        ? valeur.Numerateur * definition.Facteur / valeur.Denominateur
        : throw new InvalidOperationException("There is no number to show.");

    /// <summary>The sum of the yearly targets; null when a year has none.</summary>
    internal static decimal? SommeDesCibles(IEnumerable<PointDeSerie> serie)
    {
        decimal somme = 0;
        foreach (var point in serie)
        {
            if (point.Cible is not { } cible)
                return null;
            somme += cible;
        }

        return somme;
    }

    private static Evaluation Jugee(DefinitionDIndicateur definition, SommeDeValeurs somme, decimal? cible)
    {
        var evaluation = Une(definition, somme.Valeur, cible);
        return somme.EstComplete || !somme.Valeur.EstRenseignee || evaluation.Verdict == Verdict.SansVerdict ? evaluation : evaluation with { Verdict = Verdict.SansVerdict, Raison = "période incomplète" };
    }

    private static bool Juger(Comparateur comparateur, int signe) => comparateur switch
    {
        Comparateur.AuMoins => signe >= 0,
        Comparateur.AuPlus => signe <= 0,
        _ => signe == 0,
    };
}
