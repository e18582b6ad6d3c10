using Cus.Portal.Socle.Refuser;

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

    /// <exception cref="Refus">A value below zero or without measure, next to its field; an amount finer than a cent; keys that are not a hundred.</exception>
    public void Exiger()
    {
        (string Champ, decimal Valeur)[] valeurs =
        [
            (nameof(AideEnZone1), AideEnZone1), (nameof(AideEnZones2Et3), AideEnZones2Et3), (nameof(PartDesPrets), PartDesPrets), (nameof(AideALaRestructuration), AideALaRestructuration), (nameof(PlafondDeRestructuration), PlafondDeRestructuration),
            (nameof(Frais), Frais), (nameof(PartDesCotisations), PartDesCotisations), (nameof(PartDesLoyers), PartDesLoyers), (nameof(PartDesLogements), PartDesLogements),
        ];
        var motifs = valeurs.Where(v => v.Valeur is < 0 or > 1_000_000_000).Select(v => Motif.De(RefusDuPacte.ParametreHorsBornes, v.Champ)).ToList();
        motifs.AddRange(valeurs.Where(v => v.Valeur is >= 0 and <= 1_000_000_000 && decimal.Round(v.Valeur, 2) != v.Valeur).Select(v => Motif.De(RefusDuPacte.MontantAuCentime, v.Champ)));
        if (motifs.Count == 0 && PartDesCotisations + PartDesLoyers + PartDesLogements != 100)
            motifs.Add(Motif.De(RefusDuPacte.ClesHorsDeCent, nameof(PartDesLogements)));
        if (motifs.Count > 0)
            throw new Refus(motifs);
    }
}
