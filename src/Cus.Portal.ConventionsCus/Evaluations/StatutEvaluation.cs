using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>At which milestone a convention is evaluated (EVA-01).</summary>
internal enum HorizonDEvaluation
{
    [Display(Name = "à trois ans")] TroisAns,
    [Display(Name = "à six ans")] SixAns,
}

/// <summary>Where the evaluation of a convention stands.</summary>
internal enum StatutEvaluation
{
    [Display(Name = "À renvoyer par l’organisme")] Ouverte,
    [Display(Name = "Renvoyée")] Renvoyee,
    [Display(Name = "Observée, phase contradictoire")] Observee,
    [Display(Name = "Appréciée")] Appreciee,
}

/// <summary>Life of an evaluation: the organisme, the State, the organisme again, the prefect.</summary>
internal static class VieDeLEvaluation
{
    public const string Renvoyer = "Renvoyer";
    public const string Observer = "Observer";
    public const string Repondre = "Répondre";
    public const string Apprecier = "Arrêter l’appréciation";

    public static readonly CycleDeVie<StatutEvaluation> Cycle = new(
        "Évaluation d’une convention",
        StatutEvaluation.Ouverte,
        new(StatutEvaluation.Ouverte, Renvoyer, StatutEvaluation.Renvoyee),
        new(StatutEvaluation.Renvoyee, Observer, StatutEvaluation.Observee),
        new(StatutEvaluation.Observee, Repondre, StatutEvaluation.Observee),
        new(StatutEvaluation.Observee, Apprecier, StatutEvaluation.Appreciee));
}
