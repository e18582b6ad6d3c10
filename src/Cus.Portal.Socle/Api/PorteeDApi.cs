using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Socle.Api;

/// <summary>
/// A scope of the API: what a token that has it may ask. It lends permissions of its module and no other: the use case checks them
/// again, as it does for a person.
/// </summary>
/// <param name="Code">« contrats:lire »; also the name of the policy of its routes.</param>
/// <param name="Libelle">What it opens, in French.</param>
/// <param name="Permissions">Permissions that it lends.</param>
public sealed record PorteeDApi(string Code, string Libelle, params IReadOnlyList<Permission> Permissions);
