namespace Cus.Portal.Socle.Temps;

/// <summary>
/// The clock of the current espace. Everything that dates an act asks it; only it reads <see cref="TimeProvider"/>.
/// A rehearsal espace may live at another instant than the machine.
/// </summary>
public interface IHorloge
{
    /// <summary>The instant, in UTC.</summary>
    DateTimeOffset Maintenant { get; }
}

/// <summary>Extensions of the clock.</summary>
public static class HorlogeExtensions
{
    /// <summary>The date of law: the day it is in Paris.</summary>
    public static DateOnly Aujourdhui(this IHorloge horloge) => Paris.Date(horloge.Maintenant);
}

/// <summary>The clock of the machine.</summary>
public sealed class HorlogeDuPortail(TimeProvider temps) : IHorloge
{
    /// <inheritdoc />
    public DateTimeOffset Maintenant => temps.GetUtcNow();
}
