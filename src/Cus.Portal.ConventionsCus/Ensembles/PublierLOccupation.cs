using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>The social occupation of a group of ensembles of one département; silent when it may not be told.</summary>
/// <param name="Nom">Codes of its ensembles.</param>
/// <param name="Ensembles">Its ensembles.</param>
/// <param name="Departement">Where they are.</param>
/// <param name="Occupation">The sums, or null when they are not told.</param>
/// <param name="Motifs">Why they are not.</param>
internal sealed record OccupationPubliee(string Nom, IReadOnlyList<Guid> Ensembles, string Departement, OccupationSociale? Occupation, IReadOnlyList<Motif> Motifs);

/// <summary>
/// What is told of the social occupation of an organisme: group by group, never of fewer than eleven households, not even by what a
/// subtraction from the total of the département would give. The only way from the counts of an ensemble to a reader.
/// </summary>
internal static class PublierLOccupation
{
    public static IReadOnlyList<OccupationPubliee> Publier(IEnumerable<EnsembleLu> ensembles)
    {
        var occupes = ensembles.Where(e => e.Ensemble.Occupation is not null).ToList();
        List<List<EnsembleLu>> groupes = [.. occupes.Where(e => e.Ensemble.Groupe is null).Select(e => new List<EnsembleLu>([e])), .. occupes.Where(e => e.Ensemble.Groupe is not null).GroupBy(e => e.Ensemble.Groupe!, StringComparer.Ordinal).Select(g => g.ToList())];
        return [.. groupes.GroupBy(Departement, StringComparer.Ordinal).OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => DuDepartement(d.Key, [.. d]))];
    }

    private static IEnumerable<OccupationPubliee> DuDepartement(string departement, List<List<EnsembleLu>> groupes)
    {
        var sommes = groupes.ConvertAll(g => Somme(g.Select(e => e.Ensemble.Occupation!)));
        var dits = Anonymat.Publier(sommes.ConvertAll(s => s.Menages));
        for (var i = 0; i < groupes.Count; i++)
        {
            var refus = Anonymat.Refuser([.. groupes[i].Select(e => new MenagesDEnsemble(e.Ensemble.Code, Departement([e]), e.Ensemble.Occupation!.Menages))]);
            if (refus.Count == 0 && !dits[i])
                refus = [Motif.De(RefusEnsembles.EffectifInsuffisant)];
            yield return new(string.Join(", ", groupes[i].Select(e => e.Ensemble.Code)), [.. groupes[i].Select(e => e.Ensemble.Id)], departement, refus.Count == 0 ? sommes[i] : null, refus);
        }
    }

    private static string Departement(List<EnsembleLu> groupe) => groupe.SelectMany(e => e.Faits.Departements).Min(StringComparer.Ordinal) ?? "";

    private static OccupationSociale Somme(IEnumerable<OccupationSociale> toutes) => toutes.Aggregate((a, b) => new(
        a.SousPlai + b.SousPlai, a.PlaiAPlus + b.PlaiAPlus, a.PlusAPls + b.PlusAPls, a.PlsAPli + b.PlsAPli, a.AuDelaDuPli + b.AuDelaDuPli, a.EnDepassement + b.EnDepassement, a.AuSls + b.AuSls, a.Apl + b.Apl));
}
