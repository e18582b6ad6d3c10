using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>Aids of an organisme, euros.</summary>
/// <param name="Neuf">New dwellings.</param>
/// <param name="Prets">Share of the éco-prêts and PAM.</param>
/// <param name="Restructuration">Restructured dwellings, within the national ceiling.</param>
/// <param name="Restructures">How many of them are aided.</param>
internal sealed record AidesDOrganisme(decimal Neuf, decimal Prets, decimal Restructuration, long Restructures)
{
    public static readonly AidesDOrganisme Aucune = new(0, 0, 0, 0);

    /// <summary>What the commission added or withdrew.</summary>
    public decimal Ajustement { get; init; }

    public decimal Total => Neuf + Prets + Restructuration + Ajustement;
}

/// <summary>Contribution of an organisme, key by key, euros.</summary>
internal sealed record PartsDOrganisme(decimal Cotisations, decimal Loyers, decimal Logements)
{
    public static readonly PartsDOrganisme Aucune = new(0, 0, 0);

    public decimal Total => Cotisations + Loyers + Logements;
}

/// <summary>Where an organisme stands: what it receives, what it owes.</summary>
internal sealed record PositionDOrganisme(BasesDOrganisme Bases, AidesDOrganisme Aides, PartsDOrganisme Parts)
{
    /// <summary>Received when above zero, owed below.</summary>
    public decimal Solde => Aides.Total - Parts.Total;
}

/// <summary>A campaign computed.</summary>
/// <param name="Positions">By SIREN.</param>
/// <param name="Frais">Management costs called with the aids.</param>
internal sealed record ResultatDeCampagne(IReadOnlyList<PositionDOrganisme> Positions, decimal Frais)
{
    public decimal Aides => Positions.Sum(p => p.Aides.Total);

    public decimal Appel => Aides + Frais;
}

/// <summary>
/// The mutualisation of a year (pacte of 8 July 2013, annexe 1): aids of the operations, then the call of aids and costs on those that are not exempt,
/// in cents, each key shared apart by largest remainders, ties by SIREN, so that contributions add up to the call. Pure.
/// </summary>
internal static class CalculDeMutualisation
{
    private const decimal Cent = 0.01m;

    /// <exception cref="Refus">A base below zero, nobody to call, a key whose total is zero, keys that do not add up to a hundred: all said at once, nothing computed.</exception>
    public static ResultatDeCampagne Calculer(ParametresDeCampagne parametres, IEnumerable<BasesDOrganisme> bases, IEnumerable<OperationsAidees> operations)
    {
        var organismes = bases.OrderBy(b => b.Siren, StringComparer.Ordinal).ToList();
        var appeles = organismes.Where(b => b.EstAppele).ToList();
        Exiger(parametres, organismes, appeles);
        var aides = Aider(parametres, organismes, operations.ToDictionary(o => o.Siren, StringComparer.Ordinal));
        if (organismes.FirstOrDefault(b => aides.TryGetValue(b.Siren, out var a) && a.Total < 0) is { } negatif)
            throw new Refus(RefusDuPacte.AideNegative, ("organisme", negatif.Nom));
        var parts = Appeler(parametres, appeles, aides.Values.Sum(a => a.Total) + parametres.Frais);
        return new([.. organismes.Select(b => new PositionDOrganisme(b, aides.GetValueOrDefault(b.Siren, AidesDOrganisme.Aucune), parts.GetValueOrDefault(b.Siren, PartsDOrganisme.Aucune)))], parametres.Frais);
    }

    private static void Exiger(ParametresDeCampagne p, List<BasesDOrganisme> organismes, List<BasesDOrganisme> appeles)
    {
        var motifs = new List<Motif>();
        foreach (var b in organismes)
        {
            foreach (var (nom, _) in Cles(b).Where(c => c.Valeur < 0))
                motifs.Add(Motif.De(RefusDuPacte.BaseNegative, donnees: [("base", nom), ("organisme", b.Nom)]));
        }

        if (motifs.Count == 0 && appeles.Count == 0)
            motifs.Add(Motif.De(RefusDuPacte.PersonneAAppeler));
        if (motifs.Count == 0)
            motifs.AddRange(appeles.SelectMany(Cles).GroupBy(c => c.Nom, StringComparer.Ordinal).Where(g => g.Sum(c => c.Valeur) == 0).Select(g => Motif.De(RefusDuPacte.CleSansBase, donnees: ("cle", g.Key))));
        if (p.PartDesCotisations + p.PartDesLoyers + p.PartDesLogements != 100)
            motifs.Add(Motif.De(RefusDuPacte.ClesHorsDeCent));
        if (motifs.Count > 0)
            throw new Refus(motifs);
    }

    private static IEnumerable<(string Nom, decimal Valeur)> Cles(BasesDOrganisme b) => [("cotisation CGLLS", b.Cotisation), ("loyers", b.Loyers), ("logements", b.Logements)];

    private static Dictionary<string, AidesDOrganisme> Aider(ParametresDeCampagne p, List<BasesDOrganisme> organismes, Dictionary<string, OperationsAidees> operations)
    {
        var aides = organismes.Where(b => operations.ContainsKey(b.Siren)).Select(b => b.EstExonere && !p.ExoneresAides ? new(b.Siren, Ajustement: operations[b.Siren].Ajustement) : operations[b.Siren]).ToList();
        var restructures = Plafonner(p.PlafondDeRestructuration, [.. aides.Select(o => o.Restructures)]);
        return aides.Select((o, i) => (o.Siren, Aides: Aider(p, o, restructures[i]))).ToDictionary(x => x.Siren, x => x.Aides, StringComparer.Ordinal);
    }

    private static AidesDOrganisme Aider(ParametresDeCampagne p, OperationsAidees o, long restructures) =>
        new((o.EnZone1 * p.AideEnZone1) + (o.EnZones2Et3 * p.AideEnZones2Et3), Math.Round(o.Prets * p.PartDesPrets / 100, 2, MidpointRounding.AwayFromZero), restructures * p.AideALaRestructuration, restructures) { Ajustement = o.Ajustement };

    /// <summary>Everybody's request while the ceiling holds; pro rata of the requests beyond.</summary>
    private static long[] Plafonner(int plafond, IReadOnlyList<int> demandes) =>
        demandes.Sum(d => (long)d) <= plafond ? [.. demandes] : PlusFortsRestes.Repartir(plafond, [.. demandes.Select(d => (decimal)d)]);

    /// <summary>The call is first cut between the keys, in their order, then each part is shared.</summary>
    private static Dictionary<string, PartsDOrganisme> Appeler(ParametresDeCampagne p, List<BasesDOrganisme> appeles, decimal appel)
    {
        var cles = PlusFortsRestes.Repartir((long)(appel / Cent), [p.PartDesCotisations, p.PartDesLoyers, p.PartDesLogements]);
        var (cotisations, loyers, logements) = (Partager(cles[0], b => b.Cotisation), Partager(cles[1], b => b.Loyers), Partager(cles[2], b => b.Logements));
        return appeles.Select((b, i) => (b.Siren, Parts: new PartsDOrganisme(cotisations[i] * Cent, loyers[i] * Cent, logements[i] * Cent))).ToDictionary(x => x.Siren, x => x.Parts, StringComparer.Ordinal);

        long[] Partager(long centimes, Func<BasesDOrganisme, decimal> cle) => PlusFortsRestes.Repartir(centimes, [.. appeles.Select(cle)]);
    }
}
