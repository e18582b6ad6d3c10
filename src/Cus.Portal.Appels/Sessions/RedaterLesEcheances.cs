using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Sessions;

/// <summary>The deadlines of a session follow its dates: those of its drafts, and those of the avis that nobody has given yet.</summary>
internal sealed class RedaterLesEcheances(PortailDbContext db, EcheanceDeDepot depots, EcheanceDeLAvis avis, IHorloge horloge)
{
    /// <exception cref="Refus">A date moved into the past.</exception>
    public async Task ExecuterAsync(Session session, CalendrierDeSession avant, CancellationToken ct)
    {
        var apres = session.Calendrier;
        ExigerAVenir("Limite", avant.LimiteDeDepot, apres.LimiteDeDepot);
        ExigerAVenir("Avis", avant.AvisDuLe, apres.AvisDuLe);
        if (apres.LimiteDeDepot != avant.LimiteDeDepot)
        {
            foreach (var brouillon in await db.Set<Dossier>().AsNoTracking().Where(d => d.SessionId == session.Id && d.Statut == StatutDossier.Brouillon).ToListAsync(ct))
                await depots.OuvrirAsync(brouillon, session, ct);
        }

        if (apres.AvisDuLe != avant.AvisDuLe)
            await RedaterLesAvisAsync(session, ct);
    }

    private async Task RedaterLesAvisAsync(Session session, CancellationToken ct)
    {
        var silence = await db.Set<Appel>().Where(a => a.Id == session.AppelId).Select(a => a.SilenceDeLAvis).SingleAsync(ct);
        var ouverts = await db.Set<AvisRegional>().AsNoTracking().Where(a => a.TransmisLe == null && a.ReputeLe == null)
            .Join(db.Set<Dossier>().Where(d => d.SessionId == session.Id), a => a.DossierId, d => d.Id, (a, d) => new { a.Id, a.Region, d.Intitule }).ToListAsync(ct);
        foreach (var a in ouverts)
            await avis.OuvrirAsync(session, silence, a.Intitule, a.Id, a.Region, ct);
    }

    private void ExigerAVenir(string champ, DateTimeOffset avant, DateTimeOffset apres)
    {
        if (apres != avant && Delais.EstPasse(apres, horloge.Maintenant))
            throw Refus.Champ(champ, RefusAppels.DatePassee);
    }
}
