using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>Sentences of the homes and of the category.</summary>
internal static class RefusDeCategorie
{
    public static readonly CodeRefus NomDeFoyerAttendu = new("ConventionsCus:NomDeFoyerAttendu");
    public static readonly CodeRefus FoyerVide = new("ConventionsCus:FoyerVide");
}
