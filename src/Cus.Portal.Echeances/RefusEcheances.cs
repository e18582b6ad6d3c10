using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Echeances;

/// <summary>Refusals of this module.</summary>
internal static class RefusEcheances
{
    public static readonly CodeRefus RenvoiInutile = new("Echeances:RenvoiInutile", NatureRefus.Conflit);
}
