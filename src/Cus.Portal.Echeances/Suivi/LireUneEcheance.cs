using Cus.Portal.Echeances.Agenda;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>A deadline as its page shows it: the row, what the actor may do, the reminders.</summary>
internal sealed record EcheanceDetaillee(EcheanceLue Echeance, string PourQui, DroitsSurLEcheance Droits, IReadOnlyList<RappelLu> Rappels, DateTimeOffset? ProchainRappelLe);

/// <summary>Reads one deadline, open or closed, for whoever may.</summary>
internal sealed class LireUneEcheance(PortailDbContext db, IActeurCourant acteur, DroitsDeLActeur droits, LireLesRappels rappels, Referentiel.Contracts.IOrganismes organismes, Referentiel.Contracts.ITerritoires territoires, IHorloge horloge)
{
    /// <exception cref="Refus">Unknown, of another espace, or not for the actor: the same answer.</exception>
    public async Task<EcheanceLue> LireAsync(Guid id, CancellationToken ct) => (await ChargerAsync(id, ct)).Echeance.Lire();

    /// <exception cref="Refus">The same.</exception>
    public async Task<EvenementDAgenda> EnAgendaAsync(Guid id, CancellationToken ct) => AgendaDeLActeur.Evenement((await ChargerAsync(id, ct)).Echeance);

    /// <exception cref="Refus">The same.</exception>
    public async Task<EcheanceDetaillee> DetaillerAsync(Guid id, CancellationToken ct)
    {
        var (e, siens) = await ChargerAsync(id, ct);
        return new(e.Lire(), await PourQuiAsync(e, ct), siens, await rappels.DeLEcheanceAsync(id, ct), e.CloseLe is null ? e.ProchainRappelLe : null);
    }

    private async Task<(Echeance Echeance, DroitsSurLEcheance Droits)> ChargerAsync(Guid id, CancellationToken ct)
    {
        PermissionsEcheances.Consulter.Exiger(acteur.Acteur);
        var e = await db.Set<Echeance>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var siens = await droits.LireAsync(acteur.Requis, e, ct);
        return siens.Lire ? (e, siens) : throw new Refus(RefusSocle.Introuvable);
    }

    /// <summary>« Instructeur régional, Préfet de région ; Midi-Pyrénées ».</summary>
    private async Task<string> PourQuiAsync(Echeance e, CancellationToken ct)
    {
        var roles = string.Join(", ", e.Roles.Select(r => Libelles.De(Enum.Parse<Role>(r))));
        var qui = e.OrganismeId is { } o ? (await organismes.LireAsync(o, horloge.Aujourdhui(), ct))?.NomComplet : e.Region is { } r ? territoires.Region(r)?.Nom : null;
        return qui is null ? roles : $"{qui} : {roles}";
    }
}
