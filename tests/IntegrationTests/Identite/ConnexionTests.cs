using System.Net;
using Cus.Portal.Identite.Contracts;

namespace Cus.Portal.IntegrationTests.Identite;

public class ConnexionTests(PortailSansCourriel portail) : IClassFixture<PortailSansCourriel>
{
    [Fact]
    public async Task Un_redacteur_se_connecte_et_voit_son_nom()
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync("/compte");
        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Texte.ShouldContain("Amina Belkacem");
        page.Texte.ShouldContain("Porteur, rédacteur");
    }

    [Fact]
    public async Task Un_agent_de_l_Etat_passe_par_son_second_facteur()
    {
        using var n = portail.Navigateur();
        var page = await n.EnvoyerAsync(await n.OuvrirAsync("/compte/connexion"), null, ("Adresse", "claire.esteve@demo.example"), ("MotDePasse", ComptesDemo.MotDePasse));
        page.Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion/code");
        (await n.DemanderAsync("/compte")).Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion");
        var etape = await n.OuvrirAsync(page.Redirection!);
        (await n.EnvoyerAsync(etape, null, ("Code", etape.Document.QuerySelector("#code-demo")!.TextContent))).Redirection.ShouldBe("/");
        (await n.OuvrirAsync("/compte")).Texte.ShouldContain("Claire Estève");
    }

    [Fact]
    public async Task Une_adresse_inconnue_un_mot_de_passe_faux_et_un_compte_verrouille_recoivent_la_meme_reponse()
    {
        using var n = portail.Navigateur();
        var inconnue = await EssayerAsync(n, "personne@demo.example", "Ce-n-est-pas-le-bon");
        inconnue.Statut.ShouldBe(HttpStatusCode.BadRequest);
        var phrase = inconnue.Document.QuerySelector(".p-erreurs")!.TextContent;
        for (var i = 0; i < 6; i++)
            (await EssayerAsync(n, "rose.delmas@demo.example", "Ce-n-est-pas-le-bon")).Document.QuerySelector(".p-erreurs")!.TextContent.ShouldBe(phrase);

        portail.Messagerie.Courriels.ShouldContain(c => c.Adresse == "rose.delmas@demo.example" && c.Sujet == "Votre compte est verrouillé");
        var verrouille = await EssayerAsync(n, "rose.delmas@demo.example", ComptesDemo.MotDePasse);
        verrouille.Document.QuerySelector(".p-erreurs")!.TextContent.ShouldBe(phrase);
        portail.Horloge.Avancer(TimeSpan.FromMinutes(16));
        (await EssayerAsync(n, "rose.delmas@demo.example", ComptesDemo.MotDePasse)).Redirection.ShouldBe("/");
    }

    [Fact]
    public async Task La_page_demandee_s_ouvre_apres_la_connexion_jamais_un_autre_site()
    {
        using var n = portail.Navigateur();
        var refus = await n.DemanderAsync("/compte");
        var formulaire = await n.OuvrirAsync(refus.Redirection!);
        (await n.EnvoyerAsync(formulaire, null, ("Adresse", "paul.sicard@demo.example"), ("MotDePasse", ComptesDemo.MotDePasse))).Redirection.ShouldBe("/compte");
        using var autre = portail.Navigateur();
        formulaire = await autre.OuvrirAsync("/compte/connexion?retour=https://ailleurs.example/");
        (await autre.EnvoyerAsync(formulaire, null, ("Adresse", "paul.sicard@demo.example"), ("MotDePasse", ComptesDemo.MotDePasse))).Redirection.ShouldBe("/");
    }

    private static async Task<PageLue> EssayerAsync(Navigateur n, string adresse, string motDePasse) =>
        await n.EnvoyerAsync(await n.OuvrirAsync("/compte/connexion"), null, ("Adresse", adresse), ("MotDePasse", motDePasse));
}
