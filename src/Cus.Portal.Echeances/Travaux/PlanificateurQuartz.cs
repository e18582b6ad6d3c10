using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>
/// Plans works as one-shot Quartz jobs in the transaction of the unit of work. They are written last, just before the
/// commit, because the store keeps its lock until then; the same work asked twice in a transaction is planned once.
/// The scheduler lives on the clock of the machine: a delay asked in a laboratory is waited for as long.
/// </summary>
internal sealed class PlanificateurQuartz(ISchedulerFactory fabrique, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge, TimeProvider temps) : IPlanificateur
{
    private readonly List<TravailPlanifie> _planifies = [];

    /// <inheritdoc />
    public Task PlanifierAsync<T>(string donnees, DateTimeOffset? pasAvant, CancellationToken ct)
        where T : class, ITravail
    {
        Planifier(NomDuTravail(typeof(T)), donnees, pasAvant);
        return Task.CompletedTask;
    }

    /// <summary>Plans a work known by the name under which it is stored: one that failed, and starts again.</summary>
    public void Planifier(string type, string donnees, DateTimeOffset? pasAvant = null)
    {
        if (unite.Avant(EcrireAsync))
            _planifies.Clear();
        var travail = new TravailPlanifie(type, espace.Id ?? ContexteEspace.EspaceHote, donnees, pasAvant);
        if (!_planifies.Contains(travail))
            _planifies.Add(travail);
    }

    /// <summary>Name under which a type of work is stored.</summary>
    internal static string NomDuTravail(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    private async Task EcrireAsync(CancellationToken ct)
    {
        var transaction = unite.TransactionNpgsql ?? throw new InvalidOperationException("A work is planned inside a transaction.");
        var ordonnanceur = await fabrique.GetScheduler(ct);
        var inscription = ordonnanceur.EnlistTransaction(transaction);
        foreach (var t in _planifies)
        {
            var cle = Identifiant.Nouveau().ToString("N");
            var job = JobBuilder.Create<TravailJob>().WithIdentity(cle, TravailJob.Groupe).WithDescription(TravailJob.Nom(t.Type)).RequestRecovery()
                .UsingJobData(TravailJob.Type, t.Type).UsingJobData(TravailJob.Espace, t.EspaceId.ToString()).UsingJobData(TravailJob.Donnees, t.Donnees).Build();
            var declencheur = TriggerBuilder.Create().WithIdentity(cle, TravailJob.Groupe).WithDescription(t.EspaceId.ToString())
                .StartAt(temps.GetUtcNow() + (t.PasAvant - horloge.Maintenant ?? TimeSpan.Zero)).WithRetryPolicy(TravailJob.Reprises).Build();
            await ordonnanceur.ScheduleJob(job, declencheur, new ScheduleJobOptions(), ct);
        }

        _planifies.Clear();

        // Released after the commit: the scheduler of this node then looks at once.
        unite.Apres(_ =>
        {
            inscription.Dispose();
            return Task.CompletedTask;
        });
    }

    private sealed record TravailPlanifie(string Type, Guid EspaceId, string Donnees, DateTimeOffset? PasAvant);
}
