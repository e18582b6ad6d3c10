using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>axe-core on the page as it stands, every rule on. Evaluated by the browser's own console, so the security policy stays whole.</summary>
public static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(Racine(), "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Fails with what axe found, in words.</summary>
    /// <param name="page">Page.</param>
    /// <param name="etat">What is on the screen, for the message.</param>
    public static async Task SansViolationAsync(this IPage page, string etat)
    {
        var violations = await page.ViolationsAsync();
        violations.ShouldBeEmpty($"{etat} ({page.Url})");
    }

    /// <summary>One line per violation, with its first nodes; empty when there is none.</summary>
    /// <param name="page">Page.</param>
    /// <param name="couleursSeules">Only the rules of colour: what changes with the scheme.</param>
    public static async Task<string> ViolationsAsync(this IPage page, bool couleursSeules = false)
    {
        if (!await page.EvaluateAsync<bool>("() => !!window.axe"))
            await page.EvaluateAsync(Source.Value + "\n;0");
        // From the top: what a heading that stays in sight hides when the page has scrolled to an anchor is not small, it is elsewhere.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        // Every rule of axe, best practices and experimental ones included; « enabled: true » also wakes those that are off by default.
        var resultat = await page.EvaluateAsync<JsonElement>("""
            async couleurs => {
              const regles = axe.getRules().filter(r => !r.tags.includes('wcag2aaa') && (!couleurs || r.tags.includes('cat.color'))).map(r => r.ruleId);
              const options = couleurs ? { runOnly: { type: 'rule', values: regles } } : { rules: Object.fromEntries(regles.map(r => [r, { enabled: true }])) };
              const r = await axe.run(document, { ...options, resultTypes: ['violations'] });
              return r.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => ({ cible: n.target.join(' '), html: n.html.slice(0, 200), pourquoi: n.failureSummary })) }));
            }
            """, couleursSeules);
        var texte = new StringBuilder();
        foreach (var v in resultat.EnumerateArray())
        {
            texte.AppendLine($"- {v.GetProperty("id")} : {v.GetProperty("help")}");
            foreach (var n in v.GetProperty("nodes").EnumerateArray().Take(4))
                texte.AppendLine($"    {n.GetProperty("cible")}\n      {n.GetProperty("html")}\n      {n.GetProperty("pourquoi").GetString()?.ReplaceLineEndings(" ")}");
        }

        return texte.ToString();
    }

    private static string Racine()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "package-lock.json")) && d.Name == "e2e")
                return d.FullName;
        }

        throw new InvalidOperationException("e2e/package-lock.json is not above the tests.");
    }
}
