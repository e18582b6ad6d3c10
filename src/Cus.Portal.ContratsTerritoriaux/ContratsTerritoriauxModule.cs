using Cus.Portal.Socle.Modules;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Territorial contracts 2024-2026: remontée, negotiation, signature, yearly follow-up.</summary>
public sealed class ContratsTerritoriauxModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "contrats";
}
