using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Permissions of the module. A permission is never enough: each act checks the perimeter too (party, territory, status).</summary>
internal static class PermissionsContrats
{
    public const string LireCode = "ContratsTerritoriaux.Lire";
    public const string OuvrirCode = "ContratsTerritoriaux.Ouvrir";
    public const string EcrireCode = "ContratsTerritoriaux.Ecrire";
    public const string LireRemonteesCode = "ContratsTerritoriaux.Remontees.Lire";
    public const string InscrireCode = "ContratsTerritoriaux.Remontees.Inscrire";
    public const string SuivreCode = "ContratsTerritoriaux.Remontees.Suivre";
    public const string OuvrirRemonteeCode = "ContratsTerritoriaux.Remontees.Ouvrir";

    private static readonly Role[] Parties = [Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur, Role.PorteurSignataire];

    /// <summary>Contracts of one's perimeter: one's organisme is a party, one's territory, or the whole country.</summary>
    public static readonly Permission Lire = new(LireCode, "Lire les contrats territoriaux de son périmètre",
        [.. Parties, Role.PorteurLecteur, Role.Prefecture, Role.PrefetRegion, Role.InstructeurRegional, Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur]);

    public static readonly Permission Ouvrir = new(OuvrirCode, "Ouvrir un contrat territorial et inviter ses parties", Role.RedacteurDePartie, Role.SignataireDePartie, Role.Prefecture);

    /// <summary>Clauses, figures of one's own organisme, proposals and comments.</summary>
    public static readonly Permission Ecrire = new(EcrireCode, "Écrire et négocier pour une partie au contrat", [.. Parties, Role.Prefecture]);

    /// <summary>Campaigns, and the volunteers of one's perimeter: those of its départements, or one's own intercommunalité.</summary>
    public static readonly Permission LireRemontees = new(LireRemonteesCode, "Lire les remontées et les volontaires de son périmètre",
        Role.Prefecture, Role.RedacteurDePartie, Role.SignataireDePartie, Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    public static readonly Permission Inscrire = new(InscrireCode, "Inscrire les intercommunalités volontaires de son département", Role.Prefecture);

    /// <summary>The national list and map.</summary>
    public static readonly Permission Suivre = new(SuivreCode, "Suivre la remontée nationale, sa carte et son export", Role.Secretariat, Role.Auditeur);

    public static readonly Permission OuvrirRemontee = new(OuvrirRemonteeCode, "Ouvrir une campagne de remontée", Role.Secretariat);

    public static readonly IReadOnlyList<Permission> Toutes =
    [
        Lire, Ouvrir, Ecrire,
        LireRemontees, Inscrire, Suivre, OuvrirRemontee,
    ];
}
