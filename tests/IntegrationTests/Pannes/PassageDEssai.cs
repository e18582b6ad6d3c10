using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Travaux;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Cus.Portal.IntegrationTests.Pannes;

/// <summary>Reminders due now, and the hourly pass planned at once, for the tests that break something in the middle of it.</summary>
internal sealed class PassageDEssai(MondeDeLaPanne m)
{
    private const string Type = "essai.passage";

    public MondeDesRappels Monde => new(m.Services, m.Horloge, Type);

    /// <summary>So many porteurs with a reminder due since midnight, opened two days ago; the pass planned for at once.</summary>
    public async Task<IReadOnlyList<Guid>> DusAsync(int combien, bool planifier = true)
    {
        var reel = TimeProvider.System.GetUtcNow();
        m.Horloge.Regler($"{Paris.Heure(reel).AddDays(-2):yyyy-MM-dd HH:mm:ss}");
        var porteurs = await Monde.PorteursAsync(combien);
        await Monde.AgirAsync(async s =>
        {
            if ((await s.GetRequiredService<ReglesDeRappel>().PourAsync(Type, CancellationToken.None)).Any(r => r.Unite == UniteDeDelai.Jours))
                return;
            s.GetRequiredService<PortailDbContext>().Add(RegleDeRappel.Creer(Type, new SaisieDeRegle(-1, UniteDeDelai.Jours, TimeOnly.MinValue, [Echelon.Titulaire]), m.Horloge.GetUtcNow()));
        });
        await Monde.OuvrirAsync(porteurs, Paris.Date(reel).AddDays(1));
        m.Horloge.Regler($"{Paris.Heure(reel):yyyy-MM-dd HH:mm:ss}");
        if (planifier)
            await PlanifierLePassageAsync();
        return porteurs;
    }

    /// <summary>The hourly pass, as the portal schedules it, for at once and once.</summary>
    private async Task PlanifierLePassageAsync()
    {
        var ordonnanceur = await m.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var job = JobBuilder.Create<PasseJob>().WithIdentity("essai", PasseJob.Groupe).RequestRecovery().UsingJobData(PasseJob.Horaire, "oui").Build();
        await ordonnanceur.ScheduleJob(job, TriggerBuilder.Create().WithIdentity("essai", PasseJob.Groupe).StartNow().WithRetryPolicy(RetryPolicy.Exponential(10, TimeSpan.FromSeconds(2), 2, TimeSpan.FromSeconds(5))).Build());
    }

    /// <summary>Waits until each has its reminder, in that state; gives up after a minute and a half.</summary>
    public async Task AttendreAsync(IReadOnlyCollection<Guid> porteurs, Func<Courriel, bool> etat)
    {
        for (var i = 0; i < 900; i++)
        {
            var courriels = await Monde.CourrielsAsync(porteurs);
            if (courriels.Count >= porteurs.Count && courriels.All(etat))
                return;
            await Task.Delay(100);
        }
    }

    /// <summary>What identifies a received message.</summary>
    public static string MessageId(string message) => message.Split('\n').First(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))[11..].Trim();
}
