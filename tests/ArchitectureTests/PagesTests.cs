using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cus.Portal.ArchitectureTests;

/// <summary>Traps of the forms of Razor Pages.</summary>
public partial class PagesTests
{
    private static readonly Lazy<IReadOnlyList<(string Chemin, string Texte)>> Vues = new(() =>
        [.. LaMaison.Fichiers("src", ".cshtml").Select(f => (LaMaison.Relatif(f), File.ReadAllText(f)))]);

    /// <summary>With an address of its own, a form gets no token unless it says so.</summary>
    [Fact]
    public void Un_formulaire_qui_dit_son_adresse_dit_s_il_porte_un_jeton() =>
        Vues.Value.SelectMany(v => SansJetonDit(v.Texte).Select(f => $"{v.Chemin} : {f}")).ShouldBeEmpty();

    /// <summary>A field that cannot be null is required by every handler of the page, even those whose form has no such field.</summary>
    [Fact]
    public void Une_page_a_plusieurs_actes_n_exige_aucun_champ_de_tous_ses_formulaires() =>
        LaMaison.Types.Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract).SelectMany(ChampsExigesPartout).ShouldBeEmpty();

    [Fact]
    public void Aucun_style_ni_script_dans_les_pages() =>
        Vues.Value.Where(v => EnLigne().IsMatch(v.Texte)).Select(v => v.Chemin).ShouldBeEmpty();

    [Fact]
    public void Canari_chaque_piege_est_vu()
    {
        SansJetonDit("<form method=\"post\" action=\"/x\">").ShouldHaveSingleItem();
        SansJetonDit("<form method=\"post\" action=\"/x\" asp-antiforgery=\"true\"><form method=\"get\" action=\"/x\"><form method=\"post\">").ShouldBeEmpty();
        ChampsExigesPartout(typeof(DeuxActes)).ShouldBe(["DeuxActes.Nom"]);
        EnLigne().IsMatch("<p style=\"color:red\">").ShouldBeTrue();
        EnLigne().IsMatch("<button onclick=\"x()\">").ShouldBeTrue();
        EnLigne().IsMatch("<script>").ShouldBeTrue();
        EnLigne().IsMatch("<script src=\"x\"></script><p class=\"style\">").ShouldBeFalse();
    }

    private static IEnumerable<string> SansJetonDit(string texte) => Formulaire().Matches(texte).Select(m => m.Value)
        .Where(f => f.Contains("method=\"post\"", StringComparison.Ordinal) && Action().IsMatch(f) && !f.Contains("asp-antiforgery", StringComparison.Ordinal));

    private static IEnumerable<string> ChampsExigesPartout(Type page) => page.GetMethods().Count(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)) < 2 ? [] : page.GetProperties()
        .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: false } && p.PropertyType == typeof(string) && new NullabilityInfoContext().Create(p).WriteState == NullabilityState.NotNull)
        .Select(p => $"{page.Name}.{p.Name}");

    [GeneratedRegex("<form\\b[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formulaire();

    [GeneratedRegex("\\saction=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Action();

    [GeneratedRegex("<[a-z][^>]*\\s(style|on[a-z]+)=\"|<style\\b|<script(?![^>]*\\bsrc=)[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnLigne();

    private sealed class DeuxActes : PageModel
    {
        [BindProperty]
        public string Nom { get; set; } = "";

        [BindProperty]
        public string? Autre { get; set; }

        public void OnPostUn()
        {
        }

        public void OnPostDeux()
        {
        }
    }
}
