using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cus.Portal.ArchitectureTests;

/// <summary>
/// Every scenario of <c>docs/scenarios</c> is carried by a test that bears its id, or is named in <c>docs/limites.md</c>
/// (« Scénarios non joués ») with its reason. No test is skipped.
/// </summary>
public partial class ScenariosTests
{
    private static readonly Lazy<IReadOnlyList<SyntaxNode>> Essais = new(() =>
        [.. new[] { "tests", "e2e" }.SelectMany(d => LaMaison.Fichiers(d, ".cs")).AsParallel().Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot())]);

    [Fact]
    public void Chaque_scenario_est_joue_ou_sa_raison_de_ne_pas_l_etre_est_ecrite()
    {
        var ecrits = Ecrits();
        ecrits.Count.ShouldBeGreaterThan(40);
        ecrits.Except(Joues(Essais.Value)).Except(NonJoues().Keys).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Un_scenario_joue_n_est_pas_dit_non_joue_et_chaque_exception_a_sa_raison()
    {
        NonJoues().Keys.Intersect(Joues(Essais.Value)).ShouldBeEmpty();
        NonJoues().Keys.Except(Ecrits()).ShouldBeEmpty();
        NonJoues().Where(n => n.Value.Length < 20).Select(n => n.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Un_essai_ne_porte_que_des_scenarios_ecrits() => Joues(Essais.Value).Except(Ecrits()).ShouldBeEmpty();

    [Fact]
    public void Aucun_essai_n_est_saute() => Essais.Value.SelectMany(Sautes).ShouldBeEmpty();

    [Fact]
    public void Canari_le_scenario_porte_et_l_essai_saute_sont_lus()
    {
        var essai = CSharpSyntaxTree.ParseText("class C { [Fact(Skip = \"x\")] [Trait(\"Scenario\", \"ABC-S99\")] void F() { } /* [Trait(\"Scenario\", \"ABC-S98\")] */ }").GetRoot();
        Joues([essai]).ShouldBe(["ABC-S99"]);
        Sautes(essai).ShouldBe(["F"]);
    }

    private static HashSet<string> Ecrits() => [.. Directory.GetFiles(Path.Combine(LaMaison.Racine, "docs", "scenarios"), "*.md").SelectMany(File.ReadLines).Select(l => Titre().Match(l)).Where(m => m.Success).Select(m => m.Groups["id"].Value)];

    private static HashSet<string> Joues(IEnumerable<SyntaxNode> essais) =>
        [.. essais.SelectMany(e => e.DescendantNodes()).OfType<AttributeSyntax>()
            .Where(a => a.Name.ToString() == "Trait" && a.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "Scenario" } }, { Expression: LiteralExpressionSyntax }])
            .Select(a => ((LiteralExpressionSyntax)a.ArgumentList!.Arguments[1].Expression).Token.ValueText)];

    private static IEnumerable<string> Sautes(SyntaxNode essai) => essai.DescendantNodes().OfType<AttributeSyntax>()
        .Where(a => a.Name.ToString() is "Fact" or "Theory" && a.ArgumentList?.Arguments.Any(x => x.NameEquals?.Name.Identifier.Text == "Skip") == true)
        .Select(a => a.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.Text);

    /// <summary>« - AAP-S12 : its reason », under the heading, up to the next one.</summary>
    private static Dictionary<string, string> NonJoues()
    {
        var page = Path.Combine(LaMaison.Racine, "docs", "limites.md");
        return File.Exists(page)
            ? File.ReadLines(page).SkipWhile(l => l.TrimEnd() != "## Scénarios non joués").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
                .Select(l => Exception().Match(l)).Where(m => m.Success).ToDictionary(m => m.Groups["id"].Value, m => m.Groups["raison"].Value, StringComparer.Ordinal)
            : [];
    }

    [GeneratedRegex(@"^## (?<id>[A-Z]{3}\d?-S\d{2})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titre();

    [GeneratedRegex(@"^- (?<id>[A-Z]{3}\d?-S\d{2})\s*:\s*(?<raison>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exception();
}
