using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>How a proposal of the commission d’attribution ended.</summary>
internal enum IssueDeProposition
{
    [Display(Name = "bail")] Bail,

    /// <summary>The household refused.</summary>
    [Display(Name = "refus")] Refus,

    /// <summary>The dwelling went to a household of a better rank.</summary>
    [Display(Name = "rang non atteint")] RangNonAtteint,
    [Display(Name = "en attente")] EnAttente,
}

/// <summary>Whether the dwelling was reserved when it was proposed (PS-2).</summary>
internal enum ReservationDuLogement
{
    [Display(Name = "non")] Aucune,
    [Display(Name = "oui")] Reserve,

    /// <summary>Reserved, and given back for one turn.</summary>
    [Display(Name = "rendu pour un tour")] Rendu,
}

/// <summary>A favourable decision of the commission d’attribution, at its rank.</summary>
/// <param name="AttribueLe">Day of the commission.</param>
/// <param name="BailLe">Day the lease was signed; null when it was not.</param>
/// <param name="HorsQpv">Outside a quartier prioritaire.</param>
/// <param name="PremierQuartileOuReloge">First quartile, or rehoused by renewal.</param>
internal sealed record Attribution(DateOnly AttribueLe, DateOnly? BailLe, bool HorsQpv, bool PremierQuartileOuReloge)
{
    /// <summary>1, 2 or 3: proposals are ranked (guide, L1044).</summary>
    public int Rang { get; init; } = 1;

    public IssueDeProposition Issue { get; init; } = BailLe is null ? IssueDeProposition.EnAttente : IssueDeProposition.Bail;

    public ReservationDuLogement Reservation { get; init; }

    /// <summary>Priority public of L. 441-1.</summary>
    public bool Prioritaire { get; init; }

    /// <summary>Recognised DALO.</summary>
    public bool Dalo { get; init; }

    /// <summary>Already housed by a social landlord.</summary>
    public bool DejaLoge { get; init; }

    /// <summary>Of ranks 1, 2 and 3, those that a lease or a refusal followed are attributions (guide, L1044).</summary>
    public bool Compte => Issue is IssueDeProposition.Bail or IssueDeProposition.Refus;
}

/// <summary>PS-1 counted from attributions: those outside QPV that a lease followed, in the year of the lease (PS1-03). Pure.</summary>
internal static class AttributionsDePs1
{
    public static (int Numerateur, int Denominateur) Compter(IEnumerable<Attribution> attributions, int annee)
    {
        var retenues = attributions.Where(a => a.HorsQpv && a.BailLe?.Year == annee).ToList();
        return (retenues.Count(a => a.PremierQuartileOuReloge), retenues.Count);
    }

    /// <summary>PS1-03: said to be followed by a lease, without the day it was signed.</summary>
    public static Constat? Verifier(Attribution a) => a is { Issue: IssueDeProposition.Bail, BailLe: null } ? Constat.Bloquant("PS1-03", RefusDEngagement.AttributionSansBail) : null;
}

/// <summary>A share of the attributions, and its part outside QPV over the same total.</summary>
internal sealed record PartDesAttributions(int Numerateur, int HorsQpv, int Denominateur);

/// <summary>PS-2, PS-3 and PP-5 counted from the decisions of the commission, in the year of the decision, whatever their rank. Pure.</summary>
internal static class AttributionsDeLaCommission
{
    /// <summary>PS-2: not reserved, or given back for one turn.</summary>
    public static PartDesAttributions Ps2(IEnumerable<Attribution> attributions, int annee) =>
        Part(attributions.Where(a => a.Reservation != ReservationDuLogement.Reserve), annee, a => a.Prioritaire);

    /// <summary>PS-3: every attribution of the organisme.</summary>
    public static PartDesAttributions Ps3(IEnumerable<Attribution> attributions, int annee) => Part(attributions, annee, a => a.Dalo);

    /// <summary>PP-5: households already housed by a social landlord.</summary>
    public static PartDesAttributions Pp5(IEnumerable<Attribution> attributions, int annee) => Part(attributions, annee, a => a.DejaLoge);

    /// <summary>Refusals of the households, for the complement of PS-1.</summary>
    public static int Refus(IEnumerable<Attribution> attributions, int annee) => attributions.Count(a => a.Issue == IssueDeProposition.Refus && a.AttribueLe.Year == annee);

    private static PartDesAttributions Part(IEnumerable<Attribution> attributions, int annee, Func<Attribution, bool> retenue)
    {
        var comptees = attributions.Where(a => a.Compte && a.AttribueLe.Year == annee).ToList();
        var retenues = comptees.Where(retenue).ToList();
        return new(retenues.Count, retenues.Count(a => a.HorsQpv), comptees.Count);
    }
}

/// <summary>PS-ACC-1: a household whose resources do not exceed the PLUS ceiling; equality counts.</summary>
internal static class ContratsDAccession
{
    public static bool EstSousLePlafond(decimal ressources, decimal plafondPlus) => ressources <= plafondPlus;
}
