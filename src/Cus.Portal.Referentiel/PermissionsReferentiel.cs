using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Referentiel;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsReferentiel
{
    public const string LireCode = "Referentiel.Organismes.Lire";
    public const string GererCode = "Referentiel.Organismes.Gerer";

    public static readonly Permission Lire = new(LireCode, "Lire le référentiel des organismes et des territoires", Enum.GetValues<Role>());
    public static readonly Permission Gerer = new(GererCode, "Tenir le référentiel des organismes", Role.AdministrateurEspace, Role.Secretariat);

    public static readonly IReadOnlyList<Permission> Toutes = [Lire, Gerer];
}
