using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>Original financing, the 18 rows of the table (domain 1G, §4.3).</summary>
internal enum FinancementInitial
{
    [Display(Name = "financement indéterminé")] Indetermine,
    [Display(Name = "PLA d’intégration")] PlaDIntegration,
    [Display(Name = "PLA à loyer minoré, PLA très social, PLA d’insertion")] PlaALoyerMinore,
    [Display(Name = "PLA")] Pla,
    [Display(Name = "PLUS, PLUS CD")] Plus,
    [Display(Name = "PLS, PLA CFF")] Pls,
    [Display(Name = "PAP locatif")] PapLocatif,
    [Display(Name = "PLI")] Pli,
    [Display(Name = "prêt conventionné locatif (PCL)")] Pcl,
    [Display(Name = "financement ANAH")] Anah,
    [Display(Name = "autres financements postérieurs à 1976")] AutreApres1976,
    [Display(Name = "HBM")] Hbm,
    [Display(Name = "PLR, PSR")] Plr,
    [Display(Name = "HLM/O")] HlmO,
    [Display(Name = "ILM")] Ilm,
    [Display(Name = "ILN")] Iln,
    [Display(Name = "prêts spéciaux du CFF")] PretsSpeciauxDuCff,
    [Display(Name = "autres financements antérieurs à 1977")] AutreAvant1977,
}

/// <summary>Ceiling of resources, in growing order; also the categories of the simplified classement.</summary>
internal enum PlafondDeRessources
{
    [Display(Name = "PLAI")] Plai,
    [Display(Name = "PLUS")] Plus,
    [Display(Name = "PLS")] Pls,
    [Display(Name = "PLI")] Pli,
}

/// <summary>From the original financing to the ceiling of resources (circular of 2010, VII; domain 1G, §4.3).</summary>
internal static class TableauDeCorrespondance
{
    /// <summary>Row by row: with an APL convention, without; null where the table has nothing.</summary>
    private static readonly Dictionary<FinancementInitial, (PlafondDeRessources? Conventionne, PlafondDeRessources? NonConventionne)> Lignes = new()
    {
        [FinancementInitial.Indetermine] = (PlafondDeRessources.Plus, PlafondDeRessources.Pli),
        [FinancementInitial.PlaDIntegration] = (PlafondDeRessources.Plai, null),
        [FinancementInitial.PlaALoyerMinore] = (PlafondDeRessources.Plai, null),
        [FinancementInitial.Pla] = (PlafondDeRessources.Plus, null),
        [FinancementInitial.Plus] = (PlafondDeRessources.Plus, null),
        [FinancementInitial.Pls] = (PlafondDeRessources.Pls, null),
        [FinancementInitial.PapLocatif] = (PlafondDeRessources.Pls, null),
        [FinancementInitial.Pli] = (null, PlafondDeRessources.Pli),
        [FinancementInitial.Pcl] = (PlafondDeRessources.Pls, PlafondDeRessources.Pli),
        [FinancementInitial.Anah] = (null, PlafondDeRessources.Pli),
        [FinancementInitial.AutreApres1976] = (PlafondDeRessources.Plus, PlafondDeRessources.Pli),
        [FinancementInitial.Hbm] = (PlafondDeRessources.Plus, PlafondDeRessources.Plus),
        [FinancementInitial.Plr] = (PlafondDeRessources.Plus, PlafondDeRessources.Plus),
        [FinancementInitial.HlmO] = (PlafondDeRessources.Plus, PlafondDeRessources.Plus),
        [FinancementInitial.Ilm] = (PlafondDeRessources.Plus, PlafondDeRessources.Plus),
        [FinancementInitial.Iln] = (PlafondDeRessources.Plus, PlafondDeRessources.Pli),
        [FinancementInitial.PretsSpeciauxDuCff] = (PlafondDeRessources.Plus, PlafondDeRessources.Pli),
        [FinancementInitial.AutreAvant1977] = (PlafondDeRessources.Plus, PlafondDeRessources.Pli),
    };

    /// <summary>What the initial convention of an ANAH financing may give.</summary>
    public static IReadOnlyList<PlafondDeRessources> ChoixAnah { get; } = [PlafondDeRessources.Plus, PlafondDeRessources.Plai];

    /// <summary>The ceiling of a dwelling, or why there is none (CLA-04, CLA-05).</summary>
    /// <param name="financement">Main original financing.</param>
    /// <param name="conventionne">Under an APL convention.</param>
    /// <param name="selonLaConvention">PLUS or PLAI, as the initial convention says: asked for ANAH alone.</param>
    public static (PlafondDeRessources? Plafond, Constat? Constat) Appliquer(FinancementInitial financement, bool conventionne, PlafondDeRessources? selonLaConvention = null)
    {
        if (financement == FinancementInitial.Anah && conventionne)
            return selonLaConvention is { } choix && ChoixAnah.Contains(choix) ? (choix, null) : (null, Constat.Bloquant("CLA-05", RefusDePartition1G.PlafondAnahAChoisir));
        var (avec, sans) = Lignes[financement];
        return (conventionne ? avec : sans) is { } plafond ? (plafond, null) : (null, Constat.Bloquant("CLA-04", RefusDePartition1G.CombinaisonNonPrevue));
    }
}

/// <summary>Zoning of the arrêté of 29 April 2009; « zone tendue » is A, B1 and B2.</summary>
internal enum ZoneDeTension
{
    [Display(Name = "A")] A,
    [Display(Name = "B1")] B1,
    [Display(Name = "B2")] B2,
    [Display(Name = "C")] C,
}

/// <summary>What zones are for.</summary>
internal static class ZoneTendue
{
    /// <summary>SLS is modulated and F.I is measured there.</summary>
    public static bool EstTendue(this ZoneDeTension zone) => zone != ZoneDeTension.C;
}
