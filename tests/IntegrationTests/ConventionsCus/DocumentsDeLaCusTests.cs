using System.IO.Compression;
using System.Net;
using System.Text;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.ConventionsCus.Ventes;
using Cus.Portal.ConventionsCus.Versions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

/// <summary>Frozen versions, their PDF, their comparison, the tables and the ZIP.</summary>
public sealed class DocumentsDeLaCusTests(PortailDuTexte p) : IClassFixture<PortailDuTexte>
{
    [Fact]
    [Trait("Scenario", "CUS2-S13")]
    public async Task Le_PDF_tait_moins_de_onze_menages_et_les_dit_regroupes()
    {
        await p.OccuperAsync(10, 0, null);
        var id = await p.OuvrirAsync();
        var seuls = await TexteAsync(id, await FigerAsync(id));
        seuls.ShouldContain("Effectif inférieur à 11 ménages : regroupez plusieurs ensembles.");
        seuls.ShouldNotContain("10 ménages");
        await p.OccuperAsync(10, 1, "Mirail");
        var version = await VersionAsync(id, await FigerAsync(id));
        var ensemble = await p.TexteDuPdfAsync(version.FichierId);
        ensemble.ShouldNotContain("Effectif inférieur");
        ensemble.ShouldContain("Ménages, par tranche de ressources");
        version.Contenu.Sections.Single(s => s.Code == ComposerLeContenu.Occupation).Texte.ShouldContain("11 ménages");
    }

    [Fact]
    public async Task Une_version_figee_a_texte_chiffres_plan_de_vente_empreinte_et_se_compare_a_la_suivante()
    {
        await p.EffacerAsync();
        var id = await p.OuvrirAsync();
        await EcrireAsync(id, "politique-patrimoniale-orientations", "Construire 300 logements.", 0);
        await p.ChiffrerAsync(id, ("PP-2", EchelleDEngagement.Departement, "31", 2019, 35), ("PP-2", EchelleDEngagement.Departement, "31", 2020, 40), ("PS-1", EchelleDEngagement.Epci, "243100518", 2019, 25.5m));
        await p.CommeAsync<TenirLePlanDeVente>(ComptesDemo.AminaBelkacem, t => t.RepartirAsync(id, "Toulouse", 40, default));
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(CheminsDeConvention.Documents(id)), "Figer")).Redirection.ShouldBe(CheminsDeConvention.Documents(id));
        var premiere = await VersionAsync(id, 1);
        premiere.Contenu.Empreinte().ShouldBe(premiere.Empreinte, "the column gives back the same content");
        var texte = await p.TexteDuPdfAsync(premiere.FichierId);
        foreach (var attendu in (string[])["Construire 300 logements.", "Haute-Garonne", "PP-2", "25,5", "40 logements", "sur simple notification par l’organisme", "Habitat Garonne, SIREN"])
            texte.ShouldContain(attendu);
        texte.Replace(" ", "", StringComparison.Ordinal).ShouldContain(premiere.Empreinte);
        await EcrireAsync(id, "politique-patrimoniale-orientations", "Construire 400 logements.", 1);
        await p.DansAsync(db => db.Database.ExecuteSqlRawAsync("update cus.chiffres set valeur = 45 where an = 2020"));
        (await FigerAsync(id)).ShouldBe(2);
        var page = await amina.OuvrirAsync(CheminsDeConvention.Documents(id) + "?De=1&A=2");
        page.Document.QuerySelectorAll("del").Select(d => d.TextContent.Replace('\u00A0', ' ')).ShouldBe(["avant : 40", "ôté : 300"]);
        page.Document.QuerySelectorAll("ins").Select(d => d.TextContent.Replace('\u00A0', ' ')).ShouldBe(["après : 45", "ajouté : 400"]);
        page.Texte.ShouldContain("PP-2, Haute-Garonne, engagement 2020");
        (await amina.DemanderAsync(CheminsDeConvention.Documents(id) + "?De=1&A=9")).Statut.ShouldBe(HttpStatusCode.NotFound);
        (await p.JournalAsync(id)).ShouldContain(l => l.Contains(premiere.Empreinte, StringComparison.Ordinal));
        await LireAsync(premiere.FichierId, ("amina.belkacem", HttpStatusCode.OK), ("rose.delmas", HttpStatusCode.OK), ("bruno.lacaze", HttpStatusCode.OK), ("karine.bonnet", HttpStatusCode.NotFound));
        (await p.RefusAsync<FigerLaVersion>(ComptesDemo.RoseDelmas, s => s.ExecuterAsync(id, default))).Code.Nature.ShouldBe(NatureRefus.Interdit);
    }

    [Fact]
    public async Task Les_tableaux_se_deposent_avec_leur_accuse_et_tout_part_en_zip()
    {
        await p.EffacerAsync();
        var id = await p.OuvrirAsync();
        await p.ChiffrerAsync(id, ("PP-2", EchelleDEngagement.Departement, "31", 2020, 40));
        await EcrireAsync(id, "service-rendu", "=HYPERLINK(\"http://exemple.invalid\")", 0);
        await FigerAsync(id);
        using var amina = await p.ConnecterAsync("amina.belkacem");
        (await amina.EnvoyerAsync(await amina.OuvrirAsync(CheminsDeConvention.Documents(id)), "Tableaux")).Redirection.ShouldNotBeNull();
        (await p.ConventionAsync(id)).Pieces.ShouldHaveSingleItem().Nature.ShouldBe(NatureDePieceDeCus.TableauxDesIndicateurs);
        (await p.JournalAsync(id)).ShouldContain(l => l.Contains("Accusé de réception des tableaux des indicateurs (projet)", StringComparison.Ordinal));
        var tableaux = Tableurs.Lire(await amina.Http.GetByteArrayAsync($"/cus/conventions/{id}/tableaux.xlsx"), EcrireLesTableaux.Modele);
        tableaux.Lignes.ShouldHaveSingleItem().Cellules.Select(c => c.Texte).Take(2).ShouldBe(["Engagement", "PP-2"]);
        using var zip = new ZipArchive(new MemoryStream(await amina.Http.GetByteArrayAsync($"/cus/conventions/{id}/convention.zip")));
        var noms = zip.Entries.Select(e => e.FullName).ToList();
        noms.ShouldContain(n => n.StartsWith("versions/", StringComparison.Ordinal) && n.EndsWith("-v1.pdf", StringComparison.Ordinal));
        noms.ShouldContain(n => n.StartsWith("pieces/", StringComparison.Ordinal) && n.EndsWith(".xlsx", StringComparison.Ordinal));
        noms.ShouldContain("tableaux-des-indicateurs.xlsx");
        using var lecteur = new StreamReader(zip.GetEntry("journal.csv")!.Open(), Encoding.UTF8);
        (await lecteur.ReadToEndAsync()).ShouldContain("Cus.Version.Figer");
        using var karine = await p.ConnecterAsync("karine.bonnet");
        (await karine.Http.GetAsync($"/cus/conventions/{id}/convention.zip")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("rose.delmas", true)]
    [InlineData("bruno.lacaze", true)]
    [InlineData("claire.esteve", true)]
    [InlineData("maud.perrin", true)]
    [InlineData("karine.bonnet", false)]
    [InlineData("gaelle.morvan", false)]
    public async Task Chaque_page_se_lit_dans_son_perimetre_seulement(string compte, bool lit)
    {
        var id = await p.OuvrirAsync();
        using var n = await p.ConnecterAsync(compte);
        foreach (var suite in (string[])["/categorie", "/texte", "/texte/clause-ps-1", "/texte/service-rendu", "/vente", "/documents", "/evaluations/trois-ans", "/evaluations/six-ans", "/tableaux.xlsx"])
            (await n.DemanderAsync(CheminsDeConvention.Convention(id) + suite)).Statut.ShouldBe(lit ? HttpStatusCode.OK : HttpStatusCode.NotFound, suite);
        (await n.DemanderAsync("/cus/evaluations")).Statut.ShouldBe(HttpStatusCode.OK);
        (await n.DemanderAsync(CheminsDeConvention.Convention(id) + "/evaluations/dix-ans")).Statut.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<int> FigerAsync(Guid id) => p.CommeAsync<FigerLaVersion, int>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, CancellationToken.None));

    private Task<VersionDeCus> VersionAsync(Guid id, int numero) => p.LireAsync(db => db.Set<VersionDeCus>().AsNoTracking().SingleAsync(v => v.ConventionId == id && v.Numero == numero));

    private async Task<string> TexteAsync(Guid id, int numero) => await p.TexteDuPdfAsync((await VersionAsync(id, numero)).FichierId);

    private Task EcrireAsync(Guid id, string code, string texte, int version) => p.CommeAsync<EcrireLaSection>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, code, texte, version, CancellationToken.None));

    private async Task LireAsync(Guid fichier, params (string Compte, HttpStatusCode Statut)[] attendus)
    {
        foreach (var (compte, statut) in attendus)
        {
            using var n = await p.ConnecterAsync(compte);
            using var reponse = await n.Http.GetAsync($"/documents/fichiers/{fichier}");
            reponse.StatusCode.ShouldBe(statut, compte);
        }
    }
}
