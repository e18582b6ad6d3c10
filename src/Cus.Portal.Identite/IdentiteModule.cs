using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Identite;

/// <summary>Accounts, espaces, habilitations, delegations, sign-in.</summary>
public sealed class IdentiteModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "identite";
}
