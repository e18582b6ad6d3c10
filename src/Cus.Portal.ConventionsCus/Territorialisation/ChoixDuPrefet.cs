using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>Scale of a commitment.</summary>
internal enum EchelleDEngagement
{
    /// <summary>The organisme as a whole (G-1).</summary>
    [Display(Name = "organisme")] Organisme,

    /// <summary>Region (accession).</summary>
    [Display(Name = "région")] Region,

    /// <summary>Département.</summary>
    [Display(Name = "département")] Departement,

    /// <summary>EPCI or EPT of L. 441-1, al. 23.</summary>
    [Display(Name = "EPCI")] Epci,
}

/// <summary>A territory of a commitment.</summary>
/// <param name="Echelle">Scale.</param>
/// <param name="Code">« 31 », « 243100518 »; empty for the organisme.</param>
/// <param name="Nom">« Haute-Garonne ».</param>
internal sealed record TerritoireDEngagement(EchelleDEngagement Echelle, string Code, string Nom);

/// <summary>A commitment of the convention on a territory.</summary>
/// <param name="Indicateur">Family: « PP-1 », « PS-2 ».</param>
/// <param name="Territoire">Where.</param>
/// <param name="Nombre">The number committed, for a count; null for a rate.</param>
internal sealed record EngagementTerritorial(string Indicateur, TerritoireDEngagement Territoire, decimal? Nombre = null);

/// <summary>Where the organisme owns dwellings.</summary>
/// <param name="Departements">Départements.</param>
/// <param name="EpciDeLaListe">EPCI and EPT of the list, each with its département.</param>
/// <param name="Regions">Regions.</param>
internal sealed record TerritoiresDuPatrimoine(
    IReadOnlyList<TerritoireDEngagement> Departements, IReadOnlyList<(TerritoireDEngagement Epci, string Departement)> EpciDeLaListe, IReadOnlyList<TerritoireDEngagement> Regions);

/// <summary>An indicator or a territory that the prefect leaves out for one organisme (guide CUS 2G, §4.2): the stock is not concerned, or the activity is not significant.</summary>
internal sealed record Dispense(string Indicateur, string Territoire, string Motif);

/// <summary>What the signatory prefect chose for one organisme (R. 445-5, R. 445-5-1, R. 445-22, R. 445-36).</summary>
/// <param name="Facultatifs">Optional indicators kept: PP-5, PS-3, none or both.</param>
/// <param name="Echelles">Territories named beyond the mandatory scale, by indicator.</param>
/// <param name="Dispenses">What is left out, with its reason.</param>
internal sealed record ChoixDuPrefet(IReadOnlySet<string> Facultatifs, IReadOnlyCollection<(string Indicateur, string Territoire)> Echelles, IReadOnlyCollection<Dispense> Dispenses)
{
    /// <summary>Nothing beyond what the text demands.</summary>
    public static readonly ChoixDuPrefet Aucun = new(new HashSet<string>(StringComparer.Ordinal), [], []);

    public bool Nomme(string indicateur, string territoire) => Echelles.Contains((indicateur, territoire));

    public bool Dispense(string indicateur, string territoire) => Dispenses.Any(d => d.Indicateur == indicateur && d.Territoire == territoire && d.Motif.Trim().Length > 0);
}
