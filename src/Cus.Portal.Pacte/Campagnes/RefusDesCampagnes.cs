using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Refusals of the campaigns.</summary>
internal static class RefusDesCampagnes
{
    public static readonly CodeRefus AvantLePacte = new("Pacte:AvantLePacte");
    public static readonly CodeRefus AnneeEnCours = new("Pacte:AnneeEnCours");
    public static readonly CodeRefus CampagneDejaOuverte = new("Pacte:CampagneDejaOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus CampagneValidee = new("Pacte:CampagneValidee", NatureRefus.Conflit);
    public static readonly CodeRefus CampagneNonNotifiee = new("Pacte:CampagneNonNotifiee", NatureRefus.Conflit);
    public static readonly CodeRefus CampagneSoldee = new("Pacte:CampagneSoldee", NatureRefus.Conflit);
    public static readonly CodeRefus AucunOrganisme = new("Pacte:AucunOrganisme", NatureRefus.Conflit);
    public static readonly CodeRefus AucunPretAccepte = new("Pacte:AucunPretAccepte", NatureRefus.Conflit);
    public static readonly CodeRefus OrganismeInconnu = new("Pacte:OrganismeInconnu");
    public static readonly CodeRefus MotifExige = new("Pacte:MotifExige");
    public static readonly CodeRefus TexteDuBilan = new("Pacte:TexteDuBilan");
    public static readonly CodeRefus AjustementNul = new("Pacte:AjustementNul");
    public static readonly CodeRefus DateAVenir = new("Pacte:DateAVenir");
    public static readonly CodeRefus DateFausse = new("Pacte:DateFausse");
    public static readonly CodeRefus NombreFaux = new("Pacte:NombreFaux");
    public static readonly CodeRefus AdresseFausse = new("Pacte:AdresseFausse");
    public static readonly CodeRefus RienADevoir = new("Pacte:RienADevoir", NatureRefus.Conflit);
    public static readonly CodeRefus PlusQueDu = new("Pacte:PlusQueDu");
    public static readonly CodeRefus CaisseInsuffisante = new("Pacte:CaisseInsuffisante", NatureRefus.Conflit);
    public static readonly CodeRefus RienAVerser = new("Pacte:RienAVerser", NatureRefus.Conflit);
    public static readonly CodeRefus ResteARegler = new("Pacte:ResteARegler", NatureRefus.Conflit);
    public static readonly CodeRefus DepartementInconnu = new("Pacte:DepartementInconnu");
}

/// <summary>Why a line of the file of loans is refused.</summary>
internal static class RefusDePret
{
    public static readonly CodeRefus HorsCampagne = new("Pacte:PretHorsCampagne");
    public static readonly CodeRefus AutreAnnee = new("Pacte:PretDUneAutreAnnee");
    public static readonly CodeRefus SansAide = new("Pacte:PretSansAide");
    public static readonly CodeRefus ZoneInconnue = new("Pacte:ZoneInconnue");
    public static readonly CodeRefus SansLogement = new("Pacte:PretSansLogement");
    public static readonly CodeRefus SansMontant = new("Pacte:PretSansMontant");
    public static readonly CodeRefus EnDouble = new("Pacte:PretEnDouble");
}
