using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.ConventionsCus;

/// <summary>Permissions of the module. A permission is never enough: each act checks the perimeter too (organisme, territory).</summary>
internal static class PermissionsCus
{
    public const string LirePatrimoineCode = "ConventionsCus.Patrimoine.Lire";
    public const string EcrirePatrimoineCode = "ConventionsCus.Patrimoine.Ecrire";
    public const string ImporterLeNationalCode = "ConventionsCus.Patrimoine.ImporterLeNational";
    public const string LireConventionsCode = "ConventionsCus.Conventions.Lire";
    public const string EcrireConventionCode = "ConventionsCus.Conventions.Ecrire";
    public const string DeposerConventionCode = "ConventionsCus.Conventions.Deposer";
    public const string InstruireConventionCode = "ConventionsCus.Conventions.Instruire";
    public const string DemanderASignerCode = "ConventionsCus.Conventions.DemanderASigner";

    /// <summary>The stock of one's organisme, of one's territory, or of the whole country.</summary>
    public static readonly Permission LirePatrimoine = new(LirePatrimoineCode, "Lire le patrimoine de son périmètre",
        Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.Prefecture, Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>Files, ensembles immobiliers and typologies of one's own organisme.</summary>
    public static readonly Permission EcrirePatrimoine = new(EcrirePatrimoineCode, "Importer et tenir le patrimoine de son organisme", Role.PorteurRedacteur, Role.PorteurSignataire);

    /// <summary>A file of several organismes, for the office of the DHUP.</summary>
    public static readonly Permission ImporterLeNational = new(ImporterLeNationalCode, "Importer un fichier national du patrimoine", Role.Secretariat);

    /// <summary>Conventions of one's organisme, of one's territory, of those one is associated with, or of the whole country.</summary>
    public static readonly Permission LireConventions = new(LireConventionsCode, "Lire les conventions d’utilité sociale de son périmètre",
        [.. LirePatrimoine.Roles, Role.RedacteurDePartie, Role.SignataireDePartie]);

    /// <summary>Text, figures, facts of the procedure of one's own organisme.</summary>
    public static readonly Permission EcrireConvention = new(EcrireConventionCode, "Préparer la convention de son organisme", Role.PorteurRedacteur, Role.PorteurSignataire);

    /// <summary>Deposits and délibérations of one's own organisme.</summary>
    public static readonly Permission DeposerConvention = new(DeposerConventionCode, "Engager et déposer la convention de son organisme", Role.PorteurSignataire);

    /// <summary>Acts of a prefect, each on its own territory.</summary>
    public static readonly Permission InstruireConvention = new(InstruireConventionCode, "Instruire une convention comme préfet de son territoire", Role.Prefecture, Role.PrefetRegion);

    /// <summary>Asks to sign, for a collectivité that is associated.</summary>
    public static readonly Permission DemanderASigner = new(DemanderASignerCode, "Demander à signer une convention comme collectivité associée", Role.RedacteurDePartie, Role.SignataireDePartie);

    public static readonly IReadOnlyList<Permission> Toutes = [LirePatrimoine, EcrirePatrimoine, ImporterLeNational, LireConventions, EcrireConvention, DeposerConvention, InstruireConvention, DemanderASigner];
}
