namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>An attribution as the SNE tells it.</summary>
/// <param name="AttribueLe">Day of the commission.</param>
/// <param name="BailLe">Day the lease was signed; null when it was not (refused by the household, cancelled).</param>
/// <param name="HorsQpv">Outside a quartier prioritaire.</param>
/// <param name="PremierQuartileOuReloge">First quartile, or rehoused by renewal.</param>
internal sealed record Attribution(DateOnly AttribueLe, DateOnly? BailLe, bool HorsQpv, bool PremierQuartileOuReloge);

/// <summary>PS-1 counted from attributions: those outside QPV that a lease followed, in the year of the lease (PS1-03). Pure.</summary>
internal static class AttributionsDePs1
{
    public static (int Numerateur, int Denominateur) Compter(IEnumerable<Attribution> attributions, int annee)
    {
        var retenues = attributions.Where(a => a.HorsQpv && a.BailLe?.Year == annee).ToList();
        return (retenues.Count(a => a.PremierQuartileOuReloge), retenues.Count);
    }
}

/// <summary>PS-ACC-1: a household whose resources do not exceed the PLUS ceiling; equality counts.</summary>
internal static class ContratsDAccession
{
    public static bool EstSousLePlafond(decimal ressources, decimal plafondPlus) => ressources <= plafondPlus;
}
