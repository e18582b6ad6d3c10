using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>Sentences of the rules of the indicators (IND, PP, G, PS, SR, ACC, LF).</summary>
internal static class RefusDeMesure
{
    public static readonly CodeRefus ValeurManquante = new("ConventionsCus:ValeurManquante");
    public static readonly CodeRefus SixAnsSousTroisAns = new("ConventionsCus:SixAnsSousTroisAns");
    public static readonly CodeRefus HorsDesPourcentages = new("ConventionsCus:HorsDesPourcentages");
    public static readonly CodeRefus DenominateurNul = new("ConventionsCus:DenominateurNul");
    public static readonly CodeRefus NumerateurAuDela = new("ConventionsCus:NumerateurAuDela");
    public static readonly CodeRefus PlaiAdaptesAuDela = new("ConventionsCus:PlaiAdaptesAuDela");
    public static readonly CodeRefus HorsQpvOuRuAuDela = new("ConventionsCus:HorsQpvOuRuAuDela");
    public static readonly CodeRefus ObjectifAuDelaDuParc = new("ConventionsCus:ObjectifAuDelaDuParc");
    public static readonly CodeRefus Pp2OutreMer = new("ConventionsCus:Pp2OutreMer");
    public static readonly CodeRefus RenovationSansSortie = new("ConventionsCus:RenovationSansSortie");
    public static readonly CodeRefus ClasseManquante = new("ConventionsCus:ClasseManquante");
    public static readonly CodeRefus RehabilitationNonEligible = new("ConventionsCus:RehabilitationNonEligible");
    public static readonly CodeRefus DejaEnVenteOublies = new("ConventionsCus:DejaEnVenteOublies");
    public static readonly CodeRefus PartsDesVentesAuDela = new("ConventionsCus:PartsDesVentesAuDela");
    public static readonly CodeRefus CommercialisationIncomplete = new("ConventionsCus:CommercialisationIncomplete");
    public static readonly CodeRefus MutationsInternesAuDela = new("ConventionsCus:MutationsInternesAuDela");
    public static readonly CodeRefus MethodeDeG1Differente = new("ConventionsCus:MethodeDeG1Differente");
    public static readonly CodeRefus HausseDuCout = new("ConventionsCus:HausseDuCout");
    public static readonly CodeRefus Ps1SousLePlancher = new("ConventionsCus:Ps1SousLePlancher");
    public static readonly CodeRefus ClauseDePs1Manquante = new("ConventionsCus:ClauseDePs1Manquante");
    public static readonly CodeRefus RefusManquants = new("ConventionsCus:RefusManquants");
    public static readonly CodeRefus Ps2SousLePlancher = new("ConventionsCus:Ps2SousLePlancher");
    public static readonly CodeRefus HorsQpvAuDelaDuTotal = new("ConventionsCus:HorsQpvAuDelaDuTotal");
    public static readonly CodeRefus AccessibiliteSansProgres = new("ConventionsCus:AccessibiliteSansProgres");
    public static readonly CodeRefus AccessiblesAuDelaDuParc = new("ConventionsCus:AccessiblesAuDelaDuParc");
    public static readonly CodeRefus TransformationNonCalculable = new("ConventionsCus:TransformationNonCalculable");
    public static readonly CodeRefus TransformationAuDelaDeLaReference = new("ConventionsCus:TransformationAuDelaDeLaReference");
    public static readonly CodeRefus PartFtmManquante = new("ConventionsCus:PartFtmManquante");
    public static readonly CodeRefus DecompositionDePp1 = new("ConventionsCus:DecompositionDePp1");
    public static readonly CodeRefus ReferencesDePp1 = new("ConventionsCus:ReferencesDePp1");
}
