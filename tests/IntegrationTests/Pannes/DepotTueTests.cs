using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Pannes;

/// <summary>
/// kill -9 of the real process between any two steps of a deposit: what is left is the draft, or the complete deposit with its
/// receipt, its register and its mails, each once.
/// </summary>
public sealed class DepotTueTests(MondeDeLaPanne m) : IClassFixture<MondeDeLaPanne>
{
    /// <summary>Every table that a deposit writes.</summary>
    private static readonly string[] Tables =
    [
        "documents.fichiers", "documents.preuves", "appels.dossiers", "appels.depots", "appels.transmissions", "echeances.courriels", "echeances.echeances",
        "journal.entrees", "journal.tetes", "quartz.qrtz_job_details", "quartz.qrtz_triggers", "quartz.qrtz_simple_triggers",
    ];

    /// <summary>Its rows are made by the first planning ever, then only locked.</summary>
    private const string UneFoisPourToutes = "quartz.qrtz_locks";

    public static TheoryData<string> Etapes => [.. Tables];

    [Fact]
    public async Task Toutes_les_tables_qu_un_depot_ecrit_sont_essayees()
    {
        var id = await m.BrouillonAsync("Référence");
        var avant = await StablesAsync();
        await using (var portee = await m.PorteeAsync(ComptesDemo.EspaceNational, m.Luc))
            await portee.ServiceProvider.GetRequiredService<DeposerDossier>().ExecuterAsync(id, CancellationToken.None);
        var apres = await StablesAsync(avant);
        apres.Where(t => t.Value > avant.GetValueOrDefault(t.Key)).Select(t => t.Key).Where(t => t != UneFoisPourToutes).Order(StringComparer.Ordinal)
            .ShouldBe(Tables.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Etapes))]
    public async Task Tue_avant_d_ecrire_une_table_le_depot_laisse_le_brouillon_et_se_refait(string table)
    {
        var id = await m.BrouillonAsync("Tué avant " + table);
        using (var luc = await MondeDeLaPanne.ConnecterAsync(await m.VivantAsync()))
        {
            var page = await luc.OuvrirAsync($"/appels/dossiers/{id}/deposer");
            await using (await m.GelerAsync(table))
            {
                var envoi = luc.EnvoyerAsync(page, "/deposer");
                (await m.EstGeleAsync(table, envoi)).ShouldBeTrue("the deposit writes " + table);
                m.Tuer();
                await Should.ThrowAsync<HttpRequestException>(() => envoi);
            }
        }

        await m.AttendreLOubliAsync();
        await EstUnBrouillonAsync(id);
        await RedeposerAsync(await m.VivantAsync(), id);
        await EstCompletAsync(id);
    }

    [Fact]
    public async Task Tue_aussitot_apres_la_validation_le_depot_est_complet_et_ses_courriels_partent_une_fois()
    {
        await using var smtp = new ServeurSmtpDEssai { Starttls = false };
        var id = await m.BrouillonAsync("Tué après la validation");
        m.Tuer();
        using (var portail = m.Lancer(smtp: smtp.Port))
        {
            await portail.AttendreAsync();
            await RedeposerAsync(portail, id);
            portail.Tuer();
        }

        await EstCompletAsync(id);
        smtp.Recus.ShouldBeEmpty("the works of this node were off");
        var enVol = await TuerPendantLEnvoiAsync(smtp);
        using (var portail = m.Lancer(travaux: true, smtp: smtp.Port))
        {
            await portail.AttendreAsync();
            await AttendreLEnvoiAsync(id);
        }

        await EstCompletAsync(id);
        var courriels = await CourrielsAsync(id);
        courriels.ShouldAllBe(c => c.Statut == StatutCourriel.Envoye);
        var recus = smtp.Recus.Select(r => MessageId(r.Message)).ToList();
        foreach (var c in courriels)
            recus.ShouldContain(c.MessageId);
        recus.GroupBy(r => r).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeSubsetOf(enVol, "only what was leaving when the process was killed may leave again, under the same Message-ID");
    }

    /// <summary>Mails have left, their rows are not written yet: the worst instant. Gives their Message-ID.</summary>
    private async Task<IReadOnlyList<string>> TuerPendantLEnvoiAsync(ServeurSmtpDEssai smtp)
    {
        using var portail = m.Lancer(travaux: true, smtp: smtp.Port);
        await using (await m.GelerAsync("echeances.courriels"))
        {
            await portail.AttendreAsync();
            (await m.EstGeleAsync("echeances.courriels", new TaskCompletionSource().Task)).ShouldBeTrue();
            smtp.Recus.ShouldNotBeEmpty();
            portail.Tuer();
        }

        await m.AttendreLOubliAsync();
        return [.. smtp.Recus.Select(r => MessageId(r.Message))];
    }

    private async Task AttendreLEnvoiAsync(Guid id)
    {
        for (var i = 0; i < 900 && (await CourrielsAsync(id)).Any(c => c.Statut == StatutCourriel.Prepare); i++)
            await Task.Delay(100);
    }

    private static async Task RedeposerAsync(Hote.ProcessusDuPortail portail, Guid id)
    {
        using var luc = await MondeDeLaPanne.ConnecterAsync(portail);
        var reponse = await luc.EnvoyerAsync(await luc.OuvrirAsync($"/appels/dossiers/{id}/deposer"), "/deposer");
        reponse.Redirection.ShouldBe($"/appels/dossiers/{id}", reponse.Texte);
        (await luc.OuvrirAsync($"/appels/dossiers/{id}")).Texte.ShouldContain("Déposé le");
    }

    private async Task EstUnBrouillonAsync(Guid id)
    {
        await using var portee = await m.PorteeAsync(ComptesDemo.EspaceNational);
        var (db, objet) = (portee.ServiceProvider.GetRequiredService<PortailDbContext>(), "appels/dossier/" + id);
        var dossier = await db.Set<Dossier>().AsNoTracking().Include(d => d.Depots).Include(d => d.Sections).Include(d => d.Pieces).AsSplitQuery().SingleAsync(d => d.Id == id);
        dossier.Statut.ShouldBe(StatutDossier.Brouillon);
        (dossier.DeposeLe, dossier.PremierDepotLe, dossier.Depots.Count).ShouldBe((null, null, 0));
        (dossier.Sections.Count, dossier.Pieces.Count).ShouldBe((8, 4));
        (await db.Set<Transmission>().CountAsync(t => t.DossierId == id)).ShouldBe(0);
        (await db.Set<Courriel>().CountAsync(c => c.Objet == objet)).ShouldBe(0);
        (await db.Set<EntreeDeJournal>().CountAsync(e => e.Objet == objet && e.Acte == "Appels.Dossier.Deposer")).ShouldBe(0);
        (await EcheanceAsync(portee, id)).EstOuverte.ShouldBeTrue();
    }

    /// <summary>One deposit: its receipt opens and is the file it says, four lines of register, one mail per line and one to the depositor, the deadline closed, one entry.</summary>
    private async Task EstCompletAsync(Guid id)
    {
        await using var portee = await m.PorteeAsync(ComptesDemo.EspaceNational);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        var dossier = await db.Set<Dossier>().AsNoTracking().Include(d => d.Depots).SingleAsync(d => d.Id == id);
        dossier.Statut.ShouldBe(StatutDossier.Depose);
        var depot = dossier.Depots.ShouldHaveSingleItem();
        depot.Pieces.Count.ShouldBe(4);
        await using (var accuse = await portee.ServiceProvider.GetRequiredService<IFichiers>().OuvrirAsync(depot.AccuseFichierId.ShouldNotBeNull(), CancellationToken.None))
            Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(accuse)).ShouldBe((await portee.ServiceProvider.GetRequiredService<IFichiers>().LireAsync(depot.AccuseFichierId.Value, CancellationToken.None))!.Empreinte);
        var lignes = await db.Set<Transmission>().AsNoTracking().Where(t => t.DossierId == id).ToListAsync();
        lignes.Count.ShouldBeGreaterThanOrEqualTo(4);
        lignes.ShouldAllBe(t => t.DepotId == depot.Id && t.CourrielId != null);
        var courriels = await CourrielsAsync(id);
        courriels.Select(c => c.Adresse).ShouldBe([.. lignes.Select(l => l.Adresse!), "luc.ferrand@demo.example"], ignoreOrder: true);
        courriels.Select(c => c.MessageId).ShouldBeUnique();
        (await db.Set<EntreeDeJournal>().CountAsync(e => e.Objet == "appels/dossier/" + id && e.Acte == "Appels.Dossier.Deposer")).ShouldBe(1);
        (await EcheanceAsync(portee, id)).EstOuverte.ShouldBeFalse();
        (await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync()).PremiereRompue.ShouldBeNull();
    }

    private async Task<List<Courriel>> CourrielsAsync(Guid id)
    {
        await using var portee = await m.PorteeAsync(ComptesDemo.EspaceNational);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(c => c.Objet == "appels/dossier/" + id).ToListAsync();
    }

    private static async Task<EcheanceLue> EcheanceAsync(AsyncServiceScope portee, Guid id) =>
        (await portee.ServiceProvider.GetRequiredService<IEcheances>().ListerAsync(EcheanceDeDepot.Type, [EcheanceDeDepot.Objet(id)], CancellationToken.None)).ShouldHaveSingleItem();

    private static string MessageId(string message) => message.Split('\n').First(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))[11..].Trim();

    /// <summary>The counters of the database, once they no longer move: a backend tells them up to ten seconds late.</summary>
    private async Task<IReadOnlyDictionary<string, long>> StablesAsync(IReadOnlyDictionary<string, long>? depuis = null)
    {
        var lus = await m.EcrituresAsync();
        for (var calmes = 0; calmes < 22 || (depuis is not null && lus.Count(t => t.Value > depuis.GetValueOrDefault(t.Key)) == 0);)
        {
            await Task.Delay(500);
            var suivants = await m.EcrituresAsync();
            calmes = suivants.All(t => t.Value == lus.GetValueOrDefault(t.Key)) ? calmes + 1 : 0;
            lus = suivants;
        }

        return lus;
    }
}
