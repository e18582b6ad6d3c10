namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>Where a series stands at the end of a year, against what was expected by then.</summary>
/// <param name="Annee">Year reached.</param>
/// <param name="Realise">Done to date: Σ of the years for counts, Σ/Σ for ratios, the last value when cumulated.</param>
/// <param name="Attendu">Expected to date, in the unit shown: Σ of the yearly targets for counts, else the target of the year; null without targets.</param>
/// <param name="Evaluation">Done against expected: the gap and, while the years to date are filled, the verdict to date.</param>
/// <param name="CiblePeriode">Target at the end of the period, or null.</param>
/// <param name="Reste">What the remaining years must bring to hold it, for a count to reach; null otherwise. Zero when already held.</param>
/// <param name="Alerte">Early warning: behind what was expected, every year to date being filled. Never for what is followed for information.</param>
/// <param name="EstComplete">Every year to date is filled.</param>
public sealed record Trajectoire(int Annee, Valeur Realise, decimal? Attendu, Evaluation Evaluation, decimal? CiblePeriode, decimal? Reste, bool Alerte, bool EstComplete);

/// <summary>Expected-to-date trajectory and early warning (demande « Contrats territoriaux » §6, CTR-S16).</summary>
public static class Trajectoires
{
    /// <summary>The trajectory at the end of a year.</summary>
    /// <param name="definition">Definition.</param>
    /// <param name="serie">One point a year of the whole period, future years « non renseigné », any order.</param>
    /// <param name="annee">Year reached; years after it are ignored for what is done.</param>
    /// <param name="ciblePeriode">Target of the period; null: the sum of the yearly targets for a count, else the one of the last year.</param>
    public static Trajectoire A(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie, int annee, decimal? ciblePeriode = null)
    {
        var passes = serie.Where(p => p.Annee <= annee).OrderBy(p => p.Annee).ToList();
        var (realise, complete) = Realise(definition, passes);
        var (derniere, delAnnee) = (serie.OrderBy(p => p.Annee).LastOrDefault()?.Cible, passes.LastOrDefault()?.Cible);
        var attendu = SAdditionne(definition) ? Evaluer.SommeDesCibles(passes) : delAnnee;
        var cible = ciblePeriode ?? (SAdditionne(definition) ? Evaluer.SommeDesCibles(serie) : derniere);
        var evaluation = passes.Count == 0 ? Evaluer.Une(definition, Valeur.NonRenseignee, null) : Evaluer.Une(definition, realise, attendu);
        if (!complete && evaluation.Verdict != Verdict.SansVerdict)
            evaluation = evaluation with { Verdict = Verdict.SansVerdict, Raison = "années incomplètes" };
        return new(annee, realise, attendu, evaluation, cible, Reste(definition, realise, cible), evaluation.Verdict == Verdict.NonAtteint, complete);
    }

    /// <summary>Every year of the series, in order: the curve and its table.</summary>
    public static IReadOnlyList<Trajectoire> Toutes(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie, decimal? ciblePeriode = null) =>
        [.. serie.Select(p => p.Annee).Distinct().Order().Select(a => A(definition, serie, a, ciblePeriode))];

    /// <summary>What each stretch of a cumulated series brought: 45 then 70 is 45, then 25.</summary>
    public static IReadOnlyList<(int Annee, decimal Apport)> Tranches(IEnumerable<PointDeSerie> serie)
    {
        decimal avant = 0;
        var tranches = new List<(int, decimal)>();
        foreach (var p in serie.Where(p => p.Valeur.EstRenseignee).OrderBy(p => p.Annee))
        {
            tranches.Add((p.Annee, p.Valeur.Numerateur - avant));
            avant = p.Valeur.Numerateur;
        }

        return tranches;
    }

    private static bool SAdditionne(DefinitionDIndicateur d) => d.EstUnNombre && d.Cible is (NatureDeCible.ParAn or NatureDeCible.AuTerme);

    private static (Valeur Valeur, bool Complete) Realise(DefinitionDIndicateur d, List<PointDeSerie> passes)
    {
        if (d.Cible is NatureDeCible.Cumulee or NatureDeCible.DerniereAnnee)
            return (passes.LastOrDefault()?.Valeur ?? Valeur.NonRenseignee, passes.Count > 0 && passes[^1].Valeur.EstComplete);
        var somme = d.Cible == NatureDeCible.Moyenne ? Evaluer.Moyenne(d, passes.Select(p => p.Valeur)) : Sommes.De(d, passes.Select(p => p.Valeur));
        return (somme.Valeur, somme.EstComplete);
    }

    private static decimal? Reste(DefinitionDIndicateur d, Valeur realise, decimal? cible) =>
        d.EstUnNombre && d.Comparateur is (Comparateur.AuMoins or Comparateur.Egal) && d.Cible is (NatureDeCible.ParAn or NatureDeCible.AuTerme or NatureDeCible.Cumulee) && realise.EstRenseignee && cible is { } c
            ? Math.Max(0, c - realise.Numerateur)
            : null;
}
