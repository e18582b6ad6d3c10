using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Refusals of the figures of a convention: grid, ledger, follow-up.</summary>
internal static class RefusDEngagement
{
    public static readonly CodeRefus IndicateurInconnu = new("ConventionsCus:IndicateurInconnu");
    public static readonly CodeRefus TerritoireHorsDuParc = new("ConventionsCus:TerritoireHorsDuParc");
    public static readonly CodeRefus IndicateurSansObjet = new("ConventionsCus:IndicateurSansObjet");
    public static readonly CodeRefus CelluleInconnue = new("ConventionsCus:CelluleInconnue");
    public static readonly CodeRefus G1EnEuros = new("ConventionsCus:G1EnEuros");
    public static readonly CodeRefus MotifDuChangement = new("ConventionsCus:MotifDuChangement");
    public static readonly CodeRefus RienAPreremplir = new("ConventionsCus:RienAPreremplir", NatureRefus.Conflit);
    public static readonly CodeRefus ExtraitInconnu = new("ConventionsCus:ExtraitInconnu");
    public static readonly CodeRefus ExtraitSansLigne = new("ConventionsCus:ExtraitSansLigne");
    public static readonly CodeRefus CommuneDAttribution = new("ConventionsCus:CommuneDAttribution");
    public static readonly CodeRefus RangDAttribution = new("ConventionsCus:RangDAttribution");
    public static readonly CodeRefus AttributionSansBail = new("ConventionsCus:AttributionSansBail");
    public static readonly CodeRefus BailDAttribution = new("ConventionsCus:BailDAttribution");
    public static readonly CodeRefus AttributionsSansLigne = new("ConventionsCus:AttributionsSansLigne");
    public static readonly CodeRefus OrientationSansTaux = new("ConventionsCus:OrientationSansTaux");
    public static readonly CodeRefus OrientationHorsPeriode = new("ConventionsCus:OrientationHorsPeriode");
    public static readonly CodeRefus AucuneCiaATerminer = new("ConventionsCus:AucuneCiaATerminer", NatureRefus.Conflit);
    public static readonly CodeRefus PropositionExigee = new("ConventionsCus:PropositionExigee");
    public static readonly CodeRefus ProjetNonDepose = new("ConventionsCus:ProjetNonDepose", NatureRefus.Conflit);
    public static readonly CodeRefus HorsDeSonTerritoire = new("ConventionsCus:HorsDeSonTerritoire", NatureRefus.Interdit);
    public static readonly CodeRefus ReponseDeLAutrePartie = new("ConventionsCus:ReponseDeLAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus ReponseDejaAttendue = new("ConventionsCus:ReponseDejaAttendue", NatureRefus.Conflit);
    public static readonly CodeRefus PasEncoreConclue = new("ConventionsCus:PasEncoreConclue", NatureRefus.Conflit);
    public static readonly CodeRefus AnneeHorsConvention = new("ConventionsCus:AnneeHorsConvention");
    public static readonly CodeRefus DenominateurAttendu = new("ConventionsCus:DenominateurAttendu");
    public static readonly CodeRefus StockDemande = new("ConventionsCus:StockDemande");
}
