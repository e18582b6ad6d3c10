namespace Cus.Portal.Socle.Temps;

/// <summary>
/// The clock of the current espace. Everything that dates an act asks it; only it reads <see cref="TimeProvider"/>.
/// A rehearsal espace may live at another instant than the machine.
/// </summary>
public interface IHorloge
{
    /// <summary>The instant, in UTC.</summary>
    DateTimeOffset Maintenant { get; }

    /// <summary>True in a rehearsal espace: its clock stands where an administrator placed it, and no mail leaves it.</summary>
    bool EstDeLaboratoire => false;
}

/// <summary>Extensions of the clock.</summary>
public static class HorlogeExtensions
{
    /// <summary>The date of law: the day it is in Paris.</summary>
    public static DateOnly Aujourdhui(this IHorloge horloge) => Paris.Date(horloge.Maintenant);
}

/// <summary>
/// The clock of the machine; in a rehearsal espace, the instant where it was placed; in a scope that tells the past
/// (demonstration), the instant at which that scope was opened.
/// </summary>
public sealed class HorlogeDuPortail(TimeProvider temps) : IHorloge
{
    private DateTimeOffset? _place;
    private DateTimeOffset? _laboratoire;

    /// <inheritdoc />
    public DateTimeOffset Maintenant => _place ?? _laboratoire ?? temps.GetUtcNow();

    /// <inheritdoc />
    public bool EstDeLaboratoire => _laboratoire is not null;

    /// <summary>Stops it at an instant, for the life of its scope; only the opening of a scope may.</summary>
    internal void Placer(DateTimeOffset instant) => _place = instant;

    /// <summary>Sets it as the espace of the transaction says, at each opening; null outside a rehearsal espace.</summary>
    internal void Regler(DateTimeOffset? laboratoire) => _laboratoire = laboratoire;
}
