namespace Cus.Portal.Socle.Refuser;

/// <summary>Refusals that any module may give.</summary>
public static class RefusSocle
{
    public static readonly CodeRefus Introuvable = new("Socle:Introuvable", NatureRefus.Introuvable);
    public static readonly CodeRefus Interdit = new("Socle:Interdit", NatureRefus.Interdit);
    public static readonly CodeRefus ActeImpossible = new("Socle:ActeImpossible", NatureRefus.Conflit);
    public static readonly CodeRefus VersionPerimee = new("Socle:VersionPerimee", NatureRefus.Conflit);
    public static readonly CodeRefus Obligatoire = new("Socle:Obligatoire");
    public static readonly CodeRefus TropLong = new("Socle:TropLong");
    public static readonly CodeRefus HabilitationFinie = new("Socle:HabilitationFinie", NatureRefus.Interdit);
    public static readonly CodeRefus SirenLongueur = new("Socle:SirenLongueur");
    public static readonly CodeRefus SirenCaractere = new("Socle:SirenCaractere");
    public static readonly CodeRefus SirenCle = new("Socle:SirenCle");
    public static readonly CodeRefus SiretLongueur = new("Socle:SiretLongueur");
    public static readonly CodeRefus SiretCaractere = new("Socle:SiretCaractere");
    public static readonly CodeRefus SiretCle = new("Socle:SiretCle");
    public static readonly CodeRefus CodeInseeFormat = new("Socle:CodeInseeFormat");
    public static readonly CodeRefus DateInvalide = new("Socle:DateInvalide");
    public static readonly CodeRefus LaboratoireEnRoute = new("Socle:LaboratoireEnRoute", NatureRefus.Conflit);
    public static readonly CodeRefus LaboratoireEnArriere = new("Socle:LaboratoireEnArriere");
    public static readonly CodeRefus LaboratoireTropLoin = new("Socle:LaboratoireTropLoin");
}
