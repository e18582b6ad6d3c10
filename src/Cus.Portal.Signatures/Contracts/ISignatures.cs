using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Signatures.Contracts;

/// <summary>
/// Circuits of signature of the current espace. A programme freezes a text, opens a circuit, and hears back by events:
/// <see cref="SignatureDonnee"/>, <see cref="SignatureRefusee"/>, <see cref="SignaturesAnnulees"/>, <see cref="CircuitComplet"/>.
/// Every method writes rows in the caller's unit of work, which commits; rights of the programme's act are the programme's.
/// </summary>
public interface ISignatures
{
    /// <summary>Prepares the PDF to sign (page of signatures added), opens the circuit, invites the signatories of the first step.</summary>
    /// <returns>Identifier of the circuit: its page is <c>/signatures/{id}</c>.</returns>
    /// <exception cref="Socle.Refuser.Refus">A circuit is already alive for that object; unreadable or encrypted PDF.</exception>
    /// <exception cref="ArgumentException">No step, a step with nobody, « n sur m » out of bounds, a role that cannot sign.</exception>
    Task<Guid> OuvrirCircuitAsync(OuvertureDeCircuit ouverture, CancellationToken ct);

    /// <summary>The circuit, or null in another espace.</summary>
    Task<CircuitLu?> LireAsync(Guid circuitId, CancellationToken ct);

    /// <summary>Circuits of these objects, live and past, latest first.</summary>
    Task<IReadOnlyList<CircuitLu>> ListerAsync(IReadOnlyCollection<string> objets, CancellationToken ct);

    /// <summary>Stops the live circuit of the object, nobody signs; signatures given stay.</summary>
    /// <exception cref="Socle.Refuser.Refus">No live circuit, or not open.</exception>
    Task SuspendreAsync(string objet, string motif, CancellationToken ct);

    /// <summary>Takes the suspended circuit up again: the text did not change, signatures given stay, the one refused is expected anew.</summary>
    /// <exception cref="Socle.Refuser.Refus">No live circuit, or not suspended.</exception>
    Task ReprendreAsync(string objet, CancellationToken ct);

    /// <summary>
    /// The text changed: the live circuit ends, its signatures become « annulées : texte modifié le … », signatories receive the
    /// difference, the PDF and its signatures stay readable, old links say « Ce texte a changé ». Nothing happens without a live circuit.
    /// </summary>
    /// <param name="objet">Object whose text changed.</param>
    /// <param name="motif">Why, one sentence.</param>
    /// <param name="difference">What changed; null: asked of the programme's <see cref="ITexteASigner"/>.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>True when a circuit was voided.</returns>
    Task<bool> AnnulerPourTexteModifieAsync(string objet, string motif, DifferenceDeTexte? difference, CancellationToken ct);

    /// <summary>Gives the circuit up for another reason (a party left): nobody signs any more.</summary>
    /// <exception cref="Socle.Refuser.Refus">No live circuit.</exception>
    Task AbandonnerAsync(string objet, string motif, CancellationToken ct);
}

/// <summary>
/// What the programme that opened circuits says of its objects; one per prefix, registered by the programme. Without any, the
/// module links to its own pages and only the parties read the circuit.
/// </summary>
public interface ITexteASigner
{
    /// <summary>Prefix of its objects (« contrats/version/ »).</summary>
    string Prefixe { get; }

    /// <summary>Local path of the object's page.</summary>
    Task<string> CheminAsync(string objet, CancellationToken ct);

    /// <summary>Difference between the text signed and the one that replaces it, text and figures.</summary>
    Task<DifferenceDeTexte> DifferenceAsync(string objet, CancellationToken ct);

    /// <summary>True when that actor follows the circuit without being of a party (DHUP, auditors).</summary>
    Task<bool> PeutSuivreAsync(Acteur acteur, string objet, CancellationToken ct);
}
