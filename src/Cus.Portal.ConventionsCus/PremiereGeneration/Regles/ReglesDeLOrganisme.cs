using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>What the organisme holds on a dwelling (domain 1G, §1.1).</summary>
internal enum DroitReel
{
    [Display(Name = "aucun")] Aucun,
    [Display(Name = "propriété")] Propriete,
    [Display(Name = "bail à construction")] BailAConstruction,
    [Display(Name = "bail emphytéotique")] BailEmphyteotique,
    [Display(Name = "bail à réhabilitation")] BailARehabilitation,
    [Display(Name = "usufruit")] Usufruit,
}

/// <summary>A dwelling, or a set of them, that the organisme puts in scope.</summary>
/// <param name="TypeDOrganisme">« OPH », « SEM ».</param>
/// <param name="Droit">What is held on it.</param>
/// <param name="Conventionne">Under an APL convention.</param>
/// <param name="AideDeLEtat">Built, acquired or improved with financial aid of the State.</param>
/// <param name="FinDuDroit">Last day of the lease or usufruct; null for ownership.</param>
internal sealed record LogementDansLeChamp(string TypeDOrganisme, DroitReel Droit, bool Conventionne, bool AideDeLEtat, DateOnly? FinDuDroit = null);

/// <summary>The strategic plan of the stock joined to the convention (L. 411-9).</summary>
/// <param name="ApprouveLe">Day it was approved.</param>
/// <param name="ActualiseLe">Day it was updated; null when it was not.</param>
/// <param name="Debut">First day of its period.</param>
/// <param name="Fin">Last day of its period.</param>
internal sealed record PlanStrategique(DateOnly ApprouveLe, DateOnly? ActualiseLe, DateOnly Debut, DateOnly Fin);

/// <summary>ORG-01 to ORG-04 and PSP-01 to PSP-03 (domain 1G, §10).</summary>
internal static class ReglesDeLOrganisme
{
    /// <summary>Types that conclude a CUS.</summary>
    public static IReadOnlyList<string> Types { get; } = ["OPH", "ESH", "SCOOP", "SEM", "UES"];

    /// <summary>ORG-01.</summary>
    public static IReadOnlyList<Constat> Type(string type) => Types.Contains(type, StringComparer.Ordinal) ? [] : [Constat.Bloquant("ORG-01", RefusDeLOrganisme1G.TypeHorsChamp)];

    /// <summary>ORG-02 to ORG-04.</summary>
    public static IEnumerable<Constat> Logement(LogementDansLeChamp l, CalendrierDePremiereGeneration calendrier)
    {
        if (l is { TypeDOrganisme: "SEM" or "UES", Conventionne: false, AideDeLEtat: false })
            yield return Constat.Bloquant("ORG-02", RefusDeLOrganisme1G.LogementHorsChamp);
        if (l.Droit == DroitReel.Aucun)
            yield return Constat.Bloquant("ORG-03", RefusDeLOrganisme1G.DroitReelManquant);
        else if (l.FinDuDroit < calendrier.Terme)
            yield return Constat.Avertissement("ORG-04", RefusDeLOrganisme1G.DroitReelExpire);
    }

    /// <summary>PSP-01 to PSP-03; the overlap is enough from half of the six years.</summary>
    public static IEnumerable<Constat> Psp(PlanStrategique? plan, CalendrierDePremiereGeneration calendrier)
    {
        if (plan is not { } p)
        {
            yield return Constat.Bloquant("PSP-01", RefusDeLOrganisme1G.PspManquant);
            yield break;
        }

        if (p.ApprouveLe < CalendrierDePremiereGeneration.PlanAncienAvant && p.ActualiseLe is null)
            yield return Constat.Bloquant("PSP-02", RefusDeLOrganisme1G.PspAActualiser);
        if (2 * Recouvrement(p, calendrier) < Jours(calendrier.EntreeEnVigueur, calendrier.Terme))
            yield return Constat.Avertissement("PSP-03", RefusDeLOrganisme1G.PspTropCourt, ("periode", calendrier.Periode));
    }

    private static int Recouvrement(PlanStrategique p, CalendrierDePremiereGeneration c) =>
        Jours(p.Debut > c.EntreeEnVigueur ? p.Debut : c.EntreeEnVigueur, p.Fin < c.Terme ? p.Fin : c.Terme);

    private static int Jours(DateOnly du, DateOnly au) => Math.Max(0, au.DayNumber - du.DayNumber + 1);
}
