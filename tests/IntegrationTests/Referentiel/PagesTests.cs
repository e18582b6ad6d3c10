using System.Net;
using System.Text.Json;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Demonstration;

namespace Cus.Portal.IntegrationTests.Referentiel;

public class PagesTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    [Trait("Scenario", "REF-S02")]
    public async Task La_liste_tient_en_vingt_lignes_et_la_recherche_pardonne()
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        var liste = await amina.OuvrirAsync("/referentiel/organismes");
        liste.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(20);
        liste.Texte.ShouldNotContain("Ajouter un organisme");
        var trouve = await amina.OuvrirAsync("/referentiel/organismes?q=habitat+garone");
        trouve.Document.QuerySelector("tbody th a")!.TextContent.ShouldBe("Habitat Garonne");
        var choix = JsonDocument.Parse(await amina.Http.GetStringAsync("/referentiel/organismes/recherche?q=TOIT+DOC")).RootElement;
        choix[0].GetProperty("valeur").GetString().ShouldNotBeNull().ShouldStartWith("Toit d’Oc (990");
        JsonDocument.Parse(await amina.Http.GetStringAsync("/referentiel/organismes/recherche?q=ha")).RootElement.GetArrayLength().ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    [Trait("Scenario", "REF-S01")]
    public async Task Un_SIRET_faux_se_dit_a_cote_de_son_champ_et_rien_ne_se_perd()
    {
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var formulaire = await maud.OuvrirAsync("/referentiel/organismes/nouveau");
        var refus = await maud.EnvoyerAsync(formulaire, null, ("Nom", "Essai d’organisme"), ("Siret", "775 697 907 00069"), ("Commune", "Toulouse"), ("Courriel", "contact@essai.example"));
        refus.Statut.ShouldBe(HttpStatusCode.BadRequest);
        refus.Document.QuerySelector("#Siret-erreur")!.TextContent.ShouldContain("La clé de ce SIRET est fausse.");
        refus.Document.QuerySelector("#Nom")!.GetAttribute("value").ShouldBe("Essai d’organisme");
        refus.Document.QuerySelector("#Commune")!.GetAttribute("value").ShouldBe("Toulouse");
        var siren = SemerLesOrganismes.SirenInvente(9000);
        var fait = await maud.EnvoyerAsync(refus, null, ("Siret", ""), ("Siren", siren));
        var fiche = await maud.OuvrirAsync(fait.Redirection.ShouldNotBeNull());
        fiche.Texte.ShouldContain("Toulouse (31555)");
        var corriger = await maud.OuvrirAsync(fait.Redirection + "/modifier");
        (await maud.EnvoyerAsync(corriger, null, ("Telephone", "05 61 00 00 00"))).Redirection.ShouldBe(fait.Redirection);
        (await maud.EnvoyerAsync(corriger, null, ("Telephone", "06"))).Statut.ShouldBe(HttpStatusCode.Conflict);
        (await maud.OuvrirAsync(fait.Redirection!)).Texte.ShouldContain("05 61 00 00 00");
    }

    [Fact]
    [Trait("Scenario", "REF-S04")]
    public async Task Un_nouveau_nom_se_date_et_les_deux_se_trouvent()
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        var chemin = $"/referentiel/organismes/{OrganismesDemo.LimousinHabitat}";
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync(chemin + "/nom"), null, ("Nom", "Haute-Vienne Habitat"), ("Debut", ""))).Document.QuerySelector("#Debut-erreur").ShouldNotBeNull();
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync(chemin + "/nom"), null, ("Nom", "Haute-Vienne Habitat"), ("Debut", "01/03/2014"))).Redirection.ShouldBe(chemin);
        var fiche = await sylvie.OuvrirAsync(chemin);
        fiche.Document.QuerySelector("h1")!.TextContent.ShouldBe("Haute-Vienne Habitat");
        fiche.Texte.ShouldContain("Limousin Habitat");
        (await sylvie.OuvrirAsync("/referentiel/organismes?q=limousin+habitat")).Texte.ShouldContain("Haute-Vienne Habitat");
    }

    [Fact]
    [Trait("Scenario", "REF-S07")]
    public async Task Une_succession_se_voit_avant_de_s_enregistrer()
    {
        using var sylvie = await portail.ConnecterAsync("sylvie.marchand");
        var chemin = $"/referentiel/organismes/{OrganismesDemo.ToitDOc}";
        var page = await sylvie.OuvrirAsync(chemin + "/succession");
        var inconnu = await sylvie.EnvoyerAsync(page, "Apercu", ("Successeur", "Personne"), ("EffetLe", "2022-01-01"));
        inconnu.Document.QuerySelector("#Successeur-erreur")!.TextContent.ShouldContain("Aucun organisme ne répond à");
        var apercu = await sylvie.EnvoyerAsync(page, "Apercu", ("Successeur", "Nord Toit"), ("Nature", "Fusion"), ("EffetLe", "2022-01-01"));
        apercu.Document.QuerySelector("#apercu").ShouldNotBeNull();
        apercu.Texte.ShouldContain("Habilitations");
        (await sylvie.OuvrirAsync(chemin)).Texte.ShouldNotContain("agira à sa place");
        (await sylvie.EnvoyerAsync(apercu, "Enregistrer")).Redirection.ShouldBe(chemin);
        (await sylvie.OuvrirAsync(chemin)).Texte.ShouldContain("Nord Toit agira à sa place à compter du 1er janvier 2022");
        (await sylvie.OuvrirAsync($"/referentiel/organismes/{OrganismesDemo.NordToit}")).Texte.ShouldContain("Toit d’Oc, à compter du 1er janvier 2022");
        (await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync(chemin), "AnnulerSuccession")).Redirection.ShouldBe(chemin);
        (await sylvie.OuvrirAsync(chemin)).Texte.ShouldNotContain("agira à sa place");
    }

    [Fact]
    [Trait("Scenario", "REF-S06")]
    public async Task L_Occitanie_cite_ses_deux_anciennes_regions_et_leurs_contacts()
    {
        using var claire = await portail.ConnecterAsync("claire.esteve");
        var page = await claire.OuvrirAsync("/referentiel/regions/76");
        page.Texte.ShouldContain("Midi-Pyrénées (DREAL Midi-Pyrénées)");
        page.Texte.ShouldContain("Languedoc-Roussillon (DREAL Languedoc-Roussillon)");
        page.Texte.ShouldContain("dhl.stael.dreal-midi-pyrenees@developpement-durable.gouv.fr");
        page.Texte.ShouldContain("hl.sa.dreal-langrours@developpement-durable.gouv.fr");
        page.Document.QuerySelectorAll("td[data-label=Millésime]").ShouldAllBe(c => c.TextContent == "régions 2014");
        (await claire.DemanderAsync("/referentiel/regions/77")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "REF-S05")]
    public async Task Une_commune_reunie_se_retrouve_a_sa_date()
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync("/referentiel?commune=91182&date=2014-05-13")).Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("Évry-Courcouronnes (91228)");
        (await amina.OuvrirAsync("/referentiel?commune=91182&date=2026-01-01")).Document.QuerySelector("main")!.TextContent.ShouldContain("Évry-Courcouronnes (91228)");
        (await amina.OuvrirAsync("/referentiel?commune=91999&date=2014-05-13")).Texte.ShouldContain("Aucune commune");
        var choix = JsonDocument.Parse(await amina.Http.GetStringAsync("/referentiel/communes/recherche?q=courcourones&date=2014-05-13")).RootElement;
        choix[0].GetProperty("valeur").GetString().ShouldBe("Courcouronnes (91182)");
        choix[0].GetProperty("libelle").GetString().ShouldBe("Essonne · aujourd’hui Évry-Courcouronnes");
    }

    [Fact]
    [Trait("Scenario", "CTR-S02")]
    public async Task Une_intercommunalite_se_suggere_avec_sa_nature_son_departement_et_ses_communes()
    {
        using var gaelle = await portail.ConnecterAsync("gaelle.morvan");
        var choix = JsonDocument.Parse(await gaelle.Http.GetStringAsync("/referentiel/epci/recherche?q=brest+metropole")).RootElement;
        choix[0].GetProperty("valeur").GetString().ShouldBe("Brest Métropole (242\u00A0900\u00A0314)");
        choix[0].GetProperty("libelle").GetString().ShouldBe("Métropole · Finistère · 8\u00A0communes");
        choix[0].GetProperty("id").GetString().ShouldBe("242900314");
        JsonDocument.Parse(await gaelle.Http.GetStringAsync("/referentiel/epci/recherche?q=communaute")).RootElement.GetArrayLength().ShouldBe(20);
        JsonDocument.Parse(await gaelle.Http.GetStringAsync("/referentiel/epci/recherche")).RootElement.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("amina.belkacem")]
    [InlineData("claire.esteve")]
    public async Task Qui_ne_tient_pas_le_referentiel_n_ouvre_pas_ses_formulaires(string compte)
    {
        using var n = await portail.ConnecterAsync(compte);
        (await n.DemanderAsync("/referentiel/organismes/nouveau")).Statut.ShouldBe(HttpStatusCode.Forbidden);
        (await n.DemanderAsync($"/referentiel/organismes/{OrganismesDemo.ToitDOc}/succession")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Un_organisme_inconnu_n_existe_pas()
    {
        using var amina = await portail.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync($"/referentiel/organismes/{Guid.NewGuid()}")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Personne_sans_session_ne_cherche()
    {
        using var n = portail.Navigateur();
        (await n.DemanderAsync("/referentiel/organismes/recherche?q=habitat")).Redirection.ShouldNotBeNull().ShouldContain("/compte/connexion");
    }
}
