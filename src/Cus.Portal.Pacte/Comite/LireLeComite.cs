using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Comite;

/// <summary>The meetings of a year.</summary>
/// <param name="Annee">Year.</param>
/// <param name="Reunions">In order.</param>
/// <param name="Echeance">« Trois réunions par an », or null when it was never opened.</param>
internal sealed record AnneeDuComite(int Annee, IReadOnlyList<ReunionDuComite> Reunions, EcheanceLue? Echeance)
{
    /// <summary>Held, with their report.</summary>
    public int Tenues => Reunions.Count(r => r.Statut == StatutReunionDuComite.Relevee);

    /// <summary>« 2 sur 3 ».</summary>
    public string Compte => $"{Francais.Entier(Tenues)} sur {Francais.Entier(EcheanceDuComite.ReunionsParAn)}";
}

/// <summary>Reads the meetings of the comité de suivi.</summary>
internal sealed class LireLeComite(PortailDbContext db, IActeurCourant acteur, EcheanceDuComite echeances)
{
    private const int ReunionsAuPlus = 500;

    /// <summary>Last year first.</summary>
    /// <exception cref="Refus">No such right.</exception>
    public async Task<IReadOnlyList<AnneeDuComite>> ListerAsync(CancellationToken ct)
    {
        PermissionsPacte.Lire.Exiger(acteur.Acteur);
        var reunions = (await db.Set<ReunionDuComite>().AsNoTracking().OrderByDescending(r => r.PrevueLe).Take(ReunionsAuPlus).ToListAsync(ct)).ToLookup(r => r.Annee);
        var dues = await echeances.LireAsync(reunions.Select(g => g.Key), ct);
        return [.. reunions.OrderByDescending(g => g.Key).Select(g => new AnneeDuComite(g.Key, [.. g.OrderBy(r => r.PrevueLe)], dues.GetValueOrDefault(g.Key)))];
    }

    /// <exception cref="Refus">No such right; unknown (404).</exception>
    public async Task<ReunionDuComite> LireAsync(Guid id, CancellationToken ct)
    {
        PermissionsPacte.Lire.Exiger(acteur.Acteur);
        return await db.Set<ReunionDuComite>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
    }
}
