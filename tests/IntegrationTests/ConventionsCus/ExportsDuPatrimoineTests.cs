using System.Net;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>The ensembles as a workbook, the references of every landlord as a CSV, as they are downloaded.</summary>
public sealed class ExportsDuPatrimoineTests(PortailDuPatrimoine p) : IClassFixture<PortailDuPatrimoine>
{
    private const int Menages = 19;

    [Fact]
    [Trait("Scenario", "CUS2-S13")]
    public async Task Le_classeur_des_ensembles_tait_l_occupation_qu_il_ne_peut_pas_dire()
    {
        await p.EffacerAsync();
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(200)));
        await p.CommeAsync<ProposerDesEnsembles, int>(ComptesDemo.AminaBelkacem, s => s.FormerAsync(p.Siren, CritereDEnsemble.Qpv, CancellationToken.None));
        var ensembles = (await p.CommeAsync<LireLesEnsembles, IReadOnlyList<EnsembleLu>>(ComptesDemo.AminaBelkacem, s => s.ListerAsync(p.Siren, CancellationToken.None))).Where(e => e.Faits.Departements[0] == "31").ToList();
        ensembles.Count.ShouldBe(2);
        await OccuperAsync(ensembles[0], 40, null);
        await OccuperAsync(ensembles[1], 10, null);
        var lignes = await ClasseurAsync($"/cus/ensembles.xlsx?siren={p.Siren}");
        lignes.Sum(l => l.Cellules[8].Nombre ?? 0).ShouldBe(200);
        foreach (var e in ensembles)
        {
            var ligne = lignes.Single(l => l.Cellules[1].Texte == e.Ensemble.Code);
            ligne.Cellules[Menages].Texte.ShouldBe("", "the smaller one is told by a subtraction from the département: neither is");
            ligne.Cellules[^1].Texte.ShouldContain("Effectif inférieur à 11 ménages");
        }

        await OccuperAsync(ensembles[0], 40, "Mirail");
        await OccuperAsync(ensembles[1], 10, "Mirail");
        var ensemble = (await ClasseurAsync("/cus/ensembles.xlsx")).Where(l => l.Cellules[^1].Texte.StartsWith("ensemble : ", StringComparison.Ordinal)).ToList();
        ensemble.Select(l => l.Cellules[Menages].Texte).ShouldBe(["50", ""]);
        using var karine = await p.ConnecterAsync("karine.bonnet");
        (await karine.Http.GetAsync($"/cus/ensembles.xlsx?siren={p.Siren}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Les_references_de_tous_les_organismes_s_additionnent_a_chaque_echelle()
    {
        await p.EffacerAsync();
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(200)));
        using var maud = await p.ConnecterAsync("maud.perrin");
        var lignes = (await maud.Http.GetStringAsync("/cus/references.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(';')).ToList();
        lignes[0][5..].ShouldBe(["Parc", "F et G", "Plus de 25 ans, non réhabilités", "En vente", "Accessibles"]);
        lignes.Single(l => l[2] == "organisme").ShouldBe([p.Siren, "2019", "organisme", "", "", "200", "80", "200", "0", "50"]);
        lignes.Where(l => l[2] == "département").Select(l => (l[4], l[5])).ShouldBe([("Haute-Garonne", "180"), ("Tarn-et-Garonne", "20")]);
        lignes.Where(l => l[2] == "EPCI").Select(l => (l[4], l[5])).ShouldBe([("Toulouse Métropole", "180"), ("Grand Montauban", "20")], ignoreOrder: true);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.Http.GetAsync("/cus/references.csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<IReadOnlyList<LigneDeTableur>> ClasseurAsync(string chemin)
    {
        using var amina = await p.ConnecterAsync("amina.belkacem");
        using var reponse = await amina.Http.GetAsync(chemin);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe(Tableurs.TypeXlsx);
        var lecture = Tableurs.Lire(await reponse.Content.ReadAsByteArrayAsync(), ExporterLesEnsembles.Modele);
        lecture.Fautes.ShouldBeEmpty();
        return lecture.Lignes;
    }

    private Task OccuperAsync(EnsembleLu e, int menages, string? groupe) => p.CommeAsync<TenirLesEnsembles>(ComptesDemo.AminaBelkacem,
        t => t.DecrireAsync(e.Ensemble.Id, e.Ensemble.Fiche with { Occupation = new OccupationSociale(menages, 0, 0, 0, 0, 0, 0, 0) }, groupe, CancellationToken.None));
}
