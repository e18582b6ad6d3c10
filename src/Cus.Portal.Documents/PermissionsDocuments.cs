using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Documents;

/// <summary>Permissions of the module.</summary>
internal static class PermissionsDocuments
{
    public const string VoirLEtatCode = "Documents.Etat.Voir";

    public static readonly Permission VoirLEtat = new(VoirLEtatCode, "Voir l’état du dépôt des fichiers", Role.AdministrateurEspace);
}
