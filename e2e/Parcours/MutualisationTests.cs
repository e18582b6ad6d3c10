using System.Text;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>A campaign of mutualisation, from its two files to the statement of an organisme, axe on every page.</summary>
[Collection(PortailServi.Nom)]
public sealed class MutualisationTests(PortailServi portail)
{
    private const string Chemin = "/pacte/campagnes/2015";

    [Fact]
    [Trait("Scenario", "PAC-S06"), Trait("Scenario", "PAC-S09")]
    public async Task Des_bases_et_des_prets_importes_aux_releves_lus()
    {
        var (a, b, c) = await SirensAsync();
        await using (var n = await portail.NavigateurAsync("maud.perrin"))
        {
            await n.Page.GotoAsync("/pacte/campagnes");
            await n.Page.GetByLabel("Année des prêts").FillAsync("2015");
            await n.Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la campagne" }).ClickAsync();
            await n.Page.SansViolationAsync("campagne ouverte");
            await DeposerAsync(n.Page, "bases", "Importer", $"SIREN;Organisme;Département;Plan de la CGLLS;Cotisation CGLLS;Loyers;Logements;Restructurations demandées;Courriel\n{a};Habitat Garonne;31;;100;1000;10;;\n{b};Toit d’Oc;31;;300;3000;30;;\n{c};Insula Logis;2A;plan de consolidation;0;500;5;;\n990000150;Bourbon Logis;974;;1;1;1;;");
            (await TexteAsync(n.Page)).ShouldContain("Bourbon Logis : organisme d’outre-mer");
            await DeposerAsync(n.Page, "prets", "Déposer", $"Prêt;SIREN;Signé le;Produit;Zone;Logements;Montant\n1;{a};15/03/2015;PLUS;1;2;\n2;{b};31/12/2015;PLAI;2;1;\n3;{b};05/06/2015;PAM;;;100000\n4;{c};07/07/2015;PLUS;1 bis;1;\n5;{a};02/01/2016;PLUS;1;9;");
            (await TexteAsync(n.Page)).ShouldContain("Prêt signé le 2 janvier 2016");
            await AgirAsync(n.Page, "Accepter les lignes prêtes");
            await n.Page.GotoAsync(Chemin);
            await AgirAsync(n.Page, "Calculer");
            (await TexteAsync(n.Page)).ShouldContain("12 900,00");
            await AgirAsync(n.Page, "La commission valide");
            await AgirAsync(n.Page, "Notifier les relevés");
            (await TexteAsync(n.Page)).ShouldContain("à recevoir : 3 375,00");
        }

        await using var luc = await portail.NavigateurAsync("luc.ferrand");
        await luc.Page.GotoAsync("/pacte/releves");
        await luc.Page.Locator($"main a[href='/pacte/releves/2015/{a}']").ClickAsync();
        (await TexteAsync(luc.Page)).ShouldContain("À recevoir : 3 375,00 €.");
        await luc.Page.SansViolationAsync("relevé");
        var pdf = await luc.Page.APIRequest.GetAsync($"/pacte/releves/2015/{a}/releve.pdf");
        (pdf.Status, pdf.Headers["content-type"]).ShouldBe((200, "application/pdf"));
        (await luc.Page.APIRequest.GetAsync($"/pacte/releves/2015/{b}")).Status.ShouldBe(404);
    }

    private static async Task DeposerAsync(IPage page, string onglet, string bouton, string contenu)
    {
        await page.GotoAsync($"{Chemin}/{onglet}");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = onglet + ".csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(contenu) });
        await AgirAsync(page, bouton);
    }

    private static async Task AgirAsync(IPage page, string bouton)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.SansViolationAsync("après « " + bouton + " »");
    }

    private static async Task<string> TexteAsync(IPage page) => (await page.InnerTextAsync("main")).Replace('\u00A0', ' ');

    private async Task<(string A, string B, string C)> SirensAsync()
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var lus = await portee.ServiceProvider.GetRequiredService<IOrganismes>().LireAsync([OrganismesDemo.HabitatGaronne, OrganismesDemo.ToitDOc, OrganismesDemo.InsulaLogis], new(2015, 1, 1), CancellationToken.None);
        return (lus[OrganismesDemo.HabitatGaronne].Siren!, lus[OrganismesDemo.ToitDOc].Siren!, lus[OrganismesDemo.InsulaLogis].Siren!);
    }
}
