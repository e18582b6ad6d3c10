namespace Cus.Portal.Echeances.Contracts;

/// <summary>
/// When the works of the current espace have something to do: the clock of a laboratory, moving forward, stands at each of these
/// instants and runs them there. A programme registers its own beside those of the deadlines and of the mails.
/// </summary>
public interface IInstantsQuiComptent
{
    /// <summary>The first one after an instant, or null when there is none.</summary>
    Task<DateTimeOffset?> ApresAsync(DateTimeOffset instant, CancellationToken ct);
}
