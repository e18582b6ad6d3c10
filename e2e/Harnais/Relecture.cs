using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>Reads every page that a story meets, as axe does and on a telephone too. All is read before anything fails.</summary>
public sealed class Relecture
{
    private const int Large = 1360;
    private readonly List<string> _defauts = [];

    /// <summary>axe on the page as it stands, its colours in dark, all of it in light; no sideways scroll, at 1360 px and at 390 px.</summary>
    /// <param name="page">Page.</param>
    /// <param name="etat">What is on the screen.</param>
    public async Task LireAsync(IPage page, string etat)
    {
        foreach (var clarte in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = clarte });
            Noter($"{etat}, {clarte}", page, await page.ViolationsAsync(couleursSeules: clarte == ColorScheme.Dark));
        }

        Noter(etat, page, await page.DebordementAsync());
        await page.SetViewportSizeAsync(Reglage.Etroit.Largeur, Reglage.Etroit.Hauteur);
        Noter($"{etat}, {Reglage.Etroit.Largeur} px", page, await page.DebordementAsync());
        await page.SetViewportSizeAsync(Large, 900);
        if (Environment.GetEnvironmentVariable("PORTAIL_CAPTURES") is { } dossier)
            await page.ScreenshotAsync(new() { Path = Path.Combine(dossier, string.Concat(etat.Select(c => char.IsLetterOrDigit(c) ? c : '-')) + ".png"), FullPage = true });
    }

    /// <summary>Notes what a page does not say as it should.</summary>
    /// <param name="tenu">It does.</param>
    /// <param name="defaut">What is wrong, in words.</param>
    /// <param name="page">Text of the page.</param>
    public void Attendre(bool tenu, string defaut, string page)
    {
        if (!tenu)
            _defauts.Add($"{defaut} :\n{page[..Math.Min(page.Length, 2_000)]}");
    }

    /// <summary>Fails with all that was found.</summary>
    public void RienAReprendre() => _defauts.ShouldBeEmpty(string.Join('\n', _defauts));

    private void Noter(string etat, IPage page, string defaut)
    {
        if (defaut.Length > 0)
            _defauts.Add($"{etat} ({page.Url})\n{defaut}");
    }
}
