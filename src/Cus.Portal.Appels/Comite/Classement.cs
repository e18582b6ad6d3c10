using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Comite;

/// <summary>A dossier to rank.</summary>
internal sealed record ARanger(Guid DossierId, decimal? Moyenne, decimal? Mediane);

/// <summary>The president placed a dossier before another of the same mean.</summary>
internal sealed record Placement(Guid Avant, Guid Apres, string Motif);

/// <summary>A line of the ranking; without any vote, the dossier has no rank.</summary>
internal sealed record LigneDeClassement(Guid DossierId, int? Rang, bool ExAequo, decimal? Moyenne, decimal? Mediane, string Explication);

/// <summary>
/// Ranking by mean. Equal means share the rank and say so; nothing breaks a tie in silence: only the president does, with a reason.
/// </summary>
internal static class Classement
{
    public static IReadOnlyList<LigneDeClassement> Etablir(IReadOnlyCollection<ARanger> dossiers, IReadOnlyCollection<Placement> placements)
    {
        var lignes = new List<LigneDeClassement>();
        var rang = 1;
        foreach (var groupe in dossiers.Where(d => d.Moyenne is not null).GroupBy(d => d.Moyenne!.Value).OrderByDescending(g => g.Key))
        {
            lignes.AddRange(Departager([.. groupe], placements, rang));
            rang += groupe.Count();
        }

        lignes.AddRange(dossiers.Where(d => d.Moyenne is null).Select(d => new LigneDeClassement(d.DossierId, null, false, null, null, "aucun vote")));
        return lignes;
    }

    private static IEnumerable<LigneDeClassement> Departager(IReadOnlyList<ARanger> groupe, IReadOnlyCollection<Placement> placements, int premier)
    {
        var rangs = groupe.ToDictionary(d => d.DossierId, d => premier + Devant(d.DossierId, groupe, placements).Count);
        foreach (var d in groupe.OrderBy(d => rangs[d.DossierId]))
        {
            var exAequo = rangs.Count(r => r.Value == rangs[d.DossierId]) > 1;
            var motifs = placements.Where(p => (p.Avant == d.DossierId && rangs.ContainsKey(p.Apres)) || (p.Apres == d.DossierId && rangs.ContainsKey(p.Avant)))
                .Select(p => $"placé {(p.Avant == d.DossierId ? "devant" : "derrière")} par la présidence : {p.Motif}");
            var explication = groupe.Count == 1 ? "" : string.Join(" ; ", motifs.Prepend($"même moyenne {Francais.Decimal(d.Moyenne!.Value)}"));
            yield return new(d.DossierId, rangs[d.DossierId], exAequo, d.Moyenne, d.Mediane, explication);
        }
    }

    /// <summary>Dossiers of the tie that stand before this one, directly or through others.</summary>
    private static HashSet<Guid> Devant(Guid dossier, IReadOnlyList<ARanger> groupe, IReadOnlyCollection<Placement> placements)
    {
        var devant = new HashSet<Guid>();
        var aVoir = new Queue<Guid>([dossier]);
        while (aVoir.TryDequeue(out var courant))
        {
            foreach (var p in placements.Where(p => p.Apres == courant && groupe.Any(d => d.DossierId == p.Avant) && p.Avant != dossier))
            {
                if (devant.Add(p.Avant))
                    aVoir.Enqueue(p.Avant);
            }
        }

        return devant;
    }
}
