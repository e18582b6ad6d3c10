using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;

/// <summary>The four counts of F.III, all kept (domain 1G, §15 n° 3, §17).</summary>
/// <param name="Dalo">Attributions to DALO households, V1.</param>
/// <param name="DaloEnZus">Of them, in ZUS.</param>
/// <param name="Attributions">All attributions, V2.</param>
/// <param name="AttributionsEnZus">Of them, in ZUS.</param>
internal sealed record AttributionsDalo(int Dalo, int DaloEnZus, int Attributions, int AttributionsEnZus)
{
    /// <summary>F.III: V1 over V2.</summary>
    public Valeur Global => Valeur.De(Dalo, Attributions);

    /// <summary>The ZUS part of F.III: V1 in ZUS over V1.</summary>
    public Valeur PartEnZus => Valeur.De(DaloEnZus, Dalo);

    /// <summary>V1 in ZUS over V2, for information.</summary>
    public Valeur EnZusSurAttributions => Valeur.De(DaloEnZus, Attributions);

    /// <summary>V1 in ZUS over V2 in ZUS, for information.</summary>
    public Valeur EnZusSurAttributionsEnZus => Valeur.De(DaloEnZus, AttributionsEnZus);

    /// <summary>Share of the other attributions made in ZUS.</summary>
    public Valeur AutresEnZus => Attributions > Dalo ? Valeur.De(AttributionsEnZus - DaloEnZus, Attributions - Dalo) : Valeur.SansObjet("aucune autre attribution");

    /// <summary>The DALO share in ZUS is above the one of the others, exactly (T15).</summary>
    public bool EstConcentreEnZus => PartEnZus is { EstRenseignee: true } dalo && AutresEnZus is { EstRenseignee: true } autres
        && Exact.ComparerLesProduits(dalo.Numerateur, autres.Denominateur, autres.Numerateur, dalo.Denominateur) > 0;
}

/// <summary>A dwelling without a rent bill.</summary>
/// <param name="Depuis">First day without a bill.</param>
/// <param name="Technique">Technical vacancy: rehabilitation, planned demolition.</param>
/// <param name="JamaisLoue">Waiting for its first tenant.</param>
internal sealed record LogementVacant(DateOnly Depuis, bool Technique = false, bool JamaisLoue = false);

/// <summary>F.VI: vacancy of more than three months, technical vacancy and dwellings never let excluded.</summary>
internal static class Vacance
{
    /// <summary>Three months exactly do not count.</summary>
    public static readonly Delai Seuil = Delai.EnMois(3);

    /// <summary>V1 at 31 December of a year.</summary>
    public static int Compter(IEnumerable<LogementVacant> vacants, int annee) =>
        vacants.Count(v => v is { Technique: false, JamaisLoue: false } && Seuil.Apres(v.Depuis) < CalendrierDePremiereGeneration.Le31Decembre(annee));

    /// <summary>V1 from the totals an organisme declares (T27).</summary>
    public static int Retenue(int videsDePlusDeTroisMois, int techniques, int jamaisLoues) => Math.Max(0, videsDePlusDeTroisMois - techniques - jamaisLoues);
}

/// <summary>After a request of R. 445-7 about F.I: two thirds of the attributions go to households under 60 % of the ceilings.</summary>
internal static class DeuxTiers
{
    /// <summary>How many of so many attributions, rounded up (T14).</summary>
    public static int Requis(int attributions) => checked((2 * attributions) + 2) / 3;

    /// <summary>Two thirds are held; nothing attributed holds them.</summary>
    public static bool SontTenus(int sousLePlafond, int attributions) => 3L * sousLePlafond >= 2L * attributions;
}

/// <summary>Values over the six years.</summary>
internal static class SixAns
{
    /// <summary>Σ of the years: counts only, never rates.</summary>
    public static decimal Cumul(IEnumerable<decimal> annees) => annees.Sum();

    /// <summary>Σ of numerators over Σ of denominators, never the mean of the rates (T3).</summary>
    public static Valeur Moyenne(IEnumerable<(decimal V1, decimal V2)> annees)
    {
        var (v1, v2) = annees.Aggregate((V1: 0m, V2: 0m), (s, a) => (s.V1 + a.V1, s.V2 + a.V2));
        return Valeur.De(v1, v2);
    }
}
