using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Echeances;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsEcheances
{
    public const string ConsulterCode = "Echeances.Consulter";
    public const string SuivreLesCourrielsCode = "Echeances.Courriels.Suivre";
    public const string GererLesTravauxCode = "Echeances.Travaux.Gerer";

    public const string ReglerLesCopiesCode = "Echeances.Copies.Regler";

    /// <summary>Each role sees the deadlines that are its own; those below see every one of the espace.</summary>
    public static readonly Permission Consulter = new(ConsulterCode, "Consulter les échéances", Enum.GetValues<Role>());

    public static readonly Permission SuivreLesCourriels = new(SuivreLesCourrielsCode, "Suivre et renvoyer les courriels", Role.Secretariat, Role.AdministrateurEspace);

    public static readonly Permission GererLesTravaux = new(GererLesTravauxCode, "Suivre, relancer et suspendre les travaux", Role.AdministrateurEspace);

    public static readonly Permission ReglerLesCopies = new(ReglerLesCopiesCode, "Suspendre et rétablir les copies", Role.AdministrateurEspace);

    public static readonly IReadOnlyList<Permission> Toutes = [Consulter, SuivreLesCourriels, GererLesTravaux, ReglerLesCopies];

    /// <summary>Roles that see every deadline of the espace.</summary>
    public static bool VoitTout(Acteur acteur) => acteur.Tient(Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);
}
