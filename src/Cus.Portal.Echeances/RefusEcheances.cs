using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Echeances;

/// <summary>Refusals of this module.</summary>
internal static class RefusEcheances
{
    public static readonly CodeRefus RenvoiInutile = new("Echeances:RenvoiInutile", NatureRefus.Conflit);
    public static readonly CodeRefus DejaRenvoye = new("Echeances:DejaRenvoye", NatureRefus.Conflit);
    public static readonly CodeRefus AdresseInvalide = new("Echeances:AdresseInvalide", NatureRefus.Saisie);
    public static readonly CodeRefus ModeInconnu = new("Echeances:ModeInconnu", NatureRefus.Saisie);
    public static readonly CodeRefus DestinataireObligatoire = new("Echeances:DestinataireObligatoire", NatureRefus.Conflit);
    public static readonly CodeRefus TropDeLectures = new("Echeances:TropDeLectures", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus TravailInconnu = new("Echeances:TravailInconnu", NatureRefus.Conflit);
}
