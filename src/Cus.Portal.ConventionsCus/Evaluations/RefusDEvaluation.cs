using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Evaluations;

/// <summary>Sentences of the evaluations: EVA-01, EVA-02.</summary>
internal static class RefusDEvaluation
{
    public static readonly CodeRefus LimitePassee = new("ConventionsCus:LimitePassee");
    public static readonly CodeRefus HorizonAVenir = new("ConventionsCus:HorizonAVenir");
    public static readonly CodeRefus CampagneDejaOuverte = new("ConventionsCus:CampagneDejaOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus AucuneConventionAEvaluer = new("ConventionsCus:AucuneConventionAEvaluer", NatureRefus.Conflit);
    public static readonly CodeRefus EvaluationIncomplete = new("ConventionsCus:EvaluationIncomplete");
    public static readonly CodeRefus PhaseContradictoireOuverte = new("ConventionsCus:PhaseContradictoireOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus PhaseContradictoireClose = new("ConventionsCus:PhaseContradictoireClose", NatureRefus.Conflit);
    public static readonly CodeRefus AppreciationDePp1 = new("ConventionsCus:AppreciationDePp1");
    public static readonly CodeRefus ValeursFigees = new("ConventionsCus:ValeursFigees", NatureRefus.Conflit);
    public static readonly CodeRefus LigneInconnue = new("ConventionsCus:LigneInconnue", NatureRefus.Introuvable);
    public static readonly CodeRefus ValeurDEvaluation = new("ConventionsCus:ValeurDEvaluation");
    public static readonly CodeRefus DejaRepondu = new("ConventionsCus:DejaRepondu", NatureRefus.Conflit);
}
