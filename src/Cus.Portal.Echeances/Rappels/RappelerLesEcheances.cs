using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>
/// The hourly pass over the deadlines that have something to say now, by batches: rows locked, state read again, one transaction each. A
/// batch that fails is done again one deadline at a time, so that one fault loses no other. Rows that another node holds are its own.
/// The cost grows with what is due, not with what is open: two partial indexes hold only what may be asked for.
/// </summary>
internal sealed class RappelerLesEcheances(
    PortailDbContext db, UniteDeTravail unite, IHorloge horloge, ReglesDeRappel regles, TraiterLesRappels traitement, BilanDePasse bilan, ILogger<RappelerLesEcheances> journal) : ITravailRecurrent
{
    /// <summary>Deadlines of a batch: enough to spread what is read once, few enough for an act on one of them not to wait.</summary>
    private const int Lot = 100;

    private readonly List<Guid> _echouees = [];

    /// <inheritdoc />
    public string Nom => "Rappels d’échéances";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        await EpuiserAsync(ARappelerAsync, ct);
        await EpuiserAsync(AAnnoncerAsync, ct);
        if (_echouees.Count > 0)
            throw new InvalidOperationException($"{_echouees.Count} reminders failed: {string.Join(", ", _echouees)}");
    }

    private async Task EpuiserAsync(Func<int, Guid?, CancellationToken, Task<List<Echeance>>> suivantes, CancellationToken ct)
    {
        while (await suivantes(Lot, null, ct) is { Count: > 0 } lot)
        {
            if (await TraiterAsync(lot, ct))
                continue;
            foreach (var id in lot.Select(e => e.Id).ToList())
            {
                if (await suivantes(1, id, ct) is { Count: 1 } seule && !await TraiterAsync(seule, ct))
                    _echouees.Add(id);
            }
        }
    }

    private async Task<bool> TraiterAsync(IReadOnlyList<Echeance> lot, CancellationToken ct)
    {
        try
        {
            await traitement.ExecuterAsync(lot, ct);
            await unite.ValiderAsync(ct);
            db.ChangeTracker.Clear();
            bilan.Compter(lot.Count);
            return true;
        }
        catch (Exception erreur) when (erreur is not OperationCanceledException)
        {
            journal.LogError(erreur, "The reminders of {Nombre} deadlines failed, the first being {Echeance}", lot.Count, lot[0].Id);
            await unite.AbandonnerAsync(ct);
            regles.Oublier();
            return false;
        }
    }

    /// <summary>Those whose next reminder has come; a closed one too, once, to say why it does not leave.</summary>
    private Task<List<Echeance>> ARappelerAsync(int combien, Guid? id, CancellationToken ct) => db.Set<Echeance>().FromSql($"""
        select *, xmin from echeances.echeances
        where prochain_rappel_le <= {horloge.Maintenant.ToUniversalTime()} and ({id}::uuid is null or id = {id}) and id <> all({_echouees.ToArray()})
        order by prochain_rappel_le limit {combien} for update skip locked
        """).ToListAsync(ct);

    /// <summary>Those whose due instant has passed unannounced.</summary>
    private Task<List<Echeance>> AAnnoncerAsync(int combien, Guid? id, CancellationToken ct) => db.Set<Echeance>().FromSql($"""
        select *, xmin from echeances.echeances
        where close_le is null and annoncee_echue_le is null and suspendue_le is null and due_le < {horloge.Maintenant.ToUniversalTime()} and ({id}::uuid is null or id = {id}) and id <> all({_echouees.ToArray()})
        order by due_le limit {combien} for update skip locked
        """).ToListAsync(ct);
}
