using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>Size of an organisme, by the dwellings its convention rests on; 12 000 is the threshold of L. 481-1.</summary>
internal enum TailleDOrganisme
{
    [Display(Name = "moins de 1 000 logements")] Petite,

    [Display(Name = "1 000 à 4 999 logements")] Moyenne,

    [Display(Name = "5 000 à 11 999 logements")] Grande,

    [Display(Name = "12 000 logements et plus")] TresGrande,
}

/// <summary>What one organisme and its peers did on one indicator, over the whole horizon.</summary>
/// <param name="Definition">Indicator.</param>
/// <param name="Sienne">Its own: a rate as the indicator says it; for a count, the share of its commitment that was done, in hundredths.</param>
/// <param name="Mediane">Median of the peers.</param>
/// <param name="Bas">First quartile.</param>
/// <param name="Haut">Third quartile.</param>
/// <param name="Pairs">How many peers it rests on.</param>
internal sealed record MesureDesPairs(DefinitionDIndicateur Definition, decimal Sienne, decimal Mediane, decimal Bas, decimal Haut, int Pairs)
{
    /// <summary>« 17,20 % », « 1 180 € »; of a count, the share done.</summary>
    public string EnClair(decimal valeur) => Definition.EstUnNombre ? Francais.Pourcent(valeur / 100) : FormatDeValeur.AvecUnite(Definition, valeur);

    /// <summary>« taux de réalisation » of a count; the indicator itself otherwise.</summary>
    public string Quoi => Definition.EstUnNombre ? "taux de réalisation" : Definition.Unite == "%" ? "taux" : Definition.Unite;
}

/// <summary>
/// An organisme among its peers of the same size and zone. Nobody is named, and nothing is told of fewer than five of them: a median of
/// less would tell one of them. Pure.
/// </summary>
internal static class Pairs
{
    /// <summary>Fewest peers that a comparison rests on.</summary>
    public const int AuMoins = 5;

    public static TailleDOrganisme Taille(int logements) => logements switch
    {
        < 1_000 => TailleDOrganisme.Petite,
        < 5_000 => TailleDOrganisme.Moyenne,
        < 12_000 => TailleDOrganisme.Grande,
        _ => TailleDOrganisme.TresGrande,
    };

    /// <param name="calendrier">Calendar of the convention.</param>
    /// <param name="siennes">Its lines.</param>
    /// <param name="autres">Lines of each peer.</param>
    public static IReadOnlyList<MesureDesPairs> Comparer(CalendrierDeCus calendrier, IReadOnlyList<LigneDEvaluation> siennes, IReadOnlyCollection<IReadOnlyList<LigneDEvaluation>> autres)
    {
        var catalogue = CatalogueDesCus.De(calendrier);
        var mesures = new List<MesureDesPairs>();
        foreach (var code in siennes.Select(l => l.Cellule.Indicateur).Distinct(StringComparer.Ordinal))
        {
            var definition = catalogue.Definition(code);
            var valeurs = autres.Select(a => Ensemble(definition, a)).OfType<decimal>().Order().ToList();
            if (valeurs.Count >= AuMoins && Ensemble(definition, siennes) is { } sienne)
                mesures.Add(new(definition, sienne, Quantile(valeurs, 0.5m), Quantile(valeurs, 0.25m), Quantile(valeurs, 0.75m), valeurs.Count));
        }

        return mesures;
    }

    /// <summary>Σ numerators over Σ denominators at the widest scale that is filled; for a count, over Σ commitments. Null when there is nothing to divide by.</summary>
    private static decimal? Ensemble(DefinitionDIndicateur definition, IReadOnlyList<LigneDEvaluation> lignes)
    {
        var siennes = lignes.Where(l => l.Cellule.Indicateur == definition.Code && l.Valeur.EstComplete).ToList();
        if (siennes.Count == 0)
            return null;
        var echelle = siennes.Min(l => l.Cellule.Echelle);
        var retenues = siennes.Where(l => l.Cellule.Echelle == echelle).ToList();
        if (definition.Cible == NatureDeCible.Cumulee)
            retenues = [.. retenues.GroupBy(l => l.Cellule.Territoire, StringComparer.Ordinal).Select(g => g.MaxBy(l => l.Cellule.An)!)];
        var (n, d) = (retenues.Sum(l => l.Valeur.Numerateur), definition.EstUnNombre ? retenues.Sum(l => l.Cible) : retenues.Sum(l => l.Valeur.Denominateur));
        return d == 0 ? null : n / d * (definition.EstUnNombre ? 100 : definition.Facteur);
    }

    /// <summary>Between the two values that surround it, in proportion.</summary>
    private static decimal Quantile(List<decimal> rangees, decimal part)
    {
        var rang = part * (rangees.Count - 1);
        var bas = (int)rang;
        return bas + 1 < rangees.Count ? rangees[bas] + ((rang - bas) * (rangees[bas + 1] - rangees[bas])) : rangees[bas];
    }
}
