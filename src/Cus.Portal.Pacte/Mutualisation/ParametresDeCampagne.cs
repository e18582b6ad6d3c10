namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>What a campaign is computed with (pacte of 8 July 2013, annexe 1); the values of 2013 unless said.</summary>
internal sealed record ParametresDeCampagne
{
    /// <summary>Euros for a new dwelling in zone 1 or 1 bis.</summary>
    public decimal AideEnZone1 { get; init; } = 3_300;

    /// <summary>Euros for a new dwelling in zones 2 and 3.</summary>
    public decimal AideEnZones2Et3 { get; init; } = 1_300;

    /// <summary>Percent of the éco-prêts and PAM loans of the CDC.</summary>
    public decimal PartDesPrets { get; init; } = 5;

    /// <summary>Euros for a dwelling heavily restructured, or demolished because obsolete, in a zone détendue.</summary>
    public decimal AideALaRestructuration { get; init; } = 600;

    /// <summary>Dwellings restructured that are aided in a year, over the country.</summary>
    public int PlafondDeRestructuration { get; init; } = 5_000;

    /// <summary>Percent called in proportion to the contributions due to the CGLLS.</summary>
    public int PartDesCotisations { get; init; } = 25;

    /// <summary>Percent called in proportion to the rents and redevances.</summary>
    public int PartDesLoyers { get; init; } = 50;

    /// <summary>Percent called in proportion to the dwellings.</summary>
    public int PartDesLogements { get; init; } = 25;

    /// <summary>Euros of management, called with the aids.</summary>
    public decimal Frais { get; init; }

    /// <summary>Those exempt of the contribution receive aids all the same: the derogation of the first year, renewed by decision.</summary>
    public bool ExoneresAides { get; init; }
}
