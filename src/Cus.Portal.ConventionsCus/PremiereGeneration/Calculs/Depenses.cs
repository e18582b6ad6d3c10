using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;

/// <summary>From an amount with taxes to the one without (C.I, C.II): divided by one plus the rate, never the rate deducted (T8).</summary>
internal static class HorsTaxe
{
    /// <summary>Amount without taxes, to the cent.</summary>
    /// <param name="ttc">Amount with taxes, in euros.</param>
    /// <param name="taux">Rate in hundredths: 5.5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero.</exception>
    public static decimal De(decimal ttc, decimal taux)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(taux);
        return decimal.Round(ttc / (1 + (taux / 100)), 2, MidpointRounding.AwayFromZero);
    }
}

/// <summary>Dwellings managed: denominator of B6 and B8 (domain 1G, §8.4, §8.5).</summary>
/// <param name="Termines">Finished rental dwellings, homes and university residences excluded.</param>
/// <param name="GeresParDesTiers">Managed by others: taken off.</param>
/// <param name="GeresPourDesTiers">Managed for others: added.</param>
internal sealed record ParcGere(decimal Termines, decimal GeresParDesTiers, decimal GeresPourDesTiers)
{
    /// <summary>Dwellings managed.</summary>
    public decimal Logements => Termines - GeresParDesTiers + GeresPourDesTiers;
}

/// <summary>Operating charges of I.I, account by account, one amount in one unit (ratio B6, domain 1G, §8.5).</summary>
/// <param name="Achats">602 + 6032 + 606.</param>
/// <param name="ServicesExterieurs">61 + 62.</param>
/// <param name="Entretien">6151 + 6152 (SEM: 61521 + 61523), taken off.</param>
/// <param name="ReprisesDesCoutsInternes">7221, taken off.</param>
/// <param name="Recuperables">6, recoverable.</param>
/// <param name="Recuperees">703, taken off.</param>
/// <param name="ImpotsHorsTfpb">63 − 63512.</param>
/// <param name="Personnel">64 + 69.</param>
/// <param name="Redevances">651 + 658.</param>
/// <param name="MaintenanceEnRegie">Upkeep by own staff, taken off.</param>
internal sealed record ChargesDeGestion(
    decimal Achats, decimal ServicesExterieurs, decimal Entretien, decimal ReprisesDesCoutsInternes, decimal Recuperables,
    decimal Recuperees, decimal ImpotsHorsTfpb, decimal Personnel, decimal Redevances, decimal MaintenanceEnRegie)
{
    /// <summary>Numerator of B6.</summary>
    public decimal Total => Achats + ServicesExterieurs - Entretien - ReprisesDesCoutsInternes + Recuperables - Recuperees + ImpotsHorsTfpb + Personnel + Redevances - MaintenanceEnRegie;

    /// <summary>B6, which is I.I: charges over the dwellings managed (T22).</summary>
    public Valeur B6(ParcGere parc) => Valeur.De(Total, parc.Logements);
}

/// <summary>Maintenance that is not recoverable (ratio B8, domain 1G, §8.4).</summary>
/// <param name="Regie">Upkeep by own staff.</param>
/// <param name="EntretienCourant">6151 (SEM: 61521).</param>
/// <param name="GrosEntretien">6152 (SEM: 61523).</param>
internal sealed record ChargesDeMaintenance(decimal Regie, decimal EntretienCourant, decimal GrosEntretien)
{
    /// <summary>Numerator of B8.</summary>
    public decimal Total => Regie + EntretienCourant + GrosEntretien;

    /// <summary>B8: maintenance over the dwellings managed (T23).</summary>
    public Valeur B8(ParcGere parc) => Valeur.De(Total, parc.Logements);
}
