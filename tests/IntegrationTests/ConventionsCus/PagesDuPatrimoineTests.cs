using System.Net;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

public sealed class PagesDuPatrimoineTests(PortailDuPatrimoine p) : IClassFixture<PortailDuPatrimoine>
{
    [Fact]
    [Trait("Scenario", "CUS2-S28")]
    public async Task De_la_page_aux_lignes_deposer_lire_accepter_et_ouvrir_un_chiffre()
    {
        await p.EffacerAsync();
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.OuvrirAsync("/cus")).Texte.ShouldContain("Aucun patrimoine n’est en vigueur");
        var jeton = (await amina.OuvrirAsync("/cus")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var envoi = new MultipartFormDataContent
        {
            { new StringContent(jeton), "__RequestVerificationToken" }, { new StringContent(Cus.Portal.Referentiel.Contracts.OrganismesDemo.HabitatGaronne.ToString()), "Organisme" },
            { new StringContent("2019"), "Millesime" }, { new StringContent("Complet"), "Mode" },
            { new ByteArrayContent(PortailDuPatrimoine.Octets(p.Lignes(120, ';', (i, c) => c == ChampDeLogement.Dpe && i == 7 ? "H" : null))), "Fichier", "parc.csv" },
        };
        using var reponse = await amina.Http.PostAsync("/cus", envoi);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect, await reponse.Content.ReadAsStringAsync());
        var chemin = reponse.Headers.Location!.OriginalString;
        (await amina.OuvrirAsync(chemin)).Texte.ShouldContain("Lecture en cours");
        await p.TravaillerAsync(Guid.Parse(chemin.Split('/')[^1]));
        var page = await amina.OuvrirAsync(chemin);
        page.Texte.ShouldContain("Lignes justes119");
        page.Texte.ShouldContain("n’est pas une classe de DPE");
        using (var commente = await amina.Http.GetAsync(chemin + "/fichier-commente"))
            (await commente.Content.ReadAsStringAsync()).ShouldContain(";Fautes\r\n");
        (await amina.OuvrirAsync(chemin + "/ecarts?Nature=Nouveau")).Texte.ShouldContain("HG000000");
        using var rose = await p.ConnecterAsync("rose.delmas");
        (await rose.OuvrirAsync(chemin)).Document.QuerySelector("form[action*='Accepter']").ShouldBeNull();
        (await amina.EnvoyerAsync(page, "Accepter")).Redirection.ShouldBe(chemin);
        var index = await amina.OuvrirAsync("/cus");
        var energivores = index.Document.QuerySelector("a[href='/cus/logements?Trait=Energivore']")!;
        (await amina.OuvrirAsync(energivores.GetAttribute("href")!)).Texte.ShouldContain($"{energivores.TextContent.Trim()} logements du patrimoine en vigueur, selon le filtre");
        using var karine = await p.ConnecterAsync("karine.bonnet");
        (await karine.DemanderAsync(chemin)).Statut.ShouldBe(HttpStatusCode.NotFound);
        using var claire = await p.ConnecterAsync("claire.esteve");
        (await claire.OuvrirAsync("/cus/logements")).Texte.ShouldContain("119 logements");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S12")]
    public async Task Les_ensembles_se_proposent_se_verifient_et_gardent_leurs_logements_d_un_import_a_l_autre()
    {
        await p.EffacerAsync();
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(200)));
        (await FormerAsync(CritereDEnsemble.ConventionApl)).ShouldBe(8, "two conventions, each over two départements and in and out of a quartier");
        var ensembles = await ListerAsync();
        ensembles.Sum(e => e.Faits.Logements).ShouldBe(200);
        ensembles.ShouldAllBe(e => e.Constats.All(c => c.Regle == "EI-V04"));
        ensembles[0].Constats[0].Motif.Phrase.Replace('\u00A0', ' ').ShouldBe($"La convention APL 31-0 concerne plusieurs ensembles immobiliers : {Nom(ensembles[0])} et {Nom(ensembles[1])}.");
        (await Should.ThrowAsync<Refus>(() => FormerAsync(CritereDEnsemble.ConventionApl))).Message.ShouldContain("déjà dans un ensemble");
        var refus = await Should.ThrowAsync<Refus>(() => p.CommeAsync<TenirLesEnsembles>(ComptesDemo.AminaBelkacem, t => t.DecrireAsync(ensembles[0].Ensemble.Id, new FicheDEnsemble("RG-MIRAIL-000000001AB", "Le Mirail"), null, CancellationToken.None)));
        refus.Motifs.ShouldHaveSingleItem().Champ.ShouldBe("Code");
        await p.CommeAsync<TenirLesEnsembles>(ComptesDemo.AminaBelkacem, t => t.DecrireAsync(ensembles[0].Ensemble.Id, new FicheDEnsemble("RG-MIRAIL-000000001A", "Le Mirail"), null, CancellationToken.None));
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(190)));
        (await ListerAsync()).Sum(e => e.Faits.Logements).ShouldBe(190);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S13")]
    public async Task L_occupation_se_tait_au_dessous_de_onze_menages_et_se_dit_regroupee_dans_un_departement()
    {
        await p.EffacerAsync();
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(60)));
        await FormerAsync(CritereDEnsemble.Qpv);
        var ensembles = (await ListerAsync()).Where(e => e.Faits.Departements[0] == "31").ToList();
        ensembles.Count.ShouldBe(2);
        await OccuperAsync(ensembles[0], 10, null);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        var chemin = $"/cus/ensembles?Siren={p.Siren}";
        (await amina.OuvrirAsync(chemin)).Texte.ShouldContain("Effectif inférieur à 11 ménages : regroupez plusieurs ensembles.");
        await OccuperAsync(ensembles[0], 10, "Mirail");
        await OccuperAsync(ensembles[1], 1, "Mirail");
        var page = await amina.OuvrirAsync(chemin);
        page.Texte.ShouldNotContain("Effectif inférieur");
        page.Document.QuerySelectorAll("td[data-label='Ménages']").ShouldHaveSingleItem().TextContent.ShouldBe("11");
        var autre = (await ListerAsync()).First(e => e.Faits.Departements[0] == "82");
        await OccuperAsync(autre, 2, "Mirail");
        (await amina.OuvrirAsync(chemin)).Texte.ShouldContain("Le regroupement doit rester dans un seul département.");
    }

    private static string Nom(EnsembleLu e) => $"{e.Ensemble.Code} ({e.Ensemble.Libelle})";

    private Task<int> FormerAsync(CritereDEnsemble critere) => p.CommeAsync<ProposerDesEnsembles, int>(ComptesDemo.AminaBelkacem, s => s.FormerAsync(p.Siren, critere, CancellationToken.None));

    private Task<IReadOnlyList<EnsembleLu>> ListerAsync() => p.CommeAsync<LireLesEnsembles, IReadOnlyList<EnsembleLu>>(ComptesDemo.AminaBelkacem, s => s.ListerAsync(p.Siren, CancellationToken.None));

    private Task OccuperAsync(EnsembleLu e, int menages, string? groupe) => p.CommeAsync<TenirLesEnsembles>(ComptesDemo.AminaBelkacem,
        t => t.DecrireAsync(e.Ensemble.Id, e.Ensemble.Fiche with { Occupation = new OccupationSociale(menages, 0, 0, 0, 0, 0, 0, 0) }, groupe, CancellationToken.None));
}
