using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Signatures;

/// <summary>Circuits of signature, powers, sealed PDF, signatures made elsewhere and on paper.</summary>
public sealed class SignaturesModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "signatures";
}
