using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>A sanction someone would propose.</summary>
/// <param name="Imputable">The prefect judged the miss attributable to the organisme.</param>
/// <param name="Contradictoire">The procedure of L. 445-1 was held.</param>
/// <param name="Facultatif">It is about an optional objective (R. 445-5-1).</param>
internal sealed record PropositionDeSanction(bool Imputable, bool Contradictoire, bool Facultatif);

/// <summary>I-01, EVA-01 to EVA-03 (domain 1G, §2.2, §10).</summary>
internal static class ReglesDeLEvaluation
{
    /// <summary>Ages at which a convention is evaluated, in years.</summary>
    public static IReadOnlyList<int> Ages { get; } = [2, 4, 6];

    /// <summary>I-01: I.I against B6, where Boléro knows the organisme.</summary>
    public static IReadOnlyList<Constat> CoutDeGestion(Valeur i1, Valeur b6, bool connuDeBolero) => connuDeBolero && Bolero.SEcarte(i1, b6) ? [Constat.Avertissement("I-01", RefusDesFiches1G.EcartAB6)] : [];

    /// <summary>EVA-01: every evaluation whose years are over exists.</summary>
    /// <param name="faites">Ages evaluated: 2, 4, 6.</param>
    /// <param name="calendrier">The six years.</param>
    /// <param name="jour">Day at which one looks; the horizon itself is not over on its 31 December.</param>
    public static IEnumerable<Constat> Evaluations(IReadOnlyCollection<int> faites, CalendrierDePremiereGeneration calendrier, DateOnly jour) =>
        Ages.Where(a => !faites.Contains(a) && CalendrierDePremiereGeneration.Le31Decembre(calendrier.Horizon(a)) < jour).Select(a => Constat.Bloquant("EVA-01", RefusDesEvaluations1G.EvaluationManquante, ("ans", a)));

    /// <summary>EVA-02 and EVA-03: never of itself, never on an optional objective.</summary>
    public static IEnumerable<Constat> Sanction(PropositionDeSanction p)
    {
        if (p is { Imputable: false } or { Contradictoire: false })
            yield return Constat.Bloquant("EVA-02", RefusDesEvaluations1G.SanctionSansImputabilite);
        if (p.Facultatif)
            yield return Constat.Bloquant("EVA-03", RefusDesEvaluations1G.SanctionDUnFacultatif);
    }
}
