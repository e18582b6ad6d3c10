using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>An event of an agenda: a deadline, a séance, the limit of a call. Page, feed and invitation read the same one.</summary>
/// <param name="Uid">Never changes for that object, so that an agenda moves its event instead of doubling it.</param>
/// <param name="Libelle">« Comité de pilotage ».</param>
/// <param name="Debut">Instant it starts, or is due.</param>
public sealed record EvenementDAgenda(string Uid, string Libelle, DateTimeOffset Debut)
{
    /// <summary>End, or null for what is due at an instant.</summary>
    public DateTimeOffset? Fin { get; init; }

    /// <summary>Place.</summary>
    public string? Lieu { get; init; }

    /// <summary>Rule in words, legal basis.</summary>
    public string? Precision { get; init; }

    /// <summary>Local path of its page, or null.</summary>
    public string? Chemin { get; init; }

    /// <summary>Grows each time the event moves, or ends.</summary>
    public int Sequence { get; init; }

    /// <summary>Last time it moved or ended; null when it never did.</summary>
    public DateTimeOffset? ModifieLe { get; init; }

    /// <summary>Nothing is due any more: agendas take it away.</summary>
    public bool EstAnnule { get; init; }

    /// <summary>Rings the day before.</summary>
    public bool Sonne { get; init; }
}

/// <summary>What a programme adds to the agenda of a person, besides its deadlines: séances. Each programme registers its own.</summary>
public interface ISourceDAgenda
{
    /// <summary>Events of that actor that start in the interval, at most 200.</summary>
    Task<IReadOnlyList<EvenementDAgenda>> ListerAsync(Acteur acteur, DateTimeOffset du, DateTimeOffset au, CancellationToken ct);
}

/// <summary>What anybody may subscribe to in an espace: served at <c>/{programme}/calendrier.ics</c>.</summary>
public interface IAgendaPublic
{
    /// <summary>First segment of its address (« appels »).</summary>
    string Programme { get; }

    /// <summary>Name that an agenda shows.</summary>
    string Nom { get; }

    /// <summary>Its events, at most 200.</summary>
    Task<IReadOnlyList<EvenementDAgenda>> ListerAsync(CancellationToken ct);
}
