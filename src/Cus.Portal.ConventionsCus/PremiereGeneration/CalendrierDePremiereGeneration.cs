using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration;

/// <summary>
/// The calendar of the first generation, computed from the first year N: nominally 2011-2016 (circular of 2010, II; L. 445-1). Days of
/// the elaboration fall in N−1.
/// </summary>
/// <param name="PremiereAnnee">N.</param>
internal sealed record CalendrierDePremiereGeneration(int PremiereAnnee = 2011)
{
    /// <summary>How long a convention lasts.</summary>
    public static readonly Delai Duree = Delai.EnAnnees(6);

    /// <summary>Between the working documents and the meeting of association, at least (T20).</summary>
    public static readonly Delai AvantLaReunion = Delai.EnMois(1);

    /// <summary>From the signature to the measure of C.III (T19).</summary>
    public static readonly Delai JusquAuxDiagnostics = Delai.EnMois(18);

    /// <summary>To answer a request of R. 445-7.</summary>
    public static readonly Delai PourRepondre = Delai.EnMois(1);

    /// <summary>A strategic plan approved before this day must have been updated.</summary>
    public static readonly DateOnly PlanAncienAvant = new(2008, 1, 1);

    /// <summary>The association is closed at the latest on this day, included.</summary>
    public DateOnly FinDAssociation => new(PremiereAnnee - 1, 5, 31);

    /// <summary>The project is sent before this day: on the day itself it is late.</summary>
    public DateOnly DepotAvant => new(PremiereAnnee - 1, 6, 30);

    /// <summary>The convention is concluded before this day.</summary>
    public DateOnly SignatureAvant => new(PremiereAnnee - 1, 12, 31);

    /// <summary>Nominal entry into force.</summary>
    public DateOnly EntreeEnVigueur => new(PremiereAnnee, 1, 1);

    /// <summary>Last year, N+5.</summary>
    public int DerniereAnnee => PremiereAnnee + 5;

    /// <summary>Day of the values at term.</summary>
    public DateOnly Terme => Le31Decembre(DerniereAnnee);

    /// <summary>The six years.</summary>
    public IReadOnlyList<int> Annees => [.. Enumerable.Range(PremiereAnnee, 6)];

    /// <summary>« 2011-2016 ».</summary>
    public string Periode => FormattableString.Invariant($"{PremiereAnnee}-{DerniereAnnee}");

    /// <summary>Last year that the evaluation at two, four or six years covers: N+1, N+3, N+5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No evaluation at that age.</exception>
    public int Horizon(int ans) => ans is 2 or 4 or 6 ? PremiereAnnee + ans - 1 : throw new ArgumentOutOfRangeException(nameof(ans));

    /// <summary>Last day of a convention that starts on this day.</summary>
    public static DateOnly DernierJour(DateOnly effet) => Duree.Apres(effet).AddDays(-1);

    /// <summary>Earliest meeting when the documents left on this day (T20).</summary>
    public static DateOnly PremiereReunion(DateOnly documentsLe) => AvantLaReunion.Apres(documentsLe);

    /// <summary>Day of the only measure of C.III (T19).</summary>
    public static DateOnly MesureDesDiagnostics(DateOnly signature) => JusquAuxDiagnostics.Apres(signature);

    /// <summary>31 December of a year.</summary>
    public static DateOnly Le31Decembre(int annee) => new(annee, 12, 31);
}
