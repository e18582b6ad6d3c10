using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
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
/// <param name="Constats">CLA, SEG, ORG, LOY.</param>
/// <param name="Segments">By name.</param>
/// <param name="Foyers">Form asked by the share of homes; null without stock.</param>
internal sealed record PatrimoineLu1G(IReadOnlyList<ImmeublePremiereGeneration> Immeubles, Partition Partition, IReadOnlyList<Constat> Constats, IReadOnlyList<SegmentLu> Segments, FormeDesFoyers? Foyers)
{
    /// <summary>Dwellings of the immeubles.</summary>
    public int Logements => Immeubles.Sum(i => i.Fiche.Logements);

    /// <summary>Both partitions are right.</summary>
    public bool EstJuste => Immeubles.Count > 0 && Partition.EstJuste;

    /// <summary>Immeubles whose ceiling of resources is to be chosen.</summary>
    public IEnumerable<ImmeublePremiereGeneration> Anah => Immeubles.Where(i => i.Fiche is { EstUnFoyer: false, Conventionne: true } && FichierDImmeubles.Financement(i.Fiche.Financement) == FinancementInitial.Anah);

    /// <param name="c">Convention.</param>
    /// <param name="immeubles">Its stock.</param>
    /// <param name="marginaux">Départements that the organisme declares marginal (SEG-04).</param>
    public static PatrimoineLu1G De(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles, IReadOnlyCollection<string> marginaux)
    {
        var partition = new Partition([.. immeubles.Select(i => i.Reparti)], c.Logements) { Mode = c.Mode, RemiseEnOrdre = c.RemiseEnOrdre, DepartementsMarginaux = marginaux };
        var (foyers, total) = (immeubles.Where(i => i.Fiche.EstUnFoyer).Sum(i => i.Fiche.Logements), immeubles.Sum(i => i.Fiche.Logements));
        var zus = immeubles.Where(i => i.Fiche.EnZus).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return new(immeubles, partition, immeubles.Count == 0 ? [] : [.. ReglesDePartition.Verifier(partition), .. ReglesDImmeuble.Verifier(c, immeubles)],
            [.. partition.Segments.Select(s => new SegmentLu(s.Segment, [.. s.Immeubles.Select(i => i.Departement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], s.Immeubles.Count, s.Immeubles.Sum(i => i.Logements), s.Immeubles.Where(i => zus.Contains(i.Code)).Sum(i => i.Logements)))],
            total == 0 ? null : FormeDesFoyers.De(foyers, total));
    }
}

/// <summary>Reads the stock of a convention that the caller may read.</summary>
internal sealed class LireLePatrimoine1G(PortailDbContext db)
{
    public async Task<PatrimoineLu1G> LireAsync(ConventionPremiereGeneration c, CancellationToken ct) =>
        PatrimoineLu1G.De(c, await db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == c.Id).OrderBy(i => i.Code).ToListAsync(ct), await MarginauxAsync(c.Id, ct));

    /// <summary>Codes of the départements whose stock is declared marginal.</summary>
    private async Task<IReadOnlyCollection<string>> MarginauxAsync(Guid conventionId, CancellationToken ct) =>
        [.. (await db.Set<DeclarationPremiereGeneration>().AsNoTracking().Where(d => d.ConventionId == conventionId && d.Question == QuestionsDePremiereGeneration.Marginal && d.Valeur == OuiNon.Oui).Select(d => d.Territoire).ToListAsync(ct)).Select(Territoire1G.DepartementDe)];
}
