using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Indicateurs;

/// <summary>Refusals of this module.</summary>
internal static class RefusIndicateurs
{
    public static readonly CodeRefus Negatif = new("Indicateurs:Negatif");
    public static readonly CodeRefus DenominateurNegatif = new("Indicateurs:DenominateurNegatif");
    public static readonly CodeRefus EntierAttendu = new("Indicateurs:EntierAttendu");
    public static readonly CodeRefus PasUnEntier = new("Indicateurs:PasUnEntier");
    public static readonly CodeRefus PasUnNombre = new("Indicateurs:PasUnNombre");
    public static readonly CodeRefus TropGrand = new("Indicateurs:TropGrand");
    public static readonly CodeRefus TropDeDecimales = new("Indicateurs:TropDeDecimales");
    public static readonly CodeRefus MotifExige = new("Indicateurs:MotifExige");
    public static readonly CodeRefus MoitieVide = new("Indicateurs:MoitieVide");
    public static readonly CodeRefus CumulDecroissant = new("Indicateurs:CumulDecroissant");
    public static readonly CodeRefus CollageTropGrand = new("Indicateurs:CollageTropGrand", NatureRefus.TropVolumineux);
    public static readonly CodeRefus CelluleEnDouble = new("Indicateurs:CelluleEnDouble");
    public static readonly CodeRefus ObjectifSansActe = new("Indicateurs:ObjectifSansActe");
    public static readonly CodeRefus DefinitionChangee = new("Indicateurs:DefinitionChangee", NatureRefus.Conflit);
    public static readonly CodeRefus IndicateurInconnu = new("Indicateurs:IndicateurInconnu", NatureRefus.Introuvable);
}
