using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>A segment and what it holds.</summary>
/// <param name="Nom">« Garonne aval ».</param>
/// <param name="Departements">One, unless it is to be cut.</param>
/// <param name="Immeubles">How many.</param>
/// <param name="Logements">Dwellings.</param>
/// <param name="EnZus">Of them, in ZUS.</param>
internal sealed record SegmentLu(string Nom, IReadOnlyList<string> Departements, int Immeubles, int Logements, int EnZus)
{
    public bool EstACouper => Departements.Count > 1;
}

/// <summary>The stock of a convention, its two partitions and what the rules find in them.</summary>
/// <param name="Immeubles">By code.</param>
/// <param name="Partition">Categories and segments.</param>
/// <param name="Constats">CLA, SEG.</param>
/// <param name="Segments">By name.</param>
/// <param name="Foyers">Form asked by the share of homes; null without stock.</param>
internal sealed record PatrimoineLu1G(IReadOnlyList<ImmeublePremiereGeneration> Immeubles, Partition Partition, IReadOnlyList<Constat> Constats, IReadOnlyList<SegmentLu> Segments, FormeDesFoyers? Foyers)
{
    /// <summary>Dwellings of the immeubles.</summary>
    public int Logements => Immeubles.Sum(i => i.Fiche.Logements);

    /// <summary>Both partitions are right.</summary>
    public bool EstJuste => Immeubles.Count > 0 && !Constats.Any(c => c.Bloque);

    /// <summary>Immeubles whose ceiling of resources is to be chosen.</summary>
    public IEnumerable<ImmeublePremiereGeneration> Anah => Immeubles.Where(i => i.Fiche is { EstUnFoyer: false, Conventionne: true } && FichierDImmeubles.Financement(i.Fiche.Financement) == FinancementInitial.Anah);

    public static PatrimoineLu1G De(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles)
    {
        var partition = new Partition([.. immeubles.Select(i => i.Reparti)], c.Logements) { Mode = c.Mode, RemiseEnOrdre = c.RemiseEnOrdre };
        var (foyers, total) = (immeubles.Where(i => i.Fiche.EstUnFoyer).Sum(i => i.Fiche.Logements), immeubles.Sum(i => i.Fiche.Logements));
        var zus = immeubles.Where(i => i.Fiche.EnZus).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return new(immeubles, partition, immeubles.Count == 0 ? [] : ReglesDePartition.Verifier(partition),
            [.. partition.Segments.Select(s => new SegmentLu(s.Segment, [.. s.Immeubles.Select(i => i.Departement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], s.Immeubles.Count, s.Immeubles.Sum(i => i.Logements), s.Immeubles.Where(i => zus.Contains(i.Code)).Sum(i => i.Logements)))],
            total == 0 ? null : FormeDesFoyers.De(foyers, total));
    }
}

/// <summary>Reads the stock of a convention that the caller may read.</summary>
internal sealed class LireLePatrimoine1G(PortailDbContext db)
{
    public async Task<PatrimoineLu1G> LireAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        PatrimoineLu1G.De(c, await db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == c.Id).OrderBy(i => i.Code).ToListAsync(ct));
}
