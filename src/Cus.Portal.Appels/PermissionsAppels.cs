using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Appels;

/// <summary>Permissions of the module. A permission is never enough: each act checks the perimeter too (organisme, territory, phase, no recusal).</summary>
internal static class PermissionsAppels
{
    public const string LireCode = "Appels.Lire";
    public const string ReglerCode = "Appels.Appels.Regler";
    public const string OuvrirCode = "Appels.Dossiers.Ouvrir";
    public const string EcrireCode = "Appels.Dossiers.Ecrire";
    public const string DeposerCode = "Appels.Dossiers.Deposer";
    public const string InstruireCode = "Appels.Avis.Instruire";
    public const string ContribuerCode = "Appels.Avis.Contribuer";
    public const string TransmettreCode = "Appels.Avis.Transmettre";
    public const string SecretariatCode = "Appels.Secretariat";
    public const string NoterCode = "Appels.Comite.Noter";
    public const string PresiderCode = "Appels.Comite.Presider";

    private static readonly Role[] Tous =
    [
        Role.Secretariat, Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, Role.Operateur, Role.InstructeurRegional,
        Role.ContributeurEtat, Role.PrefetRegion, Role.ArHlm, Role.MembreComite, Role.PresidentComite, Role.Auditeur, Role.AdministrateurEspace,
    ];

    /// <summary>Calls, sessions, and the dossiers of one's perimeter.</summary>
    public static readonly Permission Lire = new(LireCode, "Lire les appels et les dossiers de son périmètre", Tous);
    public static readonly Permission Regler = new(ReglerCode, "Régler les appels et leurs sessions", Role.Secretariat);
    public static readonly Permission Ouvrir = new(OuvrirCode, "Ouvrir un dossier", Role.PorteurRedacteur, Role.PorteurSignataire);

    /// <summary>Sections and pieces of a draft; the operator writes its own sheet only.</summary>
    public static readonly Permission Ecrire = new(EcrireCode, "Écrire dans un dossier", Role.PorteurRedacteur, Role.PorteurSignataire, Role.Operateur);

    /// <summary>Page of deposit: a rédacteur opens it to check and warn the signataire; only a signataire deposits.</summary>
    public static readonly Permission Deposer = new(DeposerCode, "Déposer et retirer un dossier", Role.PorteurSignataire);
    public static readonly Permission Instruire = new(InstruireCode, "Rédiger l’avis de sa région", Role.InstructeurRegional);
    public static readonly Permission Contribuer = new(ContribuerCode, "Contribuer à un avis", Role.ContributeurEtat);
    public static readonly Permission Transmettre = new(TransmettreCode, "Transmettre l’avis", Role.PrefetRegion);
    public static readonly Permission Secretariat = new(SecretariatCode, "Tenir le registre, convoquer les séances, libérer les lettres", Role.Secretariat);
    public static readonly Permission Noter = new(NoterCode, "Noter les dossiers d’une séance", Role.MembreComite, Role.PresidentComite);
    public static readonly Permission Presider = new(PresiderCode, "Présider une séance", Role.PresidentComite);

    public static readonly IReadOnlyList<Permission> Toutes = [Lire, Regler, Ouvrir, Ecrire, Deposer, Instruire, Contribuer, Transmettre, Secretariat, Noter, Presider];
}
