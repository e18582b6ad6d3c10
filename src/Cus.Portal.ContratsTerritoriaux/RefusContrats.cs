using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Refusals of this module. The rules CTL-01 to CTL-09 carry their number in the digest of source 002.</summary>
internal static class RefusContrats
{
    public static readonly CodeRefus PartieDejaInvitee = new("ContratsTerritoriaux:PartieDejaInvitee");
    public static readonly CodeRefus UneSeuleIntercommunalite = new("ContratsTerritoriaux:UneSeuleIntercommunalite");
    public static readonly CodeRefus PeriodeInversee = new("ContratsTerritoriaux:PeriodeInversee");
    public static readonly CodeRefus TexteFige = new("ContratsTerritoriaux:TexteFige", NatureRefus.Conflit);
    public static readonly CodeRefus SuiteDUnContratSigne = new("ContratsTerritoriaux:SuiteDUnContratSigne", NatureRefus.Conflit);
    public static readonly CodeRefus EpciHorsDepartement = new("ContratsTerritoriaux:EpciHorsDepartement");
    public static readonly CodeRefus DejaInscrite = new("ContratsTerritoriaux:DejaInscrite", NatureRefus.Conflit);
    public static readonly CodeRefus RemonteeNonOuverte = new("ContratsTerritoriaux:RemonteeNonOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus DatesDeRemontee = new("ContratsTerritoriaux:DatesDeRemontee");
    public static readonly CodeRefus OuverturePassee = new("ContratsTerritoriaux:OuverturePassee");
    public static readonly CodeRefus CourrielInvalide = new("ContratsTerritoriaux:CourrielInvalide");
    public static readonly CodeRefus TelephoneInvalide = new("ContratsTerritoriaux:TelephoneInvalide");
    public static readonly CodeRefus VolontariatAVenir = new("ContratsTerritoriaux:VolontariatAVenir");
    public static readonly CodeRefus VolontairesInscrits = new("ContratsTerritoriaux:VolontairesInscrits", NatureRefus.Conflit);
    public static readonly CodeRefus ExportsEteints = new("ContratsTerritoriaux:ExportsEteints", NatureRefus.Interdit);
    public static readonly CodeRefus LogementsDeMixite = new("ContratsTerritoriaux:LogementsDeMixite");
    public static readonly CodeRefus MixiteDetachee = new("ContratsTerritoriaux:MixiteDetachee", NatureRefus.Conflit);
    public static readonly CodeRefus MixiteDejaRattachee = new("ContratsTerritoriaux:MixiteDejaRattachee");
    public static readonly CodeRefus SignatureAVenir = new("ContratsTerritoriaux:SignatureAVenir");
    public static readonly CodeRefus CampagneSansContratSigne = new("ContratsTerritoriaux:CampagneSansContratSigne", NatureRefus.Conflit);
    public static readonly CodeRefus AnneeHorsPeriode = new("ContratsTerritoriaux:AnneeHorsPeriode");
    public static readonly CodeRefus AnneeEnCours = new("ContratsTerritoriaux:AnneeEnCours");
    public static readonly CodeRefus TermePasse = new("ContratsTerritoriaux:TermePasse");
    public static readonly CodeRefus CampagneClose = new("ContratsTerritoriaux:CampagneClose", NatureRefus.Conflit);
    public static readonly CodeRefus CampagneDejaOuverte = new("ContratsTerritoriaux:CampagneDejaOuverte");
    public static readonly CodeRefus MoitieDeRapport = new("ContratsTerritoriaux:MoitieDeRapport");
    public static readonly CodeRefus ValeurManquante = new("ContratsTerritoriaux:ValeurManquante");
    public static readonly CodeRefus EcartInexplique = new("ContratsTerritoriaux:EcartInexplique");
    public static readonly CodeRefus DepotSansSuite = new("ContratsTerritoriaux:DepotSansSuite", NatureRefus.Conflit);
    public static readonly CodeRefus LigneEnDouble = new("ContratsTerritoriaux:LigneEnDouble");
    public static readonly CodeRefus IndicateurNonDemande = new("ContratsTerritoriaux:IndicateurNonDemande");
    public static readonly CodeRefus LigneNonDemandee = new("ContratsTerritoriaux:LigneNonDemandee");
    public static readonly CodeRefus CommuneHorsContrat = new("ContratsTerritoriaux:CommuneHorsContrat");
    public static readonly CodeRefus EntierAttendu = new("ContratsTerritoriaux:EntierAttendu");
    public static readonly CodeRefus NombreAttendu = new("ContratsTerritoriaux:NombreAttendu");
    public static readonly CodeRefus FichierExige = new("ContratsTerritoriaux:FichierExige");

    /// <summary>CTL-08.</summary>
    public static readonly CodeRefus CommuneHorsEpci = new("ContratsTerritoriaux:CommuneHorsEpci");

    /// <summary>CTL-07.</summary>
    public static readonly CodeRefus ContratSigne = new("ContratsTerritoriaux:ContratSigne", NatureRefus.Conflit);
}
