using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Refusals of this module. The rules CTL-01 to CTL-09 carry their number in the digest of source 002.</summary>
internal static class RefusContrats
{
    public static readonly CodeRefus PartieDejaInvitee = new("Contrats:PartieDejaInvitee");
    public static readonly CodeRefus UneSeuleIntercommunalite = new("Contrats:UneSeuleIntercommunalite");
    public static readonly CodeRefus PeriodeInversee = new("Contrats:PeriodeInversee");
    public static readonly CodeRefus TexteFige = new("Contrats:TexteFige", NatureRefus.Conflit);
    public static readonly CodeRefus SuiteDUnContratSigne = new("Contrats:SuiteDUnContratSigne", NatureRefus.Conflit);
    public static readonly CodeRefus EpciHorsDepartement = new("Contrats:EpciHorsDepartement");
    public static readonly CodeRefus DejaInscrite = new("Contrats:DejaInscrite", NatureRefus.Conflit);
    public static readonly CodeRefus RemonteeNonOuverte = new("Contrats:RemonteeNonOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus DatesDeRemontee = new("Contrats:DatesDeRemontee");
    public static readonly CodeRefus OuverturePassee = new("Contrats:OuverturePassee");
    public static readonly CodeRefus CourrielInvalide = new("Contrats:CourrielInvalide");
    public static readonly CodeRefus TelephoneInvalide = new("Contrats:TelephoneInvalide");
    public static readonly CodeRefus VolontariatAVenir = new("Contrats:VolontariatAVenir");
    public static readonly CodeRefus VolontairesInscrits = new("Contrats:VolontairesInscrits", NatureRefus.Conflit);
    public static readonly CodeRefus ExportsEteints = new("Contrats:ExportsEteints", NatureRefus.Interdit);
    public static readonly CodeRefus LogementsDeMixite = new("Contrats:LogementsDeMixite");
    public static readonly CodeRefus MixiteDetachee = new("Contrats:MixiteDetachee", NatureRefus.Conflit);
    public static readonly CodeRefus MixiteDejaRattachee = new("Contrats:MixiteDejaRattachee");
    public static readonly CodeRefus SignatureAVenir = new("Contrats:SignatureAVenir");
    public static readonly CodeRefus CampagneSansContratSigne = new("Contrats:CampagneSansContratSigne", NatureRefus.Conflit);
    public static readonly CodeRefus AnneeHorsPeriode = new("Contrats:AnneeHorsPeriode");
    public static readonly CodeRefus AnneeEnCours = new("Contrats:AnneeEnCours");
    public static readonly CodeRefus TermePasse = new("Contrats:TermePasse");
    public static readonly CodeRefus CampagneClose = new("Contrats:CampagneClose", NatureRefus.Conflit);
    public static readonly CodeRefus CampagneDejaOuverte = new("Contrats:CampagneDejaOuverte");
    public static readonly CodeRefus MoitieDeRapport = new("Contrats:MoitieDeRapport");
    public static readonly CodeRefus ValeurManquante = new("Contrats:ValeurManquante");
    public static readonly CodeRefus EcartInexplique = new("Contrats:EcartInexplique");
    public static readonly CodeRefus DepotSansSuite = new("Contrats:DepotSansSuite", NatureRefus.Conflit);
    public static readonly CodeRefus LigneEnDouble = new("Contrats:LigneEnDouble");
    public static readonly CodeRefus IndicateurNonDemande = new("Contrats:IndicateurNonDemande");
    public static readonly CodeRefus LigneNonDemandee = new("Contrats:LigneNonDemandee");
    public static readonly CodeRefus CommuneHorsContrat = new("Contrats:CommuneHorsContrat");
    public static readonly CodeRefus EntierAttendu = new("Contrats:EntierAttendu");
    public static readonly CodeRefus NombreAttendu = new("Contrats:NombreAttendu");
    public static readonly CodeRefus FichierExige = new("Contrats:FichierExige");

    /// <summary>CTL-08.</summary>
    public static readonly CodeRefus CommuneHorsEpci = new("Contrats:CommuneHorsEpci");

    /// <summary>CTL-07.</summary>
    public static readonly CodeRefus ContratSigne = new("Contrats:ContratSigne", NatureRefus.Conflit);
}
