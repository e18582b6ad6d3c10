using System.Net;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The mutualisation tried on a table, as the secretariat does it.</summary>
public sealed class SimulationTests(PortailDeTest p) : IClassFixture<PortailDeTest>
{
    private const string Titres = "SIREN;Organisme;Plan de la CGLLS;Cotisation CGLLS;Loyers;Logements;Neufs, zones 1 et 1 bis;Neufs, zones 2 et 3;Éco-prêts et PAM;Restructurations demandées";

    private static readonly string Exemple = $"""
        {Titres}
        990 000 135;A;;100;1 000;10;2;;;
        990000143;B;aucun plan;300;3000;30;;1;100000;
        990000150;C;plan de consolidation;0;500;5;1;;;
        """;

    [Fact]
    [Trait("Scenario", "PAC-S05")]
    public async Task L_exemple_de_2013_se_lit_sur_la_page_et_dans_le_fichier()
    {
        using var maud = await p.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/pacte/simulation");
        var calculee = await maud.EnvoyerAsync(page, null, ("Tableau", Exemple), ("Frais", "300"));
        calculee.Statut.ShouldBe(HttpStatusCode.OK, calculee.Texte);
        calculee.Document.QuerySelectorAll("td[data-label='Contribution']").Select(td => Net(td.TextContent)).ShouldBe(["4 125,00", "12 375,00", "exonéré"]);
        calculee.Document.QuerySelectorAll("td[data-label='Solde']").Select(td => Net(td.TextContent)).ShouldBe(["+2 475,00", "−6 075,00", "+3 300,00"]);
        calculee.Document.QuerySelector("textarea[name=Tableau]")!.TextContent.ShouldContain("990 000 135", customMessage: "what was pasted stays");
    }

    [Fact]
    [Trait("Scenario", "PAC-S07")]
    public async Task Ce_qui_ne_va_pas_se_dit_cellule_par_cellule_et_rien_n_est_calcule()
    {
        using var maud = await p.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/pacte/simulation");
        (await maud.EnvoyerAsync(page, null, ("Tableau", Exemple.Replace("300;3000;30", "300;-1000;30", StringComparison.Ordinal)))).Texte.ShouldContain("La base « loyers » de B est négative.");
        (await maud.EnvoyerAsync(page, null, ("Tableau", "   "))).Texte.ShouldContain("Collez au moins un organisme");
        (await maud.EnvoyerAsync(page, null, ("Tableau", Exemple), ("PartDesLoyers", "49"))).Texte.ShouldContain("ne font pas 100");
        (await maud.EnvoyerAsync(page, null, ("Tableau", Exemple), ("Frais", "-1"))).Texte.ShouldContain("Un paramètre est un nombre positif");
        var fautes = await maud.EnvoyerAsync(page, null, ("Tableau", Exemple.Replace("990000143", "990 000 135", StringComparison.Ordinal).Replace("990000150", "990000151", StringComparison.Ordinal).Replace(";10;2;", ";dix;2;", StringComparison.Ordinal)));
        fautes.Statut.ShouldBe(HttpStatusCode.BadRequest);
        fautes.Texte.ShouldContain("F2");
        fautes.Texte.ShouldContain("A4");
        fautes.Document.QuerySelector("#resultat").ShouldBeNull();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync("/pacte/simulation")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Net(string texte) => texte.Trim().Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
