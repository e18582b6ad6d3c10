using Cus.Portal.Socle.Evenements;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>
/// The text or a figure of a contract changed. Whoever writes one publishes it: signatures given to an earlier version are then voided,
/// with what changed.
/// </summary>
/// <param name="ContratId">Contract.</param>
internal sealed record TexteModifie(Guid ContratId) : IEvenement;
