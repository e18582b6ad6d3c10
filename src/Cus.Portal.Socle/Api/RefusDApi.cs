using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Socle.Api;

/// <summary>Refusals of the API as such, whatever is asked.</summary>
public static class RefusDApi
{
    public static readonly CodeRefus CorpsVide = new("Socle:CorpsVide");
    public static readonly CodeRefus CorpsIllisible = new("Socle:CorpsIllisible");
    public static readonly CodeRefus CorpsTropGrand = new("Socle:CorpsTropGrand", NatureRefus.TropVolumineux);
    public static readonly CodeRefus ChampInconnu = new("Socle:ChampInconnu");
    public static readonly CodeRefus ChampAbsent = new("Socle:ChampAbsent");
    public static readonly CodeRefus ChampEnDouble = new("Socle:ChampEnDouble");
    public static readonly CodeRefus TypeInattendu = new("Socle:TypeInattendu");
    public static readonly CodeRefus ParametreIllisible = new("Socle:ParametreIllisible");
    public static readonly CodeRefus PageInvalide = new("Socle:PageInvalide");
    public static readonly CodeRefus TailleInvalide = new("Socle:TailleInvalide");
    public static readonly CodeRefus AdresseInconnue = new("Socle:AdresseInconnue", NatureRefus.Introuvable);
    public static readonly CodeRefus MethodeRefusee = new("Socle:MethodeRefusee");
    public static readonly CodeRefus FormatRefuse = new("Socle:FormatRefuse", NatureRefus.TypeRefuse);
    public static readonly CodeRefus DemandeRefusee = new("Socle:DemandeRefusee");
    public static readonly CodeRefus Indisponible = new("Socle:Indisponible");
}
