using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>A form of parameters.</summary>
internal interface IFormulaireDeParametres
{
    decimal AideEnZone1 { get; }

    decimal AideEnZones2Et3 { get; }

    decimal PartDesPrets { get; }

    decimal AideALaRestructuration { get; }

    int PlafondDeRestructuration { get; }

    int PartDesCotisations { get; }

    int PartDesLoyers { get; }

    int PartDesLogements { get; }

    decimal Frais { get; }

    string? ExoneresAides { get; }
}

/// <summary>Reads a form of parameters.</summary>
internal static class FormulaireDeParametres
{
    /// <summary>What the form says.</summary>
    public static ParametresDeCampagne Lire(this IFormulaireDeParametres f) => new()
    {
        AideEnZone1 = f.AideEnZone1,
        AideEnZones2Et3 = f.AideEnZones2Et3,
        PartDesPrets = f.PartDesPrets,
        AideALaRestructuration = f.AideALaRestructuration,
        PlafondDeRestructuration = f.PlafondDeRestructuration,
        PartDesCotisations = f.PartDesCotisations,
        PartDesLoyers = f.PartDesLoyers,
        PartDesLogements = f.PartDesLogements,
        Frais = f.Frais,
        ExoneresAides = f.ExoneresAides == "true",
    };
}

/// <summary>A page that reads parameters.</summary>
internal abstract class PageDeParametres(LireLesCampagnes lire, IActeurCourant acteur) : PageDeCampagne(lire, acteur), IFormulaireDeParametres
{
    [BindProperty]
    public decimal AideEnZone1 { get; set; }

    [BindProperty]
    public decimal AideEnZones2Et3 { get; set; }

    [BindProperty]
    public decimal PartDesPrets { get; set; }

    [BindProperty]
    public decimal AideALaRestructuration { get; set; }

    [BindProperty]
    public int PlafondDeRestructuration { get; set; }

    [BindProperty]
    public int PartDesCotisations { get; set; }

    [BindProperty]
    public int PartDesLoyers { get; set; }

    [BindProperty]
    public int PartDesLogements { get; set; }

    [BindProperty]
    public decimal Frais { get; set; }

    [BindProperty]
    public string? ExoneresAides { get; set; }

    /// <summary>Fills the form.</summary>
    protected void Montrer(ParametresDeCampagne p) => (AideEnZone1, AideEnZones2Et3, PartDesPrets, AideALaRestructuration, PlafondDeRestructuration, PartDesCotisations, PartDesLoyers, PartDesLogements, Frais, ExoneresAides) =
        (p.AideEnZone1, p.AideEnZones2Et3, p.PartDesPrets, p.AideALaRestructuration, p.PlafondDeRestructuration, p.PartDesCotisations, p.PartDesLoyers, p.PartDesLogements, p.Frais, p.ExoneresAides ? "true" : "false");
}
