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

    /// <summary>CTL-07.</summary>
    public static readonly CodeRefus ContratSigne = new("Contrats:ContratSigne", NatureRefus.Conflit);
}
