using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>An administrator starts a failed work again, suspends a schedule in its espace, resumes it. The other espaces see nothing of it.</summary>
internal sealed class ReglerLesTravaux(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, TimeProvider temps, PlanificateurQuartz planificateur, ISchedulerFactory fabrique, Journal journal)
{
    /// <summary>Plans the failed work again, at once; its former planning, if any is left, goes in the same transaction.</summary>
    /// <returns>Name of the work.</returns>
    /// <exception cref="Refus">Unknown, or settled meanwhile.</exception>
    public async Task<string> RelancerAsync(Guid passe, CancellationToken ct)
    {
        PermissionsEcheances.GererLesTravaux.Exiger(acteur.Acteur);
        var p = await db.Set<Passe>().SingleOrDefaultAsync(x => x.Id == passe, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (p.Erreur is null || p.RegleLe is not null)
            throw new Refus(RefusEcheances.TravailInconnu);
        if (p is { Cle: { } cle, Type: { } type, Donnees: { } donnees })
        {
            await OublierAsync(cle, ct);
            planificateur.Planifier(type, donnees);
        }
        else
        {
            planificateur.Planifier(PlanificateurQuartz.NomDuTravail(typeof(RelancerUnePasse)), $"{p.Rythme}|{p.Travail}");
        }

        p.Regler(temps.GetUtcNow());
        journal.Consigner("Echeances.Travail.Relancer", $"echeances/passe/{p.Id}", $"{acteur.Requis.Nom} relance le travail « {p.Travail} », en échec.", new { p.Erreur, p.Essais });
        await unite.ValiderAsync(ct);
        return p.Travail;
    }

    public async Task SuspendreAsync(Rythme rythme, CancellationToken ct)
    {
        PermissionsEcheances.GererLesTravaux.Exiger(acteur.Acteur);
        if (rythme == Rythme.Ponctuel)
            throw new Refus(RefusSocle.Introuvable);
        if (await db.Set<SuspensionDePasse>().AnyAsync(s => s.Rythme == rythme, ct))
            return;
        db.Add(SuspensionDePasse.Poser(rythme, acteur.Requis.Nom, temps.GetUtcNow()));
        await ConsignerAsync("Suspendre", "suspend", rythme, ct);
    }

    public async Task ReprendreAsync(Rythme rythme, CancellationToken ct)
    {
        PermissionsEcheances.GererLesTravaux.Exiger(acteur.Acteur);
        if (await db.Set<SuspensionDePasse>().SingleOrDefaultAsync(s => s.Rythme == rythme, ct) is not { } suspension)
            return;
        db.Remove(suspension);
        await ConsignerAsync("Reprendre", "reprend", rythme, ct);
    }

    private Task ConsignerAsync(string acte, string verbe, Rythme rythme, CancellationToken ct)
    {
        journal.Consigner($"Echeances.Passage.{acte}", $"echeances/passage/{rythme}", $"{acteur.Requis.Nom} {verbe} les passages de l’espace\u00A0: {Libelles.De(rythme).ToLower(Francais.Culture)}.");
        return unite.ValiderAsync(ct);
    }

    private async Task OublierAsync(string cle, CancellationToken ct)
    {
        var ordonnanceur = await fabrique.GetScheduler(ct);
        using (ordonnanceur.EnlistTransaction(unite.TransactionNpgsql!))
            await ordonnanceur.DeleteJob(new JobKey(cle, TravailJob.Groupe), ct);
    }
}

/// <summary>Runs one recurring work again in its espace, out of its hour. A failure is in the trace of the pass; the next hour tries again.</summary>
internal sealed class RelancerUnePasse(IServiceProvider services, IContexteEspace espace, ILogger<RelancerUnePasse> journal) : ITravail
{
    /// <inheritdoc />
    public async Task ExecuterAsync(string donnees, CancellationToken ct)
    {
        var barre = donnees.IndexOf('|', StringComparison.Ordinal);
        var (rythme, nom) = (Enum.Parse<Rythme>(donnees[..barre]), donnees[(barre + 1)..]);
        if (TenirLaPasse.Travaux(services, rythme).All(t => t.Nom != nom))
            return;
        try
        {
            await TenirLaPasse.ExecuterAsync(services, espace.Id!.Value, rythme, nom, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            journal.LogError(e, "« {Travail} », started again, failed", nom);
        }
    }
}
