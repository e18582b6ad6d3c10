using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>Every screen of an espace, each in one visit: axe in light and in dark, wide and narrow; the keyboard alone; a large zoom. All is read before anything fails.</summary>
public abstract class EcransTests(PortailServi portail, string hote)
{
    /// <summary>Reads a screen whole.</summary>
    protected async Task VisiterAsync(string nom)
    {
        var ecran = Ecrans.Nomme(nom);
        var page = await portail.PageDeLecteurAsync(ecran.Compte, hote);
        try
        {
            await page.SuivreAsync(ecran);
            (await page.Locator("h1").CountAsync()).ShouldBe(1, $"un titre de premier niveau sur {nom}");
            (await DefautsAsync(page)).ShouldBeEmpty($"{nom} ({page.Url})");
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    private async Task<string> DefautsAsync(IPage page)
    {
        var defauts = new List<string>();
        foreach (var largeur in (int[])[1360, 390])
        {
            // What depends on the scheme is colour alone: the other rules are read once per width.
            await LireAsync(largeur == 390, largeur, p => p.ViolationsAsync());
            await NoterAsync($"{largeur} px", page.ToutAtteindreAsync());
            await LireAsync(largeur != 390, largeur, p => p.ViolationsAsync(couleursSeules: true));
        }

        // 320 px, and 1360 px at 200 %: what a reader with low vision has.
        foreach (var largeur in (int[])[680, 320])
        {
            await page.SetViewportSizeAsync(largeur, 450);
            await NoterAsync($"{largeur} px", page.DebordementAsync());
        }

        return string.Join('\n', defauts);

        async Task LireAsync(bool sombre, int largeur, Func<IPage, Task<string>> violations)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = sombre ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(largeur, 900);
            if (hote == PortailServi.Etat) // its scheme is chosen when the page opens
                await page.ReloadAsync();
            var etat = $"{(sombre ? "sombre" : "clair")}, {largeur} px";
            await NoterAsync(etat, violations(page));
            await NoterAsync(etat, page.DebordementAsync());
        }

        async Task NoterAsync(string etat, Task<string> verifier)
        {
            if (await verifier is { Length: > 0 } defaut)
                defauts.Add($"{etat} : {defaut}");
        }
    }
}

/// <summary>In the neutral theme.</summary>
[Collection(PortailServi.Nom)]
public sealed class EcransDeLEspaceNationalTests(PortailServi portail) : EcransTests(portail, PortailServi.Neutre)
{
    [Theory, MemberData(nameof(Ecrans.DeLEspaceNational), MemberType = typeof(Ecrans))]
    public Task Un_ecran_est_accessible_en_clair_en_sombre_large_etroit_agrandi_et_au_clavier(string nom) => VisiterAsync(nom);
}

/// <summary>A portal of its own, so that both espaces are read at once.</summary>
public sealed class PortailDeLEtat : PortailServi;

/// <summary>In the State theme.</summary>
public sealed class EcransDeLEspaceDeLEtatTests(PortailDeLEtat portail) : EcransTests(portail, PortailServi.Etat), IClassFixture<PortailDeLEtat>
{
    [Theory, MemberData(nameof(Ecrans.DeLEspaceDeLEtat), MemberType = typeof(Ecrans))]
    public Task Un_ecran_est_accessible_en_clair_en_sombre_large_etroit_agrandi_et_au_clavier(string nom) => VisiterAsync(nom);
}
