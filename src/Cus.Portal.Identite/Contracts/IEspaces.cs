using Cus.Portal.Socle.Espaces;

namespace Cus.Portal.Identite.Contracts;

/// <summary>An espace, as jobs and mails need it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Nom">Name.</param>
/// <param name="Accent">Accent colour set, or null.</param>
/// <param name="Theme">Theme asked.</param>
/// <param name="Hotes">Host names that lead to it, shortest first.</param>
public sealed record EspaceOuvert(Guid Id, string Nom, string? Accent, Theme Theme, IReadOnlyList<string> Hotes);

/// <summary>The espaces of this installation: what a job walks through.</summary>
public interface IEspaces
{
    /// <summary>All of them, by identifier.</summary>
    Task<IReadOnlyList<EspaceOuvert>> ListerAsync(CancellationToken ct);
}
