using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Transmissions;

/// <summary>
/// Notes the first reading of a recipient, when one of its people opens the page of the dossier: a DREAL or an AR HLM on the
/// line of its region, the secretariat on the line of USH or of DHUP. Silent for anybody else, and once it is noted.
/// </summary>
internal sealed class NoterPremiereLecture(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IOrganismes organismes, ITerritoires territoires, IHorloge horloge, Journal journal)
{
    /// <summary>The caller has checked that the actor may read the dossier.</summary>
    public async Task ExecuterAsync(Guid dossierId, CancellationToken ct)
    {
        if (acteur.Acteur is not { } moi || !moi.Tient(Role.InstructeurRegional, Role.ArHlm, Role.Secretariat))
            return;
        var nonLues = await db.Set<Transmission>().AsNoTracking().Where(t => t.DossierId == dossierId && t.RetireeLe == null && t.PremiereLectureLe == null).ToListAsync(ct);
        var note = false;
        foreach (var ligne in nonLues)
        {
            if (!await EstPourAsync(moi, ligne, ct))
                continue;
            var (le, nom, id) = (horloge.Maintenant.ToUniversalTime(), moi.Nom, ligne.Id);
            var ecrites = await db.Set<Transmission>().Where(t => t.Id == id && t.PremiereLectureLe == null)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.PremiereLectureLe, le).SetProperty(t => t.PremiereLectureParNom, nom), ct);
            if (ecrites == 0)
                continue;
            journal.Consigner("Appels.Transmission.Lire", $"appels/dossier/{dossierId}", $"Première lecture du dossier par {moi.Nom} pour {ligne.Libelle}.", new { ligne.Id });
            note = true;
        }

        if (note)
            await unite.ValiderAsync(ct);
    }

    private async Task<bool> EstPourAsync(Acteur moi, Transmission ligne, CancellationToken ct)
    {
        switch (ligne.Role)
        {
            case RoleDeContact.Dreal: return Couvre(moi, Role.InstructeurRegional, ligne);
            case RoleDeContact.ArHlm: return Couvre(moi, Role.ArHlm, ligne);
            default:
                var type = ligne.Role == RoleDeContact.Ush ? TypeOrganisme.Ush : TypeOrganisme.ServiceEtat;
                foreach (var h in moi.Habilitations.Where(h => h is { Role: Role.Secretariat, OrganismeId: not null }))
                {
                    if ((await organismes.LireAsync(h.OrganismeId!.Value, horloge.Aujourdhui(), ct))?.Type == type)
                        return true;
                }

                return false;
        }
    }

    private bool Couvre(Acteur moi, Role role, Transmission ligne) =>
        moi.Habilitations.Any(h => h.Role == role && ligne.Regions.Any(r => territoires.Couvre(h.Territoires, r)));
}
