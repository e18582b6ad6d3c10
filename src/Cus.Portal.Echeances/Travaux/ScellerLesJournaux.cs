using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Journalisation;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>Every day, the journal of the espace is sealed and its seals time-stamped. The kernel, at the ground floor, knows no job.</summary>
internal sealed class ScellerLesJournaux(ScellerLeJournal sceller) : ITravailRecurrent
{
    /// <inheritdoc />
    public string Nom => "Sceau du journal";

    /// <inheritdoc />
    public bool EstHoraire => false;

    /// <inheritdoc />
    public Task ExecuterAsync(CancellationToken ct) => sceller.ExecuterAsync(ct);
}
