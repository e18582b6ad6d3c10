using System.Globalization;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>A story played in a browser: every act goes through the pages, by its person, at its hour; all is read before anything fails.</summary>
/// <param name="portail">A portal of its own.</param>
public abstract class Histoire(PortailServi portail)
{
    protected PortailServi Portail => portail;

    protected Relecture Relecture { get; } = new();

    /// <summary>Signs in as somebody; nothing is done twice within the same second factor.</summary>
    protected async Task<Fenetre> EntrerAsync(string compte)
    {
        var n = await Portail.NavigateurAsync();
        await Portail.SeConnecterAsync(n.Page, compte);
        return n;
    }

    /// <summary>Somebody opens a page and acts on it; the works that follow are done.</summary>
    /// <returns>What the page then says.</returns>
    protected async Task<string> CommeAsync(string compte, string chemin, Func<Pointeur, Task> acte)
    {
        await using var n = await EntrerAsync(compte);
        try
        {
            await n.Page.GotoAsync(chemin);
            await acte(new Pointeur(n.Page));
            await Passer.ToutAsync(Portail.ServicesDuPortail);
            return await TexteAsync(n.Page);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException($"{compte}, {chemin}, {n.Page.Url} :\n{await TexteAsync(n.Page)}", e);
        }
    }

    /// <summary>Somebody presses a button of a page.</summary>
    protected Task<string> FaireAsync(string compte, string chemin, string bouton, string? lire = null) => CommeAsync(compte, chemin, async p =>
    {
        if (lire is not null)
            await LireAsync(p.Page, lire);
        await p.PresserAsync(bouton);
    });

    /// <summary>Somebody reads a page; axe too, when it has a name.</summary>
    protected Task<string> VoirAsync(string compte, string chemin, string? lire = null) => CommeAsync(compte, chemin, p => lire is null ? Task.CompletedTask : LireAsync(p.Page, lire));

    protected Task LireAsync(IPage page, string etat) => Relecture.LireAsync(page, etat);

    protected void Dit(string page, string phrase, string? qui = null) => Relecture.Attendre(page.Contains(phrase, StringComparison.OrdinalIgnoreCase), $"{qui} « {phrase} » manque", page);

    protected void NeDitPas(string page, string phrase) => Relecture.Attendre(!page.Contains(phrase, StringComparison.OrdinalIgnoreCase), $"« {phrase} » est de trop", page);

    protected void Aller(string instant) => Portail.Horloge.Regler(instant);

    protected static async Task<string> TexteAsync(IPage page) => (await page.InnerTextAsync("main")).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    protected static string Chemin(IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Follows a link of the main part by its address.</summary>
    protected static async Task SuivreAsync(IPage page, string selecteur, string? contient = null)
    {
        var lien = page.Locator("main " + selecteur);
        await page.GotoAsync(await (contient is null ? lien : lien.Filter(new() { HasText = contient })).First.GetAttributeAsync("href") ?? "");
    }

    /// <summary>Presses a button whose hidden words say on what.</summary>
    protected static async Task PresserDebutAsync(IPage page, string debut)
    {
        await page.Locator("main button").Filter(new() { HasText = debut }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>What a link of the page downloads.</summary>
    protected static async Task<byte[]> TelechargerAsync(IPage page, string selecteur)
    {
        var reponse = await page.Context.APIRequest.GetAsync(await page.Locator(selecteur).First.GetAttributeAsync("href") ?? "");
        reponse.Ok.ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{reponse.Url} : {reponse.Status}"));
        return await reponse.BodyAsync();
    }

    /// <summary>Signs online in its turn, with the code of the second factor.</summary>
    protected async Task SignerEnLigneAsync(Pointeur p, string? lire)
    {
        await SuivreAsync(p.Page, "a[href*='/signer/']");
        Portail.Horloge.Avancer(TimeSpan.FromSeconds(31)); // a code of the second factor serves once
        await p.Page.ReloadAsync();
        if (lire is not null)
            await LireAsync(p.Page, lire);
        await p.EcrireAsync("Code", (await p.Page.Locator("#code-demo").InnerTextAsync()).Trim());
        await p.PresserAsync("Signer en ligne");
    }
}
