using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>A line of the list of deadlines.</summary>
internal sealed record LigneDEcheance(Guid Id, string Libelle, string Formule, string Fondement, DateTimeOffset DueLe, string Chemin, bool EstEnRetard, DateTimeOffset? SuspendueLe);

/// <summary>Open deadlines that an actor may see, soonest first: late ones come first by themselves.</summary>
internal sealed class ListeDesEcheances(PortailDbContext db, ITerritoires territoires, IHorloge horloge)
{
    public const int Taille = 20;

    /// <summary>Read at most: a person follows tens of deadlines, the secretariat filters by object.</summary>
    private const int AuPlus = 500;

    public async Task<(int Total, int EnRetard, IReadOnlyList<LigneDEcheance> Lignes)> ListerAsync(Acteur acteur, int page, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant;
        var vues = await OuvertesAsync(acteur, ct);
        var lignes = vues.Skip((Math.Max(1, page) - 1) * Taille).Take(Taille)
            .Select(e => new LigneDEcheance(e.Id, e.Libelle, e.Formule, e.Fondement, e.DueLe, e.Chemin, e.EstEnRetard(maintenant), e.SuspendueLe));
        return (vues.Count, vues.Count(e => e.EstEnRetard(maintenant)), [.. lignes]);
    }

    /// <summary>The open ones due in an interval.</summary>
    public async Task<IReadOnlyList<Echeance>> EntreAsync(Acteur acteur, DateTimeOffset du, DateTimeOffset au, CancellationToken ct)
    {
        var (de, a) = (du.ToUniversalTime(), au.ToUniversalTime());
        return [.. (await Visibles(acteur).Where(e => e.DueLe >= de && e.DueLe < a).OrderBy(e => e.DueLe).ThenBy(e => e.Id).Take(AuPlus).ToListAsync(ct)).Where(e => EstPour(e, acteur))];
    }

    /// <summary>The open ones, soonest first, and those closed since an instant, last closed first.</summary>
    public async Task<IReadOnlyList<Echeance>> PourLeFluxAsync(Acteur acteur, DateTimeOffset closesDepuis, CancellationToken ct)
    {
        var depuis = closesDepuis.ToUniversalTime();
        var ouvertes = await Visibles(acteur).OrderBy(e => e.DueLe).ThenBy(e => e.Id).Take(AuPlus).ToListAsync(ct);
        var closes = await Siennes(db.Set<Echeance>().AsNoTracking().Where(e => e.CloseLe >= depuis), acteur).OrderByDescending(e => e.CloseLe).ThenBy(e => e.Id).Take(AuPlus).ToListAsync(ct);
        return [.. ouvertes.Concat(closes).Where(e => EstPour(e, acteur))];
    }

    /// <summary>The open ones, soonest first, at most 500.</summary>
    public async Task<IReadOnlyList<Echeance>> OuvertesAsync(Acteur acteur, CancellationToken ct) =>
        [.. (await Visibles(acteur).OrderBy(e => e.DueLe).ThenBy(e => e.Id).Take(AuPlus).ToListAsync(ct)).Where(e => EstPour(e, acteur))];

    private IQueryable<Echeance> Visibles(Acteur acteur) => Siennes(db.Set<Echeance>().AsNoTracking().Where(e => e.CloseLe == null), acteur);

    private static IQueryable<Echeance> Siennes(IQueryable<Echeance> requete, Acteur acteur)
    {
        if (PermissionsEcheances.VoitTout(acteur))
            return requete;
        var roles = acteur.Habilitations.Select(h => h.Role.ToString()).Distinct().ToArray();
        var organismes = acteur.Organismes.ToArray();
        return requete.Where(e => e.Roles.Any(r => roles.Contains(r)) && (e.OrganismeId == null || organismes.Contains(e.OrganismeId.Value)));
    }

    /// <summary>Its list shows it to that actor.</summary>
    public bool EstPour(Echeance e, Acteur acteur) => PermissionsEcheances.VoitTout(acteur) || acteur.Habilitations.Any(h =>
        e.Roles.Contains(h.Role.ToString(), StringComparer.Ordinal)
        && (e.OrganismeId is null || h.OrganismeId == e.OrganismeId)
        && (e.Region is null || territoires.Couvre(h.Territoires, e.Region)));
}
