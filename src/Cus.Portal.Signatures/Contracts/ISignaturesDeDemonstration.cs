namespace Cus.Portal.Signatures.Contracts;

/// <summary>Signing as the people of the demonstration do: by the acts of the pages, with what a page would ask of them.</summary>
public interface ISignaturesDeDemonstration
{
    /// <summary>
    /// The actor attaches its power, then signs in its turn: online where the portal gives the code of an account of the demonstration, by hand
    /// elsewhere.
    /// </summary>
    /// <exception cref="Socle.Refuser.Refus">Not a signatory of the circuit, not its turn.</exception>
    Task SignerAsync(Guid circuitId, CancellationToken ct);
}
