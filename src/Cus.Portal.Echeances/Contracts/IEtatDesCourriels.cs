namespace Cus.Portal.Echeances.Contracts;

/// <summary>How far a mail went, for the registers of the programmes.</summary>
/// <param name="Id">Mail.</param>
/// <param name="PartiLe">Instant it left (or was put in the local mailbox of a demonstration), or null.</param>
/// <param name="EstEnEchec">Refused by the server of the recipient, or given up after every attempt.</param>
public sealed record EtatDeCourriel(Guid Id, DateTimeOffset? PartiLe, bool EstEnEchec);

/// <summary>Reads how far mails of the current espace went; never what they say.</summary>
public interface IEtatDesCourriels
{
    /// <summary>The state of each of these; those unknown are left out.</summary>
    Task<IReadOnlyDictionary<Guid, EtatDeCourriel>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
