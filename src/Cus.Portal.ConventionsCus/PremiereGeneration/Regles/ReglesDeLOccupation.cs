using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>How F.II is counted: one method, kept with the value.</summary>
internal enum MethodeDeDecompte
{
    [Display(Name = "publics du PDALPD")] Pdalpd,
    [Display(Name = "attributions imputées à l’accord collectif")] AccordCollectif,
}

/// <summary>A cell of F.I.</summary>
/// <param name="Segment">Its segment.</param>
/// <param name="Categorie">Its category.</param>
/// <param name="EnZus">In ZUS or outside.</param>
internal readonly record struct CelluleDeF1(string Segment, string Categorie, bool EnZus)
{
    /// <summary>Segment × category × ZUS or not: 24 for three segments and four categories (T4).</summary>
    public static IEnumerable<CelluleDeF1> Toutes(IReadOnlyCollection<string> segments, IReadOnlyCollection<string> categories) =>
        segments.SelectMany(s => categories.SelectMany(c => ((bool[])[true, false]).Select(zus => new CelluleDeF1(s, c, zus))));
}

/// <summary>A request of R. 445-7.</summary>
/// <param name="NotifieeLe">Day it was notified.</param>
/// <param name="PropositionsLe">Day the proposals came; null before.</param>
internal sealed record DemandeR4457(DateOnly NotifieeLe, DateOnly? PropositionsLe)
{
    /// <summary>Last day to answer.</summary>
    public DateOnly Limite => CalendrierDePremiereGeneration.PourRepondre.Apres(NotifieeLe);
}

/// <summary>E-01, E-02, F-01 to F-11 (domain 1G, §10).</summary>
internal static class ReglesDeLOccupation
{
    /// <summary>E-01: internal mutations are not above what the « numéro unique » knows.</summary>
    public static IReadOnlyList<Constat> Mutations(int mutations, int attributionsADesLoges) => mutations > attributionsADesLoges ? [Constat.Bloquant("E-01", RefusDesFiches1G.MutationsExcessives)] : [];

    /// <summary>E-02: the attributions of the segments make those of the département.</summary>
    public static IReadOnlyList<Constat> Attributions(int departement, IEnumerable<int> segments) => segments.Sum() == departement ? [] : [Constat.Avertissement("E-02", RefusDesFiches1G.TotalDesAttributions)];

    /// <summary>F-01: A, B1 and B2 alone.</summary>
    public static IReadOnlyList<Constat> Zone(ZoneDeTension zone) => zone.EstTendue() ? [] : [Constat.Bloquant("F-01", RefusDesFiches1G.HorsZoneTendue)];

    /// <summary>F-02: each cell is filled or « sans objet ».</summary>
    public static IReadOnlyList<Constat> Cellules(IEnumerable<CelluleDeF1> attendues, IReadOnlyCollection<CelluleDeF1> completes) =>
        attendues.Except(completes).ToList() is { Count: > 0 } manquantes ? [Constat.Bloquant("F-02", RefusDesFiches1G.CelluleManquante, ("manquantes", manquantes.Count))] : [];

    /// <summary>F-03: after a request about F.I.</summary>
    public static IReadOnlyList<Constat> ApresLaDemande(int sousLePlafond, int attributions) => DeuxTiers.SontTenus(sousLePlafond, attributions) ? [] : [Constat.Avertissement("F-03", RefusDesFiches1G.DeuxTiersNonTenus)];

    /// <summary>F-04: answered within one month; while nothing came, the last day is still in time.</summary>
    public static IReadOnlyList<Constat> Propositions(DemandeR4457 d, DateOnly jour) => (d.PropositionsLe ?? jour) > d.Limite ? [Constat.Bloquant("F-04", RefusDesFiches1G.PropositionsTardives)] : [];

    /// <summary>F-05.</summary>
    public static IReadOnlyList<Constat> Decompte(MethodeDeDecompte? methode) => methode is null ? [Constat.Bloquant("F-05", RefusDesFiches1G.MethodeDeDecompteManquante)] : [];

    /// <summary>F-06 and F-07.</summary>
    public static IEnumerable<Constat> Dalo(AttributionsDalo d)
    {
        if (d.DaloEnZus > d.Dalo || d.AttributionsEnZus > d.Attributions)
            yield return Constat.Bloquant("F-07", RefusDesFiches1G.ZusAuDelaDuTotal);
        else if (d.EstConcentreEnZus)
            yield return Constat.Avertissement("F-06", RefusDesFiches1G.DaloConcentreEnZus);
    }

    /// <summary>F-08 and F-09: F.V has an object when the contingent is « en flux »; below 25 % it is worth a look.</summary>
    /// <param name="enFlux">Managed « en flux », wholly or partly.</param>
    /// <param name="cible">Target in hundredths; null when F.V is not filled.</param>
    public static IEnumerable<Constat> Contingent(bool enFlux, decimal? cible)
    {
        if (cible is null)
            yield break;
        if (!enFlux)
            yield return Constat.Bloquant("F-08", RefusDesFiches1G.ContingentEnStock);
        else if (cible < Reperes.ContingentPrioritaire)
            yield return Constat.Avertissement("F-09", RefusDesFiches1G.ContingentSousUtilise);
    }

    /// <summary>F-10: what is declared holds neither technical vacancy nor dwellings never let.</summary>
    public static IReadOnlyList<Constat> VacanceDeclaree(int declares, int videsDePlusDeTroisMois, int techniques, int jamaisLoues) =>
        declares > Vacance.Retenue(videsDePlusDeTroisMois, techniques, jamaisLoues) ? [Constat.Bloquant("F-10", RefusDesFiches1G.VacanceTechniqueComptee)] : [];

    /// <summary>F-11: at 31 December, of the year that is measured when there is one.</summary>
    /// <param name="mesure">Day of the measure.</param>
    /// <param name="annee">Year; 0 for the last known value.</param>
    public static IReadOnlyList<Constat> DateDeVacance(DateOnly mesure, int annee = 0) => mesure is { Month: 12, Day: 31 } && (annee == 0 || mesure.Year == annee) ? [] : [Constat.Bloquant("F-11", RefusDesFiches1G.VacanceAu31Decembre)];
}
