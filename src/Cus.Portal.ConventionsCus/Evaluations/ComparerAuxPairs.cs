using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>An evaluation beside those of the peers that sent theirs back.</summary>
/// <param name="Parmi">« organismes de 1 000 à 4 999 logements, Occitanie ».</param>
/// <param name="Mesures">Indicators that enough peers filled.</param>
internal sealed record ComparaisonAuxPairs(string Parmi, IReadOnlyList<MesureDesPairs> Mesures);

/// <summary>
/// Compares with the conventions of the same calendar and size, of the region of the seat, or of the whole country when the region has too
/// few. The others are read as numbers alone; whose they are is told to nobody.
/// </summary>
internal sealed class ComparerAuxPairs(PortailDbContext db, ITerritoires territoires)
{
    /// <summary>Null when too few peers sent theirs back.</summary>
    public async Task<ComparaisonAuxPairs?> ExecuterAsync(ConventionCus convention, EvaluationDeCus evaluation, CancellationToken ct)
    {
        if (convention.Composition is not { } composition)
            return null;
        var taille = Pairs.Taille(composition.Equivalents);
        var evaluees = await (from e in db.Set<EvaluationDeCus>().AsNoTracking()
                              join c in db.Set<ConventionCus>().AsNoTracking() on e.ConventionId equals c.Id
                              where e.Horizon == evaluation.Horizon && e.Statut != StatutEvaluation.Ouverte && c.Id != convention.Id && c.Reports == convention.Reports && c.Composition != null
                              select new { e.Lignes, Composition = c.Composition!, c.Bailleur.Region }).ToListAsync(ct);
        var pairs = evaluees.Where(x => Pairs.Taille(x.Composition.Equivalents) == taille).ToList();
        var voisins = pairs.Where(x => x.Region == convention.Bailleur.Region).ToList();
        var (retenus, zone) = voisins.Count >= Pairs.AuMoins ? (voisins, territoires.Region(convention.Bailleur.Region)?.Nom ?? convention.Bailleur.Region) : (pairs, "France entière");
        var mesures = Pairs.Comparer(convention.Calendrier, evaluation.Lignes, [.. retenus.Select(x => x.Lignes)]);
        return mesures.Count == 0 ? null : new($"organismes de {Libelles.De(taille)}, {zone}", mesures);
    }
}
