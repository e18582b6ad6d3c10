using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Identite;

/// <summary>Refusals of this module.</summary>
internal static class RefusIdentite
{
    public static readonly CodeRefus ConnexionRefusee = new("Identite:ConnexionRefusee");
    public static readonly CodeRefus CompteVerrouille = new("Identite:CompteVerrouille", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus TropDEssais = new("Identite:TropDEssais", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus CodeRefuse = new("Identite:CodeRefuse");
    public static readonly CodeRefus CodeDeSecoursRefuse = new("Identite:CodeDeSecoursRefuse");
    public static readonly CodeRefus EtapeExpiree = new("Identite:EtapeExpiree");
    public static readonly CodeRefus LienPerime = new("Identite:LienPerime");
    public static readonly CodeRefus MotDePasseCourt = new("Identite:MotDePasseCourt");
    public static readonly CodeRefus MotDePasseDevinable = new("Identite:MotDePasseDevinable");
    public static readonly CodeRefus MotDePasseDifferent = new("Identite:MotDePasseDifferent");
    public static readonly CodeRefus MotDePasseActuel = new("Identite:MotDePasseActuel");
    public static readonly CodeRefus SecondFacteurExige = new("Identite:SecondFacteurExige", NatureRefus.Interdit);
    public static readonly CodeRefus OrganismeIntrouvable = new("Identite:OrganismeIntrouvable");
    public static readonly CodeRefus AdresseInvalide = new("Identite:AdresseInvalide");
    public static readonly CodeRefus DatesInversees = new("Identite:DatesInversees");
    public static readonly CodeRefus OrganismeExige = new("Identite:OrganismeExige");
    public static readonly CodeRefus TerritoireInconnu = new("Identite:TerritoireInconnu");
    public static readonly CodeRefus HabilitationDejaFinie = new("Identite:HabilitationDejaFinie", NatureRefus.Conflit);
    public static readonly CodeRefus DernierAdministrateur = new("Identite:DernierAdministrateur", NatureRefus.Conflit);
    public static readonly CodeRefus DelegationHorsHabilitation = new("Identite:DelegationHorsHabilitation");
    public static readonly CodeRefus DelegationNonDelegable = new("Identite:DelegationNonDelegable", NatureRefus.Interdit);
    public static readonly CodeRefus RolePersonnel = new("Identite:RolePersonnel");
    public static readonly CodeRefus DelegueHorsOrganisme = new("Identite:DelegueHorsOrganisme");
    public static readonly CodeRefus DelegationPassee = new("Identite:DelegationPassee");
    public static readonly CodeRefus FonctionEteinte = new("Identite:FonctionEteinte", NatureRefus.Interdit);
    public static readonly CodeRefus ThemeReserve = new("Identite:ThemeReserve");
    public static readonly CodeRefus AccentInconnu = new("Identite:AccentInconnu");
    public static readonly CodeRefus NomDHote = new("Identite:NomDHote");
    public static readonly CodeRefus NomDHotePris = new("Identite:NomDHotePris", NatureRefus.Conflit);
    public static readonly CodeRefus SansHabilitation = new("Identite:SansHabilitation", NatureRefus.Introuvable);
    public static readonly CodeRefus CompteDeLaboratoire = new("Identite:CompteDeLaboratoire");
    public static readonly CodeRefus PorteeExigee = new("Identite:PorteeExigee");
    public static readonly CodeRefus PorteeInconnue = new("Identite:PorteeInconnue");
    public static readonly CodeRefus DureeDuJeton = new("Identite:DureeDuJeton");
    public static readonly CodeRefus NomDeJetonPris = new("Identite:NomDeJetonPris", NatureRefus.Conflit);
    public static readonly CodeRefus JetonDejaRevoque = new("Identite:JetonDejaRevoque", NatureRefus.Conflit);
    public static readonly CodeRefus JetonAbsent = new("Identite:JetonAbsent", NatureRefus.NonIdentifie);
    public static readonly CodeRefus JetonInconnu = new("Identite:JetonInconnu", NatureRefus.NonIdentifie);
    public static readonly CodeRefus JetonRevoque = new("Identite:JetonRevoque", NatureRefus.NonIdentifie);
    public static readonly CodeRefus JetonExpire = new("Identite:JetonExpire", NatureRefus.NonIdentifie);
    public static readonly CodeRefus PorteeManquante = new("Identite:PorteeManquante", NatureRefus.Interdit);
    public static readonly CodeRefus TropDeDemandes = new("Identite:TropDeDemandes", NatureRefus.TropDeDemandes);
}
