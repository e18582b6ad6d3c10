using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Textes;

/// <summary>Sentences of the text of a convention.</summary>
internal static class RefusDuTexte
{
    public static readonly CodeRefus SectionInconnue = new("ConventionsCus:SectionInconnue", NatureRefus.Introuvable);
    public static readonly CodeRefus SectionVerrouillee = new("ConventionsCus:SectionVerrouillee");
    public static readonly CodeRefus SectionTropLongue = new("ConventionsCus:SectionTropLongue");
}
