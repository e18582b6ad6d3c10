using System.Globalization;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>
/// CTR-S17 in a browser, step by step: Brest Métropole, from the volunteer of October 2023 to the contract that is over in January 2027.
/// Every act goes through the pages, by the person of the scenario, at its hour; only the clock and the planned works are moved by hand.
/// </summary>
public sealed partial class HistoireDeBrest(PortailDeLHistoire portail) : IClassFixture<PortailDeLHistoire>
{
    private readonly Relecture _relecture = new();
    private string _contrat = "";

    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task Du_volontariat_de_Brest_a_l_echeance_de_son_contrat()
    {
        var campagne = await OuvrirLaRemonteeAsync();
        await InscrireAsync(campagne);
        await ExporterAsync(campagne);
        await OuvrirLeContratAsync();
        await ChiffrerACinqAsync();
        await EcrireLeTexteAsync();
        await NegocierAsync();
        await FigerLaPremiereVersionAsync();
        var premier = await MettreEnSignatureAsync(_contrat, 6);
        await SignerSansPouvoirPuisAvecAsync(premier);
        await RefuserEtModifierAsync(premier);
        await SignerParLesTroisVoiesAsync(await FigerLaSecondeVersionAsync(premier));
        await AnnexerAsync();
        await RattacherGuipavasAsync();
        await SuivreLesDeuxPremieresAnneesAsync();
        await PasserLAvenantAsync();
        await VenirAEcheanceAsync();
        _relecture.RienAReprendre();
    }

    /// <summary>Signs in as somebody; nothing is done twice within the same second factor.</summary>
    private async Task<Fenetre> EntrerAsync(string compte)
    {
        var n = await portail.NavigateurAsync();
        await portail.SeConnecterAsync(n.Page, compte);
        return n;
    }

    /// <summary>Somebody opens a page and acts on it; the works that follow are done.</summary>
    /// <returns>What the page then says.</returns>
    private async Task<string> CommeAsync(string compte, string chemin, Func<Pointeur, Task> acte)
    {
        await using var n = await EntrerAsync(compte);
        try
        {
            await n.Page.GotoAsync(chemin);
            await acte(new Pointeur(n.Page));
            await Passer.ToutAsync(portail.ServicesDuPortail);
            return await TexteAsync(n.Page);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException($"{compte}, {chemin}, {n.Page.Url} :\n{await TexteAsync(n.Page)}", e);
        }
    }

    /// <summary>Somebody presses a button of a page.</summary>
    private Task<string> FaireAsync(string compte, string chemin, string bouton, string? lire = null) => CommeAsync(compte, chemin, async p =>
    {
        if (lire is not null)
            await LireAsync(p.Page, lire);
        await p.PresserAsync(bouton);
    });

    /// <summary>Somebody reads a page; axe too, when it has a name.</summary>
    private Task<string> VoirAsync(string compte, string chemin, string? lire = null) => CommeAsync(compte, chemin, p => lire is null ? Task.CompletedTask : LireAsync(p.Page, lire));

    private Task LireAsync(IPage page, string etat) => _relecture.LireAsync(page, etat);

    private void Dit(string page, string phrase, string? qui = null) => _relecture.Attendre(page.Contains(phrase, StringComparison.OrdinalIgnoreCase), $"{qui} « {phrase} » manque", page);

    private void NeDitPas(string page, string phrase) => _relecture.Attendre(!page.Contains(phrase, StringComparison.OrdinalIgnoreCase), $"« {phrase} » est de trop", page);

    private void Aller(string instant) => portail.Horloge.Regler(instant);

    private static async Task<string> TexteAsync(IPage page) => (await page.InnerTextAsync("main")).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string Chemin(IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Follows a link of the main part by its address.</summary>
    private static async Task SuivreAsync(IPage page, string selecteur, string? contient = null)
    {
        var lien = page.Locator("main " + selecteur);
        await page.GotoAsync(await (contient is null ? lien : lien.Filter(new() { HasText = contient })).First.GetAttributeAsync("href") ?? "");
    }

    /// <summary>Presses a button whose hidden words say on what.</summary>
    private static async Task PresserDebutAsync(IPage page, string debut)
    {
        await page.Locator("main button").Filter(new() { HasText = debut }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>What a link of the page downloads.</summary>
    private static async Task<byte[]> TelechargerAsync(IPage page, string selecteur)
    {
        var reponse = await page.Context.APIRequest.GetAsync(await page.Locator(selecteur).First.GetAttributeAsync("href") ?? "");
        reponse.Ok.ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{reponse.Url} : {reponse.Status}"));
        return await reponse.BodyAsync();
    }
}
