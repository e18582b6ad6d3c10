using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.IntegrationTests.Indicateurs;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>The portal with a programme of twelve territories over six years, and figures in the first one.</summary>
public sealed class PortailDesGrilles : PortailServi
{
    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var indicateurs = portee.ServiceProvider.GetRequiredService<IIndicateurs>();
        await indicateurs.DeclarerAsync(ProgrammeDEssai.Definitions, CancellationToken.None);
        await indicateurs.FixerAsync(ProgrammeDEssai.Cle, ProgrammeDEssai.Edition, [.. Enumerable.Range(2019, 6).Select(a => new ObjectifAFixer(ProgrammeDEssai.Objet(1), "T-1", a, 25, new DateOnly(2019, 1, 1)))], ProgrammeDEssai.Contrat, CancellationToken.None);
        await indicateurs.EnregistrerAsync(ProgrammeDEssai.Cle, ProgrammeDEssai.Edition,
            [Saisie(2019, De(60, 240)), Saisie(2020, De(3_125, 12_502)), Saisie(2021, De(0, 0))], CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services) => services.AddScoped<IProgrammeDIndicateurs, ProgrammeDEssai>();

    private static SaisieDeValeur Saisie(int annee, Valeur valeur) => new(new CleDeValeur(ProgrammeDEssai.Objet(1), "T-1", annee), valeur, 0);

    private static Valeur De(decimal numerateur, decimal denominateur) => Cus.Portal.Indicateurs.Contracts.Valeur.De(numerateur, denominateur);
}

/// <summary>A table pasted in the grid, corrected by the keyboard alone; the screens of an indicator read by axe.</summary>
public sealed class GrilleDIndicateursTests(PortailDesGrilles portail) : IClassFixture<PortailDesGrilles>
{
    [Fact]
    [Trait("Scenario", "IND-S08")]
    public async Task Un_tableau_colle_dans_la_grille_dit_ses_fautes_et_se_corrige_au_clavier_seul()
    {
        var lignes = Enumerable.Range(0, 12).Select(i => Enumerable.Range(0, 6).Select(j => $"{(i * 6) + j}").ToArray()).ToArray();
        (lignes[2][3], lignes[5][0], lignes[0][0], lignes[11][5]) = ("n.c.", "−3", "1 250", "12,5");
        await using var n = await portail.NavigateurAsync("maud.perrin");
        await n.Page.GotoAsync("/indicateurs/essai/1/S-1/saisie");
        await n.Page.Locator("#c-0-0").FocusAsync();
        await n.Page.EvaluateAsync("""
            texte => { const d = new DataTransfer(); d.setData('text/plain', texte); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); }
            """, string.Join("\r\n", lignes.Select(l => string.Join('\t', l))));
        await Assertions.Expect(n.Page.Locator("[data-grille-etat]")).ToHaveTextAsync("70 valeurs prêtes, 2 à corriger. Rien n’est encore enregistré.");
        (await n.Page.Locator("#c-2-3-faute").InnerTextAsync()).ShouldContain("n’est pas un nombre");
        (await n.Page.Locator("#c-5-0").InputValueAsync()).ShouldBe("−3");
        await n.Page.SansViolationAsync("grille, deux cellules fautives");

        await Assertions.Expect(n.Page.Locator("#c-2-3")).ToBeFocusedAsync();
        await CorrigerAsync(n.Page, "4");
        for (var i = 0; i < 3; i++)
            await n.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(n.Page.Locator("#c-5-3")).ToBeFocusedAsync();
        for (var i = 0; i < 3; i++)
            await n.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(n.Page.Locator("#c-5-0")).ToBeFocusedAsync();
        await CorrigerAsync(n.Page, "3");
        await new Touches(n.Page).PresserAsync("Enregistrer les valeurs");
        (await n.Page.InnerTextAsync("main")).Replace('\u00A0', ' ').ShouldContain("72 valeurs sont enregistrées");
    }

    [Theory]
    [InlineData("/indicateurs/essai/1/T-1")]
    [InlineData("/indicateurs/essai/1/T-1/saisie")]
    [InlineData("/indicateurs/essai/1/T-1/chiffre?objet=essai%2Fterritoire%2F1&annee=2020")]
    public async Task Les_ecrans_d_un_indicateur_sont_accessibles_en_clair_en_sombre_large_et_etroit(string chemin)
    {
        await using var n = await portail.NavigateurAsync("maud.perrin");
        await n.Page.GotoAsync(chemin);
        foreach (var (sombre, largeur) in new[] { (false, 1360), (true, 1360), (true, 390), (false, 390) })
        {
            await n.Page.EmulateMediaAsync(new() { ColorScheme = sombre ? ColorScheme.Dark : ColorScheme.Light });
            await n.Page.SetViewportSizeAsync(largeur, 900);
            await n.Page.SansViolationAsync($"{chemin}, {(sombre ? "sombre" : "clair")}, {largeur} px");
            await n.Page.SansDefilementLateralAsync($"{chemin}, {largeur} px");
        }

        if (Environment.GetEnvironmentVariable("PORTAIL_CAPTURES") is { } dossier)
            await n.Page.ScreenshotAsync(new() { Path = Path.Combine(dossier, string.Concat(chemin.Split('?')[0].Skip(1).Select(c => c == '/' ? '-' : c)) + ".png"), FullPage = true });
    }

    private static async Task CorrigerAsync(IPage page, string texte)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(texte);
    }
}
