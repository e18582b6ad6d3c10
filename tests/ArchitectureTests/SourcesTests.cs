using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;

namespace Cus.Portal.ArchitectureTests;

/// <summary>Size of files and methods, banned clocks, folded regions.</summary>
public class SourcesTests
{
    private const int LignesParFichier = 300;
    private const int LignesParMethode = 40;
    private static readonly string[] Dossiers = ["src", "tests", "e2e"];
    private static readonly Lazy<IReadOnlyList<(string Chemin, SyntaxNode Racine)>> Arbres = new(() =>
        [.. Dossiers.SelectMany(d => LaMaison.Fichiers(d, ".cs")).AsParallel().Select(f => (LaMaison.Relatif(f), CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot()))]);

    [Fact]
    public void Un_fichier_a_300_lignes_au_plus() =>
        Dossiers.SelectMany(d => LaMaison.Fichiers(d, ".cs", ".cshtml", ".razor", ".css", ".js", ".mjs"))
            .Select(f => (Fichier: LaMaison.Relatif(f), Lignes: File.ReadLines(f).Count())).Where(f => f.Lignes > LignesParFichier).ShouldBeEmpty();

    [Fact]
    public void Une_methode_a_40_lignes_au_plus()
    {
        Arbres.Value.Count.ShouldBeGreaterThan(100);
        Arbres.Value.SelectMany(a => MethodesLongues(a.Racine).Select(m => $"{a.Chemin} : {m}")).ShouldBeEmpty();
    }

    [Fact]
    public void Canari_une_methode_trop_longue_est_vue()
    {
        var corps = string.Concat(Enumerable.Repeat("a();\n", LignesParMethode - 2));
        MethodesLongues(CSharpSyntaxTree.ParseText("class C {\nvoid F() {\n" + corps + "}}").GetRoot()).ShouldBeEmpty();
        MethodesLongues(CSharpSyntaxTree.ParseText("class C {\nvoid F()\n{\n" + corps + "}}").GetRoot()).ShouldBe(["F, 41 lignes"]);
    }

    [Fact]
    public void Aucune_region() => Arbres.Value.Where(a => ADesRegions(a.Racine)).Select(a => a.Chemin).ShouldBeEmpty();

    [Fact]
    public void Canari_une_region_est_vue() => ADesRegions(CSharpSyntaxTree.ParseText("#region x\nclass C;\n#endregion").GetRoot()).ShouldBeTrue();

    [Fact]
    public void Personne_ne_lit_l_horloge_de_la_machine() => LaMaison.Assemblees.SelectMany(a => LecturesDeLHorloge(a.MainModule)).ShouldBeEmpty();

    [Fact]
    public void Canari_une_lecture_de_l_horloge_de_la_machine_est_vue()
    {
        using var essais = ModuleDefinition.ReadModule(typeof(SourcesTests).Assembly.Location);
        LecturesDeLHorloge(essais).ShouldBe([nameof(LireLHorloge)]);
    }

    private static IEnumerable<string> MethodesLongues(SyntaxNode racine) =>
        from m in racine.DescendantNodes().Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
        let position = m.SyntaxTree.GetLineSpan(m.Span)
        let lignes = position.EndLinePosition.Line - position.StartLinePosition.Line + 1
        where lignes > LignesParMethode
        select $"{Nom(m)}, {lignes} lignes";

    private static string Nom(SyntaxNode n) => n switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        ConstructorDeclarationSyntax c => c.Identifier.Text,
        LocalFunctionStatementSyntax l => l.Identifier.Text,
        _ => n.Kind().ToString(),
    };

    private static bool ADesRegions(SyntaxNode racine) => racine.DescendantTrivia(descendIntoTrivia: true).Any(t => t.IsKind(SyntaxKind.RegionDirectiveTrivia));

    private static IEnumerable<string> LecturesDeLHorloge(ModuleDefinition module) =>
        from t in module.GetTypes()
        from m in t.Methods
        where m.HasBody && m.Body.Instructions.Any(i => i.Operand is MethodReference
        {
            DeclaringType.FullName: "System.DateTime" or "System.DateTimeOffset", Name: "get_Now" or "get_UtcNow" or "get_Today",
        })
        select m.Name;

#pragma warning disable RS0030 // The canary reads what is banned.
    private static DateTime LireLHorloge() => DateTime.Now;
#pragma warning restore RS0030
}
