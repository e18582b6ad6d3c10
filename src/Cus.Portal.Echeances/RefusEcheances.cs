using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Echeances;

/// <summary>Refusals of this module.</summary>
internal static class RefusEcheances
{
    public static readonly CodeRefus RappelsDejaArretes = new("Echeances:RappelsDejaArretes", NatureRefus.Conflit);
    public static readonly CodeRefus RappelsReprisEntreTemps = new("Echeances:RappelsReprisEntreTemps", NatureRefus.Conflit);
    public static readonly CodeRefus RegleApresLaFin = new("Echeances:RegleApresLaFin");
    public static readonly CodeRefus RegleDejaChangee = new("Echeances:RegleDejaChangee", NatureRefus.Conflit);
    public static readonly CodeRefus RegleEnDouble = new("Echeances:RegleEnDouble");
    public static readonly CodeRefus RegleSansDestinataire = new("Echeances:RegleSansDestinataire");
    public static readonly CodeRefus RegleTropLoin = new("Echeances:RegleTropLoin");
    public static readonly CodeRefus RegleUnite = new("Echeances:RegleUnite");
    public static readonly CodeRefus FinAvantUneRegle = new("Echeances:FinAvantUneRegle");
    public static readonly CodeRefus FinTropLoin = new("Echeances:FinTropLoin");
    public static readonly CodeRefus VariableInconnue = new("Echeances:VariableInconnue");
    public static readonly CodeRefus RenvoiInutile = new("Echeances:RenvoiInutile", NatureRefus.Conflit);
    public static readonly CodeRefus TropDeLectures = new("Echeances:TropDeLectures", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus TravailInconnu = new("Echeances:TravailInconnu", NatureRefus.Conflit);
}
