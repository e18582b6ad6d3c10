using System.Net;
using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

public sealed class RedactionTests(PortailDesContrats portail) : IClassFixture<PortailDesContrats>
{
    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task Le_contrat_s_ouvre_a_l_ecran_en_elaboration_avec_six_parties_prevenues()
    {
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var page = await n.OuvrirAsync("/contrats/nouveau");
        page.Document.QuerySelector("#Epci")!.GetAttribute("value").ShouldBe("Brest Métropole");
        var reponse = await n.EnvoyerAsync(page, null, ("Etat", "Préfecture du Finistère"), ("Bailleurs[0]", "Penfeld Habitat"), ("Bailleurs[1]", "Iroise Logement"), ("Bailleurs[2]", "Coop Rade"), ("ActionLogement", "Action Logement Bretagne"));
        reponse.Redirection.ShouldNotBeNull(reponse.Texte);
        var contrat = await n.OuvrirAsync(reponse.Redirection);
        contrat.Titre.ShouldBe("Contrat territorial 2024\u20112026, Brest Métropole");
        contrat.Document.QuerySelector(".p-etapes [aria-current]")!.TextContent.ShouldBe("En élaboration");
        var lu = await portail.ContratAsync(Guid.Parse(reponse.Redirection.Split('/')[^1]));
        (lu.Statut, lu.VersionDeTrame, lu.PartiesPresentes.Count(), lu.Epci.Departement, lu.Reference).ShouldBe((StatutContrat.Elaboration, 1, 6, "29", "CT-242900314-2024"));
        (await portail.CourrielsAsync(lu.Id, CourrielsAuxParties.Invitation)).Select(c => c.Adresse).ShouldContain("ronan.salaun@demo.example");
    }

    [Fact]
    public async Task Un_organisme_qui_n_est_pas_ce_qu_on_dit_se_refuse_pres_de_son_champ()
    {
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var reponse = await n.EnvoyerAsync(await n.OuvrirAsync("/contrats/nouveau"), null, ("Etat", "Préfecture du Finistère"), ("Bailleurs[0]", "Action Logement Bretagne"));
        reponse.Statut.ShouldBe(HttpStatusCode.BadRequest);
        reponse.Texte.ShouldContain("n’est pas un bailleur social");
        reponse.Document.QuerySelector("#Bailleurs_0_")!.GetAttribute("value").ShouldBe("Action Logement Bretagne");
    }

    [Fact]
    public async Task Un_article_perime_n_ecrase_rien_et_montre_les_deux_textes()
    {
        var id = await portail.OuvrirAsync();
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        var ouverte = await maelle.OuvrirAsync(CheminsDeContrat.Article(id, "1-outils"));
        await portail.EcrireAsync(id, "1-outils", "Le texte d’Annaïg.", par: ComptesDemo.AnnaigTanguy);
        var conflit = await maelle.EnvoyerAsync(ouverte, null, ("Texte", "Le texte de Maëlle."));
        conflit.Statut.ShouldBe(HttpStatusCode.Conflict);
        conflit.Document.QuerySelectorAll("blockquote").Select(b => b.TextContent).ShouldBe(["Le texte d’Annaïg.", "Le texte de Maëlle."]);
        conflit.Document.QuerySelector("#Texte")!.TextContent.Trim().ShouldBe("Le texte de Maëlle.");
        (await maelle.EnvoyerAsync(conflit, null, ("Texte", "Le texte de Maëlle."), ("Remplace", "1"))).Redirection.ShouldNotBeNull();
        (await maelle.OuvrirAsync(CheminsDeContrat.Article(id, "1-outils"))).Document.QuerySelector("#Texte")!.TextContent.Trim().ShouldBe("Le texte de Maëlle.");
    }

    [Fact]
    public async Task Le_texte_verrouille_ne_s_ecrit_pas()
    {
        var id = await portail.OuvrirAsync();
        (await portail.RefusAsync<EcrireArticle>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "production", "Autre chose.", default, 0, CancellationToken.None))).Code.ShouldBe(RefusRedaction.ClauseVerrouillee);
        (await portail.RefusAsync<EcrireArticle>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "inconnue", "Autre chose.", default, 0, CancellationToken.None))).Code.ShouldBe(RefusRedaction.ArticleInconnu);
        (await portail.RefusAsync<EcrireArticle>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, "1-outils", new string('a', 20_001), default, 0, CancellationToken.None))).Code.ShouldBe(RefusRedaction.TexteTropLong);
        (await portail.RefusAsync<EcrireArticle>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(id, "1-outils", "Texte.", default, 0, CancellationToken.None))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        using var n = await portail.ConnecterAsync("maelle.cariou");
        (await n.OuvrirAsync(CheminsDeContrat.Article(id, "production"))).Document.QuerySelector("form textarea[name=Texte]:not(#commenter)").ShouldBeNull();
    }

    [Fact]
    public async Task Une_discussion_s_ouvre_se_repond_se_resout_et_se_clot()
    {
        var id = await portail.OuvrirAsync();
        using var ronan = await portail.ConnecterAsync("ronan.salaun");
        var article = CheminsDeContrat.Article(id, "loyers");
        (await ronan.EnvoyerAsync(await ronan.OuvrirAsync(article), "handler=Ecrire", ("Texte", "Cet écart ne peut pas être tenu."))).Redirection.ShouldBe(article);
        (await ronan.EnvoyerAsync(await ronan.OuvrirAsync(article), "handler=Ecrire", ("Texte", " "))).Statut.ShouldBe(HttpStatusCode.BadRequest);
        using var maelle = await portail.ConnecterAsync("maelle.cariou");
        var page = await maelle.OuvrirAsync(article);
        page.Document.QuerySelector(".p-message")!.TextContent.ShouldContain("Cet écart ne peut pas être tenu.");
        (await maelle.EnvoyerAsync(page, "handler=Traiter", ("Acte", VieDuCommentaire.Resoudre))).Redirection.ShouldBe(article);
        var resolu = await maelle.OuvrirAsync(article);
        resolu.Texte.ShouldContain("Résolu");
        (await maelle.EnvoyerAsync(resolu, "handler=Traiter", ("Acte", VieDuCommentaire.Clore))).Redirection.ShouldBe(article);
        (await maelle.OuvrirAsync(CheminsDeContrat.Discussions(id))).Texte.ShouldContain("Clos");
        (await portail.CourrielsAsync(id, CourrielsAuxParties.Commentaire)).ShouldContain(c => c.Adresse == "maelle.cariou@demo.example");
    }

    [Fact]
    public async Task Le_commentaire_sur_le_chiffre_d_un_bailleur_reste_entre_lui_l_intercommunalite_et_l_Etat()
    {
        var id = await portail.OuvrirAsync();
        var cible = CibleDeCommentaire.Chiffre(new CaseDeGrille("CT-1.1", OrganismesDemo.IroiseLogement, "PLUS", "", 2025));
        await portail.CommeAsync<Commenter>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, cible, null, "Dix de plus ?", CancellationToken.None));
        (await FilsAsync(ComptesDemo.NolwennRiou, id)).ShouldHaveSingleItem().Ou.ShouldBe("CT-1.1, PLUS 2025, Iroise Logement");
        (await FilsAsync(ComptesDemo.GaelleMorvan, id)).Count.ShouldBe(1);
        (await FilsAsync(ComptesDemo.ErwanKerdoncuff, id)).ShouldBeEmpty();
        (await portail.RefusAsync<Commenter>(ComptesDemo.ErwanKerdoncuff, s => s.ExecuterAsync(id, cible, null, "Et nous ?", CancellationToken.None))).Code.ShouldBe(RefusSocle.Introuvable);
        (await portail.CourrielsAsync(id, CourrielsAuxParties.Commentaire)).ShouldNotContain(c => c.Adresse.StartsWith("erwan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chaque_partie_se_voit_a_jour_ou_non_de_la_version()
    {
        var id = await portail.CompletAsync();
        using var ronan = await portail.ConnecterAsync("ronan.salaun");
        await ronan.OuvrirAsync(CheminsDeContrat.Contrat(id));
        portail.Horloge.Avancer(TimeSpan.FromHours(2));
        await portail.FigerAsync(id);
        var page = await (await portail.ConnecterAsync("maelle.cariou")).OuvrirAsync(CheminsDeContrat.Contrat(id));
        page.Texte.ShouldContain("n’a pas encore ouvert la version 1");
        await ronan.OuvrirAsync(CheminsDeContrat.Contrat(id));
        (await portail.ContratAsync(id)).Parties.Single(p => p.OrganismeId == OrganismesDemo.CoopRade).VueLe.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo((await portail.VersionAsync(id, 1)).FigeeLe);
    }

    [Theory]
    [InlineData("ronan.salaun", true)]
    [InlineData("gaelle.morvan", true)]
    [InlineData("maud.perrin", true)]
    [InlineData("loic.aubertin", false)]
    public async Task Chaque_page_se_lit_dans_son_perimetre_seulement(string compte, bool lit)
    {
        var id = await portail.OuvrirAsync();
        using var n = await portail.ConnecterAsync(compte);
        foreach (var chemin in (string[])["", "/parties", "/periode", "/texte", "/texte?axe=1", "/texte/loyers", "/texte/objet", "/trame", "/discussions", "/figer", "/versions", "/signature", "/suites"])
            (await n.DemanderAsync(CheminsDeContrat.Contrat(id) + chemin)).Statut.ShouldBe(lit ? HttpStatusCode.OK : HttpStatusCode.NotFound, chemin);
    }

    private Task<IReadOnlyList<FilDeDiscussion>> FilsAsync(Guid compte, Guid contrat) => portail.CommeAsync<IServiceProvider, IReadOnlyList<FilDeDiscussion>>(compte, async s =>
        await s.GetRequiredService<LireCommentaires>().TousAsync(await s.GetRequiredService<PerimetreDesContrats>().ChargerAsync(contrat, CancellationToken.None), CancellationToken.None));
}
