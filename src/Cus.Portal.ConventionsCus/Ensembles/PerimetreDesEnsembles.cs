using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>Whose ensembles the actor reads and writes: those of the stocks of its perimeter.</summary>
internal sealed class PerimetreDesEnsembles(PortailDbContext db, IActeurCourant acteur, PerimetreDuPatrimoine patrimoine, IOrganismes organismes)
{
    /// <summary>The organismes whose ensembles may be looked at, by name; those it writes for first.</summary>
    public async Task<IReadOnlyList<(string Siren, string Nom)>> OrganismesAsync(CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        var siens = (await patrimoine.OrganismesAsync(PermissionsCus.LirePatrimoine, ct)).Where(o => o.Siren is not null).Select(o => (o.Siren!, o.Nom)).ToList();
        var stocks = await (await patrimoine.StocksAsync(ct)).AsNoTracking().OrderByDescending(s => s.Logements).Select(s => s.Siren).Take(200).ToListAsync(ct);
        foreach (var siren in stocks.Where(s => siens.TrueForAll(o => o.Item1 != s)))
            siens.Add((siren, (await organismes.ChercherAsync(siren, 1, ct)).FirstOrDefault(o => o.Siren == siren)?.Nom ?? $"Organisme {siren}"));
        return siens;
    }

    public async Task<bool> PeutEcrireAsync(string siren, CancellationToken ct) => (await patrimoine.OrganismesAsync(PermissionsCus.EcrirePatrimoine, ct)).Any(o => o.Siren == siren);

    /// <exception cref="Refus">Outside the perimeter.</exception>
    public async Task ExigerLectureAsync(string siren, CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        if ((await patrimoine.OrganismesAsync(PermissionsCus.LirePatrimoine, ct)).All(o => o.Siren != siren) && !await (await patrimoine.StocksAsync(ct)).AnyAsync(s => s.Siren == siren, ct))
            throw new Refus(RefusSocle.Introuvable);
    }

    /// <exception cref="Refus">Another organisme.</exception>
    public async Task ExigerEcritureAsync(string siren, CancellationToken ct)
    {
        PermissionsCus.EcrirePatrimoine.Exiger(acteur.Acteur);
        if (!await PeutEcrireAsync(siren, ct))
            throw new Refus(RefusSocle.Interdit);
    }

    /// <summary>An ensemble of the perimeter, tracked.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<EnsembleImmobilier> EnsembleAsync(Guid id, CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        var ensemble = await db.Set<EnsembleImmobilier>().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        await ExigerLectureAsync(ensemble.Siren, ct);
        return ensemble;
    }
}
