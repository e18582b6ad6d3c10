using System.Globalization;
using System.Text;

namespace Cus.Portal.ArchitectureTests;

/// <summary>A domain term is an entity of the database, or what a status or a role is about; each has its line in the glossary.</summary>
public class GlossaireTests
{
    [Fact]
    public void Chaque_terme_du_domaine_est_au_glossaire() => Absents(TermesDuDomaine(), Glossaire()).ShouldBeEmpty();

    [Fact]
    public void Canari_un_terme_absent_est_vu() => Absents(["Ornithorynque", "Délégation", "NomDHote"], Glossaire()).ShouldBe(["Ornithorynque"]);

    [Fact]
    public void Le_glossaire_est_par_ordre_alphabetique_et_cite_une_source_par_terme()
    {
        var lignes = Lignes().ToList();
        lignes.Where(l => l.Length != 3 || l.Any(string.IsNullOrWhiteSpace)).Select(l => l[0]).ShouldBeEmpty();
        lignes.Select(l => l[0]).ShouldBe(lignes.Select(l => l[0]).Order(StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols)));
    }

    private static IEnumerable<string> TermesDuDomaine() => LaMaison.Modele.GetEntityTypes().Select(e => e.ClrType)
        .Where(t => t.Namespace?.StartsWith(LaMaison.Prefixe, StringComparison.Ordinal) == true).Select(t => t.Name)
        .Concat(LaMaison.Types.Where(t => t is { IsEnum: true, IsNested: false }).Select(t => t.Name).Where(n => n.StartsWith("Statut", StringComparison.Ordinal)).Select(n => n["Statut".Length..]))
        .Concat(LaMaison.Types.Where(t => t is { IsEnum: true, IsNested: false }).Select(t => t.Name).Where(n => n.StartsWith("Role", StringComparison.Ordinal)))
        .Distinct();

    private static IEnumerable<string[]> Lignes() => File.ReadLines(Path.Combine(LaMaison.Racine, "docs", "glossaire.md"))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries));

    /// <summary>« SIREN, SIRET » is two terms.</summary>
    private static HashSet<string> Glossaire() => [.. Lignes().SelectMany(l => l[0].Split(',', StringSplitOptions.TrimEntries)).Select(Nu)];

    private static List<string> Absents(IEnumerable<string> termes, HashSet<string> glossaire) => [.. termes.Where(t => !glossaire.Contains(Nu(t))).Order(StringComparer.Ordinal)];

    /// <summary>Letters and digits alone, without accents: « Nom d’hôte » and <c>NomDHote</c> are the same word.</summary>
    private static string Nu(string terme) => new([.. terme.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
}
