using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Signatures;
using Microsoft.Playwright;

namespace Cus.Portal.E2E.Parcours;

/// <summary>The three ways to sign, as a person goes through them.</summary>
public sealed partial class HistoireDeBrest
{
    /// <summary>Online, with the second factor; attaches a délibération first, when it must.</summary>
    private Task<string> SignerAsync(string compte, string circuit, bool pouvoir = false, string? lire = null) => CommeAsync(compte, circuit, async p =>
    {
        if (pouvoir)
            await DelibererAsync(p, circuit);
        await SignerEnLigneAsync(p, lire);
        Chemin(p.Page).ShouldBe(circuit, await TexteAsync(p.Page));
    });

    /// <summary>By hand: copies are printed and expected back, then the scan is given.</summary>
    private Task<string> SignerSurPapierAsync(string compte, string circuit, string jour) => CommeAsync(compte, circuit, async p =>
    {
        await DelibererAsync(p, circuit);
        await SuivreAsync(p.Page, "a[href*='/signer/']");
        var page = p.Page.Url;
        await p.EcrireAsync("Exemplaires", "2");
        await p.PresserAsync("Attendre le retour");
        Dit(await TexteAsync(p.Page), "Retour attendu : 2 exemplaires");
        await p.Page.GotoAsync(page);
        await p.EcrireAsync("Jour", jour);
        await p.JoindreAsync("Scan", Fichier("exemplaire-signe.pdf", 2));
        await p.PresserAsync("Déposer l’exemplaire");
        Chemin(p.Page).ShouldBe(circuit, await TexteAsync(p.Page));
    });

    /// <summary>With another tool: the PDF is downloaded, signed, dropped.</summary>
    private Task<string> SignerAilleursAsync(string compte, string nom, string circuit, string champ) => CommeAsync(compte, circuit, async p =>
    {
        await DelibererAsync(p, circuit);
        await SuivreAsync(p.Page, "a[href*='/signer/']");
        var pdf = await TelechargerAsync(p.Page, "main .p-entete a[href^='/documents/fichiers/']");
        var signe = await OutilDeSignature.SignerAsync(pdf, champ, nom, Portail.Horloge.GetUtcNow());
        await p.JoindreAsync("PdfSigne", new FilePayload { Name = "contrat-signe.pdf", MimeType = "application/pdf", Buffer = signe });
        await p.PresserAsync("Vérifier et déposer");
        Chemin(p.Page).ShouldBe(circuit, await TexteAsync(p.Page));
    });

    private async Task DelibererAsync(Pointeur p, string circuit)
    {
        await JoindreAsync(p, circuit, "Délibération", "n° 12 du 18 janvier 2024", "2024-01-18", null);
        await p.Page.GotoAsync(circuit);
    }

    /// <summary>Attaches a power to one's organisme.</summary>
    private async Task JoindreAsync(Pointeur p, string circuit, string nature, string intitule, string debut, string? fin, string? lire = null)
    {
        await p.Page.GotoAsync(circuit + "/pouvoirs");
        await p.ChoisirAsync("Nature", nature);
        await p.EcrireAsync("Intitule", intitule);
        await p.EcrireAsync("Debut", debut);
        if (fin is not null)
            await p.EcrireAsync("Fin", fin);
        await p.JoindreAsync("Acte", Fichier("pouvoir.pdf", 1));
        await p.PresserAsync("Joindre le pouvoir");
        Dit(await TexteAsync(p.Page), intitule);
        if (lire is not null)
            await LireAsync(p.Page, lire);
    }

    private static FilePayload Fichier(string nom, int pages) => new() { Name = nom, MimeType = "application/pdf", Buffer = Exemples.Pdf(pages) };
}
