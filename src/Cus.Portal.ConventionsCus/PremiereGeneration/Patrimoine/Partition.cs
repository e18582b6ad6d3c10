using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>How the immeubles are sorted into categories (domain 1G, §4.1, §4.2).</summary>
internal enum ModeDeClassement
{
    /// <summary>By the service rendered.</summary>
    [Display(Name = "service rendu")] ServiceRendu,

    /// <summary>By the original financing and the convention: only without « remise en ordre » of the rents.</summary>
    [Display(Name = "simplifié")] Simplifie,
}

/// <summary>An immeuble or ensemble immobilier, and where it was put. Lists, because what is typed may be wrong.</summary>
/// <param name="Code">Key in the convention.</param>
/// <param name="Nom">« Résidence des Dunes ».</param>
/// <param name="Departement">INSEE code of its département.</param>
/// <param name="Logements">Dwellings.</param>
/// <param name="Categories">Categories it was put in: exactly one is right.</param>
/// <param name="Segments">Segments it was put in: exactly one is right.</param>
internal sealed record ImmeubleReparti(string Code, string Nom, string Departement, int Logements, IReadOnlyList<string> Categories, IReadOnlyList<string> Segments)
{
    /// <summary>A logement-foyer: an autonomous category of patrimoine.</summary>
    public bool EstUnFoyer { get; init; }
}

/// <summary>The two partitions of the stock, independent of each other: categories and segments (domain 1G, §4).</summary>
/// <param name="Immeubles">Every immeuble in scope.</param>
/// <param name="Patrimoine">Dwellings in scope, counted elsewhere than on the segments.</param>
internal sealed record Partition(IReadOnlyList<ImmeubleReparti> Immeubles, int Patrimoine)
{
    /// <summary>How the immeubles are sorted.</summary>
    public ModeDeClassement Mode { get; init; }

    /// <summary>The organisme sets its maximal rents in order (L. 445-2): the simplified classement is out.</summary>
    public bool RemiseEnOrdre { get; init; }

    /// <summary>Départements whose stock is marginal both for the organisme and on the territory, as the organisme confirms.</summary>
    public IReadOnlyCollection<string> DepartementsMarginaux { get; init; } = [];

    /// <summary>Segments and their immeubles, in order of name; an immeuble in two segments is in both.</summary>
    public IReadOnlyList<(string Segment, IReadOnlyList<ImmeubleReparti> Immeubles)> Segments =>
        [.. Immeubles.SelectMany(i => i.Segments.Select(s => (Segment: s, Immeuble: i))).GroupBy(x => x.Segment, x => x.Immeuble, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyList<ImmeubleReparti>)[.. g]))];

    /// <summary>Categories in use, in order of name.</summary>
    public IReadOnlyList<string> Categories => [.. Immeubles.SelectMany(i => i.Categories).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Σ of the dwellings of the segments: an immeuble in two counts twice, one in none does not count.</summary>
    public int SommeDesSegments => Immeubles.Sum(i => i.Logements * i.Segments.Count);

    /// <summary>Immeubles not in exactly one category.</summary>
    public IEnumerable<ImmeubleReparti> MalClasses => Immeubles.Where(i => i.Categories.Count != 1);

    /// <summary>Immeubles not in exactly one segment.</summary>
    public IEnumerable<ImmeubleReparti> MalSegmentes => Immeubles.Where(i => i.Segments.Count != 1);

    /// <summary>Both partitions are right and every segment is inside one département.</summary>
    public bool EstJuste => !ReglesDePartition.Verifier(this).Any(c => c.Bloque);

    /// <summary>The same, that immeuble in that segment alone.</summary>
    public Partition Segmenter(string immeuble, string segment) => Changer(immeuble, i => i with { Segments = [segment] });

    /// <summary>The same, that immeuble in that category alone.</summary>
    public Partition Classer(string immeuble, string categorie) => Changer(immeuble, i => i with { Categories = [categorie] });

    /// <summary>The same, a segment cut by département when it spreads over several: « Garonne aval (31) », « Garonne aval (82) ».</summary>
    public Partition CouperParDepartement(string segment)
    {
        if (Segments.FirstOrDefault(s => s.Segment == segment).Immeubles is not { } dedans || dedans.Select(i => i.Departement).Distinct(StringComparer.Ordinal).Count() < 2)
            return this;
        return this with { Immeubles = [.. Immeubles.Select(i => i with { Segments = [.. i.Segments.Select(s => s == segment ? $"{segment} ({i.Departement})" : s)] })] };
    }

    private Partition Changer(string immeuble, Func<ImmeubleReparti, ImmeubleReparti> changement) => this with { Immeubles = [.. Immeubles.Select(i => i.Code == immeuble ? changement(i) : i)] };
}

/// <summary>CLA-01 to CLA-03, CLA-06, SEG-01 to SEG-05 (domain 1G, §10).</summary>
internal static class ReglesDePartition
{
    /// <summary>Above, the size of a segment is worth a word; above the second, a warning.</summary>
    public const int TailleLisible = 4_000, TailleIllisible = 5_000;

    /// <summary>A stock above the first is marginal only if the organisme says so; above the second, never.</summary>
    public const int Marginal = 100, MarginalAuPlus = 200;

    /// <summary>Everything refused or doubtful in the two partitions, one finding a rule, or a rule and a segment.</summary>
    public static IReadOnlyList<Constat> Verifier(Partition p) => [.. Classement(p), .. Segmentation(p), .. p.Segments.SelectMany(s => Segment(p, s.Segment, s.Immeubles))];

    private static IEnumerable<Constat> Classement(Partition p)
    {
        if (p.MalClasses.Any())
            yield return Constat.Bloquant("CLA-01", RefusDePartition1G.UneSeuleCategorie, ("immeubles", Noms(p.MalClasses)));
        if (p.Mode == ModeDeClassement.ServiceRendu && p.Categories.Count is < 4 or > 6)
            yield return Constat.Avertissement("CLA-02", RefusDePartition1G.NombreDeCategories);
        if (p is { Mode: ModeDeClassement.Simplifie, RemiseEnOrdre: true })
            yield return Constat.Bloquant("CLA-03", RefusDePartition1G.ClassementSimplifieExclu);
        if (p.Mode == ModeDeClassement.Simplifie && p.Immeubles.Where(i => i.EstUnFoyer).SelectMany(i => i.Categories).Intersect(OrdinairesDe(p), StringComparer.Ordinal).Any())
            yield return Constat.Bloquant("CLA-06", RefusDePartition1G.FoyersAutonomes);
    }

    private static IEnumerable<Constat> Segmentation(Partition p)
    {
        if (p.MalSegmentes.Any())
            yield return Constat.Bloquant("SEG-01", RefusDePartition1G.UnSeulSegment, ("immeubles", Noms(p.MalSegmentes)));
        if (p.SommeDesSegments != p.Patrimoine)
            yield return Constat.Bloquant("SEG-05", RefusDePartition1G.SommeDesSegments, ("a", p.SommeDesSegments), ("b", p.Patrimoine));
    }

    private static IEnumerable<Constat> Segment(Partition p, string segment, IReadOnlyList<ImmeubleReparti> immeubles)
    {
        var departements = immeubles.Select(i => i.Departement).Distinct(StringComparer.Ordinal).ToList();
        var taille = immeubles.Sum(i => i.Logements);
        if (departements.Count > 1)
            yield return Constat.Bloquant("SEG-02", RefusDePartition1G.SegmentInterdepartemental, ("segment", segment));
        if (taille > TailleIllisible)
            yield return Constat.Avertissement("SEG-03", RefusDePartition1G.SegmentTropGrand, ("segment", segment), ("seuil", TailleIllisible));
        else if (taille > TailleLisible)
            yield return Constat.Information("SEG-03", RefusDePartition1G.SegmentTropGrand, ("segment", segment), ("seuil", TailleLisible));
        if (departements is [var seul] && taille > Marginal && p.Immeubles.Where(i => i.Departement == seul).All(i => i.Segments.Contains(segment, StringComparer.Ordinal)) && (taille > MarginalAuPlus || !p.DepartementsMarginaux.Contains(seul)))
            yield return Constat.Avertissement("SEG-04", RefusDePartition1G.SegmentDuDepartement, ("segment", segment));
    }

    /// <summary>The four categories of the simplified classement, and those where there are ordinary dwellings.</summary>
    private static IEnumerable<string> OrdinairesDe(Partition p) =>
        Enum.GetValues<PlafondDeRessources>().Select(c => Libelles.De(c)).Concat(p.Immeubles.Where(i => !i.EstUnFoyer).SelectMany(i => i.Categories));

    private static string Noms(IEnumerable<ImmeubleReparti> immeubles) => string.Join(", ", immeubles.Select(i => i.Nom));
}
