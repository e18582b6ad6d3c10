using Cus.Portal.Indicateurs.Evaluations;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>Where a series leads at the pace of its last years: a straight line, for the eye; it decides of no verdict.</summary>
/// <param name="Depuis">First of the years it rests on.</param>
/// <param name="Jusque">Last year filled.</param>
/// <param name="Annee">Last year of the period.</param>
/// <param name="Valeur">Value then, in the unit shown.</param>
public sealed record Projection(int Depuis, int Jusque, int Annee, decimal Valeur)
{
    private const int AnneesPrises = 3;

    /// <summary>From the last three years filled, two at least; null when nothing is left to project.</summary>
    public static Projection? De(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie)
    {
        var points = Courbe.De(definition, serie).Points;
        var prises = points.Where(p => p.Realise is not null).TakeLast(AnneesPrises).ToList();
        if (prises.Count < 2 || prises[^1].Annee == points[^1].Annee)
            return null;
        var (premiere, derniere, fin) = (prises[0], prises[^1], points[^1].Annee);
        var pente = (derniere.Realise!.Value - premiere.Realise!.Value) / (derniere.Annee - premiere.Annee);
        var valeur = derniere.Realise.Value + (pente * (fin - derniere.Annee));
        return new(premiere.Annee, derniere.Annee, fin, definition.AdmetNegatif ? valeur : Math.Max(0, valeur));
    }
}

/// <summary>A year before the period, in the unit shown.</summary>
/// <param name="Annee">Year.</param>
/// <param name="Valeur">Value.</param>
public sealed record ReferenceDeCourbe(int Annee, decimal Valeur);
