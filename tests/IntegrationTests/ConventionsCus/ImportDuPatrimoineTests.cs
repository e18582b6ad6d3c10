using System.IO.Compression;
using System.Text;
using Cus.Portal.ConventionsCus;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using NSubstitute;

namespace Cus.Portal.IntegrationTests.ConventionsCus;

public sealed class ImportDuPatrimoineTests(PortailDuPatrimoine p) : IClassFixture<PortailDuPatrimoine>
{
    [Fact]
    [Trait("Scenario", "CUS2-S28")]
    public async Task Douze_mille_lignes_dont_trente_sept_fautives_entrent_sans_rien_casser()
    {
        await p.EffacerAsync();
        var ancien = await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(100)));
        var id = await p.DeposerAsync(PortailDuPatrimoine.Octets(p.Lignes(12_399, '\t', Fautes), "windows-1252"), "patrimoine 2019.csv");
        await p.TravaillerAsync(id);
        var import = await p.ImportAsync(id);
        (import.Statut, import.Format).ShouldBe((StatutImportDeStock.Lu, "CSV, tabulation, Windows-1252"));
        (import.Lignes, import.LignesJustes, import.LignesFautives, import.Fautes).ShouldBe((12_399, 12_362, 37, 37));
        (import.Nouveaux, import.Disparus, import.Modifies, import.Inchanges).ShouldBe((12_263, 1, 0, 99));
        import.Departements.ShouldBe(["31", "82"]);
        (await p.EnVigueurAsync()).ShouldBe(100, "the former stock is untouched");
        var fautes = await p.LireAsync(db => db.Set<FauteDImport>().AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Rang).ToListAsync());
        fautes.Count.ShouldBe(37);
        fautes.Select(f => f.Colonne).Distinct().ShouldBe(["DPE", "LOYER", "FINANCEMENT", "IDENTIFIANT"], ignoreOrder: true);
        var premiere = fautes[0];
        (premiere.Ligne, premiere.Colonne, premiere.Valeur).ShouldBe((52, "DPE", "H"));
        await VerifierLeFichierCommenteAsync(id);

        await p.AccepterAsync(id);
        (await p.EnVigueurAsync()).ShouldBe(12_362);
        (await p.ImportAsync(ancien)).Statut.ShouldBe(StatutImportDeStock.Remplace);
        var complement = await CorrigerAsync();
        await p.AccepterAsync(complement);
        (await p.EnVigueurAsync()).ShouldBe(12_399);
    }

    [Fact]
    [Trait("Scenario", "CUS2-S28")]
    public async Task Tuee_en_route_la_lecture_reprend_a_la_derniere_ligne_ecrite()
    {
        await p.EffacerAsync();
        var contenu = PortailDuPatrimoine.Octets(p.Lignes(60_000, ';', (i, c) => c == ChampDeLogement.Dpe && i % 1_000 == 1 ? "H" : null));
        var id = await p.DeposerAsync(contenu);
        await Should.ThrowAsync<IOException>(() => p.TravaillerAsync(id, Coupe(contenu, contenu.Length * 2 / 3)));
        var arrete = await p.ImportAsync(id);
        (arrete.Statut, arrete.Lignes).ShouldBe((StatutImportDeStock.EnLecture, LectureDeStock.LignesParLot));
        (await p.LireAsync(db => db.Set<Logement>().CountAsync(l => l.ImportId == id))).ShouldBe(LectureDeStock.LignesParLot - 25);
        await p.TravaillerAsync(id);
        var fini = await p.ImportAsync(id);
        (fini.Statut, fini.Lignes, fini.LignesFautives, fini.Nouveaux).ShouldBe((StatutImportDeStock.Lu, 60_000, 60, 59_940));
        (await p.LireAsync(db => db.Set<Logement>().CountAsync(l => l.ImportId == id))).ShouldBe(59_940);
        (await p.LireAsync(db => db.Set<FauteDImport>().CountAsync(f => f.ImportId == id))).ShouldBe(60);
        await p.TravaillerAsync(id);
        (await p.ImportAsync(id)).Lignes.ShouldBe(60_000, "run twice, it reads once");
    }

    [Fact]
    [Trait("Scenario", "CUS2-S28")]
    public async Task Un_fichier_coupe_ou_sans_une_colonne_est_ecarte_et_rien_n_en_reste()
    {
        await p.EffacerAsync();
        await p.ImporterAsync(PortailDuPatrimoine.Octets(p.Lignes(100)));
        var entier = PortailDuPatrimoine.Octets(p.Lignes(30_000));
        var coupe = await p.DeposerAsync(entier[..^40]);
        await p.TravaillerAsync(coupe);
        var import = await p.ImportAsync(coupe);
        import.Statut.ShouldBe(StatutImportDeStock.Illisible);
        import.Motif!.ShouldContain("Le fichier semble coupé à la ligne 30");
        (await p.LireAsync(db => db.Set<Logement>().CountAsync(l => l.ImportId == coupe))).ShouldBe(0);
        var sans = await p.DeposerAsync(PortailDuPatrimoine.Octets(p.Lignes(10).Select(l => l.Replace(";LOYER;", ";AUTRE;", StringComparison.Ordinal))));
        await p.TravaillerAsync(sans);
        (await p.ImportAsync(sans)).Motif!.Replace('\u00A0', ' ').ShouldBe("Colonnes manquantes pour le millésime 2019 : LOYER.");
        (await p.EnVigueurAsync()).ShouldBe(100);
        (await Should.ThrowAsync<Refus>(() => p.AccepterAsync(sans))).Code.ShouldBe(RefusSocle.ActeImpossible);
    }

    [Fact]
    public async Task Un_classeur_se_lit_et_revient_commente_dans_ses_cellules()
    {
        await p.EffacerAsync();
        var cellules = p.Lignes(5, '|', (i, c) => c == ChampDeLogement.Dpe && i == 2 ? "H" : null).Skip(1).Select(l => (IReadOnlyList<object?>)l.Split('|').Select(c => c.Length == 0 ? null : (object?)c).ToArray());
        var id = await p.DeposerAsync(Tableurs.Ecrire(LecteurDeClasseur.Modele(PortailDuPatrimoine.Disposition), cellules), "patrimoine.xlsx");
        await p.TravaillerAsync(id);
        var import = await p.ImportAsync(id);
        (import.Statut, import.Format, import.LignesJustes, import.LignesFautives).ShouldBe((StatutImportDeStock.Lu, "Excel (xlsx)", 4, 1));
        using var archive = new ZipArchive(new MemoryStream(await CommenteAsync(id)));
        using var lecteur = new StreamReader(archive.GetEntry("xl/comments1.xml")!.Open());
        var commentaires = await lecteur.ReadToEndAsync();
        commentaires.ShouldContain("ref=\"K4\"");
        commentaires.ShouldContain("n’est pas une classe de DPE");
    }

    [Fact]
    public async Task Un_second_fichier_attend_que_le_premier_soit_decide_et_un_autre_organisme_ne_voit_rien()
    {
        await p.EffacerAsync();
        var id = await p.DeposerAsync(PortailDuPatrimoine.Octets(p.Lignes(10)));
        (await Should.ThrowAsync<Refus>(() => p.DeposerAsync(PortailDuPatrimoine.Octets(p.Lignes(10))))).Code.ShouldBe(RefusCus.ImportEnCours);
        (await Should.ThrowAsync<Refus>(() => p.DeposerAsync(PortailDuPatrimoine.Octets(p.Lignes(10)), compte: ComptesDemo.KarineBonnet))).Code.ShouldBe(RefusSocle.Interdit);
        (await Should.ThrowAsync<Refus>(() => p.CommeAsync<AccepterLImport>(ComptesDemo.KarineBonnet, s => s.ExecuterAsync(id, CancellationToken.None)))).Code.ShouldBe(RefusSocle.Introuvable);
        await p.TravaillerAsync(id);
        (await Should.ThrowAsync<Refus>(() => p.CommeAsync<AccepterLImport>(ComptesDemo.ClaireEsteve, s => s.ExecuterAsync(id, CancellationToken.None)))).Code.ShouldBe(RefusSocle.Interdit);
        await p.CommeAsync<AbandonnerLImport>(ComptesDemo.AminaBelkacem, s => s.ExecuterAsync(id, CancellationToken.None));
        (await p.LireAsync(db => db.Set<Logement>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Un_fichier_national_met_en_vigueur_le_patrimoine_de_chaque_organisme_qu_il_porte()
    {
        await p.EffacerAsync();
        var autre = "990000028";
        var id = await p.DeposerAsync(PortailDuPatrimoine.Octets(p.Lignes(20, ';', (i, c) => c == ChampDeLogement.Siren && i >= 15 ? autre : null)), compte: ComptesDemo.MaudPerrin, national: true);
        await p.TravaillerAsync(id);
        await p.CommeAsync<AccepterLImport>(ComptesDemo.MaudPerrin, s => s.ExecuterAsync(id, CancellationToken.None));
        (await p.LireAsync(db => db.Set<StockImporte>().AsNoTracking().ToDictionaryAsync(s => s.Siren, s => s.Logements))).ShouldBe(new Dictionary<string, int> { [p.Siren] = 15, [autre] = 5 }, ignoreOrder: true);
        var (total, _) = await p.CommeAsync<ListeDesLogements, (int, IReadOnlyList<Logement>)>(ComptesDemo.AminaBelkacem, l => l.ListerAsync(new FiltreDeLogements(), 1, CancellationToken.None));
        total.ShouldBe(15);
    }

    /// <summary>The 37 lines, right this time, and one changed: what they bring is told before anything is decided.</summary>
    private async Task<Guid> CorrigerAsync()
    {
        var lignes = p.Lignes(12_399, '\t', (i, c) => i == 0 && c == ChampDeLogement.Loyer ? "420,00" : null).ToList();
        var id = await p.DeposerAsync(PortailDuPatrimoine.Octets([lignes[0], lignes[1], .. Fautives().Select(i => lignes[i + 1])]), "corrections.csv", ModeDImport.Complement);
        await p.TravaillerAsync(id);
        var import = await p.ImportAsync(id);
        (import.Nouveaux, import.Disparus, import.Modifies).ShouldBe((37, 0, 1));
        var modifies = await p.CommeAsync<ComparerLesStocks, IReadOnlyList<(Logement? Avant, Logement? Apres)>>(ComptesDemo.AminaBelkacem, c => c.ListerAsync(import, NatureDEcart.Modifie, 1, CancellationToken.None));
        var (avant, apres) = modifies.ShouldHaveSingleItem();
        Cus.Portal.ConventionsCus.Pages.Cus.EcartsModel.Changements(avant!, apres!).Replace('\u00A0', ' ').ShouldBe("loyer : 412,35 € → 420,00 €");
        return id;
    }

    private async Task VerifierLeFichierCommenteAsync(Guid id)
    {
        var lignes = Encoding.GetEncoding(1252).GetString(await CommenteAsync(id)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lignes.Length.ShouldBe(12_400);
        lignes[0].ShouldEndWith("\tFautes");
        lignes.Skip(1).Count(l => !l.EndsWith('\t')).ShouldBe(37);
        lignes[51].Replace('\u00A0', ' ').ShouldEndWith("DPE : « H » n’est pas une classe de DPE : A à G, ou vide.");
        lignes[51].ShouldContain("allée des Œillets");
    }

    private async Task<byte[]> CommenteAsync(Guid id)
    {
        using var sortie = new MemoryStream();
        var (ecrire, _, _) = await p.CommeAsync<RendreLeFichierCommente, (Func<Stream, CancellationToken, Task>, string, string)>(ComptesDemo.AminaBelkacem, r => r.PreparerAsync(id, CancellationToken.None));
        await ecrire(sortie, CancellationToken.None);
        return sortie.ToArray();
    }

    private static IEnumerable<int> Fautives() => Enumerable.Range(0, 37).Select(n => 50 + (n * 300));

    private static string? Fautes(int i, ChampDeLogement champ) => (i - 50) % 300 != 0 || i < 50 || i >= 50 + (37 * 300) ? null : ((i - 50) / 300 % 4, champ) switch
    {
        (0, ChampDeLogement.Dpe) => "H",
        (1, ChampDeLogement.Loyer) => "-412,35",
        (2, ChampDeLogement.Identifiant) => "HG000001",
        (3, ChampDeLogement.Financement) => "",
        _ => null,
    };

    /// <summary>A store whose stream breaks.</summary>
    private static IFichiers Coupe(byte[] contenu, int octets)
    {
        var fichiers = Substitute.For<IFichiers>();
        fichiers.OuvrirAsync(Arg.Any<Guid>(), Arg.Any<CancellationToken>()).Returns(_ => new FluxQuiCasse(contenu, octets));
        return fichiers;
    }

    private sealed class FluxQuiCasse(byte[] contenu, int octets) : MemoryStream(contenu)
    {
        public override int Read(byte[] buffer, int offset, int count) => Position > octets ? throw new IOException("The node is dead.") : base.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => Position > octets ? throw new IOException("The node is dead.") : base.Read(buffer);
    }
}
