using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.ConventionsCus.Textes;

/// <summary>What each aspect of the convention says (R. 445-2).</summary>
internal enum PartieDeSection
{
    [Display(Name = "État des lieux")] EtatDesLieux,
    [Display(Name = "Orientations stratégiques")] Orientations,
    [Display(Name = "Programme d’action")] Programme,
    [Display(Name = "Clause")] Clause,
}

/// <summary>When a section is asked, by the category of the convention.</summary>
internal enum ConditionDeSection
{
    /// <summary>Always.</summary>
    Toujours,

    /// <summary>There is a rental stock.</summary>
    Locatif,

    /// <summary>A CUS ordinaire.</summary>
    Ordinaire,

    /// <summary>Homes, below one half.</summary>
    FoyersIndicateurs,

    /// <summary>Homes, from one half.</summary>
    FoyersPartie,

    /// <summary>The accession part is asked.</summary>
    Accession,

    /// <summary>The accession stops (CAT-08).</summary>
    ArretDeLAccession,

    /// <summary>Le cas échéant: never asked.</summary>
    Facultatif,
}

/// <summary>A section of the convention, as data (guide CUS 2G, §5.2).</summary>
internal sealed record DefinitionDeSection(string Code, string Chapitre, string Titre, ConditionDeSection Condition, IReadOnlyList<PartieDeSection> Parties, IReadOnlyList<string> Contenu, string Source)
{
    /// <summary>The tenants’ concertation is mandatory on it.</summary>
    public bool Concertation { get; init; }

    /// <summary>Its text is the one of the guide: never written.</summary>
    public bool Verrouillee { get; init; }

    /// <summary>Text that an empty part begins with.</summary>
    public string? Modele { get; init; }

    /// <summary>Must be in a convention of that category; null before it is known: what an ordinary one asks.</summary>
    public bool EstRequise(CategorieDecidee? c) => Condition switch
    {
        ConditionDeSection.Toujours => true,
        ConditionDeSection.Locatif => c is null or { Categorie: not CategorieDeCus.Accession },
        ConditionDeSection.Ordinaire => c is null or { Categorie: CategorieDeCus.Ordinaire },
        ConditionDeSection.FoyersIndicateurs => c is { Foyers: PartDesFoyers.IndicateursSeuls },
        ConditionDeSection.FoyersPartie => c is { Foyers: PartDesFoyers.PartieDistincte or PartDesFoyers.Entiere },
        ConditionDeSection.Accession => c is { PartieAccession: true },
        ConditionDeSection.ArretDeLAccession => c is { ArretADeclarer: true },
        _ => false,
    };

    /// <summary>May be written in a convention of that category.</summary>
    public bool Concerne(CategorieDecidee? c) => Condition == ConditionDeSection.Facultatif || EstRequise(c);
}

/// <summary>A part of a section: what one writes on one page.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Partie">Which part.</param>
internal sealed record ArticleDeCus(DefinitionDeSection Section, PartieDeSection Partie)
{
    /// <summary>« mixite-sociale-programme »; that of the section when it has only one part.</summary>
    public string Code => Section.Parties.Count == 1 ? Section.Code : $"{Section.Code}-{Suffixe}";

    /// <summary>« Politique patrimoniale et d’investissement : orientations stratégiques ».</summary>
    public string Titre => Section.Parties.Count == 1 ? Section.Titre : $"{Section.Titre}, {Socle.CyclesDeVie.Libelles.De(Partie).ToLower(Socle.Temps.Francais.Culture)}";

    private string Suffixe => Partie switch { PartieDeSection.EtatDesLieux => "etat-des-lieux", PartieDeSection.Orientations => "orientations", _ => "programme" };
}

/// <summary>The sections of the second generation, read once from their data.</summary>
internal static class SectionsDeCus
{
    /// <summary>Code of the clause that lets a CIA change PS-1 by notification (PS1-02).</summary>
    public const string ClausePs1 = "clause-ps-1";

    /// <summary>Part of the homes, from one half of the stock (CAT-04, CAT-05).</summary>
    public const string Foyers = "logements-foyers";

    /// <summary>Development plan of the accession (CAT-06).</summary>
    public const string Accession = "accession";

    /// <summary>The accession stops (CAT-08).</summary>
    public const string ArretDeLAccession = "arret-accession";

    private static readonly Lazy<Donnees> Lues = new(Lire);

    /// <summary>Text of the clause, locked.</summary>
    public static string TexteDeLaClause => Lues.Value.ClausePs1;

    public static IReadOnlyList<DefinitionDeSection> Toutes => Lues.Value.Sections;

    /// <summary>What a convention of that category may hold, in its order.</summary>
    public static IReadOnlyList<ArticleDeCus> Articles(CategorieDecidee? c) => [.. Toutes.Where(s => s.Concerne(c)).SelectMany(s => s.Parties.Select(p => new ArticleDeCus(s, p)))];

    private static Donnees Lire()
    {
        using var flux = typeof(SectionsDeCus).Assembly.GetManifestResourceStream("sections-2019.json")!;
        return JsonSerializer.Deserialize<Donnees>(flux, ColonneJson.Options)!;
    }

    private sealed record Donnees(string Source, string ClausePs1, IReadOnlyList<DefinitionDeSection> Sections);
}
