using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Refusals of the grid of figures and of the ledger.</summary>
internal static class RefusNegociation
{
    public static readonly CodeRefus IndicateurInconnu = new("ContratsTerritoriaux:IndicateurInconnu", NatureRefus.Introuvable);
    public static readonly CodeRefus ChiffreSansPartie = new("ContratsTerritoriaux:ChiffreSansPartie");
    public static readonly CodeRefus VentilationInconnue = new("ContratsTerritoriaux:VentilationInconnue");
    public static readonly CodeRefus CommuneHorsIntercommunalite = new("ContratsTerritoriaux:CommuneHorsIntercommunalite");
    public static readonly CodeRefus ChiffreIrrecevable = new("ContratsTerritoriaux:ChiffreIrrecevable");
    public static readonly CodeRefus ChiffreDUneAutrePartie = new("ContratsTerritoriaux:ChiffreDUneAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus PropositionAMotiver = new("ContratsTerritoriaux:PropositionAMotiver");
    public static readonly CodeRefus PropositionSansChangement = new("ContratsTerritoriaux:PropositionSansChangement");
    public static readonly CodeRefus PropositionDUneAutrePartie = new("ContratsTerritoriaux:PropositionDUneAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus ReponseAuneAutrePartie = new("ContratsTerritoriaux:ReponseAuneAutrePartie", NatureRefus.Interdit);
    public static readonly CodeRefus PropositionExigee = new("ContratsTerritoriaux:PropositionExigee");
    public static readonly CodeRefus ReponseDansLePasse = new("ContratsTerritoriaux:ReponseDansLePasse");
    public static readonly CodeRefus ReponseDejaAttendue = new("ContratsTerritoriaux:ReponseDejaAttendue", NatureRefus.Conflit);
    public static readonly CodeRefus PartieInconnue = new("ContratsTerritoriaux:PartieInconnue");
    public static readonly CodeRefus SansEcart = new("ContratsTerritoriaux:SansEcart", NatureRefus.Conflit);
    public static readonly CodeRefus TropDeChiffres = new("ContratsTerritoriaux:TropDeChiffres", NatureRefus.TropVolumineux);
    public static readonly CodeRefus EnTetesDuCollage = new("ContratsTerritoriaux:EnTetesDuCollage");
    public static readonly CodeRefus CelluleEnDouble = new("ContratsTerritoriaux:CelluleEnDouble");

    /// <summary>CTL-05.</summary>
    public static readonly CodeRefus PartsNonEgalesACent = new("ContratsTerritoriaux:PartsNonEgalesACent");
}
