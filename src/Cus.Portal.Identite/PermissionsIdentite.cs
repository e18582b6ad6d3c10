using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Identite;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsIdentite
{
    public const string GererLesMembresCode = "Identite.Membres.Gerer";
    public const string ReglerLEspaceCode = "Identite.Espace.Regler";
    public const string GererLesJetonsCode = "Identite.Jetons.Gerer";

    /// <summary>Policy of the pages of the host of the portal: not a role of an espace.</summary>
    public const string HoteCode = "Identite.Hote";

    public static readonly Permission GererLesMembres = new(GererLesMembresCode, "Gérer les membres et leurs habilitations", Role.AdministrateurEspace);
    public static readonly Permission ReglerLEspace = new(ReglerLEspaceCode, "Régler l’espace", Role.AdministrateurEspace);
    public static readonly Permission GererLesJetons = new(GererLesJetonsCode, "Créer et révoquer les jetons d’API de l’espace", Role.AdministrateurEspace);

    public static readonly IReadOnlyList<Permission> Toutes = [GererLesMembres, ReglerLEspace, GererLesJetons];
}
