using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Ventes;

/// <summary>Sentences of the plan de mise en vente: VEN-01 to VEN-03.</summary>
internal static class RefusDeVente
{
    public static readonly CodeRefus PlanNonReparti = new("ConventionsCus:PlanNonReparti");
    public static readonly CodeRefus DocumentsDeVenteManquants = new("ConventionsCus:DocumentsDeVenteManquants");
    public static readonly CodeRefus ConsultationManquante = new("ConventionsCus:ConsultationManquante");
    public static readonly CodeRefus DejaAConsulter = new("ConventionsCus:DejaAConsulter", NatureRefus.Conflit);
    public static readonly CodeRefus CollectiviteAttendue = new("ConventionsCus:CollectiviteAttendue");
}
