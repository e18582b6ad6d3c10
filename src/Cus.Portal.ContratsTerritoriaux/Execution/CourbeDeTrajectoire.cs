using System.Globalization;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Done and expected to date as two lines of an SVG of 560 by 240; always beside its table.</summary>
/// <param name="Attendu">Points of the expected line.</param>
/// <param name="Realise">Points of the done line.</param>
/// <param name="Reperes">Heights of the scale and their words.</param>
/// <param name="Annees">Places of the years and their words.</param>
/// <param name="EnAlerte">The last point is behind.</param>
internal sealed record CourbeDeTrajectoire(string Attendu, IReadOnlyList<(string X, string Y)> Realise, IReadOnlyList<(string Y, string Texte)> Reperes, IReadOnlyList<(string X, string Texte)> Annees, bool EnAlerte)
{
    private const decimal Gauche = 60, Droite = 540, Haut = 16, Bas = 200;

    /// <summary>« 60,200 240,120 ».</summary>
    public string LigneRealisee => string.Join(' ', Realise.Select(p => $"{p.X},{p.Y}"));

    /// <summary>Null when there is nothing to draw: no target or no value.</summary>
    public static CourbeDeTrajectoire? De(SuiviDIndicateur suivi)
    {
        var attendus = suivi.Trajectoires.Where(t => t.Attendu is not null).ToList();
        var faits = suivi.Serie.Zip(suivi.Trajectoires).Where(x => x.First.Valeur.EstRenseignee && x.Second.Realise.EstRenseignee).Select(x => (x.First.Annee, Valeur: Evaluer.Affiche(suivi.Definition, x.Second.Realise))).ToList();
        if (attendus.Count == 0 || faits.Count == 0)
            return null;
        var max = Math.Max(1, Math.Max(attendus.Max(t => t.Attendu!.Value), faits.Max(f => f.Valeur)));
        var annees = suivi.Annees;
        return new(string.Join(' ', attendus.Select(t => $"{X(annees, t.Annee)},{Y(t.Attendu!.Value, max)}")), [.. faits.Select(f => (X(annees, f.Annee), Y(f.Valeur, max)))],
            [.. new[] { 0m, 0.5m, 1m }.Select(p => (Y(max * p, max), FormatDeValeur.Brut(decimal.Round(max * p, suivi.Definition.Decimales))))], [.. annees.Select(a => (X(annees, a), a.ToString(CultureInfo.InvariantCulture)))], suivi.Actuelle is { Alerte: true });
    }

    private static string X(IReadOnlyList<int> annees, int annee) => Nombre(annees.Count < 2 ? (Gauche + Droite) / 2 : Gauche + 30 + ((Droite - Gauche - 60) * (annee - annees[0]) / (annees[^1] - annees[0])));

    private static string Y(decimal valeur, decimal max) => Nombre(Bas - ((Bas - Haut) * Math.Clamp(valeur / max, 0, 1)));

    private static string Nombre(decimal n) => decimal.Round(n, 1).ToString(CultureInfo.InvariantCulture);
}
