using System.Net;
using System.Text.Json;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The category decided on screen, the homes, the text of the convention.</summary>
public sealed class TexteDeLaCusTests(PortailDuTexte p) : IClassFixture<PortailDuTexte>
{
    private const string Section = "politique-patrimoniale-orientations";

    [Fact]
    [Trait("Scenario", "CUS2-S03")]
    public async Task Dix_neuf_ventes_dispensent_vingt_obligent_et_l_ecran_le_dit()
    {
        var id = await p.OuvrirAsync(reports: 2);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        var page = await amina.OuvrirAsync(CheminsDeConvention.Categorie(id));
        page.Texte.ShouldContain("Vendus du 1er janvier 2018 au 31 décembre 2020");
        (await FixerAsync(amina, page, "1000", "0", "19")).ShouldContain("La partie accession n’est pas requise.");
        var avec = await FixerAsync(amina, await amina.OuvrirAsync(CheminsDeConvention.Categorie(id)), "1000", "0", "20");
        avec.ShouldContain("Plan de développement, PP-ACC-1 et PS-ACC-1 requis.");
        (await amina.OuvrirAsync(CheminsDeConvention.Texte(id))).Texte.ShouldContain("Accession sociale : plan de développement");
        using var rose = await p.ConnecterAsync("rose.delmas");
        (await rose.OuvrirAsync(CheminsDeConvention.Categorie(id))).Document.QuerySelector("form[method='post'] input[name='Ordinaires']").ShouldBeNull();
        using var karine = await p.ConnecterAsync("karine.bonnet");
        (await karine.DemanderAsync(CheminsDeConvention.Categorie(id))).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S01")]
    [Trait("Scenario", "CUS2-S02")]
    public async Task Les_foyers_tenus_par_l_organisme_entrent_dans_la_composition()
    {
        await p.EffacerAsync();
        var id = await p.OuvrirAsync();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        var foyers = $"/cus/foyers?Siren={p.Siren}";
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(foyers), "Enregistrer", ("Nom", "Résidence des Minimes"), ("Commune", "Toulouse"), ("Autonomes", "48"), ("Lits", "100"), ("Dpe", "C"), ("Annee", "1998"))).Redirection.ShouldNotBeNull();
        foreach (var (champ, valeur) in ((string, string)[])[("Lits", "beaucoup"), ("Commune", "Nullepart"), ("Annee", "3000")])
            (await amina.EnvoyerAsync(await amina.OuvrirAsync(foyers), "Enregistrer", [("Nom", "Autre"), ("Commune", champ == "Commune" ? valeur : "Toulouse"), ("Autonomes", "1"), ("Lits", champ == "Lits" ? valeur : ""), ("Annee", champ == "Annee" ? valeur : "")])).Statut.ShouldBe(HttpStatusCode.BadRequest, champ);
        var liste = await amina.OuvrirAsync(foyers);
        liste.Document.QuerySelector("td[data-label='Équivalents']")!.TextContent.ShouldBe("81");
        var page = await amina.OuvrirAsync(CheminsDeConvention.Categorie(id));
        page.Document.QuerySelector("#EnFoyers")!.GetAttribute("value").ShouldBe("81");
        (await FixerAsync(amina, page, "501", "499", "0", "Aucune")).ShouldContain("seuls indicateurs PP-LF-1 à PP-LF-3");
        (await FixerAsync(amina, await amina.OuvrirAsync(CheminsDeConvention.Categorie(id)), "500", "500", "0", "Aucune")).ShouldContain("Une partie « logements-foyers » (texte et indicateurs PP-LF-1 à PP-LF-3) est requise.");
        (await FixerAsync(amina, await amina.OuvrirAsync(CheminsDeConvention.Categorie(id)), "0", "1000", "0", "Aucune")).ShouldContain("CUS « logements-foyers »");
        var residence = liste.Document.QuerySelector("a[href*='Residence=']")!.GetAttribute("href")!;
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(residence), "Retirer")).Redirection.ShouldNotBeNull();
        (await amina.OuvrirAsync(foyers)).Texte.ShouldContain("Aucune résidence");
    }

    [Fact]
    public async Task Une_section_s_ecrit_se_reenvoie_sans_conflit_et_une_saisie_perimee_ne_perd_rien()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        using var paul = await p.ConnecterAsync("paul.sicard");
        var chemin = $"{CheminsDeConvention.Texte(id)}/{Section}";
        var (vueDAmina, vueDePaul) = (await amina.OuvrirAsync(chemin), await paul.OuvrirAsync(chemin));
        (await amina.EnvoyerAsync(vueDAmina, null, ("Texte", "Construire 300 logements."))).Redirection.ShouldBe(chemin);
        (await paul.EnvoyerAsync(vueDePaul, null, ("Texte", "Construire 300 logements."))).Redirection.ShouldBe(chemin, "the same text sent twice is no conflict");
        var conflit = await paul.EnvoyerAsync(vueDePaul, null, ("Texte", "En construire 400."));
        conflit.Statut.ShouldBe(HttpStatusCode.Conflict);
        conflit.Texte.ShouldContain("Amina Belkacem a modifié cette section");
        conflit.Document.QuerySelector("#Texte")!.TextContent.Trim().ShouldBe("En construire 400.");
        (await paul.EnvoyerAsync(conflit, null, ("Texte", "En construire 400."), ("Remplace", "1"))).Redirection.ShouldBe(chemin);
        (await amina.OuvrirAsync(chemin)).Document.QuerySelector("#Texte")!.TextContent.Trim().ShouldBe("En construire 400.");
        using var reponse = await AutosauverAsync(amina, await amina.OuvrirAsync(chemin), chemin, "En construire 410.");
        JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement.GetProperty("version").GetInt32().ShouldBe(3);
        using var perimee = await AutosauverAsync(amina, vueDAmina, chemin, "Perdu ?");
        perimee.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await p.JournalAsync(id)).Count(l => l.Contains("Politique patrimoniale et d’investissement, orientations stratégiques", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task L_avancement_compte_les_parties_requises_et_la_clause_est_deja_la()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync(CheminsDeConvention.Texte(id))).Document.QuerySelector("#progression")!.TextContent.ShouldContain("1 sur 25");
        await EcrireAsync(id, "service-rendu", "Trois typologies.");
        var page = await amina.OuvrirAsync(CheminsDeConvention.Texte(id));
        page.Document.QuerySelector("#progression")!.TextContent.ShouldContain("2 sur 25");
        page.Texte.ShouldContain("Concertation des locataires obligatoire");
        var clause = await amina.OuvrirAsync($"{CheminsDeConvention.Texte(id)}/{SectionsDeCus.ClausePs1}");
        clause.Texte.ShouldContain("sur simple notification par l’organisme au préfet signataire");
        clause.Document.QuerySelector("textarea[name='Texte']").ShouldBeNull();
        (await p.RefusAsync<EcrireLaSection>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, SectionsDeCus.ClausePs1, "Autre.", 0, CancellationToken.None))).Code.ShouldBe(RefusDuTexte.SectionVerrouillee);
        (await p.RefusAsync<EcrireLaSection>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, Section, new string('a', 60_001), 0, CancellationToken.None))).Code.ShouldBe(RefusDuTexte.SectionTropLongue);
        (await p.RefusAsync<EcrireLaSection>(ComptesDemo.RoseDelmas, s => s.ExecuterAsync(id, Section, "Texte.", 0, CancellationToken.None))).Code.Nature.ShouldBe(NatureRefus.Interdit);
        (await p.RefusAsync<EcrireLaSection>(ComptesDemo.KarineBonnet, s => s.ExecuterAsync(id, Section, "Texte.", 0, CancellationToken.None))).Code.ShouldBe(RefusSocle.Introuvable);
        (await amina.DemanderAsync(CheminsDeConvention.Texte(id) + "/inconnue")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task L_accession_qui_s_arrete_se_dit_en_une_phrase()
    {
        var id = await p.OuvrirAsync();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await FixerAsync(amina, await amina.OuvrirAsync(CheminsDeConvention.Categorie(id)), "1000", "0", "30", "Arretee")).ShouldContain("Précisez que l’organisme ne poursuit pas son activité d’accession.");
        var section = await amina.OuvrirAsync(CheminsDeConvention.Texte(id) + "/arret-accession");
        section.Document.QuerySelector("#Texte")!.TextContent.Trim().ShouldBe("L’organisme ne poursuit pas son activité d’accession pendant la durée de la convention.");
    }

    private Task EcrireAsync(Guid id, string code, string texte) => p.CommeAsync<EcrireLaSection>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, code, texte, 0, CancellationToken.None));

    private static async Task<string> FixerAsync(Navigateur n, PageLue page, string ordinaires, string foyers, string ventes, string accession = "Poursuivie")
    {
        var reponse = await n.EnvoyerAsync(page, null, ("Ordinaires", ordinaires), ("EnFoyers", foyers), ("Accession", accession), ("VentesNeuves", ventes));
        reponse.Redirection.ShouldNotBeNull(reponse.Texte);
        return (await n.OuvrirAsync(reponse.Redirection)).Texte;
    }

    private static async Task<HttpResponseMessage> AutosauverAsync(Navigateur n, PageLue page, string chemin, string texte)
    {
        var formulaire = page.Document.QuerySelector("form[data-autosave]")!;
        using var demande = new HttpRequestMessage(HttpMethod.Post, chemin)
        {
            Content = new FormUrlEncodedContent(formulaire.QuerySelectorAll("input[type='hidden']").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(KeyValuePair.Create("Texte", texte))),
        };
        demande.Headers.Add("X-Autosave", "1");
        return await n.Http.SendAsync(demande);
    }
}
