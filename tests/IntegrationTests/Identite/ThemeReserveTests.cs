using System.Net;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Socle.Espaces;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>The State's look is for State services on .gouv.fr.</summary>
[Trait("Scenario", "ACC-S06")]
public class ThemeReserveTests(PortailDesAcces portail) : IClassFixture<PortailDesAcces>
{
    [Fact]
    public async Task L_administrateur_de_l_USH_ne_se_voit_pas_proposer_le_theme_de_l_Etat_et_ne_peut_le_forcer()
    {
        using var n = await portail.ConnecterAsync("sylvie.marchand");
        var page = await n.OuvrirAsync("/admin/reglages");
        page.Document.QuerySelector("[name=Theme]").ShouldBeNull();
        page.Texte.ShouldNotContain("thème de l’État");
        var envoi = await n.EnvoyerAsync(page, null, ("Nom", "Espace national DHUP – USH"));
        envoi.Redirection.ShouldNotBeNull();
        var force = await n.Http.PostAsync("/admin/reglages", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("Nom", "USH"), KeyValuePair.Create("Theme", "Etat"),
            KeyValuePair.Create("__RequestVerificationToken", page.Document.QuerySelector("form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));
        force.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await force.Content.ReadAsStringAsync()).ShouldContain("Le thème de l’État est réservé aux services de l’État.");
    }

    [Fact]
    public async Task Ni_Marianne_ni_fichier_du_DSFR_n_est_servi_sur_un_espace_neutre()
    {
        using var n = portail.Navigateur();
        foreach (var chemin in new[] { "/", "/compte/connexion", "/informations/mentions-legales", "/nulle-part" })
        {
            var page = await n.OuvrirAsync(chemin);
            Adresses(page).ShouldNotContain(a => EstDEtat(a), chemin);
            page.Document.QuerySelector(".fr-header, .fr-logo").ShouldBeNull(chemin);
        }

        foreach (var chemin in new[] { "/vendor/dsfr/dsfr.css", "/vendor/dsfr/fonts/Marianne-Regular.woff2", "/vendor/etat.css", "/vendor/etat-socle.css" })
            (await n.Http.GetAsync(chemin)).StatusCode.ShouldBe(HttpStatusCode.NotFound, chemin);
        (await n.Http.GetAsync("/vendor/neutre.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task En_demonstration_le_theme_de_l_Etat_se_montre_sous_un_bandeau()
    {
        using var n = portail.Navigateur("dreal.localhost");
        var page = await n.OuvrirAsync("/compte/connexion");
        var feuilles = Adresses(page).Where(EstDEtat).ToList();
        feuilles.ShouldNotBeEmpty();
        foreach (var feuille in feuilles)
            (await n.Http.GetAsync(feuille)).StatusCode.ShouldBe(HttpStatusCode.OK, feuille);
        page.Document.QuerySelector(".p-demo")!.TextContent.ShouldContain("Démonstration");
    }

    [Fact]
    public async Task Hors_demonstration_l_espace_d_Etat_est_neutre_sur_un_nom_qui_n_est_pas_en_gouv_fr()
    {
        await portail.OuvrirUnEspaceAsync("DREAL Essai", etat: true, demonstration: false, "dreal.essai.gouv.fr", "dreal.essai.example", "dreal-essai.localhost");
        foreach (var (hote, etat) in new[] { ("dreal.essai.gouv.fr", true), ("dreal.essai.example", false), ("dreal-essai.localhost", false) })
        {
            using var n = portail.Navigateur(hote);
            var page = await n.OuvrirAsync("/compte/connexion");
            page.Texte.ShouldContain("DREAL Essai");
            Adresses(page).Any(EstDEtat).ShouldBe(etat, hote);
            page.Document.QuerySelector(".p-demo").ShouldBeNull(hote);
        }
    }

    [Theory]
    [InlineData(Theme.Etat, true, "dreal.exemple.gouv.fr", false, Theme.Etat)]
    [InlineData(Theme.Etat, true, "DREAL.EXEMPLE.GOUV.FR", false, Theme.Etat)]
    [InlineData(Theme.Etat, false, "ush.exemple.gouv.fr", false, Theme.Neutre)]
    [InlineData(Theme.Etat, true, "exemplegouv.fr", false, Theme.Neutre)]
    [InlineData(Theme.Etat, true, "dreal.gouv.fr.example", false, Theme.Neutre)]
    [InlineData(Theme.Etat, true, "dreal.localhost", false, Theme.Neutre)]
    [InlineData(Theme.Etat, true, "dreal.localhost", true, Theme.Etat)]
    [InlineData(Theme.Neutre, true, "dreal.exemple.gouv.fr", false, Theme.Neutre)]
    public void Le_theme_servi_depend_de_la_demande_du_titulaire_et_du_nom(Theme demande, bool serviceEtat, string hote, bool demonstration, Theme servi) =>
        ThemeServi.Choisir(demande, serviceEtat, hote, demonstration).ShouldBe(servi);

    private static bool EstDEtat(string adresse) => adresse.Contains("dsfr", StringComparison.OrdinalIgnoreCase) || adresse.Contains("marianne", StringComparison.OrdinalIgnoreCase) || adresse.Contains("/etat", StringComparison.Ordinal);

    private static IEnumerable<string> Adresses(PageLue page) => page.Document.QuerySelectorAll("link[href], script[src], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
}
