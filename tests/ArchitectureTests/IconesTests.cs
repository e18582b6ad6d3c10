using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cus.Portal.ArchitectureTests;

/// <summary>An icon that a page names exists: an unknown one is an error when the page is shown, perhaps to one reader only.</summary>
public partial class IconesTests
{
    [Fact]
    public void Les_icones_nommees_par_les_pages_existent() =>
        LaMaison.Fichiers("src", ".cshtml").SelectMany(f => Inconnues(File.ReadAllText(f)).Select(n => $"{LaMaison.Relatif(f)} : {n}")).ShouldBeEmpty();

    [Fact]
    public void Canari_une_icone_inconnue_est_vue() => Inconnues("<p-bouton icone=\"crayon\">x</p-bouton><p-icone nom=\"licorne\" />").ShouldBe(["licorne"]);

    private static readonly Lazy<HashSet<string>> Dessins = new(() =>
        [.. XDocument.Load(LaMaison.Fichiers("src", ".svg").Single(f => f.EndsWith("icones.svg", StringComparison.Ordinal))).Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>()]);

    private static IEnumerable<string> Inconnues(string page) => Nom().Matches(page).Select(m => m.Groups["nom"].Value).Where(n => !Dessins.Value.Contains(n));

    [GeneratedRegex("(icone=\"|<p-icone nom=\")(?<nom>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nom();
}
