using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>Members, settings and espaces.</summary>
public class AdministrationTests(PortailDesAcces portail) : IClassFixture<PortailDesAcces>
{
    [Fact]
    public async Task Inviter_une_personne_inconnue_lui_ouvre_un_compte_et_lui_envoie_un_lien_de_sept_jours()
    {
        using var n = await portail.ConnecterAsync("sylvie.marchand");
        var page = await n.OuvrirAsync("/admin");
        (await n.EnvoyerAsync(page, "Inviter", ("Nom", "Nouvelle Venue"), ("Adresse", "nouvelle.venue@demo.example"), ("Role", "Auditeur"), ("Debut", "2014-04-02"), ("Fin", "2014-12-31"))).Redirection.ShouldNotBeNull();
        (await n.OuvrirAsync("/admin?q=venue")).Texte.ShouldContain("jusqu’au 31 décembre 2014");
        var lien = portail.Lien("nouvelle.venue@demo.example", "compte.invitation");
        lien.ShouldStartWith("/compte/nouveau-mot-de-passe?jeton=");
        using var venue = portail.Navigateur();
        (await venue.OuvrirAsync(lien)).Titre.ShouldBe("Choisir un mot de passe");
        portail.Horloge.Avancer(TimeSpan.FromDays(8));
        (await venue.OuvrirAsync(lien)).Texte.ShouldContain("Ce lien n’est plus valable");
    }

    [Theory]
    [InlineData("", "x@demo.example", "Auditeur", "", "", "Renseignez")]
    [InlineData("Nom", "pas une adresse", "Auditeur", "", "", "n’est pas une adresse électronique")]
    [InlineData("Nom", "y@demo.example", "Auditeur", "2014-06-30", "2014-06-01", "Le dernier jour précède le premier.")]
    [InlineData("Nom", "z@demo.example", "PorteurSignataire", "", "", "s’exerce pour un organisme")]
    [InlineData("Nom", "z@demo.example", "PorteurSignataire", "32 mai 2014", "", "n’est pas")]
    public async Task Une_invitation_fautive_revient_remplie_avec_sa_phrase(string nom, string adresse, string role, string debut, string fin, string phrase)
    {
        using var n = await portail.ConnecterAsync("sylvie.marchand");
        var envoi = await n.EnvoyerAsync(await n.OuvrirAsync("/admin"), "Inviter", ("Nom", nom), ("Adresse", adresse), ("Role", role), ("Debut", debut), ("Fin", fin));
        envoi.Statut.ShouldBe(HttpStatusCode.BadRequest);
        envoi.Texte.Replace('\u00A0', ' ').ShouldContain(phrase);
        envoi.Document.QuerySelector("#Adresse")!.GetAttribute("value").ShouldBe(adresse);
    }

    [Fact]
    public async Task Le_dernier_administrateur_ne_peut_pas_partir()
    {
        var espace = await portail.OuvrirUnEspaceAsync("Espace d’un seul", etat: false, demonstration: true, "seul.localhost");
        await portail.HabiliterAsync("Seul.Administrateur", Role.AdministrateurEspace, new DateOnly(2014, 1, 1), espace: espace);
        using var n = await portail.ConnecterAsync("Seul.Administrateur", "seul.localhost");
        var page = await n.OuvrirAsync("/admin");
        var envoi = await n.EnvoyerAsync(page, "Cloturer");
        envoi.Statut.ShouldBe(HttpStatusCode.Conflict);
        envoi.Texte.ShouldContain("Vous êtes le dernier administrateur");
    }

    [Fact]
    public async Task Une_fonction_eteinte_se_refuse_et_se_rallume()
    {
        using var n = await portail.ConnecterAsync("sylvie.marchand", "dreal.localhost");
        var page = await n.OuvrirAsync("/admin/reglages");
        page.Document.QuerySelectorAll("input[name=Allumees]:checked").Length.ShouldBe(Fonctions.Toutes.Count);
        page.Document.QuerySelector("input[name=Allumees][value=delegations]")!.RemoveAttribute("checked");
        (await n.EnvoyerAsync(page, null, ("Nom", "DREAL Occitanie"))).Redirection.ShouldNotBeNull();
        (await n.OuvrirAsync("/admin/reglages")).Document.QuerySelectorAll("input[name=Allumees]:checked").Select(c => c.GetAttribute("value")).ShouldNotContain("delegations");
        var eteinte = await portail.DansAsync(ComptesDemo.EspaceEtat, s => ((IReglagesDeLEspace)s.GetService(typeof(IReglagesDeLEspace))!).EstAllumeeAsync(Fonctions.Delegations, CancellationToken.None));
        eteinte.ShouldBeFalse();
        using var luc = await portail.ConnecterAsync("luc.ferrand", "dreal.localhost");
        (await luc.OuvrirAsync("/compte")).Texte.ShouldContain("L’administrateur de cet espace a éteint les délégations.");
    }

    [Fact]
    public async Task L_hebergeur_ouvre_un_espace_change_ses_noms_et_son_titulaire()
    {
        using var n = await portail.ConnecterAsync("hote");
        var page = await n.OuvrirAsync("/hote");
        page.Texte.ShouldContain("DREAL Occitanie");
        (await n.EnvoyerAsync(page, null, ("Nom", "Métropole essai"), ("Hote", "pas un nom"), ("Administrateur", "thomas.rey@demo.example"))).Texte.ShouldContain("n’est pas un nom d’hôte");
        (await n.EnvoyerAsync(page, null, ("Nom", "Métropole essai"), ("Hote", "localhost"), ("Administrateur", "thomas.rey@demo.example"))).Texte.ShouldContain("mène déjà à un autre espace");
        (await n.EnvoyerAsync(page, null, ("Nom", "Métropole essai"), ("Hote", "metropole.localhost"), ("Administrateur", "thomas.rey@demo.example"))).Redirection.ShouldNotBeNull();

        var liste = await n.OuvrirAsync("/hote");
        var lien = liste.Document.QuerySelectorAll("a[href^='/hote/espaces/']").Single(a => a.TextContent.Contains("Métropole essai")).GetAttribute("href")!;
        var fiche = await n.OuvrirAsync(lien);
        fiche.Titre.ShouldBe("Métropole essai");
        (await n.EnvoyerAsync(fiche, null, ("Intitule", "Métropole de l’essai"), ("NomsDHote", "metropole.localhost\nessai.localhost"), ("ServiceEtat", "true"))).Redirection.ShouldNotBeNull();
        (await n.EnvoyerAsync(fiche, null, ("Intitule", "Métropole de l’essai"), ("NomsDHote", "dreal.localhost"), ("ServiceEtat", "false"))).Texte.ShouldContain("mène déjà à un autre espace");

        using var visiteur = portail.Navigateur("essai.localhost");
        (await visiteur.OuvrirAsync("/compte/connexion")).Texte.ShouldContain("Métropole essai");
        (await n.DemanderAsync($"/hote/espaces/{Guid.NewGuid()}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Qui_a_plusieurs_espaces_choisit_le_sien()
    {
        using var n = await portail.ConnecterAsync("amina.belkacem");
        var page = await n.OuvrirAsync("/compte/espaces");
        page.Texte.ShouldContain("DREAL Occitanie");
        page.Document.QuerySelectorAll("a[href^='http://dreal.localhost']").ShouldNotBeEmpty();
    }
}
