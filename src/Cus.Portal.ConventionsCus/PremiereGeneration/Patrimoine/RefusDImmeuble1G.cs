using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>Sentences of the stock of a convention of the first generation.</summary>
internal static class RefusDImmeuble1G
{
    public static readonly CodeRefus FichierSansImmeuble = new("ConventionsCus:PremiereGeneration.FichierSansImmeuble");
    public static readonly CodeRefus FinDuDroitAttendue = new("ConventionsCus:PremiereGeneration.FinDuDroitAttendue");
    public static readonly CodeRefus AucunImmeuble = new("ConventionsCus:PremiereGeneration.AucunImmeuble");
    public static readonly CodeRefus CodeEnDouble = new("ConventionsCus:PremiereGeneration.CodeEnDouble");
    public static readonly CodeRefus CommuneInconnue = new("ConventionsCus:PremiereGeneration.CommuneInconnue");
    public static readonly CodeRefus NomReserve = new("ConventionsCus:PremiereGeneration.NomReserve");
    public static readonly CodeRefus NomTropLong = new("ConventionsCus:PremiereGeneration.NomTropLong");
    public static readonly CodeRefus ImmeublesConcernes = new("ConventionsCus:PremiereGeneration.ImmeublesConcernes");
    public static readonly CodeRefus SegmentDejaEntier = new("ConventionsCus:PremiereGeneration.SegmentDejaEntier");
}
