using Cus.Portal.Socle.Evenements;

namespace Cus.Portal.Appels.Contracts;

/// <summary>A dossier was deposited. Handled in the transaction of the deposit.</summary>
/// <param name="DossierId">Dossier.</param>
/// <param name="DepotId">Deposit.</param>
/// <param name="SessionId">Session.</param>
/// <param name="OrganismeId">Porteur, as it was when the dossier was opened.</param>
/// <param name="Reference">« AAP-2014-1-0147 ».</param>
/// <param name="Regions">Codes of the regions concerned, lead first.</param>
/// <param name="DeposeLe">Instant.</param>
public sealed record DossierDepose(Guid DossierId, Guid DepotId, Guid SessionId, Guid OrganismeId, string Reference, IReadOnlyList<string> Regions, DateTimeOffset DeposeLe) : IEvenement;

/// <summary>A deposited dossier was withdrawn by its porteur; it is a draft again.</summary>
/// <param name="DossierId">Dossier.</param>
/// <param name="DepotId">Deposit withdrawn.</param>
/// <param name="SessionId">Session.</param>
/// <param name="Reference">« AAP-2014-1-0147 ».</param>
/// <param name="Motif">Reason given.</param>
/// <param name="RetireLe">Instant.</param>
public sealed record DossierRetire(Guid DossierId, Guid DepotId, Guid SessionId, string Reference, string Motif, DateTimeOffset RetireLe) : IEvenement;
