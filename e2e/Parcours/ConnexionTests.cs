using Cus.Portal.Identite.Contracts;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

[Collection(PortailServi.Nom)]
public sealed class ConnexionTests(PortailServi portail)
{
    [Fact]
    public async Task On_se_connecte_on_choisit_un_espace_on_se_deconnecte()
    {
        await using var n = await portail.NavigateurAsync();
        await n.Page.GotoAsync("/compte/connexion");
        await n.Page.GetByLabel("Adresse électronique").FillAsync("rose.delmas@demo.example");
        await n.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("pas le bon mot de passe");
        await n.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        (await n.Page.GetByRole(AriaRole.Alert).CountAsync()).ShouldBe(1);
        (await n.Page.GetByLabel("Adresse électronique").InputValueAsync()).ShouldBe("rose.delmas@demo.example", "rien de ce qui est écrit ne se perd");
        await n.Page.SansViolationAsync("connexion refusée");

        await portail.SeConnecterAsync(n.Page, "rose.delmas");
        (await n.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Bonjour Rose");
        await n.Page.Locator("details.p-menu > summary").ClickAsync();
        await n.Page.SansViolationAsync("menu du compte ouvert");
        await n.Page.GetByRole(AriaRole.Link, new() { Name = "Changer d’espace" }).ClickAsync();
        (await n.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Choisir un espace");
        (await n.Page.GetByRole(AriaRole.Main).GetByText("DREAL Occitanie").CountAsync()).ShouldBe(1);

        await n.Page.GotoAsync("/compte");
        await n.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await n.Page.WaitForURLAsync(u => !u.EndsWith("/compte", StringComparison.Ordinal));
        (await n.Page.InnerTextAsync("main")).ShouldContain("Vous êtes déconnecté.");
        await n.Page.GotoAsync("/compte");
        n.Page.Url.ShouldContain("/compte/connexion");
    }

    [Fact]
    public async Task Un_agent_de_l_Etat_entre_avec_son_second_facteur_au_clavier_seul()
    {
        await using var n = await portail.NavigateurAsync(hote: PortailServi.Etat);
        portail.Horloge.Avancer(TimeSpan.FromSeconds(31));
        await n.Page.GotoAsync("/compte/connexion");
        await n.Page.Locator("body").PressAsync("Tab");
        (await n.Page.EvaluateAsync<string>("() => document.activeElement.textContent")).ShouldBe("Aller au contenu");
        await n.Page.Keyboard.PressAsync("Enter");
        await n.Page.Keyboard.PressAsync("Tab");
        await n.Page.Keyboard.TypeAsync("didier.vasseur@demo.example");
        await n.Page.Keyboard.PressAsync("Tab");
        await n.Page.Keyboard.TypeAsync(ComptesDemo.MotDePasse);
        await n.Page.Keyboard.PressAsync("Enter");
        await n.Page.WaitForURLAsync("**/compte/connexion/code*");
        await n.Page.SansViolationAsync("second facteur demandé");
        var code = (await n.Page.Locator("#code-demo").InnerTextAsync()).Trim();
        await n.Page.GetByLabel("Code à six chiffres").FocusAsync();
        await n.Page.Keyboard.TypeAsync(code);
        await n.Page.Keyboard.PressAsync("Enter");
        await n.Page.WaitForURLAsync(u => !u.Contains("/compte/connexion", StringComparison.Ordinal));
        (await n.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Bonjour Didier");
    }

    [Theory, InlineData(PortailServi.Neutre), InlineData(PortailServi.Etat)]
    public async Task On_se_connecte_et_on_change_de_theme_sans_JavaScript(string hote)
    {
        await using var n = await portail.NavigateurAsync(hote: hote, fenetre: new Reglage(Scripts: false));
        await portail.SeConnecterAsync(n.Page, "sylvie.marchand");
        (await n.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldContain("Bonjour Sylvie");
        var fond = await FondAsync(n.Page);
        await n.Page.GetByRole(AriaRole.Button, new() { Name = "Passer au thème sombre" }).ClickAsync();
        (await FondAsync(n.Page)).ShouldNotBe(fond);
        await n.Page.Locator("details.p-menu > summary").ClickAsync();
        await n.Page.GetByRole(AriaRole.Link, new() { Name = "Administration", Exact = true }).ClickAsync();
        (await n.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Membres de l’espace");
    }

    [Fact]
    public async Task Au_telephone_le_menu_s_ouvre_sans_JavaScript()
    {
        await using var n = await portail.NavigateurAsync("sylvie.marchand", fenetre: Reglage.Etroit with { Scripts = false });
        await n.Page.GotoAsync("/");
        var menu = n.Page.GetByRole(AriaRole.Navigation, new() { Name = "Navigation principale" });
        (await menu.IsVisibleAsync()).ShouldBeFalse();
        await n.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        (await menu.IsVisibleAsync()).ShouldBeTrue();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Échéances" }).ClickAsync();
        n.Page.Url.ShouldEndWith("/echeances");
    }

    [Theory, InlineData(PortailServi.Neutre), InlineData(PortailServi.Etat)]
    public async Task On_se_deconnecte_depuis_le_menu_du_compte(string hote)
    {
        await using var n = await portail.NavigateurAsync(hote: hote);
        await portail.SeConnecterAsync(n.Page, "marc.puig");
        await n.Page.Locator("details.p-menu > summary").ClickAsync();
        await n.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await n.Page.WaitForURLAsync("**/compte/connexion*");
        (await n.Page.InnerTextAsync("main")).ShouldContain("Vous êtes déconnecté.");
    }

    private static Task<string> FondAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
