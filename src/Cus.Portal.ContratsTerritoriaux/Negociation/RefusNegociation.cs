using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Refusals of the grid of figures and of the ledger.</summary>
internal static class RefusNegociation
{
    public static readonly CodeRefus IndicateurInconnu = new("Contrats:IndicateurInconnu", NatureRefus.Introuvable);
    public static readonly CodeRefus ChiffreSansPartie = new("Contrats:ChiffreSansPartie");
    public static readonly CodeRefus AnneeHorsPeriode = new("Contrats:AnneeHorsPeriode");
    public static readonly CodeRefus VentilationInconnue = new("Contrats:VentilationInconnue");
    public static readonly CodeRefus CommuneHorsIntercommunalite = new("Contrats:CommuneHorsIntercommunalite");
    public static readonly CodeRefus ChiffreIrrecevable = new("Contrats:ChiffreIrrecevable");
    public static readonly CodeRefus ChiffreDUneAutrePartie = new("Contrats:ChiffreDUneAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus PropositionAMotiver = new("Contrats:PropositionAMotiver");
    public static readonly CodeRefus PropositionSansChangement = new("Contrats:PropositionSansChangement");
    public static readonly CodeRefus PropositionDUneAutrePartie = new("Contrats:PropositionDUneAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus ReponseAuneAutrePartie = new("Contrats:ReponseAuneAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus PropositionExigee = new("Contrats:PropositionExigee");
    public static readonly CodeRefus ReponseDansLePasse = new("Contrats:ReponseDansLePasse");
    public static readonly CodeRefus ReponseDejaAttendue = new("Contrats:ReponseDejaAttendue", NatureRefus.Conflit);
    public static readonly CodeRefus PartieInconnue = new("Contrats:PartieInconnue");
    public static readonly CodeRefus SansEcart = new("Contrats:SansEcart", NatureRefus.Conflit);
    public static readonly CodeRefus EnTetesDuCollage = new("Contrats:EnTetesDuCollage");

    /// <summary>CTL-05.</summary>
    public static readonly CodeRefus PartsNonEgalesACent = new("Contrats:PartsNonEgalesACent");
}
