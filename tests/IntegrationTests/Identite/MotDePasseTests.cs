using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>Passwords: links that serve once, sessions that close, keys that are sealed.</summary>
public class MotDePasseTests(PortailDesAcces portail) : IClassFixture<PortailDesAcces>
{
    private const string Autre = "Cinq-lampes-sous-un-tilleul";

    [Fact]
    public async Task Le_lien_sert_une_fois_et_l_ouvrir_ne_le_consomme_pas()
    {
        await portail.HabiliterAsync("Oublieux.Premier", Role.Auditeur, new DateOnly(2014, 1, 1));
        using var n = portail.Navigateur();
        await DemanderAsync(n, "Oublieux.Premier@demo.example");
        var lien = portail.Lien("Oublieux.Premier@demo.example", "compte.mot-de-passe");
        await n.OuvrirAsync(lien);
        await n.OuvrirAsync(lien);
        var page = await n.OuvrirAsync(lien);

        (await ChoisirAsync(n, page, "court", "court")).Texte.ShouldContain("douze caractères au moins ; vous en avez saisi 5");
        (await ChoisirAsync(n, page, Autre, Autre + "!")).Texte.ShouldContain("Les deux saisies du mot de passe diffèrent.");
        (await ChoisirAsync(n, page, "oublieux-premier-2014", "oublieux-premier-2014")).Texte.ShouldContain("se devine trop vite");
        (await ChoisirAsync(n, page, Autre, Autre)).Redirection.ShouldBe("/compte/connexion");

        (await ChoisirAsync(n, page, Autre, Autre)).Texte.ShouldContain("Ce lien n’est plus valable");
        (await n.OuvrirAsync(lien)).Texte.ShouldContain("Ce lien n’est plus valable");
        await n.SeConnecterAsync("Oublieux.Premier@demo.example", Autre);
    }

    [Fact]
    public async Task Le_lien_meurt_au_bout_d_une_heure_et_un_lien_change_ne_vaut_rien()
    {
        await portail.HabiliterAsync("Oublieux.Second", Role.Auditeur, new DateOnly(2014, 1, 1));
        using var n = portail.Navigateur();
        await DemanderAsync(n, "Oublieux.Second@demo.example");
        var lien = portail.Lien("Oublieux.Second@demo.example", "compte.mot-de-passe");
        var page = await n.OuvrirAsync(lien);
        (await n.OuvrirAsync(lien[..^4] + "AAAA")).Statut.ShouldBe(HttpStatusCode.BadRequest);
        (await n.OuvrirAsync("/compte/nouveau-mot-de-passe")).Texte.ShouldContain("Ce lien n’est plus valable");
        portail.Horloge.Avancer(TimeSpan.FromMinutes(61));
        (await ChoisirAsync(n, page, Autre, Autre)).Texte.ShouldContain("Ce lien n’est plus valable");
    }

    [Fact]
    public async Task Une_adresse_inconnue_recoit_la_meme_reponse_et_aucun_courriel()
    {
        using var n = portail.Navigateur();
        var connue = await DemanderAsync(n, "thomas.rey@demo.example");
        var inconnue = await DemanderAsync(n, "inconnu@demo.example");
        (inconnue.Statut, inconnue.Redirection).ShouldBe((connue.Statut, connue.Redirection));
        portail.Messagerie.Courriels.ShouldNotContain(c => c.Adresse == "inconnu@demo.example");
    }

    [Fact]
    public async Task Changer_de_mot_de_passe_ferme_les_autres_sessions_et_garde_la_sienne()
    {
        await portail.HabiliterAsync("Ubiquiste", Role.Auditeur, new DateOnly(2014, 1, 1));
        using var bureau = await portail.ConnecterAsync("Ubiquiste");
        using var train = await portail.ConnecterAsync("Ubiquiste");
        (await train.DemanderAsync("/compte")).Statut.ShouldBe(HttpStatusCode.OK);
        var compte = await bureau.OuvrirAsync("/compte");
        (await bureau.EnvoyerAsync(compte, "MotDePasse", ("Actuel", "faux"), ("MotDePasse", Autre), ("Confirmation", Autre))).Texte.ShouldContain("Le mot de passe actuel est inexact.");
        (await bureau.EnvoyerAsync(compte, "MotDePasse", ("Actuel", ComptesDemo.MotDePasse), ("MotDePasse", Autre), ("Confirmation", Autre))).Redirection.ShouldNotBeNull();

        (await bureau.DemanderAsync("/compte")).Statut.ShouldBe(HttpStatusCode.OK);
        (await train.DemanderAsync("/compte")).Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion");
    }

    [Fact]
    public async Task Se_deconnecter_ferme_la_session_sur_le_serveur_aussi()
    {
        await portail.HabiliterAsync("Partant", Role.Auditeur, new DateOnly(2014, 1, 1));
        using var n = await portail.ConnecterAsync("Partant");
        var page = await n.OuvrirAsync("/compte");
        using var copie = portail.Navigateur();
        var demande = await n.Http.GetAsync("/compte");
        copie.Http.DefaultRequestHeaders.Add("Cookie", demande.RequestMessage!.Headers.GetValues("Cookie"));
        (await copie.DemanderAsync("/compte")).Statut.ShouldBe(HttpStatusCode.OK);

        (await n.EnvoyerAsync(page, "/compte/deconnexion")).Redirection.ShouldBe("/compte/connexion");

        (await copie.DemanderAsync("/compte")).Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion");
    }

    [Fact]
    public async Task Les_cles_de_protection_sont_scellees_dans_la_base()
    {
        using var n = await portail.ConnecterAsync("thomas.rey");
        await using var source = NpgsqlDataSource.Create(portail.ChaineProprietaire);
        await using var commande = source.CreateCommand("select string_agg(xml, ' ') from identite.cles_de_protection");
        var cles = (string)(await commande.ExecuteScalarAsync())!;
        cles.ShouldContain("<scelle");
        cles.ShouldNotContain("<value>");
        cles.ShouldNotContain("masterKey");
        await using var facteurs = source.CreateCommand("select count(*) from identite.comptes where cle_totp_protegee is not null and cle_totp_protegee !~ '^CfDJ8'");
        (await facteurs.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private static async Task<PageLue> DemanderAsync(Navigateur n, string adresse) => await n.EnvoyerAsync(await n.OuvrirAsync("/compte/mot-de-passe-oublie"), null, ("Adresse", adresse));

    private static Task<PageLue> ChoisirAsync(Navigateur n, PageLue page, string motDePasse, string confirmation) =>
        n.EnvoyerAsync(page, null, ("MotDePasse", motDePasse), ("Confirmation", confirmation));
}
