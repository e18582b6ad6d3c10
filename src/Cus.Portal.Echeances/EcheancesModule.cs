using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Echeances;

/// <summary>Clocks, reminders, jobs, mail, local mailbox.</summary>
public sealed class EcheancesModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "echeances";
}
