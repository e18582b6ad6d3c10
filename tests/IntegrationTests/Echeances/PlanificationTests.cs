using System.Collections.Concurrent;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Travaux;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Quartz;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>Services of the portal on the machine's clock, with a scheduler that a test starts.</summary>
public sealed class BaseAvecOrdonnanceur : BaseDeTest
{
    public override async Task DisposeAsync()
    {
        await (await Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).Shutdown(true);
        await base.DisposeAsync();
    }

    protected override void Ajuster(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
}

/// <summary>A work that notes that it ran, and where.</summary>
internal sealed class TravailDEssai(IContexteEspace espace) : ITravail
{
    public static readonly ConcurrentQueue<(string Donnees, Guid? Espace)> Executes = new();

    public static readonly ConcurrentDictionary<string, int> Echecs = new();

    public Task ExecuterAsync(string donnees, CancellationToken ct)
    {
        if (Echecs.TryGetValue(donnees, out var reste) && reste > 0)
        {
            Echecs[donnees] = reste - 1;
            throw new InvalidOperationException("refused this time");
        }

        Executes.Enqueue((donnees, espace.Id));
        return Task.CompletedTask;
    }
}

public class PlanificationTests(BaseAvecOrdonnanceur b) : IClassFixture<BaseAvecOrdonnanceur>
{
    private static readonly Guid Espace = new("0198a000-0000-7000-8000-0000000000aa");

    [Fact]
    public async Task Un_travail_planifie_dans_une_transaction_abandonnee_ne_tourne_jamais_celui_d_une_transaction_validee_tourne_une_fois()
    {
        await PlanifierAsync("abandonne", valider: false);
        await PlanifierAsync("valide-avant", valider: true);
        var ordonnanceur = await b.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await ordonnanceur.Start();
        await AttendreAsync("valide-avant");

        // On a scheduler at work, the commit wakes it: no waiting for its next look.
        var depart = TimeProvider.System.GetTimestamp();
        await PlanifierAsync("valide-pendant", valider: true);
        await AttendreAsync("valide-pendant");
        TimeProvider.System.GetElapsedTime(depart).ShouldBeLessThan(TimeSpan.FromSeconds(5));

        TravailDEssai.Executes.ShouldNotContain(e => e.Donnees == "abandonne");
        TravailDEssai.Executes.Where(e => e.Donnees == "valide-avant").ShouldHaveSingleItem().Espace.ShouldBe(Espace);
        (await ResteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Un_travail_qui_echoue_reste_planifie_et_sera_retente()
    {
        TravailDEssai.Echecs["tetu"] = 1;
        var ordonnanceur = await b.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await ordonnanceur.Start();
        await PlanifierAsync("tetu", valider: true);
        for (var i = 0; i < 100 && TravailDEssai.Echecs["tetu"] > 0; i++)
            await Task.Delay(100);
        TravailDEssai.Echecs["tetu"].ShouldBe(0);
        (await EchecsAsync("tetu")).ShouldBe(("refused this time", 1));
        await using var source = NpgsqlDataSource.Create(b.ChaineApplication);
        await using var commande = source.CreateCommand("select max(retry_attempt) from quartz.qrtz_triggers where trigger_group = 'travaux'");
        for (var i = 0; i < 50; i++)
        {
            if (await commande.ExecuteScalarAsync() is int n && n > 0)
                return;
            await Task.Delay(100);
        }

        Assert.Fail("The failed work is not planned again.");
    }

    [Fact]
    public async Task Le_meme_travail_demande_deux_fois_dans_un_acte_n_est_planifie_qu_une_fois()
    {
        await using var portee = await b.PorteeAsync(Espace);
        var planificateur = portee.ServiceProvider.GetRequiredService<IPlanificateur>();
        var unite = portee.ServiceProvider.GetRequiredService<UniteDeTravail>();
        var demain = TimeProvider.System.GetUtcNow().AddDays(1);
        await planificateur.PlanifierAsync<TravailDEssai>("double", demain, CancellationToken.None);
        await unite.AbandonnerAsync();
        await planificateur.PlanifierAsync<TravailDEssai>("double", demain, CancellationToken.None);
        await planificateur.PlanifierAsync<TravailDEssai>("double", demain, CancellationToken.None);
        await unite.ValiderAsync();
        await planificateur.PlanifierAsync<TravailDEssai>("double", demain, CancellationToken.None);
        await unite.AbandonnerAsync();
        await unite.ValiderAsync();
        await using var source = NpgsqlDataSource.Create(b.ChaineApplication);
        await using var commande = source.CreateCommand("select count(*) from quartz.qrtz_triggers where trigger_group = 'travaux' and start_time > $1");
        commande.Parameters.AddWithValue(TimeProvider.System.GetUtcNow().AddHours(1).Ticks);
        (await commande.ExecuteScalarAsync()).ShouldBe(1L);
    }

    /// <summary>What the page of works shows of a planned work that failed.</summary>
    private async Task<(string? Erreur, int Essais)> EchecsAsync(string donnees)
    {
        for (var i = 0; ; i++)
        {
            await using var portee = await b.PorteeAsync(Espace);
            var passe = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Passe>().SingleOrDefaultAsync(p => p.Donnees == donnees);
            if (passe is not null || i > 50)
                return (passe?.Erreur, passe?.Essais ?? 0);
            await Task.Delay(100);
        }
    }

    private async Task PlanifierAsync(string donnees, bool valider)
    {
        await using var portee = await b.PorteeAsync(Espace);
        await portee.ServiceProvider.GetRequiredService<IPlanificateur>().PlanifierAsync<TravailDEssai>(donnees, null, CancellationToken.None);
        if (valider)
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    private static async Task AttendreAsync(string donnees)
    {
        for (var i = 0; i < 200; i++)
        {
            if (TravailDEssai.Executes.Any(e => e.Donnees == donnees))
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"« {donnees} » did not run.");
    }

    private async Task<long> ResteAsync()
    {
        await using var source = NpgsqlDataSource.Create(b.ChaineApplication);
        await using var commande = source.CreateCommand("select count(*) from quartz.qrtz_triggers t join quartz.qrtz_job_details j using (sched_name, job_name, job_group) where trigger_group = 'travaux' and retry_attempt is null and next_fire_time <= $1");
        commande.Parameters.AddWithValue(TimeProvider.System.GetUtcNow().Ticks);
        for (var i = 0; ; i++)
        {
            var n = (long)(await commande.ExecuteScalarAsync())!;
            if (n == 0 || i > 40)
                return n;
            await Task.Delay(50);
        }
    }
}
