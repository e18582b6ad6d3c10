using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Signatures;

/// <summary>Permissions of the module. Each opens a door; the circuit says who is expected behind it.</summary>
internal static class PermissionsSignatures
{
    public const string ConsulterCode = "Signatures.Circuits.Consulter";
    public const string SignerCode = "Signatures.Circuits.Signer";
    public const string DeposerCode = "Signatures.Circuits.Deposer";

    private static readonly Role[] Redacteurs = [Role.RedacteurDePartie, Role.PorteurRedacteur];

    public static readonly Permission Signer = new(SignerCode, "Signer ou refuser de signer, avec son second facteur", [.. RolesDeSignature.Tous]);
    public static readonly Permission Deposer = new(DeposerCode, "Déposer les signatures et les pouvoirs de son organisme", [.. RolesDeSignature.Tous, .. Redacteurs]);
    public static readonly Permission Consulter = new(ConsulterCode, "Suivre les circuits de signature", [.. RolesDeSignature.Tous, .. Redacteurs, Role.Secretariat, Role.Auditeur]);

    public static readonly IReadOnlyList<Permission> Toutes = [Consulter, Signer, Deposer];
}
