using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Sessions;

/// <summary>
/// The sessions, as groups of deadlines to rehearse or to stop. A session will open at most one deposit per organisme that may answer, and
/// one avis per region: what each writes is counted for one dossier.
/// </summary>
internal sealed class GroupesDeSession(PortailDbContext db, IMembres membres, IOrganismes organismes, ITerritoires territoires) : IGroupesDEcheances
{
    private const int AuPlus = 50;

    /// <inheritdoc />
    public string Prefixe => "appels/session/";

    public static string Cle(Guid session) => $"appels/session/{session}";

    /// <inheritdoc />
    public async Task<IReadOnlyList<GroupeDEcheances>> ListerAsync(CancellationToken ct) =>
        [.. (await Sessions().OrderByDescending(x => x.Session.Fermeture).Take(AuPlus).ToListAsync(ct)).Select(x => Groupe(x.Session, x.Titre))];

    /// <inheritdoc />
    public async Task<GroupeDEcheances?> LireAsync(string cle, CancellationToken ct) =>
        Guid.TryParse(cle[Prefixe.Length..], out var id) && await Sessions().SingleOrDefaultAsync(x => x.Session.Id == id, ct) is { } x ? Groupe(x.Session, x.Titre) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcheancePrevue>> PrevoirAsync(string cle, CancellationToken ct)
    {
        if (!Guid.TryParse(cle[Prefixe.Length..], out var id) || await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
            return [];
        if ((await db.Set<Appel>().AsNoTracking().SingleAsync(a => a.Id == session.AppelId, ct)).Regime.EstContinu)
            return [.. await DepotsAsync(session, ct)];
        return [.. await DepotsAsync(session, ct), .. territoires.Regions(session.Millesime).Select(r => new EcheancePrevue(
            EcheanceDeLAvis.Prevoir(session, r, r.Code, $"{cle}/avis/{r.Code}", $"sur un dossier de la {session.Libelle}", $"/appels/sessions/{id}"), $"la {r.Service}"))];
    }

    private async Task<IEnumerable<EcheancePrevue>> DepotsAsync(Session session, CancellationToken ct)
    {
        var jour = Paris.Date(session.Calendrier.LimiteDeDepot);
        var porteurs = (await membres.ListerAsync([Role.PorteurRedacteur, Role.PorteurSignataire], null, jour, ct)).Select(m => m.OrganismeId).OfType<Guid>().Distinct().ToList();
        var lus = await organismes.LireAsync(porteurs, jour, ct);
        return lus.Values.OrderBy(o => o.Nom, StringComparer.CurrentCulture).Select(o => new EcheancePrevue(
            EcheanceDeDepot.Ouverture(session, o.Id, $"{Cle(session.Id)}/depot/{o.Id}", $"Dépôt de {o.Nom}", $"/appels/sessions/{session.Id}", CalendriersDesOrganismes.Pour(o, territoires)), o.Nom));
    }

    private IQueryable<SessionTitree> Sessions() => db.Set<Session>().AsNoTracking().Join(db.Set<Appel>(), s => s.AppelId, a => a.Id, (s, a) => new SessionTitree { Session = s, Titre = a.Titre });

    private static GroupeDEcheances Groupe(Session s, string titre) => new(Cle(s.Id), $"{titre}, {s.Libelle}", $"/appels/sessions/{s.Id}", s.Fermeture.AddSeconds(1));

    private sealed class SessionTitree
    {
        public required Session Session { get; init; }

        public required string Titre { get; init; }
    }
}
