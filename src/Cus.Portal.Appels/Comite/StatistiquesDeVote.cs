using Cus.Portal.Appels.Appels;

namespace Cus.Portal.Appels.Comite;

/// <summary>The vote of a member on a criterion: a note, or null for an abstention.</summary>
internal sealed record Vote(Guid Membre, int Critere, int? Note);

/// <summary>What the votes say of a criterion. An abstention is counted apart, never as 0.</summary>
/// <param name="Critere">Number.</param>
/// <param name="Votants">Members who gave a note.</param>
/// <param name="Abstentions">Members who abstained.</param>
/// <param name="Moyenne">Mean over the voters, or null without any.</param>
/// <param name="Repartition">Voters per note, from 0.</param>
internal sealed record StatistiqueDeCritere(int Critere, int Votants, int Abstentions, decimal? Moyenne, IReadOnlyList<int> Repartition)
{
    /// <summary>« 4 votants, 1 abstention ».</summary>
    public string Participation => Accorder(Votants, "votant") + (Abstentions == 0 ? "" : ", " + Accorder(Abstentions, "abstention"));

    /// <summary>Median of the notes, or null without any.</summary>
    public decimal? Mediane => StatistiquesDeVote.Mediane_([.. Repartition.SelectMany((votes, note) => Enumerable.Repeat((decimal)note, votes))]);

    /// <summary>Lowest and highest notes given, or null without any.</summary>
    public (int Basse, int Haute)? Etendue => Votants == 0 ? null : (Repartition.TakeWhile(n => n == 0).Count(), Repartition.Count - 1 - Repartition.Reverse().TakeWhile(n => n == 0).Count());

    /// <summary>The notes spread over more than half of the scale: to be discussed.</summary>
    public bool EstDisperse => Etendue is { } e && (e.Haute - e.Basse) * 2 > Repartition.Count - 1;

    private static string Accorder(int n, string nom) => $"{n}\u00A0{nom}{(n > 1 ? "s" : "")}";
}

/// <summary>
/// What the votes say of a dossier. The total of a voter is the weighted share of the points it could give, brought to the
/// sum of the scales (8 criteria from 0 to 4: a total on 32), so that an abstention neither raises nor lowers it.
/// </summary>
internal sealed record StatistiquesDeVote(
    int TotalMax, IReadOnlyDictionary<Guid, decimal> Totaux, decimal? Moyenne, decimal? Mediane, IReadOnlyList<StatistiqueDeCritere> Criteres)
{
    public static StatistiquesDeVote Calculer(IReadOnlyList<Critere> criteres, IReadOnlyCollection<Vote> votes)
    {
        var totalMax = criteres.Sum(c => c.NoteMax);
        var totaux = votes.GroupBy(v => v.Membre)
            .Select(g => (Membre: g.Key, Total: Total(criteres, [.. g], totalMax)))
            .Where(t => t.Total is not null).ToDictionary(t => t.Membre, t => t.Total!.Value);
        return new(totalMax, totaux, Moyenne_(totaux.Values), Mediane_(totaux.Values), [.. criteres.Select(c => Critere_(c, votes))]);
    }

    private static decimal? Total(IReadOnlyList<Critere> criteres, IReadOnlyList<Vote> votes, int totalMax)
    {
        var notes = votes.Where(v => v.Note is not null)
            .Join(criteres, v => v.Critere, c => c.Numero, (v, c) => (Points: c.Poids * v.Note!.Value, Possibles: c.Poids * c.NoteMax)).ToList();
        var possibles = notes.Sum(n => n.Possibles);
        return possibles == 0 ? null : notes.Sum(n => n.Points) * totalMax / possibles;
    }

    private static StatistiqueDeCritere Critere_(Critere critere, IReadOnlyCollection<Vote> votes)
    {
        var notes = votes.Where(v => v.Critere == critere.Numero && v.Note is not null).Select(v => v.Note!.Value).ToList();
        var repartition = Enumerable.Range(0, critere.NoteMax + 1).Select(n => notes.Count(x => x == n)).ToList();
        return new(critere.Numero, notes.Count, votes.Count(v => v.Critere == critere.Numero && v.Note is null), Moyenne_([.. notes.Select(n => (decimal)n)]), repartition);
    }

    private static decimal? Moyenne_(IReadOnlyCollection<decimal> valeurs) =>
        valeurs.Count == 0 ? null : Arrondir(valeurs.Sum() / valeurs.Count);

    internal static decimal? Mediane_(IReadOnlyCollection<decimal> valeurs)
    {
        var triees = valeurs.Order().ToList();
        var milieu = triees.Count / 2;
        return triees.Count == 0 ? null : Arrondir(triees.Count % 2 == 1 ? triees[milieu] : (triees[milieu - 1] + triees[milieu]) / 2);
    }

    private static decimal Arrondir(decimal n) => decimal.Round(n, 2, MidpointRounding.AwayFromZero);
}
