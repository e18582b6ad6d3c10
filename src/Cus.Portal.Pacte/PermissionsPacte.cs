using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Pacte;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsPacte
{
    public const string SimulerCode = "Pacte.Mutualisation.Simuler";
    public const string LireCode = "Pacte.Suivi.Lire";
    public const string TenirCode = "Pacte.Suivi.Tenir";
    public const string PartagerCode = "Pacte.Diagnostics.Partager";
    public const string LireCampagnesCode = "Pacte.Campagnes.Lire";
    public const string GererCampagnesCode = "Pacte.Campagnes.Gerer";
    public const string LireRelevesCode = "Pacte.Releves.Lire";

    /// <summary>The secretariat of the commission tries a computation; nothing of it is kept.</summary>
    public static readonly Permission Simuler = new(SimulerCode, "Simuler la mutualisation", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>Goals, commitments, comité de suivi and diagnoses: shared by the State, USH and the regional associations.</summary>
    public static readonly Permission Lire = new(
        LireCode, "Lire le suivi du pacte", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur, Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.ArHlm, Role.MembreComite, Role.PresidentComite);

    /// <summary>The secretariat (DHUP, USH) imports the series, keeps the meetings and the commitments.</summary>
    public static readonly Permission Tenir = new(TenirCode, "Tenir le suivi du pacte", Role.Secretariat);

    /// <summary>A diagnosis is shared by the region it is about, or by the secretariat.</summary>
    public static readonly Permission Partager = new(PartagerCode, "Partager un diagnostic régional", Role.Secretariat, Role.InstructeurRegional, Role.ArHlm);

    /// <summary>Campaigns, bases, loans, results, payments of every organisme.</summary>
    public static readonly Permission LireCampagnes = new(LireCampagnesCode, "Lire les campagnes de mutualisation", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>The secretariat of the commission writes what it decides.</summary>
    public static readonly Permission GererCampagnes = new(GererCampagnesCode, "Tenir les campagnes de mutualisation", Role.Secretariat);

    /// <summary>The statements of one’s organisme; all of them for those who read the campaigns.</summary>
    public static readonly Permission LireReleves = new(LireRelevesCode, "Lire les relevés de mutualisation de son organisme", [Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, .. LireCampagnes.Roles]);

    public static readonly IReadOnlyList<Permission> Toutes = [Simuler, LireCampagnes, GererCampagnes, LireReleves, Lire, Tenir, Partager];
}
