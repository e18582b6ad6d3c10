using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Membres;

/// <summary>Who holds which role in the current espace; answers other modules.</summary>
internal sealed class MembresDeLEspace(PortailDbContext db, LecteurDActeur lecteur) : IMembres
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Membre>> ListerAsync(IReadOnlyCollection<Role> roles, Guid? organismeId, DateOnly date, CancellationToken ct)
    {
        var propres = await (from h in db.Set<Habilitation>().AsNoTracking()
                             join c in db.Set<Compte>() on h.CompteId equals c.Id
                             where roles.Contains(h.Role) && (organismeId == null || h.OrganismeId == organismeId) && h.Debut <= date && (h.Fin == null || h.Fin >= date)
                             select new Membre(c.Id, c.Nom, c.Email!, h.Role, h.OrganismeId, h.Territoires, false)).ToListAsync(ct);
        var delegues = await (from d in db.Set<Delegation>().AsNoTracking()
                              join h in db.Set<Habilitation>() on d.HabilitationId equals h.Id
                              join c in db.Set<Compte>() on d.CompteId equals c.Id
                              where roles.Contains(h.Role) && (organismeId == null || h.OrganismeId == organismeId)
                                && d.Debut <= date && d.Fin >= date && (d.RevoqueeLe == null || d.RevoqueeLe > date) && h.Debut <= date && (h.Fin == null || h.Fin >= date)
                              select new Membre(c.Id, c.Nom, c.Email!, h.Role, h.OrganismeId, h.Territoires, true)).ToListAsync(ct);
        return [.. propres.Concat(delegues)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, string>> NomsAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct) =>
        await db.Set<Compte>().AsNoTracking().Where(c => comptes.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Nom, ct);

    /// <inheritdoc />
    public async Task<Acteur?> ActeurAsync(Guid compteId, DateOnly date, CancellationToken ct) => (await lecteur.LireAsync(compteId, null, date, ct))?.Acteur;
}

/// <summary>Feature switches of the current espace.</summary>
internal sealed class ReglagesDeLEspace(EspacesServis espaces, IContexteEspace espace) : IReglagesDeLEspace
{
    /// <inheritdoc />
    public async Task<bool> EstAllumeeAsync(string fonction, CancellationToken ct) =>
        espace.Id is { } id && !(await espaces.FonctionsEteintesAsync(id, ct)).Contains(fonction);
}
