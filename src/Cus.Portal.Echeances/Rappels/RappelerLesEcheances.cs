using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>
/// The hourly pass over the deadlines that have something to say now: one transaction each, row locked, state read again.
/// Its cost grows with what is due, not with what is open.
/// </summary>
internal sealed class RappelerLesEcheances(
    PortailDbContext db, UniteDeTravail unite, IHorloge horloge, ReglesDeRappel regles, EcrireLeRappel ecriture, Annonces annonces, BilanDePasse bilan,
    ILogger<RappelerLesEcheances> journal) : ITravailRecurrent
{
    /// <summary>A reminder that the portal was not there to send is skipped when it is older.</summary>
    public static readonly TimeSpan Fraicheur = TimeSpan.FromDays(3);

    /// <inheritdoc />
    public string Nom => "Rappels d’échéances";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var echouees = new List<Guid>();
        while (await SuivanteAsync(echouees, ct) is { } e)
        {
            try
            {
                await TraiterAsync(e, ct);
                await unite.ValiderAsync(ct);
                db.ChangeTracker.Clear();
                bilan.Compter();
            }
            catch (Exception erreur) when (erreur is not OperationCanceledException)
            {
                journal.LogError(erreur, "The reminder of the deadline {Echeance} failed", e.Id);
                echouees.Add(e.Id);
                await unite.AbandonnerAsync(ct);
            }
        }

        if (echouees.Count > 0)
            throw new InvalidOperationException($"{echouees.Count} reminders failed: {string.Join(", ", echouees)}");
    }

    private async Task<Echeance?> SuivanteAsync(List<Guid> sauf, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var lues = await db.Set<Echeance>().FromSql($"""
            select *, xmin from echeances.echeances
            where close_le is null and id <> all({sauf.ToArray()})
              and (prochain_rappel_le <= {maintenant} or (due_le < {maintenant} and annoncee_echue_le is null and suspendue_le is null))
            order by due_le, id limit 1 for update skip locked
            """).ToListAsync(ct);
        return lues.SingleOrDefault();
    }

    private async Task TraiterAsync(Echeance e, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        if (e.EstEchueNonAnnoncee(maintenant))
        {
            e.AnnoncerEchue(maintenant);
            annonces.Publier(new EcheanceEchue(e.Lire()));
        }

        var duType = await regles.PourAsync(e.Type, ct);
        var faites = await db.Set<OccurrenceDeRappel>().Where(o => o.EcheanceId == e.Id && o.Tour == e.Tour).Select(o => o.RegleId).ToListAsync(ct);
        var dues = Dues(e, duType, faites, maintenant);
        for (var i = 0; i < dues.Count; i++)
        {
            var occurrence = OccurrenceDeRappel.Consigner(dues[i], e, maintenant);
            db.Add(occurrence);
            if (i == dues.Count - 1 && maintenant - occurrence.PrevueLe <= Fraicheur)
                await ecriture.ExecuterAsync(e, occurrence, ct);
        }

        e.ProgrammerRappels(maintenant, duType);
    }

    /// <summary>
    /// Rules whose instant has come and that nothing recorded, in order: only the last may leave, so that a portal back
    /// after a failure sends no burst. What was due before the deadline was opened, or moved, is not missed: it never was. None
    /// leaves during a pause.
    /// </summary>
    internal static IReadOnlyList<RegleDeRappel> Dues(Echeance e, IEnumerable<RegleDeRappel> regles, IReadOnlyCollection<Guid> faites, DateTimeOffset maintenant) =>
        e.EstEnPause(maintenant) ? [] :
        [.. regles.Where(r => r.EstActive && !faites.Contains(r.Id)).Select(r => (Regle: r, Instant: r.Instant(e)))
            .Where(r => e.PeutRappelerA(r.Instant) && r.Instant <= maintenant).OrderBy(r => r.Instant).Select(r => r.Regle)];
}
