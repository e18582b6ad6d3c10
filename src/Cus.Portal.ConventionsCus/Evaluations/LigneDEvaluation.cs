using System.Text.Json.Serialization;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>What is evaluated of one commitment: its target, the value that the organisme reports, its comment and evidence.</summary>
/// <param name="Rang">From 1, in the order of the report.</param>
/// <param name="Cellule">Which commitment.</param>
/// <param name="TerritoireNom">« Haute-Garonne ».</param>
/// <param name="Cible">In the unit shown.</param>
internal sealed record LigneDEvaluation(int Rang, CelluleDeCus Cellule, string TerritoireNom, decimal Cible)
{
    public decimal? Numerateur { get; init; }

    /// <summary>1 for a count.</summary>
    public decimal? Denominateur { get; init; }

    /// <summary>Where the value comes from: « indicateurs du portail », « saisi ».</summary>
    public string? Source { get; init; }

    public string? Commentaire { get; init; }

    public Guid? PreuveId { get; init; }

    public string? PreuveNom { get; init; }

    /// <summary>« PP-1 », for « PP-1-PLAI ».</summary>
    [JsonIgnore]
    public string Famille => FamilleDIndicateur.De(Cellule.Indicateur);

    /// <summary>The value, exact.</summary>
    [JsonIgnore]
    public Valeur Valeur => Numerateur is not { } n ? Valeur.NonRenseignee : Valeur.De(n, Denominateur ?? 1);

    /// <summary>Value against target: a gap, a verdict unless the text says « proche de ».</summary>
    public LigneJugee Juger(CalendrierDeCus calendrier)
    {
        var definition = CatalogueDesCus.De(calendrier).Definition(Cellule.Indicateur);
        var evaluation = Evaluer.Une(definition, Valeur, Cible);
        var ecart = Valeur.EstRenseignee ? Evaluer.Affiche(definition, Valeur) - Cible : (decimal?)null;
        var realisation = Valeur.EstRenseignee && Cible != 0 ? Evaluer.Affiche(definition, Valeur) / Cible : (decimal?)null;
        return new(this, definition, evaluation, ecart, realisation);
    }
}

/// <summary>A line, judged: never a verdict for PP-1 and PP-LF-1, their gap and achievement rate.</summary>
internal sealed record LigneJugee(LigneDEvaluation Ligne, DefinitionDIndicateur Definition, Evaluation Evaluation, decimal? Ecart, decimal? Realisation)
{
    public string CibleEnClair => FormatDeValeur.Cible(Definition, Ligne.Cible);

    public string ValeurEnClair => FormatDeValeur.Detail(Definition, Ligne.Valeur);

    /// <summary>« −8 »; empty without a value.</summary>
    public string EcartEnClair => Ecart is { } e ? (e > 0 ? "+" : "") + FormatDeValeur.Brut(decimal.Round(e, 2)) : "";

    /// <summary>« 95,00 % ».</summary>
    public string RealisationEnClair => Realisation is { } r ? Socle.Temps.Francais.Pourcent(r) : "";

    /// <summary>« atteint », « non atteint »; empty for what is never judged.</summary>
    public string VerdictEnClair => Evaluation.Verdict == Verdict.SansVerdict ? "" : FormatDeValeur.Verdict(Evaluation.Verdict);
}
