using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>What one sheet reports for one year or horizon of one territory.</summary>
/// <param name="Indicateur">« PS-2 ».</param>
/// <param name="Numerateur">Numerator.</param>
/// <param name="Denominateur">Denominator; null for a count.</param>
internal sealed record RealisationAVerifier(string Indicateur, decimal Numerateur, decimal? Denominateur)
{
    /// <summary>The part outside QPV of the numerator (PS-2, PS-3).</summary>
    public decimal? HorsQpv { get; init; }

    /// <summary>Rehabilitated dwellings without a ground of eligibility (PP-3).</summary>
    public int SansEligibilite { get; init; }

    /// <summary>Shares of the sales to tenants, to private legal persons and to sociétés de vente, in hundredths (PP-4).</summary>
    public IReadOnlyList<decimal> PartsDesVentes { get; init; } = [];

    /// <summary>Mutations inside the organisme (PP-5).</summary>
    public decimal? MutationsInternes { get; init; }

    /// <summary>Figures on the refusals are given (PS-1).</summary>
    public bool RefusRenseignes { get; init; } = true;

    /// <summary>Share of the FTM plan is given (PP-LF-1).</summary>
    public bool PartFtmRenseignee { get; init; } = true;
}

/// <summary>Rules of what is reported: IND-04, IND-05 and those of each sheet (guide CUS 2G, §9 and §11).</summary>
internal static class ReglesDeRealisation
{
    private static readonly string[] JugesParUnRapport = ["PP-4", "PP-5", "PS-1", "PS-2", "PS-3", "SR-1", "PP-ACC-1", "PS-ACC-1", "PP-LF-2", "PP-LF-3"];
    private static readonly string[] PartsDUnTout = ["PP-5", "PS-1", "PS-2", "PS-3", "SR-1", "PS-ACC-1"];

    /// <summary>Everything refused or doubtful in what is reported.</summary>
    public static IReadOnlyList<Constat> Verifier(RealisationAVerifier r) => [.. Rapport(r), .. Propres(r)];

    private static IEnumerable<Constat> Rapport(RealisationAVerifier r)
    {
        if (r.Denominateur == 0 && JugesParUnRapport.Contains(r.Indicateur, StringComparer.Ordinal))
            yield return Constat.Information("IND-04", RefusDeMesure.DenominateurNul);
        else if (r.Numerateur > r.Denominateur && PartsDUnTout.Contains(r.Indicateur, StringComparer.Ordinal))
            yield return r.Indicateur == "SR-1" ? Constat.Bloquant("SR1-02", RefusDeMesure.AccessiblesAuDelaDuParc) : Constat.Bloquant("IND-05", RefusDeMesure.NumerateurAuDela);
        if (r.HorsQpv > r.Numerateur && r.Indicateur is "PS-2" or "PS-3")
            yield return Constat.Bloquant("PS2-02", RefusDeMesure.HorsQpvAuDelaDuTotal);
    }

    private static IEnumerable<Constat> Propres(RealisationAVerifier r) => r.Indicateur switch
    {
        "PP-3" when r.SansEligibilite > 0 => [Constat.Avertissement("PP3-01", RefusDeMesure.RehabilitationNonEligible)],
        "PP-4" when r.PartsDesVentes.Sum() > 100 => [Constat.Bloquant("PP4-02", RefusDeMesure.PartsDesVentesAuDela)],
        "PP-5" when r.MutationsInternes > r.Numerateur => [Constat.Avertissement("PP5-01", RefusDeMesure.MutationsInternesAuDela)],
        "PS-1" when !r.RefusRenseignes => [Constat.Avertissement("PS1-04", RefusDeMesure.RefusManquants)],
        "PP-ACC-1" when r.Numerateur > 0 && r.Numerateur > r.Denominateur => [Constat.Avertissement("ACC-01", RefusDeMesure.TransformationNonCalculable)],
        "PP-LF-1" when !r.PartFtmRenseignee => [Constat.Avertissement("LF-02", RefusDeMesure.PartFtmManquante)],
        _ => [],
    };
}

/// <summary>Rules of PP-1, whose figures are taken together (guide CUS 2G, PP-1).</summary>
internal static class ReglesDePP1
{
    /// <summary>Everything refused in a row of PP-1, committed or reported.</summary>
    public static IReadOnlyList<Constat> Verifier(LogementsAgrees l)
    {
        var constats = new List<Constat>();
        if (l.PlaiAdaptes > l.Plai)
            constats.Add(Constat.Bloquant("PP1-01", RefusDeMesure.PlaiAdaptesAuDela));
        if (l.HorsQpv > l.Total || l.HorsRu > l.Total)
            constats.Add(Constat.Bloquant("PP1-02", RefusDeMesure.HorsQpvOuRuAuDela));
        return constats;
    }

    /// <summary>PP1-03: some of the values of a milestone are given, not all.</summary>
    public static Constat? Decomposition(int donnees, int attendues) => donnees > 0 && donnees < attendues ? Constat.Avertissement("PP1-03", RefusDeMesure.DecompositionDePp1) : null;

    /// <summary>PP1-04: each of the three years before N has its reference.</summary>
    /// <param name="annees">Years that have one.</param>
    public static Constat? References(int annees) => annees < 3 ? Constat.Avertissement("PP1-04", RefusDeMesure.ReferencesDePp1) : null;
}

/// <summary>A renovation of PP-2 or PP-LF-2: from F or G to A to E.</summary>
internal static class ReglesDeRenovation
{
    /// <summary>PP2-03 and PP2-04 on one dwelling, by its classes before and after; null or empty = unknown.</summary>
    public static IReadOnlyList<Constat> Verifier(string? avant, string? apres)
    {
        if (string.IsNullOrEmpty(avant) || string.IsNullOrEmpty(apres))
            return [Constat.Avertissement("PP2-04", RefusDeMesure.ClasseManquante)];
        return avant is "F" or "G" && apres is "A" or "B" or "C" or "D" or "E" ? [] : [Constat.Bloquant("PP2-03", RefusDeMesure.RenovationSansSortie)];
    }
}

/// <summary>A dwelling on the market, or not (L. 443-7, L. 443-11, R. 443-12; guide CUS 2G, PP-4).</summary>
/// <param name="Occupe">Occupied: the offer goes to its tenant.</param>
/// <param name="Avis">Accords and avis of L. 443-7 obtained.</param>
/// <param name="Publicite">Publicity done (vacant).</param>
/// <param name="Offre">Offer made to the tenant (occupied).</param>
internal sealed record MiseEnCommercialisation(bool Occupe, bool Avis, bool Publicite, bool Offre)
{
    /// <summary>PP4-03; empty when the dwelling counts.</summary>
    public IReadOnlyList<Constat> Verifier() => Avis && (Occupe ? Offre : Publicite) ? [] : [Constat.Bloquant("PP4-03", RefusDeMesure.CommercialisationIncomplete)];
}
