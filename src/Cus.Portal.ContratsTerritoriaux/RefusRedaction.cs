using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Refusals of the drafting, of the rules of freezing and of the way to signature.</summary>
internal static class RefusRedaction
{
    /// <summary>CTL-01.</summary>
    public static readonly CodeRefus PeriodeHorsTrame = new("Contrats:PeriodeHorsTrame");

    /// <summary>CTL-02.</summary>
    public static readonly CodeRefus AxeVide = new("Contrats:AxeVide");

    /// <summary>CTL-03.</summary>
    public static readonly CodeRefus SommeDesAnnees = new("Contrats:SommeDesAnnees");

    /// <summary>CTL-04.</summary>
    public static readonly CodeRefus EcartNonAssume = new("Contrats:EcartNonAssume");

    /// <summary>CTL-05.</summary>
    public static readonly CodeRefus PartsNpnru = new("Contrats:PartsNpnru");

    /// <summary>CTL-09.</summary>
    public static readonly CodeRefus ContratDejaEnVigueur = new("Contrats:ContratDejaEnVigueur", NatureRefus.Conflit);
    public static readonly CodeRefus PartieManquante = new("Contrats:PartieManquante");
    public static readonly CodeRefus RecitManquant = new("Contrats:RecitManquant");
    public static readonly CodeRefus ChiffreCite = new("Contrats:ChiffreCite");
    public static readonly CodeRefus MotifRequis = new("Contrats:MotifRequis");
    public static readonly CodeRefus ArticleInconnu = new("Contrats:ArticleInconnu", NatureRefus.Introuvable);
    public static readonly CodeRefus ClauseVerrouillee = new("Contrats:ClauseVerrouillee");
    public static readonly CodeRefus TexteTropLong = new("Contrats:TexteTropLong");
    public static readonly CodeRefus PasUneIntercommunalite = new("Contrats:PasUneIntercommunalite");
    public static readonly CodeRefus PasUnBailleur = new("Contrats:PasUnBailleur");
    public static readonly CodeRefus PasUnServiceDeLEtat = new("Contrats:PasUnServiceDeLEtat");
    public static readonly CodeRefus PasActionLogement = new("Contrats:PasActionLogement");
    public static readonly CodeRefus NiEtatNiEpci = new("Contrats:NiEtatNiEpci");
    public static readonly CodeRefus TerritoireInconnu = new("Contrats:TerritoireInconnu");
    public static readonly CodeRefus CommentaireVide = new("Contrats:CommentaireVide");
    public static readonly CodeRefus TrameDejaAdoptee = new("Contrats:TrameDejaAdoptee", NatureRefus.Conflit);
    public static readonly CodeRefus TrameInconnue = new("Contrats:TrameInconnue");
    public static readonly CodeRefus TrameDejaPubliee = new("Contrats:TrameDejaPubliee");
    public static readonly CodeRefus DerniereVersionFigee = new("Contrats:DerniereVersionFigee", NatureRefus.Conflit);
    public static readonly CodeRefus ReserveALEpciOuALEtat = new("Contrats:ReserveALEpciOuALEtat", NatureRefus.Interdit);
    public static readonly CodeRefus ObjetRequis = new("Contrats:ObjetRequis");
    public static readonly CodeRefus SignataireManquant = new("Contrats:SignataireManquant");
}
