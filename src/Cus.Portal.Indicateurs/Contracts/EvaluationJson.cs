using System.ComponentModel;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>A value in the API: the two numbers, never a rounded one.</summary>
[Description("Une valeur : un numérateur et un dénominateur exacts, jamais un taux arrondi.")]
public sealed record ValeurJson(
    [property: Description("Renseignée (zéro compris), sans objet, ou non renseignée.")] StatutValeur Statut,
    [property: Description("Numérateur, ou rien quand la valeur n’est pas renseignée.")] decimal? Numerateur,
    [property: Description("Dénominateur ; 1 pour un nombre.")] decimal? Denominateur,
    [property: Description("Pourquoi elle est sans objet.")] string? Motif)
{
    /// <summary>Of a value.</summary>
    public static ValeurJson De(Valeur valeur) => new(valeur.Statut, valeur.EstComplete ? valeur.Numerateur : null, valeur.EstComplete ? valeur.Denominateur : null, valeur.Motif);
}

/// <summary>A value judged, in the API.</summary>
[Description("Une valeur confrontée à son objectif.")]
public sealed record EvaluationJson(
    [property: Description("Ce qui est jugé.")] ValeurJson Valeur,
    [property: Description("Objectif, dans l’unité de l’indicateur (25 pour 25\u00A0%), ou rien.")] decimal? Objectif,
    [property: Description("Valeur moins objectif, dans l’unité de l’indicateur ; à l’affichage seulement, le verdict est exact.")] decimal? Ecart,
    [property: Description("Atteint, non atteint, ou sans verdict.")] Verdict Verdict,
    [property: Description("Pourquoi il n’y a pas de verdict.")] string? Raison)
{
    /// <summary>Of an evaluation.</summary>
    public static EvaluationJson De(Evaluation e) => new(ValeurJson.De(e.Valeur), e.Cible, e.Ecart, e.Verdict, e.Raison);
}
