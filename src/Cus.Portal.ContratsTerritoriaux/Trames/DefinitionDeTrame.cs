using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.ContratsTerritoriaux.Trames;

/// <summary>How a goal is judged, once values come.</summary>
internal enum RegleDObjectif
{
    [Display(Name = "au moins")] AuMoins,
    [Display(Name = "au plus")] AuPlus,
    [Display(Name = "pour information")] Information,
}

/// <summary>A way of splitting the figures of a goal: PLAI, PLUS, PLS; inside or outside NPNRU.</summary>
/// <param name="Code">« produit ».</param>
/// <param name="Libelle">« Produit ».</param>
/// <param name="Valeurs">Its values when the template fixes them; empty when each contract names its own (publics, QPV).</param>
internal sealed record VentilationDeTrame(string Code, string Libelle, IReadOnlyList<ValeurDeVentilation> Valeurs)
{
    /// <summary>The text tells the share of each value beside its number (« 90 en NPNRU (37,5 %) »).</summary>
    public bool EnParts { get; init; }
}

/// <summary>A value of a split.</summary>
internal sealed record ValeurDeVentilation(string Code, string Libelle);

/// <summary>A numeric goal of an axis (CT-1.1 … CT-4.2).</summary>
/// <param name="Code">« CT-1.1 ».</param>
/// <param name="Titre">« Logements locatifs sociaux agréés ».</param>
/// <param name="Unite">« logements », singular and plural alike in the grid's caption.</param>
/// <param name="Regle">How it is judged.</param>
internal sealed record IndicateurDeTrame(string Code, string Titre, string Unite, RegleDObjectif Regle)
{
    /// <summary>Split, or null.</summary>
    public VentilationDeTrame? Ventilation { get; init; }

    /// <summary>Each landlord commits on its own figure; the EPCI's goal stands beside their sum (CTL-04).</summary>
    public bool ParBailleur { get; init; }

    /// <summary>May be split by commune.</summary>
    public bool ParCommune { get; init; }

    /// <summary>Values are ratios: years do not add up, and values are entered as numerator and denominator.</summary>
    public bool EstUnRapport { get; init; }

    /// <summary>Names of numerator and denominator of a ratio (« logements », « gardiens »).</summary>
    public RapportDeTrame? Rapport { get; init; }

    /// <summary>Decimals shown and accepted; 0 for a count.</summary>
    public int Decimales { get; init; }

    /// <summary>Stock asked at the start and at the end of the period, beside the goal (passoires).</summary>
    public bool AvecStock { get; init; }
}

/// <summary>Names of the two numbers of a ratio; a record, since a tuple loses them in a JSON column.</summary>
internal sealed record RapportDeTrame(string Numerateur, string Denominateur)
{
    public static implicit operator RapportDeTrame((string Numerateur, string Denominateur) noms) => new(noms.Numerateur, noms.Denominateur);
}

/// <summary>A narrative of an axis: what the parties write in their own words.</summary>
/// <param name="Code">« 1-outils ».</param>
/// <param name="Titre">« Outils mobilisés ».</param>
/// <param name="Aide">What is expected, from the text.</param>
/// <param name="Requis">Asked before the contract is frozen.</param>
internal sealed record RecitDeTrame(string Code, string Titre, string Aide, bool Requis = false);

/// <summary>One of the four axes.</summary>
internal sealed record AxeDeTrame(int Numero, string Titre, string TitreCourt, string Objet, IReadOnlyList<IndicateurDeTrame> Indicateurs, IReadOnlyList<RecitDeTrame> Recits)
{
    /// <summary>« Axe 3 – mobilité résidentielle ».</summary>
    public string EnClair => $"Axe {Numero} – {char.ToLower(Titre[0], Socle.Temps.Francais.Culture)}{Titre[1..]}";
}

/// <summary>Kinds of clause.</summary>
internal enum GenreDeClause
{
    [Display(Name = "Texte de la trame, verrouillé")] Verrouillee,
    [Display(Name = "Clause facultative")] Facultative,
    [Display(Name = "Clause à écrire")] Libre,
}

/// <summary>A clause of the text. Tokens as <c>{CT-1.1}</c> are written from the grid, never typed again.</summary>
/// <param name="Code">« preambule », « loyers ».</param>
/// <param name="Titre">Heading.</param>
/// <param name="Genre">Locked, optional or free.</param>
/// <param name="Texte">Text of the template, or the proposal that the parties start from.</param>
internal sealed record ClauseDeTrame(string Code, string Titre, GenreDeClause Genre, string Texte)
{
    /// <summary>When an optional clause may be chosen, in words.</summary>
    public string? Condition { get; init; }

    /// <summary>Axis under which it stands, or null for the general part.</summary>
    public int? Axe { get; init; }
}

/// <summary>An annex that may follow the first signature (« leviers et moyens »).</summary>
internal sealed record AnnexeDeTrame(string Code, string Titre, string Aide);

/// <summary>A version of the template: what a contract is made of (source 002, annexe).</summary>
internal sealed record DefinitionDeTrame(string Titre, string Source, IReadOnlyList<AxeDeTrame> Axes, IReadOnlyList<ClauseDeTrame> Clauses, IReadOnlyList<AnnexeDeTrame> Annexes)
{
    /// <summary>First year it is written for.</summary>
    public int PremiereAnnee { get; init; } = 2024;

    /// <summary>Last year it is written for.</summary>
    public int DerniereAnnee { get; init; } = 2026;

    public IEnumerable<IndicateurDeTrame> Indicateurs => Axes.SelectMany(a => a.Indicateurs);

    public IndicateurDeTrame? Indicateur(string code) => Indicateurs.FirstOrDefault(i => i.Code == code);

    public AxeDeTrame? Axe(int numero) => Axes.FirstOrDefault(a => a.Numero == numero);

    public AxeDeTrame AxeDe(IndicateurDeTrame indicateur) => Axes.First(a => a.Indicateurs.Any(i => i.Code == indicateur.Code));
}
