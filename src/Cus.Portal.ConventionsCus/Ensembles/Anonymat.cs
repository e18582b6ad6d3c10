using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>Households of an ensemble, and the département where it stands.</summary>
internal sealed record MenagesDEnsemble(string Nom, string Departement, int Menages);

/// <summary>
/// Nothing is told of fewer than eleven households (source 004, L212): households, not dwellings. Several ensembles of one département
/// are told together to reach them. The one rule of screens, exports, the interface and PDFs alike.
/// </summary>
internal static class Anonymat
{
    /// <summary>Fewest households that a published figure rests on.</summary>
    public const int Seuil = 11;

    /// <summary>EI-V13 alone.</summary>
    public static bool EstPubliable(int menages) => menages >= Seuil;

    /// <summary>EI-V13 and EI-V14: why a group of ensembles is not published; nothing when it is.</summary>
    public static IReadOnlyList<Motif> Refuser(IReadOnlyCollection<MenagesDEnsemble> groupe)
    {
        var motifs = new List<Motif>();
        if (groupe.Select(e => e.Departement).Distinct(StringComparer.Ordinal).Count() > 1)
            motifs.Add(Motif.De(RefusEnsembles.DeuxDepartements));
        if (!EstPubliable(groupe.Sum(e => e.Menages)))
            motifs.Add(Motif.De(RefusEnsembles.EffectifInsuffisant));
        return motifs;
    }

    /// <summary>
    /// Which cells of a table are told, when their total is told beside them: those under the threshold are kept silent, and the smallest
    /// of the others too until what is silent, which a subtraction gives, reaches the threshold itself.
    /// </summary>
    /// <param name="menages">Households of each cell.</param>
    /// <returns>True for each cell that is told; none when the total itself is under the threshold.</returns>
    public static bool[] Publier(IReadOnlyList<int> menages)
    {
        var dites = menages.Select(EstPubliable).ToArray();
        if (!EstPubliable(menages.Sum()))
            return new bool[menages.Count];
        while (dites.Contains(false) && dites.Contains(true) && !EstPubliable(Tues(menages, dites)))
            dites[Enumerable.Range(0, menages.Count).Where(i => dites[i]).MinBy(i => menages[i])] = false;
        return dites;
    }

    private static int Tues(IReadOnlyList<int> menages, bool[] dites) => Enumerable.Range(0, menages.Count).Where(i => !dites[i]).Sum(i => menages[i]);
}
