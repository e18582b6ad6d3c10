using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Procedure;

/// <summary>How a deposit stands to its limit.</summary>
internal enum TempsDuDepot
{
    /// <summary>Before 1 July.</summary>
    DansLesTemps,

    /// <summary>Until 1 October 2019: the tolerance of the first year alone (flash DGALN of 12 June 2019).</summary>
    Tolere,

    /// <summary>Late: a warning, never a refusal (PRO-07).</summary>
    Tardif,
}

/// <summary>
/// One of the three calendars of the second generation (ELAN, art. 104; guide CUS 2G, §2): base in 2019, one year later at each of the two
/// reports. Everything is computed from the first year, N.
/// </summary>
/// <param name="Reports">Reports granted: 0, 1 or 2.</param>
internal sealed record CalendrierDeCus(int Reports)
{
    /// <summary>At most: one year, renewable once (L. 445-1, R. 445-2-10).</summary>
    public const int ReportsAuPlus = 2;

    private const int Base = 2019;

    /// <summary>First year of the convention, N.</summary>
    public int PremiereAnnee => Base + (Reports is >= 0 and <= ReportsAuPlus ? Reports : throw new ArgumentOutOfRangeException(nameof(Reports)));

    /// <summary>The project is deposited before this day.</summary>
    public DateOnly DepotAvant => new(PremiereAnnee, 7, 1);

    /// <summary>Last day of a deposit in time.</summary>
    public DateOnly DernierJourDeDepot => DepotAvant.AddDays(-1);

    /// <summary>Last day of a signature in time.</summary>
    public DateOnly DernierJourDeSignature => SignatureAvant.AddDays(-1);

    /// <summary>The prefect of the region signs before this day.</summary>
    public DateOnly SignatureAvant => new(PremiereAnnee, 12, 31);

    /// <summary>Retroactive entry into force.</summary>
    public DateOnly EntreeEnVigueur => new(PremiereAnnee, 7, 1);

    /// <summary>Last day, six years later.</summary>
    public DateOnly DernierJour => Delai.EnAnnees(6).Apres(EntreeEnVigueur).AddDays(-1);

    /// <summary>Last year of the horizon of three years, N+2.</summary>
    public int TroisAns => PremiereAnnee + 2;

    /// <summary>Last year of the horizon of six years, N+5.</summary>
    public int SixAns => PremiereAnnee + 5;

    /// <summary>Day of the stock of reference, 31 December N−1.</summary>
    public DateOnly StockDeReference => new(PremiereAnnee - 1, 12, 31);

    /// <summary>Window of the sales in accession that decide of the accession part, whole days.</summary>
    public (DateOnly Du, DateOnly Au) FenetreDesVentes => (new(PremiereAnnee - 3, 1, 1), StockDeReference);

    /// <summary>Earliest new rent policy: the 1 January after the entry into force (R. 445-8, guide §4.4.4).</summary>
    public DateOnly PremiereNpl => new(PremiereAnnee + 1, 1, 1);

    /// <summary>How a deposit at this instant stands to the limit.</summary>
    public TempsDuDepot Situer(DateTimeOffset depot)
    {
        var jour = Paris.Date(depot);
        if (jour < DepotAvant)
            return TempsDuDepot.DansLesTemps;
        return PremiereAnnee == Base && jour <= new DateOnly(Base, 10, 1) ? TempsDuDepot.Tolere : TempsDuDepot.Tardif;
    }

    /// <summary>The sentence of PRO-07 or PRO-08; null when the deposit is in time.</summary>
    public string? Avertir(DateTimeOffset depot) => Situer(depot) switch
    {
        TempsDuDepot.DansLesTemps => null,
        TempsDuDepot.Tolere => "Dépôt accepté jusqu’au 1er octobre 2019 (tolérance).",
        _ => $"Projet déposé après la date limite du {Francais.DateLongue(DernierJourDeDepot)}.",
    };
}
