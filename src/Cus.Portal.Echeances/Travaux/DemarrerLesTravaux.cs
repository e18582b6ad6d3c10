using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>
/// Starts the scheduler of this node once the server answers, and stops it with it. Several nodes may run: each pass and
/// each work runs on one of them, and one that dies hands its works over.
/// </summary>
internal sealed class DemarrerLesTravaux(ISchedulerFactory fabrique, IHostApplicationLifetime vie, ILogger<DemarrerLesTravaux> journal) : BackgroundService
{
    /// <summary>A work commits by small steps and is resumed where it was: nobody waits longer for one to end.</summary>
    private static readonly TimeSpan Sursis = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var demarre = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var inscription = vie.ApplicationStarted.Register(() => demarre.TrySetResult());
        await demarre.Task.WaitAsync(stoppingToken);
        await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
        for (var essai = 1; !stoppingToken.IsCancellationRequested; essai++)
        {
            try
            {
                await DemarrerAsync(stoppingToken);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                journal.LogError(e, "The scheduler does not start (attempt {Essai})", essai);
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(60, 2 * essai)), stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await ArreterAsync().WaitAsync(Sursis, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            journal.LogWarning("Works still run {Sursis} after the stop was asked: what they have not committed is done again at the next start, or by another node", Sursis);
        }
    }

    private async Task ArreterAsync()
    {
        var ordonnanceur = await fabrique.GetScheduler(CancellationToken.None);
        await ordonnanceur.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    /// <summary>Hourly at the hour, daily at 05:00 in Paris. A pass missed while every node was off runs once at the start.</summary>
    internal async Task DemarrerAsync(CancellationToken ct)
    {
        var ordonnanceur = await fabrique.GetScheduler(ct);
        await ProgrammerAsync(ordonnanceur, "horaire", "0 0 * * * ?", "oui", ct);
        await ProgrammerAsync(ordonnanceur, "quotidienne", "0 0 5 * * ?", "non", ct);
        await ordonnanceur.Start(ct);
    }

    private static async Task ProgrammerAsync(IScheduler ordonnanceur, string nom, string cron, string horaire, CancellationToken ct)
    {
        var job = JobBuilder.Create<PasseJob>().WithIdentity(nom, PasseJob.Groupe).StoreDurably().RequestRecovery().UsingJobData(PasseJob.Horaire, horaire).Build();
        if (await ordonnanceur.Exists(new TriggerKey(nom, PasseJob.Groupe), ct))
            return;
        var declencheur = TriggerBuilder.Create().WithIdentity(nom, PasseJob.Groupe)
            .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(Paris.Fuseau).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .WithRetryPolicy(RetryPolicy.Exponential(5, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(20))).Build();
        await ordonnanceur.ScheduleJob(job, declencheur, ScheduleJobOptions.Replacing, ct);
    }
}
