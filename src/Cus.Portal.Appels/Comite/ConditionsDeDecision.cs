using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Eligibilite;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Comite;

/// <summary>A decision as it is taken.</summary>
/// <param name="Sens">Its sense.</param>
/// <param name="Motif">Its reason.</param>
/// <param name="Reserve">Reserve, when kept under reserves.</param>
/// <param name="ReserveAvant">Date before which it is lifted.</param>
/// <param name="Montant">Amount given, euros, where the call gives amounts.</param>
internal sealed record DecisionSaisie(SensDeDecision Sens, string Motif, string Reserve = "", DateOnly? ReserveAvant = null, decimal? Montant = null)
{
    public bool Retient => Sens is SensDeDecision.Retenu or SensDeDecision.RetenuSousReserves;
}

/// <summary>What the call asks before a decision: the opinion of eligibility, and an amount within the envelope of the session.</summary>
internal sealed class ConditionsDeDecision(PortailDbContext db)
{
    private const decimal MontantAuPlus = 1_000_000_000m;

    /// <returns>Amount given, or null.</returns>
    /// <exception cref="Refus">No opinion of eligibility, or one that says no; no amount in cents; the envelope does not hold it.</exception>
    public async Task<decimal?> ExigerAsync(Dossier dossier, DecisionSaisie decision, CancellationToken ct)
    {
        var session = await db.Set<Session>().FromSql($"select * from appels.sessions where id = {dossier.SessionId} for update").AsNoTracking().SingleAsync(ct);
        var regime = (await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct)).Regime;
        if (regime.InstanceDEligibilite is { } instance)
            await ExigerLAvisAsync(dossier, decision, instance, ct);
        if (!regime.EnveloppeLimitative || !decision.Retient)
            return null;
        if (decision.Montant is not (> 0 and <= MontantAuPlus and { } montant) || decimal.Round(montant, 2) != montant)
            throw Refus.Champ("Montant", RefusComite.MontantExige);
        if (Puise(regime, dossier.SectionDAppel) && await DecideAsync(db, session.Id, regime, dossier.Id, ct) + montant > (session.Enveloppe ?? 0))
            throw Refus.Champ("Montant", RefusComite.EnveloppeEpuisee);
        return montant;
    }

    /// <summary>What is decided on the envelope of a session, euros, a dossier left out.</summary>
    public static Task<decimal> DecideAsync(PortailDbContext db, Guid session, RegimeDAppel regime, Guid? sauf, CancellationToken ct)
    {
        var (toutes, codes) = (regime.Sections.Count == 0, regime.Sections.Where(s => s.SurEnveloppe).Select(s => s.Code).ToList());
        return db.Set<Dossier>().Where(d => d.SessionId == session && d.Id != sauf && d.MontantAccorde != null && (toutes || codes.Contains(d.SectionDAppel!))).SumAsync(d => d.MontantAccorde ?? 0, ct);
    }

    private static bool Puise(RegimeDAppel regime, string? section) => regime.Sections.Count == 0 || regime.Section(section) is { SurEnveloppe: true };

    private async Task ExigerLAvisAsync(Dossier dossier, DecisionSaisie decision, string instance, CancellationToken ct)
    {
        var avis = await db.Set<AvisDEligibilite>().AsNoTracking().SingleOrDefaultAsync(a => a.DossierId == dossier.Id, ct)
            ?? throw new Refus(RefusComite.EligibiliteExigee, ("instance", instance));
        if (avis.Sens == SensDEligibilite.NonEligible && decision.Retient)
            throw Refus.Champ("Sens", RefusComite.ProjetNonEligible, ("instance", instance));
    }
}
