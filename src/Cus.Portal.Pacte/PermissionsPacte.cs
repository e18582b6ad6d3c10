using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Pacte;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsPacte
{
    public const string SimulerCode = "Pacte.Mutualisation.Simuler";
    public const string LireCampagnesCode = "Pacte.Campagnes.Lire";
    public const string GererCampagnesCode = "Pacte.Campagnes.Gerer";
    public const string LireRelevesCode = "Pacte.Releves.Lire";

    /// <summary>The secretariat of the commission tries a computation; nothing of it is kept.</summary>
    public static readonly Permission Simuler = new(SimulerCode, "Simuler la mutualisation", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>Campaigns, bases, loans, results, payments of every organisme.</summary>
    public static readonly Permission LireCampagnes = new(LireCampagnesCode, "Lire les campagnes de mutualisation", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>The secretariat of the commission writes what it decides.</summary>
    public static readonly Permission GererCampagnes = new(GererCampagnesCode, "Tenir les campagnes de mutualisation", Role.Secretariat);

    /// <summary>The statements of one’s organisme; all of them for those who read the campaigns.</summary>
    public static readonly Permission LireReleves = new(LireRelevesCode, "Lire les relevés de mutualisation de son organisme", [Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, .. LireCampagnes.Roles]);

    public static readonly IReadOnlyList<Permission> Toutes = [Simuler, LireCampagnes, GererCampagnes, LireReleves];
}
