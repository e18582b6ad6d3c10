using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Appels.Formulaires;

/// <summary>Kind of a field: how it is typed, read and shown.</summary>
internal enum GenreDeChamp
{
    [Display(Name = "Texte court")] Texte,
    [Display(Name = "Texte long")] TexteLong,
    [Display(Name = "Nombre entier")] Nombre,
    [Display(Name = "Montant en euros")] Montant,
    [Display(Name = "Date")] Date,
    [Display(Name = "Choix unique")] Choix,
    [Display(Name = "Oui ou non")] OuiNon,
    [Display(Name = "Adresse électronique")] Courriel,
    [Display(Name = "Organisme")] Organisme,
    [Display(Name = "Commune")] Commune,
    [Display(Name = "Région de la session")] Region,
    [Display(Name = "Régions de la session")] Regions,
}

/// <summary>Who writes a section.</summary>
internal enum RedacteurDeSection
{
    [Display(Name = "Porteur")] Porteur,
    [Display(Name = "Opérateur de l’accompagnement, ou le porteur pour lui")] Operateur,
}

/// <summary>An option of a choice.</summary>
internal sealed record OptionDeChamp(string Valeur, string Libelle);

/// <summary>A field is asked only when another field of the same section has that value.</summary>
internal sealed record ConditionDeChamp(string Champ, IReadOnlyList<string> Valeurs);

/// <summary>A field of a section, or a column of a table.</summary>
internal sealed record ChampDeFormulaire(string Code, string Libelle, GenreDeChamp Genre = GenreDeChamp.Texte)
{
    /// <summary>Help, before the field.</summary>
    public string? Aide { get; init; }

    /// <summary>Asked by the completeness gauge.</summary>
    public bool Requis { get; init; }

    /// <summary>Characters at most.</summary>
    public int LongueurMax { get; init; } = 300;

    /// <summary>Unit shown after the field.</summary>
    public string? Unite { get; init; }

    public IReadOnlyList<OptionDeChamp> Options { get; init; } = [];

    public ConditionDeChamp? Si { get; init; }
}

/// <summary>A table of a section: rows typed by the porteur.</summary>
internal sealed record TableauDeFormulaire(string Code, string Titre, IReadOnlyList<ChampDeFormulaire> Colonnes)
{
    public string? Aide { get; init; }

    /// <summary>« Ajouter un lot ».</summary>
    public string Ajouter { get; init; } = "Ajouter une ligne";

    public int LignesMax { get; init; } = 50;

    /// <summary>Columns whose total is shown.</summary>
    public IReadOnlyList<string> Totaux { get; init; } = [];

    public ConditionDeChamp? Si { get; init; }
}

/// <summary>A section: saved whole, with a version stamp of its own.</summary>
internal sealed record SectionDeFormulaire(string Code, string Titre)
{
    public string? Aide { get; init; }

    public RedacteurDeSection Redacteur { get; init; }

    /// <summary>May stay empty.</summary>
    public bool Facultative { get; init; }

    public IReadOnlyList<ChampDeFormulaire> Champs { get; init; } = [];

    public IReadOnlyList<TableauDeFormulaire> Tableaux { get; init; } = [];
}

/// <summary>The form of a call. Never altered once used: a change is a new version, a dossier keeps the one it was opened with.</summary>
internal sealed record DefinitionDeFormulaire(IReadOnlyList<SectionDeFormulaire> Sections)
{
    public SectionDeFormulaire? Section(string code) => Sections.FirstOrDefault(s => s.Code == code);
}

/// <summary>What was typed in a section, as it was typed: a draft keeps even a wrong date. Fields by code; rows of tables by code.</summary>
internal sealed record SaisieDeSection(
    IReadOnlyDictionary<string, string> Champs,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tableaux)
{
    public static readonly SaisieDeSection Vide = new(
        new Dictionary<string, string>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal));

    /// <summary>Text of a field, trimmed; empty when nothing was typed.</summary>
    public string this[string champ] => Champs.TryGetValue(champ, out var v) ? v.Trim() : "";

    /// <summary>Rows of a table that hold something.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Lignes(string tableau) =>
        Tableaux.TryGetValue(tableau, out var lignes) ? lignes : [];

    /// <summary>True when a condition holds, or there is none.</summary>
    public bool Remplit(ConditionDeChamp? condition) => condition is null || condition.Valeurs.Contains(this[condition.Champ], StringComparer.Ordinal);

    /// <summary>True when the other says the same: a save sent twice, whose first answer was lost, is not a disagreement.</summary>
    public bool Equivaut(SaisieDeSection autre) =>
        Ecrits(Champs).SetEquals(Ecrits(autre.Champs))
        && Tableaux.Keys.Union(autre.Tableaux.Keys, StringComparer.Ordinal).All(t => Lignes(t).Count == autre.Lignes(t).Count && Lignes(t).Zip(autre.Lignes(t)).All(l => Ecrits(l.First).SetEquals(Ecrits(l.Second))));

    private static HashSet<KeyValuePair<string, string>> Ecrits(IReadOnlyDictionary<string, string> valeurs) =>
        [.. valeurs.Where(v => !string.IsNullOrWhiteSpace(v.Value)).Select(v => KeyValuePair.Create(v.Key, v.Value.Trim()))];

    /// <summary>True when nothing was typed at all.</summary>
    public bool EstVide => Champs.Values.All(string.IsNullOrWhiteSpace) && Tableaux.Values.All(t => t.Count == 0);
}
