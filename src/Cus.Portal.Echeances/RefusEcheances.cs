using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Echeances;

/// <summary>Refusals of this module.</summary>
internal static class RefusEcheances
{
    public static readonly CodeRefus RenvoiInutile = new("Echeances:RenvoiInutile", NatureRefus.Conflit);
    public static readonly CodeRefus TropDeLectures = new("Echeances:TropDeLectures", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus TravailInconnu = new("Echeances:TravailInconnu", NatureRefus.Conflit);
    public static readonly CodeRefus HeureInvalide = new("Echeances:HeureInvalide");
    public static readonly CodeRefus RienAVenir = new("Echeances:RienAVenir", NatureRefus.Conflit);
}
