using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Identite.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>In a database of its own: the version published here would be that of the contracts of the other tests.</summary>
public sealed class TrameTests(PortailDesContrats portail) : IClassFixture<PortailDesContrats>
{
    [Fact]
    public async Task Une_trame_plus_recente_s_adopte_avec_sa_difference_et_garde_les_textes()
    {
        var id = await portail.OuvrirAsync();
        await portail.EcrireAsync(id, "1-outils", "Ce qui était écrit.");
        var nouvelle = TrameDe2023.Definition with { Clauses = [.. TrameDe2023.Definition.Clauses.Select(c => c.Code == "gardiens" ? c with { Texte = "Les bailleurs emploient au moins un gardien pour quatre-vingts logements." } : c)] };
        await portail.DansAsync(async s =>
        {
            await s.GetRequiredService<PublierTrame>().ExecuterAsync(2, nouvelle, "Un gardien pour quatre-vingts logements.", CancellationToken.None);
            return true;
        });
        using var n = await portail.ConnecterAsync("maelle.cariou");
        var page = await n.OuvrirAsync(CheminsDeContrat.Trame(id));
        page.Document.QuerySelectorAll("ins").ShouldContain(i => i.TextContent.Contains("quatre-vingts", StringComparison.Ordinal));
        (await n.EnvoyerAsync(page, null, ("Version", "2"))).Redirection.ShouldBe(CheminsDeContrat.Contrat(id));
        (await portail.ContratAsync(id)).VersionDeTrame.ShouldBe(2);
        var article = await n.OuvrirAsync(CheminsDeContrat.Article(id, "1-outils"));
        article.Document.QuerySelector("#Texte")!.TextContent.Trim().ShouldBe("Ce qui était écrit.");
        (await n.OuvrirAsync(CheminsDeContrat.Texte(id, 4))).Texte.ShouldContain("quatre-vingts logements");
        (await portail.RefusAsync<AdopterTrame>(ComptesDemo.MaelleCariou, s => s.ExecuterAsync(id, 1, CancellationToken.None))).Code.ShouldBe(RefusRedaction.TrameDejaAdoptee);
    }
}
