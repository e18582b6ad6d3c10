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
    public static readonly CodeRefus DejaRenvoye = new("Echeances:DejaRenvoye", NatureRefus.Conflit);
    public static readonly CodeRefus AdresseInvalide = new("Echeances:AdresseInvalide", NatureRefus.Saisie);
    public static readonly CodeRefus ModeInconnu = new("Echeances:ModeInconnu", NatureRefus.Saisie);
    public static readonly CodeRefus DestinataireObligatoire = new("Echeances:DestinataireObligatoire", NatureRefus.Conflit);
    public static readonly CodeRefus TropDeLectures = new("Echeances:TropDeLectures", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus TravailInconnu = new("Echeances:TravailInconnu", NatureRefus.Conflit);
    public static readonly CodeRefus EcheanceClose = new("Echeances:EcheanceClose", NatureRefus.Conflit);
    public static readonly CodeRefus DejaEchue = new("Echeances:DejaEchue", NatureRefus.Conflit);
    public static readonly CodeRefus PasEnPause = new("Echeances:PasEnPause", NatureRefus.Conflit);
    public static readonly CodeRefus EnPause = new("Echeances:EnPause", NatureRefus.Conflit);
    public static readonly CodeRefus SilenceAcquis = new("Echeances:SilenceAcquis", NatureRefus.Conflit);
    public static readonly CodeRefus ActeReserve = new("Echeances:ActeReserve", NatureRefus.Interdit);
    public static readonly CodeRefus MotifExige = new("Echeances:MotifExige");
    public static readonly CodeRefus PauseALEnvers = new("Echeances:PauseALEnvers");
    public static readonly CodeRefus PauseSansFin = new("Echeances:PauseSansFin");
    public static readonly CodeRefus PauseChevauche = new("Echeances:PauseChevauche");
    public static readonly CodeRefus PauseHorsDelai = new("Echeances:PauseHorsDelai");
    public static readonly CodeRefus DatePassee = new("Echeances:DatePassee");
    public static readonly CodeRefus DateTropLointaine = new("Echeances:DateTropLointaine");
    public static readonly CodeRefus ProrogationEnArriere = new("Echeances:ProrogationEnArriere");
    public static readonly CodeRefus SilenceDUneConvention = new("Echeances:SilenceDUneConvention");
    public static readonly CodeRefus SilenceSansFondement = new("Echeances:SilenceSansFondement");
    public static readonly CodeRefus HeureInvalide = new("Echeances:HeureInvalide");
    public static readonly CodeRefus RienAVenir = new("Echeances:RienAVenir", NatureRefus.Conflit);
}
