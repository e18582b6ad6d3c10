using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Indicateurs;

/// <summary>Permissions of the module. The perimeter is the programme's: it says which objects an actor reads and fills.</summary>
internal static class PermissionsIndicateurs
{
    public const string ConsulterCode = "Indicateurs.Consulter";
    public const string SaisirCode = "Indicateurs.Saisir";

    /// <summary>The definitions are public law; the values are those of the objects that the programme shows to the actor.</summary>
    public static readonly Permission Consulter = new(ConsulterCode, "Consulter les indicateurs", Enum.GetValues<Role>());

    public static readonly Permission Saisir = new(SaisirCode, "Saisir des valeurs d’indicateurs",
        Role.Secretariat, Role.AdministrateurEspace, Role.Prefecture, Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur);

    public static readonly IReadOnlyList<Permission> Toutes = [Consulter, Saisir];
}
