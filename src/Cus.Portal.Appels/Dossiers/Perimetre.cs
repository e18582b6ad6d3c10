using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>
/// Whose dossiers the actor may see, as one query that every list, search, export and page starts from: the organismes it
/// acts for, successions included; the territories it covers; the séances it sits in, recusals apart.
/// </summary>
internal sealed class Perimetre(PortailDbContext db, IActeurCourant acteur, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    private static readonly Role[] Porteurs = [Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur];
    private static readonly Role[] Territoriaux = [Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.ArHlm];
    private static readonly Role[] Nationaux = [Role.Secretariat, Role.Auditeur];

    /// <summary>Organismes the actor acts for under these roles, those they took over included; none of an absorbed one.</summary>
    public Task<IReadOnlyList<Guid>> OrganismesAsync(IReadOnlyCollection<Role> roles, CancellationToken ct) =>
        organismes.AvecLesReprisAsync(acteur.Requis.Habilitations.Where(h => roles.Contains(h.Role)).Select(h => h.OrganismeId), horloge.Aujourdhui(), ct);

    /// <summary>The habilitation by which the actor acts for the porteur of a dossier under a permission, or null.</summary>
    public async Task<HabilitationActive?> HabilitationAsync(Permission permission, Guid organismeId, CancellationToken ct)
    {
        var agit = await organismes.AgitPourAsync(organismeId, horloge.Aujourdhui(), ct);
        return permission.Chez(acteur.Acteur).FirstOrDefault(h => h.OrganismeId == agit);
    }

    /// <summary>Codes of the regions, of every vintage, that the actor covers under these roles.</summary>
    public IReadOnlyList<string> Regions(params IReadOnlyCollection<Role> roles) =>
        [.. acteur.Requis.Habilitations.Where(h => roles.Contains(h.Role)).SelectMany(h => ToutesLesRegions().Where(r => territoires.Couvre(h.Territoires, r))).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The dossiers whose content the actor may read. One that was withdrawn is a draft again: its recipients read no more of
    /// it than <see cref="RetiresAsync"/> says, its organisme and its operator read it whole.
    /// </summary>
    public async Task<IQueryable<Dossier>> DossiersAsync(CancellationToken ct)
    {
        var moi = acteur.Requis;
        var (miens, operes) = (await OrganismesAsync(Porteurs, ct), await OrganismesAsync([Role.Operateur], ct));
        var (tout, regions, siege) = (moi.Tient(Nationaux), Regions(Territoriaux), PermissionsAppels.Noter.EstTenuePar(moi));
        return db.Set<Dossier>().Where(d =>
            miens.Contains(d.OrganismeId)
            || (d.OperateurId != null && operes.Contains(d.OperateurId.Value))
            || (d.PremierDepotLe != null && d.Statut != StatutDossier.Brouillon
                && (tout || d.Regions.Any(r => regions.Contains(r))
                    || (siege && db.Set<Seance>().Any(s => s.Membres.Any(m => m.CompteId == moi.CompteId) && s.Points.Any(p => p.DossierId == d.Id))))
                && !db.Set<Recusation>().Any(r => r.DossierId == d.Id && r.CompteId == moi.CompteId)));
    }

    /// <summary>
    /// The dossiers withdrawn by their porteur that the actor received: it knows that they were, when and why, and reads
    /// nothing of the draft. Who received one is what the register of its deposits says, whatever the draft has become.
    /// </summary>
    public async Task<IQueryable<Dossier>> RetiresAsync(CancellationToken ct)
    {
        var moi = acteur.Requis;
        var (miens, operes) = (await OrganismesAsync(Porteurs, ct), await OrganismesAsync([Role.Operateur], ct));
        var (tout, regions, siege) = (moi.Tient(Nationaux), Regions(Territoriaux), PermissionsAppels.Noter.EstTenuePar(moi));
        return db.Set<Dossier>().Where(d =>
            d.PremierDepotLe != null && d.Statut == StatutDossier.Brouillon
            && !miens.Contains(d.OrganismeId) && !(d.OperateurId != null && operes.Contains(d.OperateurId.Value))
            && (tout || db.Set<Transmission>().Any(t => t.DossierId == d.Id && t.Regions.Any(r => regions.Contains(r)))
                || (siege && db.Set<Seance>().Any(s => s.Membres.Any(m => m.CompteId == moi.CompteId) && s.Points.Any(p => p.DossierId == d.Id))))
            && !db.Set<Recusation>().Any(r => r.DossierId == d.Id && r.CompteId == moi.CompteId));
    }

    /// <summary>Organismes whose dossiers the actor reads as porteur.</summary>
    public Task<IReadOnlyList<Guid>> PorteursAsync(CancellationToken ct) => OrganismesAsync(Porteurs, ct);

    /// <summary>A dossier of the perimeter, tracked, with its sections, pieces and deposits.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<Dossier> ChargerAsync(Guid id, CancellationToken ct) =>
        await (await DossiersAsync(ct)).Include(d => d.Sections).Include(d => d.Pieces).Include(d => d.Depots).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, ct)
        ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>
    /// The same, its row locked until the end of the transaction, read afresh: what is checked is what is written, and a
    /// deposit waits for the section or the piece that a colleague is saving.
    /// </summary>
    public async Task<Dossier> ChargerPourEcrireAsync(Guid id, CancellationToken ct)
    {
        foreach (var lu in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Unchanged && e.Entity is Dossier or SectionDeDossier or PieceJointe or Depot).ToList())
            lu.State = EntityState.Detached;
        await db.Database.ExecuteSqlAsync($"select 1 from appels.dossiers where id = {id} for update", ct);
        return await ChargerAsync(id, ct);
    }

    private IEnumerable<string> ToutesLesRegions() =>
        territoires.Regions(MillesimeRegions.Regions2014).Concat(territoires.Regions(MillesimeRegions.Regions2016)).Select(r => r.Code).Distinct(StringComparer.Ordinal);
}
