using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>Why an answer is not taken.</summary>
internal static class RefusDeDeclaration
{
    public static readonly CodeRefus OuiOuNonAttendu = new("ConventionsCus:Declaration.OuiOuNonAttendu");
    public static readonly CodeRefus ChoixInconnu = new("ConventionsCus:Declaration.ChoixInconnu");
    public static readonly CodeRefus JourAttendu = new("ConventionsCus:Declaration.JourAttendu");
    public static readonly CodeRefus NombreAttendu = new("ConventionsCus:Declaration.NombreAttendu");
    public static readonly CodeRefus QuestionInconnue = new("ConventionsCus:Declaration.QuestionInconnue");
    public static readonly CodeRefus ChangeeEntreTemps = new("ConventionsCus:Declaration.ChangeeEntreTemps");
    public static readonly CodeRefus Verrouillee = new("ConventionsCus:Declaration.Verrouillee", NatureRefus.Conflit);
}
