using System.Collections.Concurrent;
using System.Net;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Travaux;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>The portal with a recurring work that fails when a test wants it to.</summary>
public sealed class PortailAvecUnTravailFragile : PortailDeTest
{
    internal TravailFragile Fragile { get; } = new();

    /// <summary>Signs in whatever the hour of the last code: tests share the clock, and a code serves once.</summary>
    internal async Task<Navigateur> EntrerAsync(string compte)
    {
        await using var source = NpgsqlDataSource.Create(ChaineProprietaire);
        await using var commande = source.CreateCommand("update identite.comptes set dernier_pas_totp = 0");
        await commande.ExecuteNonQueryAsync();
        return await ConnecterAsync(compte);
    }

    protected override void Ajuster(IServiceCollection services) => services.AddScoped<ITravailRecurrent>(sp => new TravailDEspace(Fragile, sp.GetRequiredService<IContexteEspace>(), sp.GetRequiredService<BilanDePasse>()));
}

internal sealed class TravailFragile
{
    public ConcurrentQueue<Guid> Espaces { get; } = new();

    public bool Echoue { get; set; }
}

internal sealed class TravailDEspace(TravailFragile fragile, IContexteEspace espace, BilanDePasse bilan) : ITravailRecurrent
{
    public string Nom => "Travail fragile";

    public bool EstHoraire => true;

    public Task ExecuterAsync(CancellationToken ct)
    {
        fragile.Espaces.Enqueue(espace.Id!.Value);
        if (fragile.Echoue && espace.Id == ComptesDemo.EspaceNational)
            throw new InvalidOperationException("Le disque est plein.");
        bilan.Compter(12);
        return Task.CompletedTask;
    }
}

public class SuiviDesTravauxTests(PortailAvecUnTravailFragile portail) : IClassFixture<PortailAvecUnTravailFragile>
{
    private const string Page = "/echeances/travaux";

    [Fact]
    public async Task Un_travail_en_echec_se_lit_avec_son_message_et_ses_essais_puis_se_relance()
    {
        portail.Horloge.Regler("2014-05-14 09:00");
        using var sylvie = await portail.EntrerAsync("sylvie.marchand");
        portail.Fragile.Echoue = true;
        await Should.ThrowAsync<AggregateException>(() => TravauxEnAttente.PasserAsync(portail.ServicesDuPortail));
        portail.Horloge.Avancer(TimeSpan.FromHours(1));
        await Should.ThrowAsync<AggregateException>(() => TravauxEnAttente.PasserAsync(portail.ServicesDuPortail));
        var page = await sylvie.OuvrirAsync(Page);
        var ligne = page.Document.QuerySelectorAll("section[aria-labelledby='echecs'] tbody tr").ShouldHaveSingleItem();
        ligne.TextContent.ShouldContain("Travail fragile");
        ligne.TextContent.ShouldContain("Le disque est plein.");
        ligne.QuerySelector("td[data-label='Essais']")!.TextContent.ShouldBe("2");

        portail.Fragile.Echoue = false;
        (await sylvie.EnvoyerAsync(page, "handler=Relancer")).Redirection.ShouldNotBeNull();
        (await sylvie.EnvoyerAsync(page, "handler=Relancer")).Statut.ShouldBe(HttpStatusCode.Conflict);
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        page = await sylvie.OuvrirAsync(Page);
        page.Texte.ShouldContain("Aucun travail n’est en échec");
        var passage = page.Document.QuerySelectorAll("section[aria-labelledby='rythme-Horaire'] tbody tr").Single(tr => tr.TextContent.Contains("Travail fragile", StringComparison.Ordinal));
        passage.TextContent.ShouldContain("Réussi");
        passage.QuerySelector("td[data-label='Traités']")!.TextContent.ShouldBe("12");
        (await ActesAsync("Echeances.Travail.Relancer")).ShouldHaveSingleItem().ShouldContain("Travail fragile");
    }

    [Fact]
    public async Task Un_long_travail_montre_son_avancement_et_celui_dont_le_serveur_meurt_se_lit_interrompu_en_deux_minutes()
    {
        portail.Horloge.Regler("2014-05-20 09:00");
        var suite = new TaskCompletionSource();
        var travail = TenirLaPasse.SuivreAsync(portail.ServicesDuPortail, ComptesDemo.EspaceNational, Rythme.Horaire, "Long travail", async (_, bilan) =>
        {
            bilan.Annoncer(40);
            bilan.Compter(10);
            await suite.Task;
            bilan.Compter(30);
        }, CancellationToken.None);
        using var sylvie = await portail.EntrerAsync("sylvie.marchand");
        var page = await sylvie.OuvrirAsync(Page);
        for (var i = 0; i < 100 && page.Document.QuerySelector("#en-cours-vif progress") is null; i++)
        {
            await Task.Delay(100);
            page = await sylvie.OuvrirAsync(Page);
        }

        page.Document.QuerySelector("#en-cours-vif progress").ShouldNotBeNull().GetAttribute("value").ShouldBe("25");
        page.Texte.Replace('\u00A0', ' ').ShouldContain("10 sur 40, soit 25 %");
        page.Document.QuerySelector("[data-actualiser] a")!.GetAttribute("href").ShouldBe(Page);

        portail.Horloge.Avancer(TimeSpan.FromMinutes(3));
        page = await sylvie.OuvrirAsync(Page);
        page.Document.QuerySelectorAll("section[aria-labelledby='passages'] tbody tr").First(tr => tr.TextContent.Contains("Long travail", StringComparison.Ordinal)).TextContent.ShouldContain("Interrompu");
        suite.SetResult();
        await travail;
        page = await sylvie.OuvrirAsync(Page);
        var ligne = page.Document.QuerySelectorAll("section[aria-labelledby='passages'] tbody tr").First(tr => tr.TextContent.Contains("Long travail", StringComparison.Ordinal));
        ligne.TextContent.ShouldContain("Réussi");
        ligne.QuerySelector("td[data-label='Traités']")!.TextContent.ShouldBe("40");
        page.Document.QuerySelector("#en-cours-vif section").ShouldBeNull();
    }

    [Fact]
    public async Task La_passe_quotidienne_scelle_le_journal_de_chaque_espace()
    {
        portail.Horloge.Regler("2014-05-21 05:00");
        using (var sylvie = await portail.EntrerAsync("sylvie.marchand"))
            await sylvie.DemanderAsync($"/documents/fichiers/{Guid.NewGuid()}");
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail, horaire: false);
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        var derniere = await db.Set<EntreeDeJournal>().MaxAsync(e => (long?)e.Numero) ?? 0;
        var sceau = await db.Set<SceauDuJournal>().AsNoTracking().OrderByDescending(s => s.Numero).FirstOrDefaultAsync();
        (sceau?.Fin ?? 0).ShouldBe(derniere);
        derniere.ShouldBeGreaterThan(0);
        (await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync()).EstIntact.ShouldBeTrue();
    }

    [Fact]
    public async Task Suspendre_n_arrete_que_son_espace_et_se_journalise()
    {
        using var sylvie = await portail.EntrerAsync("sylvie.marchand");
        await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync(Page), "handler=Suspendre", ("rythme", nameof(Rythme.Horaire)));
        (await sylvie.OuvrirAsync(Page)).Texte.ShouldContain("Suspendu dans cet espace par Sylvie Marchand");
        portail.Fragile.Espaces.Clear();
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        portail.Fragile.Espaces.ShouldNotContain(ComptesDemo.EspaceNational);
        portail.Fragile.Espaces.ShouldContain(ContexteEspace.EspaceHote);

        await sylvie.EnvoyerAsync(await sylvie.OuvrirAsync(Page), "handler=Reprendre", ("rythme", nameof(Rythme.Horaire)));
        portail.Fragile.Espaces.Clear();
        await TravauxEnAttente.PasserAsync(portail.ServicesDuPortail);
        portail.Fragile.Espaces.ShouldContain(ComptesDemo.EspaceNational);
        (await ActesAsync("Echeances.Passage.Suspendre")).ShouldHaveSingleItem();
        (await ActesAsync("Echeances.Passage.Reprendre")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Un_travail_planifie_en_echec_est_replanifie_a_neuf_et_son_ancien_plan_s_en_va()
    {
        await using (var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
        {
            await portee.ServiceProvider.GetRequiredService<IPlanificateur>().PlanifierAsync<TravailDEssai>("a-relancer", portail.Horloge.GetUtcNow().AddDays(1), CancellationToken.None);
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        var ordonnanceur = await portail.ServicesDuPortail.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var requete = new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(TravailJob.Groupe) };
        var ancien = (await ordonnanceur.QueryTriggers(requete)).Items.ShouldHaveSingleItem();
        await TenirLaPasse.NoterUnEchecAsync(
            portail.ServicesDuPortail, ComptesDemo.EspaceNational, ancien.JobKey.Name, ("Travail d’essai", PlanificateurQuartz.NomDuTravail(typeof(TravailDEssai)), "a-relancer"), "refusé", CancellationToken.None);
        using var sylvie = await portail.EntrerAsync("sylvie.marchand");
        var page = await sylvie.OuvrirAsync(Page);
        page.Document.QuerySelector("section[aria-labelledby='attente']")!.TextContent.ShouldContain("Travail d essai");
        (await sylvie.EnvoyerAsync(page, "handler=Relancer")).Redirection.ShouldNotBeNull();
        var nouveau = (await ordonnanceur.QueryTriggers(requete)).Items.ShouldHaveSingleItem();
        nouveau.JobKey.ShouldNotBe(ancien.JobKey);
        await TravauxEnAttente.ExecuterTousAsync(portail.ServicesDuPortail);
        TravailDEssai.Executes.ShouldContain(e => e.Donnees == "a-relancer");
    }

    [Fact]
    public async Task La_page_est_a_l_administrateur_de_l_espace()
    {
        foreach (var compte in (string[])["amina.belkacem", "maud.perrin", "claire.esteve"])
        {
            using var autre = await portail.EntrerAsync(compte);
            (await autre.DemanderAsync(Page)).Statut.ShouldBe(HttpStatusCode.Forbidden, compte);
        }
    }

    private async Task<List<string>> ActesAsync(string acte)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().Where(e => e.Acte == acte).Select(e => e.Contenu).ToListAsync();
    }
}
