using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>Plan of the CGLLS that an organisme is under.</summary>
internal enum PlanDeLaCglls
{
    [Display(Name = "aucun plan")] Aucun,

    /// <summary>Exempts.</summary>
    [Display(Name = "plan de consolidation")] Consolidation,

    /// <summary>Exempts.</summary>
    [Display(Name = "plan de rétablissement d’équilibre")] RetablissementDEquilibre,

    /// <summary>Does not exempt.</summary>
    [Display(Name = "plan d’accompagnement à la reprise de patrimoine")] ReprisePatrimoine,
}

/// <summary>What the contribution of an organisme rests on.</summary>
/// <param name="Siren">SIREN: it breaks the ties.</param>
/// <param name="Nom">Its name, in the sentences.</param>
/// <param name="Cotisation">Euros, latest contribution due to the CGLLS (L. 452-4).</param>
/// <param name="Loyers">Euros, rents and redevances, as counted for that contribution.</param>
/// <param name="Logements">Rental dwellings and units of homes, as counted for L. 452-4-1.</param>
/// <param name="Plan">Plan of the CGLLS.</param>
internal sealed record BasesDOrganisme(string Siren, string Nom, decimal Cotisation, decimal Loyers, int Logements, PlanDeLaCglls Plan = PlanDeLaCglls.Aucun)
{
    /// <summary>The commission, ruling on its case, does not call it; its aids stay.</summary>
    public bool EstDispense { get; init; }

    /// <summary>Contributes.</summary>
    public bool EstAppele => !EstExonere && !EstDispense;

    /// <summary>Not called; aided only by derogation.</summary>
    public bool EstExonere => Plan is PlanDeLaCglls.Consolidation or PlanDeLaCglls.RetablissementDEquilibre;
}

/// <summary>Financing of a loan that a campaign aids.</summary>
internal enum NatureDePret
{
    [Display(Name = "PLUS")] Plus,
    [Display(Name = "PLAI")] Plai,
    [Display(Name = "éco-prêt")] EcoPret,
    [Display(Name = "PAM")] Pam,
}

/// <summary>Zone of the rents and resources of the APL.</summary>
internal enum ZoneDePret
{
    [Display(Name = "1")] Zone1,
    [Display(Name = "1 bis")] Zone1Bis,
    [Display(Name = "2")] Zone2,
    [Display(Name = "3")] Zone3,
}

/// <summary>Operations of an organisme that a campaign aids, added up.</summary>
/// <param name="Siren">SIREN.</param>
/// <param name="EnZone1">New dwellings, PLUS or PLAI signed in the year, zones 1 and 1 bis.</param>
/// <param name="EnZones2Et3">The same in zones 2 and 3.</param>
/// <param name="Prets">Euros of éco-prêts and PAM signed in the year.</param>
/// <param name="Restructures">Dwellings whose restructuring, or demolition, is asked for.</param>
/// <param name="Ajustement">Euros that the commission, ruling on its case, adds to its aids or withdraws from them.</param>
internal sealed record OperationsAidees(string Siren, int EnZone1 = 0, int EnZones2Et3 = 0, decimal Prets = 0, int Restructures = 0, decimal Ajustement = 0);
