using System.Globalization;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.Indicateurs.Evaluations;

/// <summary>A year of the curve, in the unit shown.</summary>
internal sealed record PointDeCourbe(int Annee, Evaluation Evaluation, decimal? Realise, decimal? Attendu)
{
    /// <summary>A year before the period, given for comparison.</summary>
    public bool EstUneReference { get; init; }

    /// <summary>What the pace of the last years gives, at the last one.</summary>
    public decimal? Projete { get; init; }
}

/// <summary>
/// What a trajectory draws: for counts that add up, done and expected to date; else the value and the target of each year. The
/// table beside it shows the same points.
/// </summary>
internal sealed class Courbe
{
    private Courbe(DefinitionDIndicateur definition, IReadOnlyList<PointDeCourbe> points, bool cumulee)
    {
        (Definition, Points, EstCumulee) = (definition, points, cumulee);
        var valeurs = points.SelectMany(p => new[] { p.Realise, p.Attendu, p.Projete }).OfType<decimal>().ToList();
        var (bas, haut) = valeurs.Count == 0 ? (0m, 1m) : (valeurs.Min(), valeurs.Max());
        if (definition.EstUnNombre)
            bas = Math.Min(0, bas);
        Pas = PasRond((haut - bas) / 4);
        Bas = Math.Floor(bas / Pas) * Pas;
        Haut = Math.Max(Math.Ceiling(haut / Pas) * Pas, Bas + Pas);
    }

    public DefinitionDIndicateur Definition { get; }

    public IReadOnlyList<PointDeCourbe> Points { get; }

    /// <summary>The points add up the years.</summary>
    public bool EstCumulee { get; }

    public decimal Bas { get; }

    public decimal Haut { get; }

    public decimal Pas { get; }

    public static Courbe De(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie)
    {
        var cumulee = definition.EstUnNombre && definition.Cible is NatureDeCible.ParAn or NatureDeCible.AuTerme;
        return new(definition, cumulee && definition.EstUnNombre ? Cumulees(definition, serie) : Annuelles(definition, serie), cumulee && definition.EstUnNombre);
    }

    /// <summary>The same between the years before it and where it leads. References of one year do not stand beside what adds up.</summary>
    public Courbe Avec(IEnumerable<ReferenceDeCourbe> references, Projection? projection) => new(
        Definition,
        [
            .. references.Where(_ => !EstCumulee).OrderBy(r => r.Annee).Select(r => new PointDeCourbe(r.Annee, Evaluer.Une(Definition, Valeur.NonRenseignee, null), r.Valeur, null) { EstUneReference = true }),
            .. Points.Select(p => projection is { } x && p.Annee == x.Annee ? p with { Projete = x.Valeur } : p),
        ],
        EstCumulee);

    /// <summary>Height of a value, 0 at the bottom and 100 at the top.</summary>
    public decimal Hauteur(decimal valeur) => (valeur - Bas) / (Haut - Bas) * 100;

    /// <summary>Years before the period.</summary>
    public int References => Points.Count(p => p.EstUneReference);

    /// <summary>What was done in the period, from the last year before it.</summary>
    public string TraceDuRealise => Trace(p => p.EstUneReference && p.Annee != Points.LastOrDefault(x => x.EstUneReference)?.Annee ? null : p.Realise);

    /// <summary>From the last year filled to the end of the period; empty without a projection.</summary>
    public string TraceDeLaProjection => Points.Any(p => p.Projete is not null) && Points.LastOrDefault(p => p.Realise is not null) is { } derniere ? Trace(p => p == derniere ? p.Realise : p.Projete) : "";

    /// <summary>« 37.5,62.5 50,40 »: the points of a polyline in a square of 100, the years spread evenly.</summary>
    public string Trace(Func<PointDeCourbe, decimal?> valeur) => string.Join(' ', Points.Select((p, i) => (Valeur: valeur(p), Rang: i)).Where(p => p.Valeur is not null)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{Abscisse(p.Rang):0.##},{100 - Hauteur(p.Valeur!.Value):0.##}")));

    /// <summary>From 0 to 100.</summary>
    public decimal Abscisse(int rang) => Points.Count < 2 ? 50 : rang * 100m / (Points.Count - 1);

    /// <summary>Graduations, from the bottom.</summary>
    public IEnumerable<decimal> Graduations()
    {
        for (var g = Bas; g <= Haut; g += Pas)
            yield return g;
    }

    private static List<PointDeCourbe> Cumulees(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie) =>
        [.. Trajectoires.Toutes(definition, serie).Select(t => new PointDeCourbe(t.Annee, t.Evaluation, t.EstComplete && t.Realise.EstRenseignee ? t.Realise.Numerateur : null, t.Attendu))];

    private static List<PointDeCourbe> Annuelles(DefinitionDIndicateur definition, IReadOnlyCollection<PointDeSerie> serie) =>
        [.. serie.OrderBy(p => p.Annee).Select(p => new PointDeCourbe(p.Annee, Evaluer.Annee(definition, p), p.Valeur.EstRenseignee ? Evaluer.Affiche(definition, p.Valeur) : null, p.Cible))];

    private static decimal PasRond(decimal brut)
    {
        if (brut <= 0)
            return 1;
        var puissance = 1m;
        while (brut >= 10 * puissance)
            puissance *= 10;
        while (brut < puissance)
            puissance /= 10;
        return (brut / puissance) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10m } * puissance;
    }
}
