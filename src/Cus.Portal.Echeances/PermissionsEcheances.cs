using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Echeances;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsEcheances
{
    public const string ConsulterCode = "Echeances.Consulter";
    public const string PauserCode = "Echeances.Pauser";
    public const string ProrogerCode = "Echeances.Proroger";
    public const string SuivreLesCourrielsCode = "Echeances.Courriels.Suivre";
    public const string ReglerLesRappelsCode = "Echeances.Rappels.Regler";
    public const string GererLesTravauxCode = "Echeances.Travaux.Gerer";
    public const string ReglerLHorlogeCode = "Echeances.Laboratoire.Regler";

    public const string ReglerLesCopiesCode = "Echeances.Copies.Regler";

    /// <summary>Each role sees the deadlines that are its own; those below see every one of the espace.</summary>
    public static readonly Permission Consulter = new(ConsulterCode, "Consulter les échéances", Enum.GetValues<Role>());

    /// <summary>The programme says on which ones: a service pauses what it owes.</summary>
    public static readonly Permission Pauser = new(PauserCode, "Mettre en pause et reprendre une échéance dont on est titulaire", Role.InstructeurRegional);

    /// <summary>The programme says which ones.</summary>
    public static readonly Permission Proroger = new(ProrogerCode, "Proroger une échéance", Role.Secretariat, Role.AdministrateurEspace);

    public static readonly Permission SuivreLesCourriels = new(SuivreLesCourrielsCode, "Suivre et renvoyer les courriels", Role.Secretariat, Role.AdministrateurEspace);

    public static readonly Permission ReglerLesRappels = new(ReglerLesRappelsCode, "Régler, répéter et arrêter les rappels", Role.Secretariat, Role.AdministrateurEspace);

    public static readonly Permission GererLesTravaux = new(GererLesTravauxCode, "Suivre, relancer et suspendre les travaux", Role.AdministrateurEspace);

    public static readonly Permission ReglerLHorloge = new(ReglerLHorlogeCode, "Régler l’horloge d’un laboratoire", Role.AdministrateurEspace);

    public static readonly Permission ReglerLesCopies = new(ReglerLesCopiesCode, "Suspendre et rétablir les copies", Role.AdministrateurEspace);

    public static readonly IReadOnlyList<Permission> Toutes = [Consulter, Pauser, Proroger, SuivreLesCourriels, ReglerLesRappels, GererLesTravaux, ReglerLHorloge, ReglerLesCopies];

    /// <summary>Roles that see every deadline of the espace.</summary>
    public static bool VoitTout(Acteur acteur) => acteur.Tient(Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);
}
