using Cus.Portal.Identite.Contracts;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>Steps 1 to 3 of the whole story, on a database of their own.</summary>
public class HistoireDeLaRemonteeTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    [Fact]
    [Trait("Scenario", "CTR-S17")]
    public async Task Du_11_au_20_octobre_la_prefecture_voit_les_jours_restants_inscrit_et_la_DHUP_exporte_les_inscrits_a_l_heure()
    {
        var campagne = await portail.OuvrirAsync();
        using (var gaelle = await portail.ConnecterAsync("gaelle.morvan"))
        {
            var accueil = await gaelle.OuvrirAsync("/");
            accueil.Texte.ShouldContain("Inscrire les intercommunalités volontaires");
            accueil.Document.QuerySelector(".p-afaire .p-delai")!.TextContent.ShouldContain("Dans 9\u00A0jours");
        }

        portail.Horloge.Regler("2023-10-18 15:00");
        using (var gaelle = await portail.ConnecterAsync("gaelle.morvan"))
        {
            var formulaire = await gaelle.OuvrirAsync($"/contrats/remontees/{campagne}/inscrire");
            (await gaelle.EnvoyerAsync(formulaire, null, ("Epci", "brest metropole"), ("ContactNom", "Maëlle Cariou"), ("ContactCourriel", "maelle.cariou@demo.example"), ("Commentaire", "=1+1"))).Redirection.ShouldNotBeNull();
            (await gaelle.OuvrirAsync("/")).Texte.ShouldNotContain("Inscrire les intercommunalités volontaires");
        }

        portail.Horloge.Regler("2023-10-21 00:00:00");
        await portail.InscrireAsync(campagne, ComptesDemo.LoicAubertin, MondeDesRemontees.Volontaire(MondeDesRemontees.Angers));
        using var maud = await portail.ConnecterAsync("maud.perrin");
        var csv = await maud.Http.GetStringAsync($"/contrats/remontees/{campagne}/export.csv?ponctualite=ALHeure");
        var lignes = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lignes.Length.ShouldBe(2);
        lignes[1].ShouldContain("Brest Métropole;Métropole;8;Finistère (29);Bretagne;Préfecture du Finistère;18/10/2023 15:00:00;à l’heure");
        lignes[1].ShouldContain("'=1+1");
        (await maud.Http.GetStringAsync($"/contrats/remontees/{campagne}/export.csv")).ShouldContain("Angers Loire Métropole;Communauté urbaine");
    }
}
