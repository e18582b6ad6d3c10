namespace Cus.Portal.Identite.Contracts;

/// <summary>The second factor of the account that acts: proved again, just before an act that binds.</summary>
public interface ISecondFacteur
{
    /// <summary>True when the account has registered one.</summary>
    Task<bool> EstActifAsync(CancellationToken ct);

    /// <summary>
    /// Proves a code of the application, or a recovery code. A code is worth one use, wrong ones count with the lockout of the
    /// account. Commits what it writes: check everything else before, and again after.
    /// </summary>
    /// <exception cref="Socle.Refuser.Refus">Next to the field <c>Code</c>: wrong, already used; account locked.</exception>
    Task VerifierAsync(string code, CancellationToken ct);

    /// <summary>Next code accepted, for an account of the demonstration; null elsewhere.</summary>
    Task<string?> CodeDeDemonstrationAsync(CancellationToken ct);
}
