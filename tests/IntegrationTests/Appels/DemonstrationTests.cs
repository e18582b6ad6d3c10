using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Cus.Portal.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The portal with its whole demonstration, on a day of our time.</summary>
public sealed class PortailDeLaDemonstration : PortailDeTest
{
    /// <inheritdoc />
    protected override string? SemerJusqua => "appels";

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        Horloge.Regler("2026-11-25 09:30");
        await base.InitializeAsync();
    }
}

public class DemonstrationTests(PortailDeLaDemonstration portail) : IClassFixture<PortailDeLaDemonstration>
{
    private static readonly Guid[] Espaces = [ComptesDemo.EspaceNational, ComptesDemo.EspaceEtat];

    [Fact]
    public async Task Chaque_etat_de_la_vie_d_un_dossier_d_un_avis_et_d_une_seance_se_voit()
    {
        var (dossiers, avis, seances) = (new List<Dossier>(), new List<AvisRegional>(), new List<Seance>());
        foreach (var espace in Espaces)
        {
            await DansAsync(espace, async s =>
            {
                dossiers.AddRange(await s.Set<Dossier>().AsNoTracking().ToListAsync());
                avis.AddRange(await s.Set<AvisRegional>().AsNoTracking().Include(a => a.Contributions).ToListAsync());
                seances.AddRange(await s.Set<Seance>().AsNoTracking().Include(x => x.Recusations).Include(x => x.Departages).AsSplitQuery().ToListAsync());
            });
        }

        dossiers.Count(d => d.EspaceId == ComptesDemo.EspaceNational).ShouldBe(40);
        dossiers.Select(d => d.Statut).Distinct().Order().ShouldBe(Enum.GetValues<StatutDossier>());
        dossiers.Where(d => d.NotifieLe is not null).Select(d => d.Decision!.Value).Distinct().Order().ShouldBe(Enum.GetValues<SensDeDecision>());
        dossiers.ShouldContain(d => d.RetireLe != null);
        avis.Select(a => a.Statut).Distinct().Order().ShouldBe(Enum.GetValues<StatutAvis>());
        avis.Where(a => a.TransmisLe is not null).Select(a => a.Texte.Sens!.Value).Distinct().Order().ShouldBe(Enum.GetValues<SensDAvis>());
        avis.ShouldContain(a => a.TransmisLe == null && a.Contributions.Any(c => c.RepondueLe == null));
        avis.ShouldContain(a => a.EspaceId == ComptesDemo.EspaceEtat && a.TransmisLe == null && a.DuLe < portail.Horloge.GetUtcNow());
        avis.ShouldContain(a => a.EspaceId == ComptesDemo.EspaceEtat && a.ReputeVaut == EffetDuSilence.ReputeFavorable && a.TransmisLe == null);
        seances.Select(x => x.Statut).Distinct().Order().ShouldBe([StatutSeance.Convoquee, StatutSeance.Ouverte, StatutSeance.Close]);
        seances.ShouldAllBe(x => x.Recusations.Count > 0);
        seances.Where(x => x.Statut == StatutSeance.Close).ShouldAllBe(x => x.Departages.Count > 0);
    }

    [Fact]
    public async Task Chaque_depot_a_son_accuse_ses_pieces_son_registre_et_ses_courriels()
    {
        foreach (var espace in Espaces)
        {
            await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
            var (db, fichiers) = (portee.ServiceProvider.GetRequiredService<PortailDbContext>(), portee.ServiceProvider.GetRequiredService<IFichiers>());
            var depots = await db.Set<Depot>().AsNoTracking().OrderBy(d => d.DeposeLe).ToListAsync();
            depots.Count.ShouldBeGreaterThan(5);
            foreach (var depot in depots)
            {
                (await PagesAsync(fichiers, depot.AccuseFichierId!.Value)).ShouldBeGreaterThan(0);
                depot.Pieces.Select(p => p.Exigence).Distinct().Count().ShouldBe(5);
                var objet = "appels/dossier/" + depot.DossierId;
                var lignes = await db.Set<Transmission>().AsNoTracking().Where(t => t.DepotId == depot.Id).ToListAsync();
                lignes.Count.ShouldBeGreaterThan(2);
                lignes.ShouldAllBe(l => l.MiseADispositionLe == depot.DeposeLe && (l.Adresse == null || l.CourrielId != null));
                (await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from echeances.courriels where objet = {objet} and prepare_le = {depot.DeposeLe} and envoye_le = prepare_le").SingleAsync())
                    .ShouldBeGreaterThanOrEqualTo(lignes.Count(l => l.Adresse is not null));
            }

            foreach (var piece in depots[^1].Pieces)
                (await PagesAsync(fichiers, piece.FichierId)).ShouldBe(piece.Pages!.Value);
            (await db.Set<Transmission>().AsNoTracking().CountAsync(t => t.PremiereLectureLe == null)).ShouldBeGreaterThan(0);
            (await db.Set<Transmission>().AsNoTracking().Where(t => t.PremiereLectureLe != null).AllAsync(t => t.PremiereLectureLe > t.MiseADispositionLe)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Le_journal_est_dans_l_ordre_et_sa_chaine_est_intacte()
    {
        foreach (var espace in Espaces)
        {
            await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
            var bilan = await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync();
            bilan.PremiereRompue.ShouldBeNull(bilan.Motif);
            var instants = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking()
                .Where(e => e.Acte.StartsWith("Appels.")).OrderBy(e => e.Numero).Select(e => e.Instant).ToListAsync();
            instants.ShouldBeInOrder(SortDirection.Ascending);
            instants.Count.ShouldBeGreaterThan(50);
        }
    }

    [Fact]
    public async Task Semer_deux_fois_n_ajoute_rien()
    {
        var avant = await LignesAsync();
        await using (var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(null))
            await new AppelsModule().SemerDemonstrationAsync(portee.ServiceProvider, CancellationToken.None);
        (await LignesAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Rien_de_2014_n_attend_et_aucun_rappel_passe_ne_repart()
    {
        foreach (var espace in Espaces)
        {
            await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
            var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
            async Task<int> Compter(string condition) => await db.Database.SqlQuery<int>(FormattableStringFactory.Create("select count(*)::int as \"Value\" from echeances." + condition)).SingleAsync();
            (await Compter("echeances where close_le is null and due_le < '2026-01-01'")).ShouldBe(0);
            (await Compter("echeances where close_le is null")).ShouldBeGreaterThan(3);
            (await Compter("courriels where statut <> 'Garde'")).ShouldBe(0);
            (await Compter("courriels where envoye_le <> prepare_le")).ShouldBe(0);
            (await Compter("courriels where categorie = 'echeance.rappel'")).ShouldBeGreaterThan(0);
            var avant = await Compter("courriels");
            foreach (var travail in portee.ServiceProvider.GetServices<ITravailRecurrent>().Where(t => t.EstHoraire))
                await travail.ExecuterAsync(CancellationToken.None);
            (await Compter("courriels")).ShouldBe(avant);
        }
    }

    [Theory]
    [InlineData("amina.belkacem", "localhost", "/", "/appels/dossiers", "/echeances")]
    [InlineData("luc.ferrand", "localhost", "/", "/appels/dossiers", "/echeances")]
    [InlineData("karine.bonnet", "localhost", "/", "/appels/dossiers", "/echeances")]
    [InlineData("ghjulia.rossi", "localhost", "/", "/appels/dossiers", "/echeances")]
    [InlineData("nadia.cohen", "localhost", "/appels/dossiers")]
    [InlineData("claire.esteve", "localhost", "/", "/appels/dossiers", "/appels/avis", "/echeances")]
    [InlineData("yves.causse", "localhost", "/", "/appels/dossiers", "/appels/avis", "/echeances")]
    [InlineData("bruno.lacaze", "localhost", "/", "/appels/dossiers", "/appels/avis", "/echeances")]
    [InlineData("didier.vasseur", "localhost", "/", "/appels/dossiers", "/appels/avis")]
    [InlineData("ines.fabre", "localhost", "/appels/dossiers")]
    [InlineData("maud.perrin", "localhost", "/", "/appels/dossiers", "/appels/seances", "/appels/suivi", "/echeances", "/echeances/courriels")]
    [InlineData("anne.morel", "localhost", "/", "/appels/dossiers", "/appels/seances")]
    [InlineData("hugo.blanc", "localhost", "/", "/appels/dossiers", "/appels/seances")]
    [InlineData("thomas.rey", "localhost", "/appels/dossiers", "/appels/seances")]
    [InlineData("amina.belkacem", "dreal.localhost", "/", "/appels/dossiers", "/echeances")]
    [InlineData("claire.esteve", "dreal.localhost", "/", "/appels/dossiers", "/appels/avis", "/echeances")]
    [InlineData("helene.castan", "dreal.localhost", "/", "/appels/dossiers", "/appels/avis", "/echeances")]
    [InlineData("maud.perrin", "dreal.localhost", "/", "/appels/dossiers", "/appels/seances")]
    [InlineData("anne.morel", "dreal.localhost", "/", "/appels/dossiers", "/appels/seances")]
    public async Task Chaque_compte_a_de_quoi_lire(string compte, string hote, params string[] chemins)
    {
        using var n = await portail.ConnecterAsync(compte, hote);
        foreach (var chemin in chemins)
        {
            var page = await n.OuvrirAsync(chemin);
            page.Statut.ShouldBe(HttpStatusCode.OK, chemin);
            if (chemin == "/")
                page.Titre.ShouldNotBeNull().ShouldNotContain("rien à faire");
            else
                page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThan(0, $"{compte} {chemin}\n{page.Texte}");
        }
    }

    [Fact]
    public async Task Le_brouillon_d_Amina_se_finit_et_se_depose_en_quelques_minutes()
    {
        var dossier = Guid.Empty;
        await DansAsync(ComptesDemo.EspaceNational, async db => dossier = await db.Set<Dossier>().Where(d => d.Intitule == "Un toit, un parcours").Select(d => d.Id).SingleAsync());
        using var luc = await portail.ConnecterAsync("luc.ferrand");
        var page = await luc.OuvrirAsync($"/appels/dossiers/{dossier}/deposer");
        page.Texte.ShouldContain("Pièce manquante : Plan de situation");
        page.Texte.ShouldContain("Pièce manquante : Échéancier de mise en œuvre");
        page.Document.QuerySelectorAll("main a[href*='/pieces#']").Select(a => a.GetAttribute("href")).Distinct().Count().ShouldBe(2);
    }

    private async Task DansAsync(Guid espace, Func<PortailDbContext, Task> lire)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
        await lire(portee.ServiceProvider.GetRequiredService<PortailDbContext>());
    }

    /// <summary>Pages by qpdf, which also checks the file.</summary>
    private static async Task<int> PagesAsync(IFichiers fichiers, Guid id)
    {
        var chemin = Path.Combine(Path.GetTempPath(), $"demonstration-{id:N}.pdf");
        try
        {
            await using (var contenu = await fichiers.OuvrirAsync(id, CancellationToken.None))
            await using (var copie = File.Create(chemin))
                await contenu.CopyToAsync(copie);
            (await QpdfAsync("--check", chemin)).Code.ShouldBe(0);
            return int.Parse((await QpdfAsync("--show-npages", chemin)).Sortie, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(chemin);
        }
    }

    private static async Task<(int Code, string Sortie)> QpdfAsync(params string[] arguments)
    {
        using var qpdf = Process.Start(new ProcessStartInfo("qpdf", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var sortie = await qpdf.StandardOutput.ReadToEndAsync();
        await qpdf.WaitForExitAsync();
        return (qpdf.ExitCode, sortie.Trim());
    }

    /// <summary>Rows of every table that the demonstration writes.</summary>
    private async Task<Dictionary<string, long>> LignesAsync()
    {
        var lignes = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var source = NpgsqlDataSource.Create(portail.ChaineProprietaire);
        var tables = new List<string>();
        await using (var commande = source.CreateCommand("select schemaname || '.' || tablename from pg_tables where schemaname in ('appels', 'documents', 'journal') or (schemaname = 'echeances' and tablename in ('echeances', 'courriels', 'occurrences'))"))
        await using (var lecteur = await commande.ExecuteReaderAsync())
        {
            while (await lecteur.ReadAsync())
                tables.Add(lecteur.GetString(0));
        }

        foreach (var table in tables)
        {
            foreach (var espace in Espaces)
            {
                await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(espace);
                lignes[$"{table} {espace}"] = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Database.SqlQuery<long>(FormattableStringFactory.Create("select count(*) as \"Value\" from " + table)).SingleAsync();
            }
        }

        lignes.Values.Sum().ShouldBeGreaterThan(1000);
        return lignes;
    }
}
