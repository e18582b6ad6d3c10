using System.Net;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>The second factor: imposed on some, proposed to all, each code once.</summary>
[Trait("Scenario", "ACC-S05")]
public class SecondFacteurTests(PortailDesAcces portail) : IClassFixture<PortailDesAcces>
{
    [Fact]
    public async Task Un_agent_de_l_Etat_sans_second_facteur_ne_peut_que_l_enregistrer()
    {
        var adresse = await InviterAsync("Claire Neuve", "claire.neuve@demo.example", "InstructeurRegional");
        using var n = portail.Navigateur();
        (await n.SeConnecterAsync(adresse, PortailDesAcces.Phrase)).Redirection.ShouldNotBeNull();
        foreach (var chemin in new[] { "/", "/compte", "/compte/espaces", "/admin" })
            (await n.DemanderAsync(chemin)).Redirection.ShouldBe("/compte/second-facteur", chemin);

        var page = await n.OuvrirAsync("/compte/second-facteur");
        page.Document.QuerySelector("img[src^='data:image/png']").ShouldNotBeNull();
        var cle = PortailDesAcces.Cle(page);
        (await n.EnvoyerAsync(page, null, ("Code", "000000"))).Statut.ShouldBe(HttpStatusCode.BadRequest);
        var codes = Secours(await n.EnvoyerAsync(page, null, ("Code", portail.Code(cle))));
        codes.Count.ShouldBe(10);
        codes.Distinct().Count().ShouldBe(10);
        (await n.DemanderAsync("/compte")).Statut.ShouldBe(HttpStatusCode.OK);
        (await n.OuvrirAsync("/compte/second-facteur")).Texte.ShouldNotContain(cle[..4] + " " + cle[4..8]);
    }

    [Fact]
    public async Task Un_redacteur_se_le_voit_proposer_non_imposer()
    {
        using var n = await portail.ConnecterAsync("amina.belkacem");
        var compte = await n.OuvrirAsync("/compte");
        compte.Chemin.ShouldBe("/compte");
        compte.Document.QuerySelector("a[href='/compte/second-facteur']")!.TextContent.ShouldBe("Enregistrer un second facteur");
        (await n.OuvrirAsync("/compte/second-facteur")).Texte.ShouldContain("Votre rôle ne l’exige pas");
    }

    [Fact]
    public async Task Un_code_ou_un_code_de_secours_ne_sert_qu_une_fois()
    {
        var adresse = await InviterAsync("Maud Neuve", "maud.neuve@marque.example", "Secretariat");
        using var n = portail.Navigateur();
        await n.SeConnecterAsync(adresse, PortailDesAcces.Phrase);
        var page = await n.OuvrirAsync("/compte/second-facteur");
        var cle = PortailDesAcces.Cle(page);
        var premier = portail.Code(cle);
        var secours = Secours(await n.EnvoyerAsync(page, null, ("Code", premier)));

        (await EssayerAsync(adresse, premier)).Texte.ShouldContain("Ce code est inexact ou a déjà servi.");
        portail.Horloge.Avancer(TimeSpan.FromSeconds(60));
        var suivant = portail.Code(cle);
        (await EssayerAsync(adresse, suivant)).Redirection.ShouldBe("/");
        (await EssayerAsync(adresse, suivant)).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await EssayerAsync(adresse, secours[0].ToLowerInvariant())).Redirection.ShouldBe("/");
        (await EssayerAsync(adresse, secours[0])).Texte.ShouldContain("Ce code de secours est inexact ou a déjà servi.");
        (await EssayerAsync(adresse, secours[1])).Redirection.ShouldBe("/");
    }

    [Fact]
    public async Task Cinq_codes_faux_verrouillent_le_compte()
    {
        var adresse = await InviterAsync("Nora Neuve", "nora.neuve@marque.example", "Secretariat");
        using var n = portail.Navigateur();
        await n.SeConnecterAsync(adresse, PortailDesAcces.Phrase);
        var page = await n.OuvrirAsync("/compte/second-facteur");
        var cle = PortailDesAcces.Cle(page);
        await n.EnvoyerAsync(page, null, ("Code", portail.Code(cle)));
        portail.Horloge.Avancer(TimeSpan.FromMinutes(2));
        var etape = await EtapeAsync(portail.Navigateur(), adresse);
        for (var i = 0; i < 5; i++)
            await etape.Navigateur.EnvoyerAsync(etape.Page, null, ("Code", "123456"));
        (await etape.Navigateur.EnvoyerAsync(etape.Page, null, ("Code", portail.Code(cle)))).Statut.ShouldBe(HttpStatusCode.TooManyRequests);
        etape.Navigateur.Dispose();
    }

    private static List<string> Secours(PageLue page) => [.. page.Document.QuerySelectorAll(".p-codes code").Select(c => c.TextContent)];

    /// <summary>Invited by the administrator, the password chosen by the link of the mail.</summary>
    private async Task<string> InviterAsync(string nom, string adresse, string role)
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync("/admin"), "Inviter", ("Nom", nom), ("Adresse", adresse), ("Role", role))).Redirection.ShouldNotBeNull();
        using var n = portail.Navigateur();
        var page = await n.OuvrirAsync(portail.Lien(adresse, "compte.invitation"));
        (await n.EnvoyerAsync(page, null, ("MotDePasse", PortailDesAcces.Phrase), ("Confirmation", PortailDesAcces.Phrase))).Redirection.ShouldNotBeNull();
        return adresse;
    }

    private async Task<PageLue> EssayerAsync(string adresse, string code)
    {
        using var n = portail.Navigateur();
        return await n.EnvoyerAsync((await EtapeAsync(n, adresse)).Page, null, ("Code", code));
    }

    private static async Task<(Navigateur Navigateur, PageLue Page)> EtapeAsync(Navigateur n, string adresse)
    {
        var envoi = await n.EnvoyerAsync(await n.OuvrirAsync("/compte/connexion"), null, ("Adresse", adresse), ("MotDePasse", PortailDesAcces.Phrase));
        return (n, await n.OuvrirAsync(envoi.Redirection!));
    }
}
