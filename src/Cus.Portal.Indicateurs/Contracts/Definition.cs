using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>How a value is compared to its target.</summary>
public enum Comparateur
{
    /// <summary>≥: equality reaches.</summary>
    [Display(Name = "au moins")] AuMoins,

    /// <summary>≤: equality reaches.</summary>
    [Display(Name = "au plus")] AuPlus,

    /// <summary>=: equality alone reaches.</summary>
    [Display(Name = "égal à")] Egal,

    /// <summary>Followed, never judged: neither verdict nor warning.</summary>
    [Display(Name = "pour information")] Information,
}

/// <summary>What a target is about.</summary>
public enum NatureDeCible
{
    /// <summary>One target a year, each year judged by itself; counts also add up to the period.</summary>
    [Display(Name = "par an")] ParAn,

    /// <summary>Values are entered cumulated since the start (three years, then six): they never decrease.</summary>
    [Display(Name = "cumulée")] Cumulee,

    /// <summary>The sum of the years against one target, judged once every year is filled.</summary>
    [Display(Name = "au terme")] AuTerme,

    /// <summary>The last year alone.</summary>
    [Display(Name = "la dernière année")] DerniereAnnee,

    /// <summary>Mean over the years: the sum of numerators over the sum of denominators, never the mean of the rates.</summary>
    [Display(Name = "en moyenne sur la période")] Moyenne,
}

/// <summary>What the number is, hence how it adds up and how it is written.</summary>
public enum FormeDeValeur
{
    /// <summary>A count or an amount: the denominator is 1.</summary>
    [Display(Name = "nombre")] Nombre,

    /// <summary>Numerator over denominator, in the unit (dwellings per gardien, euros per m²).</summary>
    [Display(Name = "rapport")] Rapport,

    /// <summary>Numerator over denominator, shown and targeted in hundredths.</summary>
    [Display(Name = "pourcentage")] Pourcentage,
}

/// <summary>How often a value is asked.</summary>
public enum Periodicite
{
    /// <summary>Every year.</summary>
    [Display(Name = "chaque année")] Annuelle,

    /// <summary>At the milestones of the definition.</summary>
    [Display(Name = "à chaque jalon")] ParJalon,

    /// <summary>Once, at the end.</summary>
    [Display(Name = "une fois, au terme")] AuTerme,

    /// <summary>Once in the period, at a day of its own, which its only milestone names.</summary>
    [Display(Name = "une seule fois")] UneFois,
}

/// <summary>A way in which a value is split.</summary>
/// <param name="Cle">Stable key, in words without accents: « organisme », « commune », « produit », « public », « npnru ».</param>
/// <param name="Libelle">« bailleur ».</param>
/// <param name="Valeurs">Values allowed, in order; empty when another module knows them (organismes, communes).</param>
public sealed record Dimension(string Cle, string Libelle, params IReadOnlyList<string> Valeurs);

/// <summary>A year at which a value is asked, with the words of the text.</summary>
/// <param name="Annee">Last year covered.</param>
/// <param name="Libelle">« à trois ans ».</param>
public sealed record Jalon(int Annee, string Libelle);

/// <summary>What an indicator is, in one version of its programme. A published definition never changes: a change is a new version.</summary>
/// <param name="Code">« CT-1.1 », unique in its catalogue.</param>
/// <param name="Titre">« Logements locatifs sociaux agréés ».</param>
/// <param name="Unite">In the plural: « logements », « % », « €/m² ».</param>
/// <param name="Forme">Count, ratio or percentage.</param>
/// <param name="Comparateur">How it is judged.</param>
/// <param name="Cible">What its target is about.</param>
public sealed record DefinitionDIndicateur(string Code, string Titre, string Unite, FormeDeValeur Forme, Comparateur Comparateur, NatureDeCible Cible)
{
    /// <summary>What is counted: « logements agréés dans l’année ».</summary>
    public string Numerateur { get; init; } = "";

    /// <summary>What it is divided by; null for a count.</summary>
    public string? Denominateur { get; init; }

    /// <summary>Dimensions of the splits, all optional for a value.</summary>
    public IReadOnlyList<Dimension> Ventilations { get; init; } = [];

    /// <summary>Territorial scale of the total: « EPCI », « département », « organisme ».</summary>
    public string Echelle { get; init; } = "";

    /// <summary>How often a value is asked.</summary>
    public Periodicite Periodicite { get; init; } = Periodicite.Annuelle;

    /// <summary>Every year or milestone is also judged against its own target, whatever the target of the period is about.</summary>
    public bool JugeChaqueAnnee { get; init; }

    /// <summary>Milestones of a value that is not asked every year, in order.</summary>
    public IReadOnlyList<Jalon> Jalons { get; init; } = [];

    /// <summary>Decimals shown, 0 to 4. Never decides a verdict.</summary>
    public int Decimales { get; init; } = Forme == FormeDeValeur.Nombre ? 0 : 2;

    /// <summary>The numerator may be below zero (a difference of rents).</summary>
    public bool AdmetNegatif { get; init; }

    /// <summary>The method card: what is counted, what is not, where the figure is found.</summary>
    public string Methode { get; init; } = "";

    /// <summary>Legal source: « Contrat territorial, annexe, objectif 1 ».</summary>
    public string Source { get; init; } = "";

    /// <summary>The denominator is always 1.</summary>
    public bool EstUnNombre => Forme == FormeDeValeur.Nombre;

    /// <summary>From the ratio to what is shown and targeted: 100 for a percentage.</summary>
    public decimal Facteur => Forme == FormeDeValeur.Pourcentage ? 100m : 1m;

    /// <summary>« à six ans », else « de 2024 ».</summary>
    public string LibelleDuJalon(int annee) => Jalons.FirstOrDefault(j => j.Annee == annee)?.Libelle ?? FormattableString.Invariant($"de {annee}");
}

/// <summary>The definitions of one version of a programme.</summary>
/// <param name="Programme">Stable key without accents: « contrats », « cus-2g ».</param>
/// <param name="Version">« 1 », « 2019-07 ».</param>
/// <param name="Titre">« Contrats territoriaux 2024-2026 ».</param>
/// <param name="Definitions">In the order of the programme.</param>
public sealed record Catalogue(string Programme, string Version, string Titre, IReadOnlyList<DefinitionDIndicateur> Definitions)
{
    /// <summary>The definition of that code.</summary>
    /// <exception cref="KeyNotFoundException">No such code in this version.</exception>
    public DefinitionDIndicateur Definition(string code) => Trouver(code) ?? throw new KeyNotFoundException($"« {code} » is not in {Programme}, version {Version}.");

    /// <summary>The definition of that code, or null.</summary>
    public DefinitionDIndicateur? Trouver(string code) => Definitions.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.Ordinal));
}
