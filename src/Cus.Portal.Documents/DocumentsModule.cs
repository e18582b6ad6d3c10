using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Documents;

/// <summary>Storage by fingerprint, quarantine and antivirus, PDF health and printing.</summary>
public sealed class DocumentsModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "documents";
}
