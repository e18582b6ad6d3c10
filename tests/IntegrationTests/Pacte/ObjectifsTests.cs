using System.Net;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Objectifs;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The goals of the pacte followed by year and region, against a series imported whole.</summary>
public sealed class ObjectifsTests(PortailDuPacte p) : IClassFixture<PortailDuPacte>
{
    private const string Serie = """
        Année;Région;Construits;Rénovés
        2013;Île-de-France;30 000;20 000
        2013;93;10 000;9 000
        2013;Languedoc-Roussillon;6 000;4 000
        2013;rhone-alpes;20 000;18 000
        2013;Bretagne;38 400;37 000
        """;

    [Fact]
    [Trait("Scenario", "PAC-S10")]
    public async Task Les_objectifs_se_suivent_par_annee_et_par_region_contre_la_serie_importee()
    {
        p.Horloge.Regler("2014-02-10 09:00");
        using var maud = await p.ConnecterAsync("maud.perrin");
        var page = await maud.OuvrirAsync("/pacte/objectifs?annee=2013");
        var fautive = await Importer(Serie.Replace("Bretagne;38 400", "Bretagnes;38 400", StringComparison.Ordinal).Replace("2013;93", "2016;93", StringComparison.Ordinal) + "\n2013;11;1;1\n2013;Corse;mille;1");
        fautive.Statut.ShouldBe(HttpStatusCode.BadRequest);
        fautive.Texte.ShouldContain("Rien n’est importé");
        foreach (var faute in new[] { "Ligne 3, cellule A3 : « 2016 » : le pacte couvre les années 2013 à 2015.", "Ligne 6, cellule B6 : « Bretagnes » n’est pas une région de 2014", "Ligne 7, cellule A7 : 11, 2013 : déjà à la ligne 2.", "Ligne 8, cellule C8" })
            PortailDuPacte.Net(fautive.Texte).ShouldContain(faute);
        (await p.LireAsync(db => db.Set<SerieDeLogements>().CountAsync())).ShouldBe(0, "nothing is stored until it is right");

        (await Importer(Serie)).Redirection.ShouldBe("/pacte/objectifs?annee=2013");
        var lue = await maud.OuvrirAsync("/pacte/objectifs");
        var (construits, renoves) = (Net(lue.Document.QuerySelector("#construits")!.TextContent), Net(lue.Document.QuerySelector("#renoves")!.TextContent));
        construits.ShouldContain("104 400pour un objectif de 120 000");
        construits.ShouldContain("87 %");
        construits.ShouldContain("−15 600");
        renoves.ShouldContain("88 000pour un objectif de 100 000");
        renoves.ShouldContain("88 %");
        renoves.ShouldContain("−12 000");
        lue.Document.QuerySelectorAll("tbody tr").Where(tr => tr.TextContent.Contains("Sous attention", StringComparison.Ordinal)).Select(tr => Net(tr.QuerySelector("th")!.FirstChild!.TextContent)).ShouldBe(["Île-de-France", "Languedoc-Roussillon", "Provence-Alpes-Côte d’Azur"], ignoreOrder: true);
        Net(lue.Texte).ShouldContain("SISAL, extraction nationale, au 31 janvier 2014");
        Net(lue.Document.QuerySelector("section[aria-labelledby=accompagnes]")!.TextContent).ShouldContain("10 000");
        lue.Document.QuerySelectorAll("figure svg[role=img]").Length.ShouldBe(2);
        var csv = await maud.Http.GetStringAsync("/pacte/objectifs.csv");
        csv.ShouldContain("2013;France entière;;104400;120000;87 %;");
        csv.ShouldContain("2013;Île-de-France;oui;30000;;;;20000;;;;SISAL, extraction nationale;2014-01-31");
        (await p.LireAsync(db => db.Set<EntreeDeJournal>().CountAsync(e => e.Acte == "Pacte.Serie.Importer"))).ShouldBe(1);

        Task<PageLue> Importer(string tableau) => maud.EnvoyerAsync(page, "Importer", ("Source", "SISAL, extraction nationale"), ("ArreteeAu", "2014-01-31"), ("Tableau", tableau));
    }

    [Fact]
    public async Task Un_objectif_de_region_se_fixe_avec_sa_source_et_le_secretariat_seul_ecrit()
    {
        p.Horloge.Regler("2014-03-03 09:00");
        await p.CommeAsync<FixerUnObjectif>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(2015, "11", NatureDObjectif.Construits, 40_000, "Contribution régionale attendue", default));
        await p.CommeAsync<FixerUnObjectif>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(2015, "11", NatureDObjectif.Construits, 42_000, "Contribution régionale révisée", default));
        var suivi = await p.CommeAsync<SuivreLesObjectifs, SuiviDuPacte>(ComptesDemo.ClaireEsteve, s => s.LireAsync(default));
        suivi.De(2015).Regions.Single(r => r.Code == "11").Construits.ShouldBe(new Mesure(null, 42_000));
        suivi.De(2015).National.Construits.ShouldBe(new Mesure(null, 120_000));
        (await p.RefusAsync<FixerUnObjectif>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(2012, "", NatureDObjectif.Construits, 1, "x", default))).ShouldContain("le pacte couvre les années 2013 à 2015");
        (await p.RefusAsync<FixerUnObjectif>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(2014, "", NatureDObjectif.Accompagnes, 1, "x", default))).ShouldContain("au terme du pacte");
        (await p.RefusAsync<FixerUnObjectif>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(2014, "11", NatureDObjectif.Renoves, 0, "x", default))).ShouldContain("supérieur à zéro");
        (await p.RefusAsync<FixerUnObjectif>(ComptesDemo.ClaireEsteve, s => s.ExecuterAsync(2014, "11", NatureDObjectif.Renoves, 10, "x", default))).ShouldNotBeEmpty();
        using var claire = await p.ConnecterAsync("claire.esteve");
        (await claire.OuvrirAsync("/pacte/objectifs")).Texte.ShouldNotContain("Importer une série");
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.DemanderAsync("/pacte/objectifs")).Statut.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Net(string texte) => string.Join(' ', PortailDuPacte.Net(texte).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
