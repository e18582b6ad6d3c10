using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Pacte;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsPacte
{
    public const string SimulerCode = "Pacte.Mutualisation.Simuler";

    /// <summary>The secretariat of the commission tries a computation; nothing of it is kept.</summary>
    public static readonly Permission Simuler = new(SimulerCode, "Simuler la mutualisation", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    public static readonly IReadOnlyList<Permission> Toutes = [Simuler];
}
