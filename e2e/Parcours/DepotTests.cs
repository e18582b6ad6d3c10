using Cus.Portal.IntegrationTests.Echeances;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>From a draft to its receipt, by a pointer without scripts and by the keyboard alone.</summary>
[Collection(PortailServi.Nom)]
public sealed class DepotTests(PortailServi portail)
{
    [Theory, InlineData(PortailServi.Neutre)]
    [Trait("Scenario", "ACC-S07")]
    public async Task On_depose_sans_JavaScript(string hote)
    {
        string dossier;
        await using (var n = await portail.NavigateurAsync("amina.belkacem", hote, new Reglage(Scripts: false)))
        {
            dossier = await new Pointeur(n.Page).RedigerAsync("Sans scripts, jusqu’au dépôt");
            (await n.Page.InnerTextAsync("main")).ShouldContain("Seul un signataire d’Habitat Garonne peut déposer ce dossier");
        }

        await using var luc = await portail.NavigateurAsync("luc.ferrand", hote, new Reglage(Scripts: false));
        await luc.Page.GotoAsync(dossier + "/deposer");
        await new Pointeur(luc.Page).PresserAsync("Déposer le dossier");
        await DeposeAsync(luc.Page);
    }

    [Fact]
    [Trait("Scenario", "ACC-S07")]
    public async Task On_depose_au_clavier_seul()
    {
        string dossier;
        await using (var n = await portail.NavigateurAsync("amina.belkacem"))
            dossier = await new Touches(n.Page).RedigerAsync("Au clavier seul, jusqu’au dépôt");
        await using var luc = await portail.NavigateurAsync("luc.ferrand");
        await luc.Page.GotoAsync(dossier + "/deposer");
        await new Touches(luc.Page).PresserAsync("Déposer le dossier");
        await DeposeAsync(luc.Page);
    }

    private async Task DeposeAsync(IPage page)
    {
        var main = await page.InnerTextAsync("main");
        main.ShouldContain("Déposé le 25 novembre 2026 à");
        main.ShouldNotContain("Brouillon, non déposé");
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
    }
}
