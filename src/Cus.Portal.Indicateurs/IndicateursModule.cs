using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Indicateurs;

/// <summary>Definitions of indicators by version, values as numerator and denominator, targets with their history, evaluation.</summary>
public sealed class IndicateursModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "indicateurs";
}
