using Cus.Portal.Socle.Evenements;

namespace Cus.Portal.Signatures.Contracts;

/// <summary>A signature or a visa was received, by any of the three ways.</summary>
/// <param name="CircuitId">Circuit.</param>
/// <param name="Objet">Object of the programme.</param>
/// <param name="Signataire">Who, with its signature.</param>
public sealed record SignatureDonnee(Guid CircuitId, string Objet, SignataireLu Signataire) : IEvenement;

/// <summary>A signatory refused: the circuit is suspended and the text returns to its owner. Signatures given stay while the text does not change.</summary>
/// <param name="CircuitId">Circuit.</param>
/// <param name="Objet">Object of the programme.</param>
/// <param name="Signataire">Who refused.</param>
/// <param name="Motif">Why.</param>
public sealed record SignatureRefusee(Guid CircuitId, string Objet, SignataireLu Signataire, string Motif) : IEvenement;

/// <summary>Signatures were voided: the text changed.</summary>
/// <param name="CircuitId">Circuit, ended.</param>
/// <param name="Objet">Object of the programme.</param>
/// <param name="Combien">Signatures voided.</param>
public sealed record SignaturesAnnulees(Guid CircuitId, string Objet, int Combien) : IEvenement;

/// <summary>All have signed: the text is signed.</summary>
/// <param name="CircuitId">Circuit.</param>
/// <param name="Objet">Object of the programme.</param>
/// <param name="FichierSigneId">The PDF with its signatures.</param>
/// <param name="Le">Instant of the last one.</param>
public sealed record CircuitComplet(Guid CircuitId, string Objet, Guid FichierSigneId, DateTimeOffset Le) : IEvenement;
