using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Pacte;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsPacte
{
    public const string SimulerCode = "Pacte.Mutualisation.Simuler";
    public const string LireCode = "Pacte.Suivi.Lire";
    public const string TenirCode = "Pacte.Suivi.Tenir";
    public const string PartagerCode = "Pacte.Diagnostics.Partager";

    /// <summary>The secretariat of the commission tries a computation; nothing of it is kept.</summary>
    public static readonly Permission Simuler = new(SimulerCode, "Simuler la mutualisation", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>Goals, commitments, comité de suivi and diagnoses: shared by the State, USH and the regional associations.</summary>
    public static readonly Permission Lire = new(
        LireCode, "Lire le suivi du pacte", Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur, Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.ArHlm, Role.MembreComite, Role.PresidentComite);

    /// <summary>The secretariat (DHUP, USH) imports the series, keeps the meetings and the commitments.</summary>
    public static readonly Permission Tenir = new(TenirCode, "Tenir le suivi du pacte", Role.Secretariat);

    /// <summary>A diagnosis is shared by the region it is about, or by the secretariat.</summary>
    public static readonly Permission Partager = new(PartagerCode, "Partager un diagnostic régional", Role.Secretariat, Role.InstructeurRegional, Role.ArHlm);

    public static readonly IReadOnlyList<Permission> Toutes = [Simuler, Lire, Tenir, Partager];
}
