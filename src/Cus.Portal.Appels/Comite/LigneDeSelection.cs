using Cus.Portal.Appels.Dossiers;

namespace Cus.Portal.Appels.Comite;

/// <summary>A dossier before the line: its rank, and what it takes of the limit.</summary>
internal sealed record APrendre(Guid DossierId, int? Rang, decimal? Mesure);

/// <summary>
/// Down to which rank the dossiers fit in a limit: the envelope of the session, euros, or the goal of the call, dwellings.
/// One line in the order of the ranks: a smaller dossier never jumps over it. Dossiers of the same rank stay on the same side.
/// </summary>
/// <param name="EnEuros">The limit is an envelope; otherwise a number of dwellings.</param>
/// <param name="Limite">The limit.</param>
/// <param name="Cumuls">Sum down to each ranked dossier, itself included.</param>
/// <param name="AuDessus">Dossiers that fit.</param>
/// <param name="ATrancher">Dossiers of the same rank that the line meets: some would fit, not all.</param>
internal sealed record LigneDeSelection(bool EnEuros, decimal Limite, IReadOnlyDictionary<Guid, decimal> Cumuls, IReadOnlySet<Guid> AuDessus, IReadOnlyList<Guid> ATrancher)
{
    /// <summary>What the dossiers above the line add up to.</summary>
    public decimal Cumul => AuDessus.Count == 0 ? 0 : AuDessus.Max(d => Cumuls[d]);

    /// <summary>Every ranked dossier fits.</summary>
    public bool ToutTient => AuDessus.Count == Cumuls.Count;

    /// <summary>What the project asks of the fund of the call: its own field, else what the funding plan asks of the FNAVDL; null when neither says it.</summary>
    public static decimal? AideDemandee(ContenuDuDossier contenu)
    {
        var parts = contenu.Plan.Where(p => p.Partenaire.Contains("FNAVDL", StringComparison.OrdinalIgnoreCase)).ToList();
        return contenu.AideDemandee ?? (parts.Count == 0 ? null : parts.Sum(p => p.Accompagnement + p.Investissement));
    }

    /// <summary>The line of a séance, or null when neither the session nor the call sets a limit.</summary>
    public static LigneDeSelection? De(SeanceLue lue) => Selon(lue, p => p.Classement.Rang);

    /// <summary>Dossiers that change sides when the median replaces the mean.</summary>
    public static IReadOnlyList<Guid> Contestables(SeanceLue lue)
    {
        var parMediane = Classement.Etablir([.. lue.Points.Select(p => new ARanger(p.Point.DossierId, p.Statistiques.Mediane, p.Statistiques.Moyenne))], []).ToDictionary(l => l.DossierId, l => l.Rang);
        if (De(lue) is not { } ligne || Selon(lue, p => parMediane[p.Point.DossierId]) is not { } autre)
            return [];
        return [.. ligne.Cumuls.Keys.Where(d => ligne.AuDessus.Contains(d) != autre.AuDessus.Contains(d))];
    }

    public static LigneDeSelection Tracer(bool enEuros, decimal limite, IEnumerable<APrendre> dossiers)
    {
        var (cumuls, dessus, trancher) = (new Dictionary<Guid, decimal>(), new HashSet<Guid>(), new List<Guid>());
        var (cumul, passee) = (0m, false);
        foreach (var groupe in dossiers.Where(d => d.Rang is not null).GroupBy(d => d.Rang!.Value).OrderBy(g => g.Key))
        {
            var tient = cumul + groupe.Sum(d => d.Mesure ?? 0) <= limite;
            if (!passee && !tient && groupe.Count() > 1 && groupe.Any(d => cumul + (d.Mesure ?? 0) <= limite))
                trancher.AddRange(groupe.Select(d => d.DossierId));
            passee |= !tient;
            foreach (var d in groupe)
            {
                cumuls[d.DossierId] = cumul += d.Mesure ?? 0;
                if (!passee)
                    dessus.Add(d.DossierId);
            }
        }

        return new(enEuros, limite, cumuls, dessus, trancher);
    }

    private static LigneDeSelection? Selon(SeanceLue lue, Func<PointLu, int?> rang) => lue switch
    {
        { EstEntiere: false } => null,
        { Cadre.Enveloppe: { } enveloppe } => Tracer(true, enveloppe, lue.Points.Select(p => new APrendre(p.Point.DossierId, rang(p), p.AideDemandee))),
        { Cadre.ObjectifLogements: { } objectif } => Tracer(false, objectif, lue.Points.Select(p => new APrendre(p.Point.DossierId, rang(p), p.Logements))),
        _ => null,
    };
}
