using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.ConventionsCus;

/// <summary>Permissions of the module. A permission is never enough: each act checks the perimeter too (organisme, territory).</summary>
internal static class PermissionsCus
{
    public const string LirePatrimoineCode = "ConventionsCus.Patrimoine.Lire";
    public const string EcrirePatrimoineCode = "ConventionsCus.Patrimoine.Ecrire";
    public const string ImporterLeNationalCode = "ConventionsCus.Patrimoine.ImporterLeNational";

    /// <summary>The stock of one's organisme, of one's territory, or of the whole country.</summary>
    public static readonly Permission LirePatrimoine = new(LirePatrimoineCode, "Lire le patrimoine de son périmètre",
        Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.Prefecture, Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>Files, ensembles immobiliers and typologies of one's own organisme.</summary>
    public static readonly Permission EcrirePatrimoine = new(EcrirePatrimoineCode, "Importer et tenir le patrimoine de son organisme", Role.PorteurRedacteur, Role.PorteurSignataire);

    /// <summary>A file of several organismes, for the office of the DHUP.</summary>
    public static readonly Permission ImporterLeNational = new(ImporterLeNationalCode, "Importer un fichier national du patrimoine", Role.Secretariat);

    public static readonly IReadOnlyList<Permission> Toutes = [LirePatrimoine, EcrirePatrimoine, ImporterLeNational];
}
