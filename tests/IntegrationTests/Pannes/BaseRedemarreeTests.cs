using System.Net;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Host;
using Cus.Portal.Host.Postgres;
using Cus.Portal.IntegrationTests.Echeances;

namespace Cus.Portal.IntegrationTests.Pannes;

/// <summary>The same world on a PostgreSQL server of its own, durable as in production, that the test stops and starts again.</summary>
public sealed class MondeDeLaBaseRedemarree : MondeDeLaPanne
{
    private readonly string _dossier = Path.Combine(Path.GetTempPath(), "cus-portal-base", Guid.NewGuid().ToString("N"));
    private PostgresEmbarque _serveur = null!;

    /// <summary>As an operator does for an update: sessions are cut, the data stay, the port too.</summary>
    internal void Redemarrer()
    {
        PgCtl("restart");
        OublierLesSessions();
    }

    internal void Arreter() => PgCtl("stop");

    protected override async Task<(string Proprietaire, string Application)> OuvrirLaBaseAsync()
    {
        _serveur = await PostgresEmbarque.DemarrerAsync(ServeurDeBase.Racine(), _dossier);
        var (proprietaire, application) = await _serveur.PreparerLaBaseAsync("portail", CancellationToken.None);
        await Modele.MigrerAsync(proprietaire, application);
        return (proprietaire, application);
    }

    protected override async Task FermerLaBaseAsync()
    {
        await _serveur.DisposeAsync();
        Directory.Delete(_dossier, recursive: true);
    }

    private void PgCtl(string acte) =>
        BinairesPostgres.Trouver(ServeurDeBase.Racine()).Executer("pg_ctl", [acte, "-D", Path.Combine(_dossier, "pg"), "-m", "fast", "-w", "-t", "60", "-s", "-l", Path.Combine(_dossier, "pg.log")]);
}

/// <summary>The server of the database is stopped and started again under a portal that lives on: nothing is lost, nothing leaves twice.</summary>
public sealed class BaseRedemarreeTests(MondeDeLaBaseRedemarree m) : IClassFixture<MondeDeLaBaseRedemarree>
{
    private readonly PassageDEssai _passage = new(m);

    [Fact]
    public async Task La_base_redemarre_au_milieu_du_passage_et_les_40_rappels_partent_une_fois()
    {
        await using var smtp = new ServeurSmtpDEssai { Starttls = false };
        var porteurs = await _passage.DusAsync(40);
        using var portail = m.Lancer(travaux: true, smtp: smtp.Port);
        await using (await m.GelerAsync("echeances.occurrences"))
        {
            await portail.AttendreAsync();
            (await m.EstGeleAsync("echeances.occurrences", new TaskCompletionSource().Task)).ShouldBeTrue("the node is in the middle of the pass");
            m.Redemarrer();
        }

        await _passage.AttendreAsync(porteurs, c => c.Statut == StatutCourriel.Envoye);
        var courriels = await _passage.Monde.CourrielsAsync(porteurs);
        courriels.Count.ShouldBe(40);
        courriels.Select(c => c.Objet).ShouldBeUnique();
        smtp.Recus.Select(r => PassageDEssai.MessageId(r.Message)).ShouldBe(courriels.Select(c => c.MessageId), ignoreOrder: true);
    }

    [Fact]
    public async Task Tant_que_la_base_est_arretee_une_page_le_dit_puis_le_portail_reprend_seul()
    {
        var portail = await m.VivantAsync();
        m.Arreter();
        using (var page = await portail.Http.GetAsync("/compte/connexion"))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Headers.RetryAfter.ShouldNotBeNull();
            (await page.Content.ReadAsStringAsync()).ShouldContain("momentanément indisponible");
        }

        (await portail.Http.GetAsync("/sante/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await portail.Http.GetAsync("/sante/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        m.Redemarrer();
        using var luc = await MondeDeLaPanne.ConnecterAsync(portail);
        (await luc.OuvrirAsync("/appels")).Statut.ShouldBe(HttpStatusCode.OK);
    }
}
