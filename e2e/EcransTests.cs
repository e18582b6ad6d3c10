using Microsoft.Playwright;

namespace Cus.Portal.E2E;

[Collection(PortailServi.Nom)]
public sealed class EcransTests(PortailServi portail)
{
    [Theory, MemberData(nameof(Ecrans.ParTheme), MemberType = typeof(Ecrans))]
    public async Task Un_ecran_est_accessible_en_clair_en_sombre_large_etroit_et_agrandi(string hote, string nom)
    {
        var defauts = new List<string>();
        await using var n = await portail.OuvrirAsync(Ecrans.Nomme(nom), hote, new Reglage());
        (await n.Page.Locator("h1").CountAsync()).ShouldBe(1, $"un titre de premier niveau sur {nom}");
        foreach (var (sombre, largeur) in ((bool, int)[])[(false, 1360), (true, 1360), (true, 390), (false, 390)])
            await LireAsync(sombre, largeur);
        // 320 px, and 1360 px at 200 %: what a reader with low vision has.
        foreach (var largeur in (int[])[680, 320])
        {
            await n.Page.SetViewportSizeAsync(largeur, 450);
            await NoterAsync($"{largeur} px", () => n.Page.SansDefilementLateralAsync(nom));
        }

        defauts.ShouldBeEmpty(string.Join('\n', defauts));

        async Task LireAsync(bool sombre, int largeur)
        {
            await n.Page.EmulateMediaAsync(new() { ColorScheme = sombre ? ColorScheme.Dark : ColorScheme.Light });
            await n.Page.SetViewportSizeAsync(largeur, 900);
            if (hote == PortailServi.Etat) // its scheme is chosen when the page opens
                await n.Page.ReloadAsync();
            var etat = $"{nom}, {(sombre ? "sombre" : "clair")}, {largeur} px";
            await NoterAsync(etat, () => n.Page.SansViolationAsync(etat));
            await NoterAsync(etat, () => n.Page.SansDefilementLateralAsync(etat));
        }

        async Task NoterAsync(string etat, Func<Task> verifier)
        {
            try
            {
                await verifier();
            }
            catch (ShouldAssertException e)
            {
                defauts.Add($"{etat} : {e.Message}");
            }
        }
    }

    [Theory, MemberData(nameof(Ecrans.ParTheme), MemberType = typeof(Ecrans))]
    public async Task Le_clavier_atteint_tout_et_montre_ou_il_est(string hote, string nom)
    {
        await using var large = await portail.OuvrirAsync(Ecrans.Nomme(nom), hote, new Reglage());
        await large.Page.ToutAtteindreAsync($"{nom}, 1360 px");
        await using var etroit = await portail.OuvrirAsync(Ecrans.Nomme(nom), hote, Reglage.Etroit);
        await etroit.Page.ToutAtteindreAsync($"{nom}, 390 px");
    }
}
