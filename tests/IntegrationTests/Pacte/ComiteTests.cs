using System.Net;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Pacte.Comite;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.Pacte;

/// <summary>The comité de suivi held three times a year, and its reports.</summary>
public sealed class ComiteTests(PortailDuPacte p) : IClassFixture<PortailDuPacte>
{
    [Fact]
    [Trait("Scenario", "PAC-S11")]
    public async Task Trois_reunions_par_an_et_l_echeance_rappelle_celle_qui_manque()
    {
        p.Horloge.Regler("2014-01-10 09:00");
        using var maud = await p.ConnecterAsync("maud.perrin");
        (await maud.EnvoyerAsync(await maud.OuvrirAsync("/pacte/comite"), null, ("Jour", ""), ("Heure", "14:00"), ("Lieu", "Paris"))).Texte.ShouldContain("Donnez le jour et l’heure de la réunion");
        var premiere = await PrevoirAsync("2014-02-12");
        var deuxieme = await PrevoirAsync("2014-06-18");
        (await EcheanceAsync(2014)).DueLe.ShouldBe(Cus.Portal.Socle.Temps.Paris.FinDuJour(new(2014, 12, 31)));
        p.Horloge.Regler("2014-02-12 13:59");
        (await p.RefusAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.TenirAsync(premiere, "x", default))).ShouldContain("est prévue le 12 février 2014 à 14 h 00");
        await TenirAsync(premiere, "2014-02-12 17:00");
        await TenirAsync(deuxieme, "2014-06-18 17:00");
        (await TexteDeLaPageAsync()).ShouldContain("2 sur 3");

        p.Horloge.Regler("2014-11-30 08:00");
        await p.PasserAsync();
        (await RappelsAsync()).ShouldBeEmpty();
        p.Horloge.Regler("2014-12-01 08:00");
        await p.PasserAsync();
        var rappel = (await RappelsAsync()).Where(c => c.Adresse == "maud.perrin@demo.example").ShouldHaveSingleItem();
        PortailDuPacte.Net(rappel.Sujet).ShouldContain("il manque une réunion en 2014");
        PortailDuPacte.Net(rappel.Texte).ShouldContain("aucune autre date n’est fixée");
        (await EcheanceAsync(2014)).EstOuverte.ShouldBeTrue();

        var troisieme = await PrevoirAsync("2014-12-03");
        p.Horloge.Regler("2014-12-03 16:00");
        await p.CommeAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.TenirAsync(troisieme, "Publier le bilan de 2014", default));
        (await EcheanceAsync(2014)).EstOuverte.ShouldBeTrue("held, but without its report");
        await p.CommeAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.EtablirLeReleveAsync(troisieme, default));
        (await EcheanceAsync(2014)).FaitDeCloture.ShouldNotBeNull().Replace('\u00A0', ' ').ShouldContain("3 réunions tenues");
        var avant = (await RappelsAsync()).Count;
        p.Horloge.Regler("2014-12-17 08:00");
        await p.PasserAsync();
        (await RappelsAsync()).Count.ShouldBe(avant);
        (await TexteDeLaPageAsync()).ShouldContain("3 sur 3");
        await VerifierCeQuElleGardeAsync(premiere);
    }

    [Fact]
    public async Task Une_annee_du_pacte_a_son_echeance_meme_sans_reunion_prevue()
    {
        p.Horloge.Regler("2013-09-02 09:00");
        await PrevoirAsync("2013-09-20");
        p.Horloge.Regler("2015-01-05 06:00");
        await p.PasserAsync(horaire: false);
        (await EcheanceAsync(2015)).EstOuverte.ShouldBeTrue();
        await p.PasserAsync(horaire: false);
        (await p.LireAsync(db => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from echeances.echeances where objet = 'pacte/comite/2015'").SingleAsync())).ShouldBe(1);
    }

    /// <summary>Agenda, documents, decisions and report, which nothing changes any more.</summary>
    private async Task VerifierCeQuElleGardeAsync(Guid id)
    {
        var reunion = await p.LireAsync(db => db.Set<ReunionDuComite>().AsNoTracking().SingleAsync(r => r.Id == id));
        reunion.OrdreDuJour.ShouldBe(["Production et sa répartition", "Bilan annuel de la mutualisation"]);
        reunion.Documents.ShouldHaveSingleItem().Nom.ShouldBe("tableau-de-bord.pdf");
        reunion.Decisions.ShouldBe(["Signaler trois blocages fonciers"]);
        var rapport = await p.TexteAsync(reunion.RapportFichierId.ShouldNotBeNull());
        foreach (var texte in new[] { "mercredi 12 février 2014", "Bilan annuel de la mutualisation", "Signaler trois blocages fonciers", "tableau-de-bord.pdf", reunion.RapportCode! })
            rapport.ShouldContain(texte);
        (await p.RefusAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.TenirAsync(id, "autre chose", default))).ShouldContain("elle ne change plus");
        using var claire = await p.ConnecterAsync("claire.esteve");
        foreach (var fichier in new[] { reunion.RapportFichierId!.Value, reunion.Documents[0].FichierId })
            (await claire.Http.GetAsync($"/documents/fichiers/{fichier}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.Http.GetAsync($"/documents/fichiers/{reunion.RapportFichierId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Signed in again: months have passed.</summary>
    private async Task<string> TexteDeLaPageAsync()
    {
        using var maud = await p.ConnecterAsync("maud.perrin");
        return (await maud.OuvrirAsync("/pacte/comite")).Texte;
    }

    private Task<Guid> PrevoirAsync(string jour) => p.CommeAsync<TenirLeComite, Guid>(ComptesDemo.MaudPerrin, s => s.PrevoirAsync(
        new(DateOnly.ParseExact(jour, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new(14, 0), "Paris", "Production et sa répartition\r\n\r\nBilan annuel de la mutualisation"), default));

    private async Task TenirAsync(Guid id, string quand)
    {
        p.Horloge.Regler(quand);
        await p.CommeAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.JoindreAsync(id, PortailDuPacte.Pdf("tableau-de-bord"), default));
        await p.CommeAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.TenirAsync(id, "Signaler trois blocages fonciers", default));
        await p.CommeAsync<TenirLeComite>(ComptesDemo.MaudPerrin, s => s.EtablirLeReleveAsync(id, default));
    }

    private Task<EcheanceLue> EcheanceAsync(int annee) => p.CommeAsync<EcheanceDuComite, EcheanceLue>(ComptesDemo.MaudPerrin, async s => (await s.LireAsync([annee], default))[annee]);

    private Task<List<Courriel>> RappelsAsync() => p.LireAsync(db => db.Set<Courriel>().AsNoTracking().Where(c => c.Objet == "pacte/comite/2014").ToListAsync());
}
