using System.Text.Json;
using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>What a reader without a mouse, with a small screen or a large zoom meets.</summary>
public static class Clavier
{
    private const string Atteignables = """
        () => {
          const visible = e => e.checkVisibility({ checkVisibilityCSS: true }) && e.getClientRects().length > 0;
          const tous = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
            .filter(e => !e.disabled && e.tabIndex >= 0 && visible(e) && !e.closest('[inert]'));
          const groupes = new Set();
          window.__attendus = tous.filter(e => { if (e.type !== 'radio') return true; if (groupes.has(e.name)) return false; groupes.add(e.name); return true; });
          window.__atteints = new Set();
          return window.__attendus.length;
        }
        """;

    private const string Actif = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const nom = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' « ' + (e.innerText || e.value || e.getAttribute('aria-label') || '').trim().slice(0, 40) + ' »';
          const cle = e.type === 'radio' ? window.__attendus.find(a => a.type === 'radio' && a.name === e.name) ?? e : e;
          // A date field holds the focus for its day, its month, its year and its calendar.
          const deja = window.__atteints.has(cle) && window.__dernier !== cle;
          window.__dernier = cle;
          window.__atteints.add(cle);
          const s = getComputedStyle(e), label = e.labels?.[0] ? getComputedStyle(e.labels[0], '::before') : null;
          const marque = x => x && ((x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) > 0) || x.boxShadow !== 'none');
          // A frame whose document holds the focus: it is shown in there.
          const r = e.getBoundingClientRect();
          const dedans = r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
          return { nom, deja, marque: !!(marque(s) || marque(label) || e.tagName === 'IFRAME'), dedans };
        }
        """;

    /// <summary>Walks the page with the Tab key: every control is reached, each shows its focus and stands in the window. What is not so, in words; empty when all is.</summary>
    public static async Task<string> ToutAtteindreAsync(this IPage page)
    {
        var attendus = await page.EvaluateAsync<int>(Atteignables);
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); getSelection().removeAllRanges(); const d = document.body; d.tabIndex = -1; d.focus(); d.removeAttribute('tabindex'); }");
        var defauts = new List<string>();
        for (var i = 0; i < attendus * 5 + 20; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var actif = await page.EvaluateAsync<JsonElement?>(Actif);
            if (actif is not { ValueKind: JsonValueKind.Object } a || a.GetProperty("deja").GetBoolean())
                break;
            if (!a.GetProperty("marque").GetBoolean())
                defauts.Add("focus invisible : " + a.GetProperty("nom"));
            if (!a.GetProperty("dedans").GetBoolean())
                defauts.Add("focus hors de la fenêtre : " + a.GetProperty("nom"));
        }

        defauts.AddRange(await page.EvaluateAsync<string[]>("() => window.__attendus.filter(e => !window.__atteints.has(e)).map(e => 'jamais atteint : ' + e.outerHTML.slice(0, 120))"));
        return string.Join('\n', defauts);
    }

    /// <summary>The page itself does not scroll sideways.</summary>
    public static async Task SansDefilementLateralAsync(this IPage page, string etat) => (await page.DebordementAsync()).ShouldBeEmpty($"{etat} ({page.Url})");

    /// <summary>What sticks out of the page, in words; empty when nothing does.</summary>
    public static Task<string> DebordementAsync(this IPage page) => page.EvaluateAsync<string>("""
            () => {
              const d = document.documentElement;
              if (d.scrollWidth <= d.clientWidth + 1) return '';
              const larges = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > d.clientWidth + 1 && !e.closest('.p-defile') && !e.closest('[popover]'));
              return `${d.scrollWidth} px pour ${d.clientWidth} : ` + larges.slice(0, 4).map(e => e.outerHTML.slice(0, 140)).join(' | ');
            }
            """);
}
