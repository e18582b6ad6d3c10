using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>A schedule as the espace sees it.</summary>
/// <param name="Rythme">Rhythm.</param>
/// <param name="Prochain">Next run, or null when no node ever started.</param>
/// <param name="Travaux">Its works, each with its last run.</param>
/// <param name="SuspenduePar">Who suspended it in this espace, and when; null when it goes on.</param>
internal sealed record Planification(Rythme Rythme, DateTimeOffset? Prochain, IReadOnlyList<(string Travail, Passe? Derniere)> Travaux, SuspensionDePasse? SuspenduePar);

/// <summary>A work planned by an act, that waits.</summary>
internal sealed record TravailEnAttente(string Travail, DateTimeOffset? PasAvant, int Essais);

/// <summary>What runs for the espace, what waits, what failed.</summary>
internal sealed class LireLesTravaux(PortailDbContext db, IServiceProvider services, ISchedulerFactory fabrique, IContexteEspace espace, IHorloge horloge)
{
    public const int Taille = 20;
    private const int Plafond = 50;
    private static readonly (Rythme Rythme, string Cle)[] Passages = [(Rythme.Horaire, "horaire"), (Rythme.Quotidien, "quotidienne")];

    /// <summary>A run without end, older than that, is one whose node died.</summary>
    private static readonly TimeSpan AuPlusLong = TimeSpan.FromHours(6);

    public async Task<IReadOnlyList<Planification>> PlanificationsAsync(CancellationToken ct)
    {
        var ordonnanceur = await fabrique.GetScheduler(ct);
        var suspensions = await db.Set<SuspensionDePasse>().AsNoTracking().ToDictionaryAsync(s => s.Rythme, ct);
        var liste = new List<Planification>();
        foreach (var (rythme, cle) in Passages)
        {
            var travaux = new List<(string, Passe?)>();
            foreach (var nom in TenirLaPasse.Travaux(services, rythme).Select(t => t.Nom).Order(StringComparer.Create(Francais.Culture, ignoreCase: true)))
                travaux.Add((nom, await db.Set<Passe>().AsNoTracking().Where(p => p.Travail == nom && p.Rythme == rythme).OrderByDescending(p => p.DebutLe).ThenByDescending(p => p.Id).FirstOrDefaultAsync(ct)));
            var prochain = (await ordonnanceur.GetTrigger(new TriggerKey(cle, PasseJob.Groupe), ct))?.NextFireTimeUtc;
            liste.Add(new Planification(rythme, prochain, travaux, suspensions.GetValueOrDefault(rythme)));
        }

        return liste;
    }

    /// <summary>Runs that failed and that nothing settled since: last first.</summary>
    public async Task<IReadOnlyList<Passe>> EchecsAsync(CancellationToken ct) =>
        await db.Set<Passe>().AsNoTracking().Where(p => p.Erreur != null && p.RegleLe == null).OrderByDescending(p => p.FinLe).Take(Plafond).ToListAsync(ct);

    /// <summary>Works that acts of this espace planned and that have not run, soonest first.</summary>
    public async Task<(long Total, IReadOnlyList<TravailEnAttente> Premiers)> EnAttenteAsync(CancellationToken ct)
    {
        await using var commande = new NpgsqlCommand(
            """
            select j.description, t.next_fire_time, coalesce(t.retry_attempt, 0), count(*) over ()
            from quartz.qrtz_triggers t join quartz.qrtz_job_details j using (sched_name, job_name, job_group)
            where t.trigger_group = $1 and t.description = $2 order by t.next_fire_time, t.trigger_name limit 50
            """,
            (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = TravailJob.Groupe });
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = espace.Id?.ToString() ?? "" });
        await using var l = await commande.ExecuteReaderAsync(ct);
        var (total, liste) = (0L, new List<TravailEnAttente>());
        while (await l.ReadAsync(ct))
        {
            total = l.GetInt64(3);
            liste.Add(new TravailEnAttente(l.GetString(0), l.IsDBNull(1) ? null : new DateTimeOffset(l.GetInt64(1), TimeSpan.Zero), l.GetInt32(2)));
        }

        return (total, liste);
    }

    /// <summary>Mails of the espace that wait, and since when.</summary>
    public async Task<(int Nombre, DateTimeOffset? Depuis)> CourrielsAsync(CancellationToken ct)
    {
        var attendent = db.Set<Courriel>().AsNoTracking().Where(c => c.ProchainEssaiLe != null);
        return (await attendent.CountAsync(ct), await attendent.MinAsync(c => (DateTimeOffset?)c.AttendDepuis, ct));
    }

    /// <summary>The last passes, newest first.</summary>
    public async Task<(int Total, IReadOnlyList<Passe> Lignes)> HistoriqueAsync(int page, CancellationToken ct)
    {
        var passes = db.Set<Passe>().AsNoTracking();
        return (await passes.CountAsync(ct), await passes.OrderByDescending(p => p.DebutLe).ThenByDescending(p => p.Id).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).ToListAsync(ct));
    }

    public bool EstInterrompue(Passe p) => p.FinLe is null && horloge.Maintenant - p.DebutLe > AuPlusLong;
}
