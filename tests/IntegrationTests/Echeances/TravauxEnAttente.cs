using Cus.Portal.Echeances.Travaux;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Cus.Portal.IntegrationTests.Echeances;

/// <summary>Runs the works that the portal planned, as the scheduler would, without starting it: the test decides when.</summary>
public static class TravauxEnAttente
{
    /// <summary>Runs every work due at the clock's instant, and those that they plan for now; returns how many ran.</summary>
    public static async Task<int> ExecuterTousAsync(IServiceProvider services)
    {
        var ordonnanceur = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        for (var executes = 0; ;)
        {
            var dus = await ordonnanceur.QueryTriggers(new TriggerQuery
            {
                Group = GroupMatcher<TriggerKey>.GroupEquals(TravailJob.Groupe),
                NextFireTimeBefore = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMilliseconds(1),
            });
            if (dus.Items.Count == 0)
                return executes;
            foreach (var t in dus.Items)
            {
                var job = await ordonnanceur.GetJobDetail(t.JobKey);
                await TravailJob.ExecuterAsync(services, job!.JobDataMap, CancellationToken.None);
                await ordonnanceur.DeleteJob(t.JobKey);
                executes++;
            }
        }
    }

    /// <summary>The hourly or the daily pass over every espace.</summary>
    public static Task PasserAsync(IServiceProvider services, bool horaire = true) =>
        ActivatorUtilities.CreateInstance<PasseJob>(services).ExecuterAsync(horaire, CancellationToken.None);
}
