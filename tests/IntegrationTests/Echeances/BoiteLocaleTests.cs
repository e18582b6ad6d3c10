using System.Net;
using AngleSharp.Html.Parser;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Echeances;

public class BoiteLocaleTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    public async Task Un_mot_de_passe_oublie_se_choisit_par_le_courriel_de_la_boite_locale()
    {
        using var n = portail.Navigateur();
        await n.EnvoyerAsync(await n.OuvrirAsync("/compte/mot-de-passe-oublie"), null, ("Adresse", "paul.sicard@demo.example"));
        var boite = await n.OuvrirAsync("/echeances/boite-locale?q=paul.sicard");
        boite.Statut.ShouldBe(HttpStatusCode.OK);
        var lien = boite.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var message = await n.OuvrirAsync(lien);
        message.Texte.ShouldContain("Choisir un nouveau mot de passe");
        message.EnTetes.ShouldContain("frame-src 'self'");
        var chemin = message.Document.QuerySelector("#lien-du-courriel")!.GetAttribute("href")!;
        chemin.ShouldStartWith("/compte/nouveau-mot-de-passe?jeton=");
        (await n.OuvrirAsync(chemin)).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Le_corps_se_lit_dans_un_cadre_ferme_en_html_et_en_texte()
    {
        var id = await PreparerAsync(ComptesDemo.EspaceNational, "corps", "Bonjour Amina,\n\nIl manque :\n\n- <b>un</b> courrier\n- une adresse", "/appels/dossiers/1");
        using var n = portail.Navigateur();
        using var reponse = await n.Http.GetAsync($"/echeances/boite-locale/{id}/html");
        reponse.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        var html = new HtmlParser().ParseDocument(await reponse.Content.ReadAsStringAsync());
        html.QuerySelectorAll(".manque tr td + td").Select(e => e.TextContent).ShouldBe(["<b>un</b> courrier", "une adresse"]);
        html.QuerySelector(".tete")!.TextContent.ShouldContain("Espace national");
        html.QuerySelector(".bouton a")!.GetAttribute("href").ShouldBe("http://localhost/appels/dossiers/1");
        var message = await n.OuvrirAsync($"/echeances/boite-locale/{id}");
        message.Document.QuerySelector("pre")!.TextContent.ShouldContain("http://localhost/appels/dossiers/1");
    }

    [Fact]
    [Trait("Scenario", "REF-S06")]
    public async Task Le_courriel_d_un_autre_espace_n_existe_pas_ici()
    {
        var id = await PreparerAsync(ComptesDemo.EspaceEtat, "ailleurs", "Bonjour");
        using var national = portail.Navigateur();
        (await national.OuvrirAsync($"/echeances/boite-locale/{id}")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await national.OuvrirAsync("/echeances/boite-locale?q=ailleurs")).Document.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        using var dreal = portail.Navigateur("dreal.localhost");
        (await dreal.OuvrirAsync($"/echeances/boite-locale/{id}")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Un_courriel_ecrit_hors_de_tout_espace_appartient_a_l_hote_et_se_lit_dans_la_boite_locale()
    {
        var id = await PreparerAsync(null, "sans-espace", "Bonjour");
        using var n = portail.Navigateur();
        (await n.OuvrirAsync($"/echeances/boite-locale/{id}")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Une_meme_cle_n_ecrit_qu_un_courriel_meme_de_deux_actes_simultanes()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PreparerAsync(ComptesDemo.EspaceNational, "meme-cle", "Bonjour")));
        ids.Distinct().Count().ShouldBe(1);
    }

    private async Task<Guid> PreparerAsync(Guid? espace, string cle, string texte, string? lien = null)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace, Acteur.Systeme);
        var id = await portee.ServiceProvider.GetRequiredService<IMessagerie>().PreparerAsync(
            new CourrielAPreparer($"{cle}@demo.example", "Amina Belkacem", $"Essai {cle}", texte, Cle: cle, Lien: lien), CancellationToken.None);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return id;
    }
}
