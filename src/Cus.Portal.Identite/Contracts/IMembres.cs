using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Identite.Contracts;

/// <summary>A person habilitated in the current espace.</summary>
/// <param name="CompteId">Account.</param>
/// <param name="Nom">Name.</param>
/// <param name="Courriel">Address.</param>
/// <param name="Role">Role.</param>
/// <param name="OrganismeId">Organisme, or null.</param>
/// <param name="Territoires">Region or département codes; empty = whole country.</param>
/// <param name="ParDelegation">True when held by delegation.</param>
public sealed record Membre(Guid CompteId, string Nom, string Courriel, Role Role, Guid? OrganismeId, IReadOnlyList<string> Territoires, bool ParDelegation);

/// <summary>Who holds which role in the current espace: recipients of reminders, members of a séance.</summary>
public interface IMembres
{
    /// <summary>Members with one of these roles at that date, for that organisme when given; delegates included, each person once per role.</summary>
    Task<IReadOnlyList<Membre>> ListerAsync(IReadOnlyCollection<Role> roles, Guid? organismeId, DateOnly date, CancellationToken ct);

    /// <summary>Names of accounts.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NomsAsync(IReadOnlyCollection<Guid> comptes, CancellationToken ct);

    /// <summary>The actor as it is at that date in the current espace, with its habilitations in force; null when the account is unknown.</summary>
    Task<Acteur?> ActeurAsync(Guid compteId, DateOnly date, CancellationToken ct);
}
