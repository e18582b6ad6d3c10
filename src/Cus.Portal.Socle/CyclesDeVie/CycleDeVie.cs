using System.Text;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Socle.CyclesDeVie;

/// <summary>One permitted transition: from a status, an act leads to another.</summary>
/// <param name="De">Status before.</param>
/// <param name="Acte">Verb of the law, infinitive (« Déposer »).</param>
/// <param name="Vers">Status after.</param>
public sealed record Transition<TStatut>(TStatut De, string Acte, TStatut Vers)
    where TStatut : struct, Enum;

/// <summary>
/// A life cycle is one table of permitted transitions. Aggregates pass through it, tests walk it exhaustively,
/// the README's diagram is generated from it.
/// </summary>
public sealed class CycleDeVie<TStatut>
    where TStatut : struct, Enum
{
    private readonly Dictionary<(TStatut De, string Acte), TStatut> _table;

    /// <summary>A life cycle from its table.</summary>
    /// <exception cref="ArgumentException">Two rows with the same status and act.</exception>
    public CycleDeVie(string nom, TStatut initial, params IReadOnlyList<Transition<TStatut>> transitions)
    {
        Nom = nom;
        Initial = initial;
        Transitions = transitions;
        _table = transitions.ToDictionary(t => (t.De, t.Acte), t => t.Vers);
    }

    /// <summary>What lives this cycle (« Dossier »).</summary>
    public string Nom { get; }

    /// <summary>First status.</summary>
    public TStatut Initial { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Transition<TStatut>> Transitions { get; }

    /// <summary>The acts, each once.</summary>
    public IEnumerable<string> Actes => Transitions.Select(t => t.Acte).Distinct(StringComparer.Ordinal);

    /// <summary>True when the act is permitted in that status.</summary>
    public bool Permet(TStatut de, string acte) => _table.ContainsKey((de, acte));

    /// <summary>The status after the act.</summary>
    /// <exception cref="Refus"><see cref="RefusSocle.ActeImpossible"/> when the table has no such row.</exception>
    public TStatut Passer(TStatut de, string acte) =>
        _table.TryGetValue((de, acte), out var vers)
            ? vers
            : throw new Refus(RefusSocle.ActeImpossible, ("acte", acte), ("statut", Libelles.De(de)));

    /// <summary>Mermaid state diagram, one line a transition.</summary>
    public string EnMermaid()
    {
        var sb = new StringBuilder("stateDiagram-v2\n").Append("    [*] --> ").Append(Initial).Append('\n');
        foreach (var t in Transitions)
            sb.Append("    ").Append(t.De).Append(" --> ").Append(t.Vers).Append(" : ").Append(t.Acte).Append('\n');
        return sb.ToString();
    }
}
