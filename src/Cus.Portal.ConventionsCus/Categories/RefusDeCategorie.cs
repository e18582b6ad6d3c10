using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>Sentences of the homes and of the category.</summary>
internal static class RefusDeCategorie
{
    public static readonly CodeRefus NomDeFoyerAttendu = new("ConventionsCus:NomDeFoyerAttendu");
    public static readonly CodeRefus FoyerVide = new("ConventionsCus:FoyerVide");
    public static readonly CodeRefus CategorieIncoherente = new("ConventionsCus:CategorieIncoherente");
    public static readonly CodeRefus PartSansEquivalents = new("ConventionsCus:PartSansEquivalents");
    public static readonly CodeRefus IndicateursDesFoyersRequis = new("ConventionsCus:IndicateursDesFoyersRequis");
    public static readonly CodeRefus PartieDesFoyersRequise = new("ConventionsCus:PartieDesFoyersRequise");
    public static readonly CodeRefus ConventionDesFoyersRequise = new("ConventionsCus:ConventionDesFoyersRequise");
    public static readonly CodeRefus PartieAccessionRequise = new("ConventionsCus:PartieAccessionRequise");
    public static readonly CodeRefus PartieAccessionNonRequise = new("ConventionsCus:PartieAccessionNonRequise");
    public static readonly CodeRefus ArretADire = new("ConventionsCus:ArretADire");
    public static readonly CodeRefus ResidenceUniversitaire = new("ConventionsCus:ResidenceUniversitaire");
    public static readonly CodeRefus EquivalentsIncorrects = new("ConventionsCus:EquivalentsIncorrects");
}
