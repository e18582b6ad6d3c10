using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Appels;

/// <summary>Calls for projects: appels, sessions, dossiers, avis, comité, décisions.</summary>
public sealed class AppelsModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "appels";
}
