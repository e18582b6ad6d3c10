using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Referentiel;

/// <summary>Territories by vintage of the COG, organismes and their successions, points of contact.</summary>
public sealed class ReferentielModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "referentiel";
}
