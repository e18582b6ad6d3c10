using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>How the management cost is computed (G-1): one method for the reference, the commitment and the result.</summary>
internal enum MethodeDeG1
{
    /// <summary>B6LO4 of Boléro, imported.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "B6LO4")] B6Lo4,

    /// <summary>Dossier individuel de situation, declared.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "DIS")] Dis,
}

/// <summary>The commitment of one indicator on one territory, as typed, with what it is checked against.</summary>
/// <param name="Indicateur">« PP-4 », « PS-2-HQPV ».</param>
/// <param name="Calendrier">Years and milestones.</param>
/// <param name="Cibles">By year, or by last year of the milestone; in hundredths for a rate.</param>
internal sealed record EngagementAVerifier(string Indicateur, CalendrierDeCus Calendrier, IReadOnlyDictionary<int, decimal> Cibles)
{
    /// <summary>The territory is a département (PS-2).</summary>
    public bool AuDepartement { get; init; }

    /// <summary>The territory is overseas: no duty of DPE.</summary>
    public bool OutreMer { get; init; }

    /// <summary>Dwellings F and G at 31 December N−1 (PP-2).</summary>
    public decimal? ParcFEtG { get; init; }

    /// <summary>Stock at 1 January N and dwellings already on sale (PP-4).</summary>
    public (decimal Parc, decimal EnVente)? Commercialisation { get; init; }

    /// <summary>Share of accessible dwellings at 31 December N−1, in hundredths (SR-1).</summary>
    public decimal? AccessibiliteDeReference { get; init; }

    /// <summary>Reference of the years before, in the unit of the target (PP-ACC-1); null when unknown.</summary>
    public decimal? Reference { get; init; }

    /// <summary>Methods of the reference and of the commitment (G-1).</summary>
    public (MethodeDeG1 Reference, MethodeDeG1 Engagement)? Methodes { get; init; }

    /// <summary>A CIL orientation or a CIA fixes another target (PS-1).</summary>
    public bool FixeParLaCia { get; init; }

    /// <summary>The convention holds the clause of change by notification (PS-1).</summary>
    public bool ClauseDeNotification { get; init; } = true;
}

/// <summary>Rules of what is committed: IND-01 to IND-03 and those of each sheet (guide CUS 2G, §9 and §11).</summary>
internal static class ReglesDEngagement
{
    /// <summary>Legal floor of PS-1 and of PS-2 at the département, in hundredths (L. 441-1).</summary>
    public const decimal Plancher = 25;

    /// <summary>Everything missing, refused or doubtful in a commitment.</summary>
    public static IReadOnlyList<Constat> Verifier(EngagementAVerifier e) => e is { Indicateur: "PP-2", OutreMer: true }
        ? [Constat.Information("PP2-02", RefusDeMesure.Pp2OutreMer)]
        : [.. Communes(e), .. Propres(e)];

    private static IEnumerable<Constat> Communes(EngagementAVerifier e)
    {
        var definition = CatalogueDesCus.De(e.Calendrier).Definition(e.Indicateur);
        var attendues = definition.Jalons.Count > 0 ? definition.Jalons.Select(j => j.Annee) : Enumerable.Range(e.Calendrier.PremiereAnnee, 6);
        foreach (var annee in attendues.Where(a => !e.Cibles.ContainsKey(a)))
            yield return Constat.Bloquant("IND-01", RefusDeMesure.ValeurManquante, ("horizon", definition.Jalons.Count > 0 ? $"l’horizon {definition.LibelleDuJalon(annee)}" : annee.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (definition is { Forme: Indicateurs.Contracts.FormeDeValeur.Nombre, Jalons.Count: 2 } && e.Cibles.TryGetValue(e.Calendrier.TroisAns, out var trois) && e.Cibles.TryGetValue(e.Calendrier.SixAns, out var six) && six < trois)
            yield return Constat.Bloquant("IND-02", RefusDeMesure.SixAnsSousTroisAns);
        if (definition.Forme == Indicateurs.Contracts.FormeDeValeur.Pourcentage && e.Cibles.Values.Any(c => c is < 0 or > 100))
            yield return Constat.Bloquant("IND-03", RefusDeMesure.HorsDesPourcentages);
    }

    private static IEnumerable<Constat> Propres(EngagementAVerifier e) => e.Indicateur switch
    {
        "PP-2" when e.ParcFEtG is { } parc && e.Cibles.Values.Sum() > parc => [Constat.Avertissement("PP2-01", RefusDeMesure.ObjectifAuDelaDuParc)],
        "PP-4" when e.Commercialisation is { } c && e.Cibles.Values.Any(t => t * c.Parc < c.EnVente * 100) => [Constat.Avertissement("PP4-01", RefusDeMesure.DejaEnVenteOublies)],
        "G-1" => G1(e),
        "PS-1" => Ps1(e),
        "PS-2" when e.AuDepartement && e.Cibles.Values.Any(c => c < Plancher) => [Constat.Bloquant("PS2-01", RefusDeMesure.Ps2SousLePlancher)],
        "SR-1" when e.AccessibiliteDeReference is { } reference && e.Cibles.TryGetValue(e.Calendrier.SixAns, out var derniere) && derniere <= reference => [Constat.Avertissement("SR1-01", RefusDeMesure.AccessibiliteSansProgres)],
        "PP-ACC-1" when e.Reference is { } r && e.Cibles.Values.Any(c => c > r) => [Constat.Avertissement("ACC-02", RefusDeMesure.TransformationAuDelaDeLaReference)],
        _ => [],
    };

    private static IEnumerable<Constat> G1(EngagementAVerifier e)
    {
        if (e.Methodes is { } m && m.Reference != m.Engagement)
            yield return Constat.Bloquant("G1-01", RefusDeMesure.MethodeDeG1Differente);
        if (e.Cibles.TryGetValue(e.Calendrier.PremiereAnnee, out var premiere) && e.Cibles.TryGetValue(e.Calendrier.SixAns, out var derniere) && derniere > premiere)
            yield return Constat.Avertissement("G1-02", RefusDeMesure.HausseDuCout);
    }

    private static IEnumerable<Constat> Ps1(EngagementAVerifier e)
    {
        if (!e.FixeParLaCia && e.Cibles.Values.Any(c => c < Plancher))
            yield return Constat.Bloquant("PS1-01", RefusDeMesure.Ps1SousLePlancher);
        if (!e.ClauseDeNotification)
            yield return Constat.Bloquant("PS1-02", RefusDeMesure.ClauseDePs1Manquante);
    }
}
