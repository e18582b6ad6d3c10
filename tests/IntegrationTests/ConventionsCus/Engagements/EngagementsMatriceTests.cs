using System.Net;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;
using static Cus.Portal.IntegrationTests.ConventionsCus.Engagements.PortailDesChiffres;

namespace Cus.Portal.IntegrationTests.ConventionsCus.Engagements;

/// <summary>Territories of the stock, and what the signatory prefect settles.</summary>
public sealed class EngagementsMatriceTests(PortailDesChiffres p) : IClassFixture<PortailDesChiffres>
{
    [Fact]
    public async Task Les_territoires_viennent_du_patrimoine_et_de_la_region_du_siege_sans_patrimoine()
    {
        var t = await p.Portail.CommeAsync<LireLesTerritoires, TerritoiresDuPatrimoine>(ComptesDemo.AminaBelkacem, s => s.DeAsync(p.Bailleur, CancellationToken.None));
        t.Departements.Select(d => d.Code).ShouldBe(["31", "82"]);
        t.EpciDeLaListe.Select(e => (e.Epci.Code, e.Departement)).ShouldBe([(Muretain, "31"), (Toulouse, "31"), (Montauban, "82")], ignoreOrder: true);
        t.Regions.Select(r => r.Code).ShouldBe(["76"]);
        var armor = await p.Portail.CommeAsync<LireLesTerritoires, TerritoiresDuPatrimoine>(ComptesDemo.AminaBelkacem, s => s.DeAsync(new(Guid.NewGuid(), "999999999", "Armor Accession", "35", "53"), CancellationToken.None));
        armor.Departements.Select(d => d.Code).ShouldBe(["22", "29", "35", "56"]);
        (armor.Regions.ShouldHaveSingleItem().Code, armor.EpciDeLaListe.Count).ShouldBe(("53", 0));
    }

    [Fact]
    [Trait("Scenario", "CUS2-S16")]
    public async Task Le_prefet_choisit_les_echelles_dans_les_limites_du_texte()
    {
        var id = await p.OuvrirAsync();
        await p.ArreterAsync(id, new(["PS-3"], [new("PP-1", Toulouse)], [], "Produire hors des quartiers."));
        var mutations = await p.EcrireAsync(id, null, [.. Annees("PP-5", Garonne, 20)]);
        Phrase(mutations).ShouldBe("Indicateur optionnel non retenu par le préfet.");
        var montauban = new TerritoireDEngagement(EchelleDEngagement.Epci, Montauban, "Grand Montauban");
        Phrase(await p.EcrireAsync(id, null, [.. Horizons("PP-1-PLUS", montauban, 10, 20)])).ShouldBe("EPCI non retenu par le préfet signataire.");
        (await p.EcrireAsync(id, null, [.. Horizons("PP-1-PLUS", ToulouseMetropole, 10, 20)])).Ecrits.ShouldBe(2);
        (await ConstatsAsync(id)).ShouldContain(c => c.Contains("PS-3") || c == "Valeur manquante pour 2019.");
        Phrase(await p.EcrireAsync(id, null, [.. Annees("PS-1", Garonne, 25)])).ShouldBe("PS-1 ne se décline pas à l’échelle départementale.");
        Phrase(await p.EcrireAsync(id, null, [.. Annees("G-1", ToulouseMetropole, 1_200)])).ShouldBe("G-1 se mesure à l’échelle de l’organisme.");
        Phrase(await p.EcrireAsync(id, null, [.. Horizons("PP-LF-1", ToulouseMetropole, 10, 20)])).ShouldBe("Les indicateurs LF ne se déclinent qu’au département.");
        (await ConstatsAsync(id)).ShouldContain("Engagement départemental manquant : PP-2, 82.");
        (await ConstatsAsync(id)).ShouldContain("Engagement PS-1 manquant : Le Muretain Agglo.");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S16")]
    public async Task Le_prefet_de_region_seul_arrete_la_matrice_et_chacun_la_lit()
    {
        var id = await p.OuvrirAsync();
        using var bruno = await p.Portail.ConnecterAsync("bruno.lacaze");
        var chemin = $"/cus/conventions/{id}/territoires";
        var page = await bruno.OuvrirAsync(chemin);
        page.Texte.ShouldContain("Le préfet de région n’a pas encore arrêté les territoires.");
        page.Document.QuerySelectorAll("input[name='Echelles'][value='PP-1|" + Toulouse + "']").ShouldHaveSingleItem();
        (await bruno.EnvoyerAsync(page, null, ("Facultatifs", "PS-3"), ("Echelles", "PP-1|" + Toulouse), ("Dispenses[0].Indicateur", "PP-2"), ("Dispenses[0].Territoire", "82"), ("Dispenses[0].Motif", "")))
            .ShouldSatisfyAllConditions(r => r.Statut.ShouldBe(HttpStatusCode.BadRequest), r => r.Texte.ShouldContain("Motif de dispense manquant."));
        (await bruno.EnvoyerAsync(page, null, ("Facultatifs", "PS-3"), ("Echelles", "PP-1|" + Toulouse), ("Dispenses[0].Indicateur", "PP-2"), ("Dispenses[0].Territoire", "82"), ("Dispenses[0].Motif", "Parc neuf."))).Redirection.ShouldBe(chemin);
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        var lue = await amina.OuvrirAsync(chemin);
        lue.Texte.ShouldContain("Arrêtés par Bruno Lacaze");
        lue.Texte.ShouldContain("Parc neuf.");
        lue.Document.QuerySelector("form[method='post'] button[type='submit']")?.TextContent.ShouldNotContain("Arrêter");
        (await Should.ThrowAsync<Refus>(() => p.Portail.CommeAsync<ArreterLaTerritorialisation>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, new([], [], [], null), CancellationToken.None)))).Code.ShouldBe(RefusSocle.Interdit);
        (await ConstatsAsync(id)).ShouldNotContain("Engagement départemental manquant : PP-2, 82.");
        (await Should.ThrowAsync<Refus>(() => p.ArreterAsync(id, new([], [new("PP-1", "241300391")], [], null)))).Message.ShouldContain("ne se décline pas");
        (await Should.ThrowAsync<Refus>(() => p.ArreterAsync(id, new([], [new("PS-1", Toulouse)], [], null)))).Message.ShouldContain("ne se décline pas");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S23")]
    public async Task Sans_la_clause_les_engagements_ne_se_deposent_pas()
    {
        var id = await p.OuvrirAsync();
        (await ConstatsAsync(id)).ShouldContain("Clause de modification PS-1 manquante.");
        await p.Portail.CommeAsync<ReglerLesParametres>(ComptesDemo.AminaBelkacem, s => s.DireLaClauseAsync(id, ClauseDePs1.Presente, CancellationToken.None));
        (await ConstatsAsync(id)).ShouldNotContain("Clause de modification PS-1 manquante.");
    }

    [Fact]
    public async Task Chaque_page_repond_a_chaque_lecteur_et_a_chaque_age_de_la_convention()
    {
        var id = await p.OuvrirAsync();
        string[] pages = ["territoires", "engagements", "engagements?indicateur=PS-1", "registre", "suivi"];
        foreach (var compte in (string[])["amina.belkacem", "rose.delmas", "bruno.lacaze", "claire.esteve", "maud.perrin", "sylvie.marchand"])
        {
            using var lecteur = await p.Portail.ConnecterAsync(compte);
            foreach (var page in pages)
                (await lecteur.OuvrirAsync($"/cus/conventions/{id}/{page}")).Statut.ShouldBe(HttpStatusCode.OK, $"{compte}, {page}");
        }

        await p.AvancerAsync(id, c =>
        {
            MettreEnNegociation(c);
            Conclure(c);
        });
        using var amina = await p.Portail.ConnecterAsync("amina.belkacem");
        foreach (var page in pages)
            (await amina.OuvrirAsync($"/cus/conventions/{id}/{page}")).Statut.ShouldBe(HttpStatusCode.OK, page);
    }

    private static string Phrase(BilanDeChiffres bilan) => Net(bilan.Refuses[0].Motif.Phrase);

    private async Task<IReadOnlyList<string>> ConstatsAsync(Guid id) => await p.Portail.CommeAsync<VerifierLesEngagements, IReadOnlyList<string>>(ComptesDemo.AminaBelkacem, async s =>
    {
        var convention = await p.Portail.LireAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Set<ConventionCus>(), c => c.Id == id));
        return [.. (await s.BloquantsAsync(convention, CancellationToken.None)).Select(c => Net(c.Motif.Phrase))];
    });
}
