using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Refusals of the drafting, of the rules of freezing and of the way to signature.</summary>
internal static class RefusRedaction
{
    /// <summary>CTL-01.</summary>
    public static readonly CodeRefus PeriodeHorsTrame = new("ContratsTerritoriaux:PeriodeHorsTrame");

    /// <summary>CTL-02.</summary>
    public static readonly CodeRefus AxeVide = new("ContratsTerritoriaux:AxeVide");

    /// <summary>CTL-03.</summary>
    public static readonly CodeRefus SommeDesAnnees = new("ContratsTerritoriaux:SommeDesAnnees");

    /// <summary>CTL-04.</summary>
    public static readonly CodeRefus EcartNonAssume = new("ContratsTerritoriaux:EcartNonAssume");

    /// <summary>CTL-05.</summary>
    public static readonly CodeRefus PartsNpnru = new("ContratsTerritoriaux:PartsNpnru");

    /// <summary>CTL-09.</summary>
    public static readonly CodeRefus ContratDejaEnVigueur = new("ContratsTerritoriaux:ContratDejaEnVigueur", NatureRefus.Conflit);
    public static readonly CodeRefus PartieManquante = new("ContratsTerritoriaux:PartieManquante");
    public static readonly CodeRefus RecitManquant = new("ContratsTerritoriaux:RecitManquant");
    public static readonly CodeRefus ChiffreCite = new("ContratsTerritoriaux:ChiffreCite");
    public static readonly CodeRefus MotifRequis = new("ContratsTerritoriaux:MotifRequis");
    public static readonly CodeRefus ArticleInconnu = new("ContratsTerritoriaux:ArticleInconnu", NatureRefus.Introuvable);
    public static readonly CodeRefus ClauseVerrouillee = new("ContratsTerritoriaux:ClauseVerrouillee");
    public static readonly CodeRefus TexteTropLong = new("ContratsTerritoriaux:TexteTropLong");
    public static readonly CodeRefus PasUneIntercommunalite = new("ContratsTerritoriaux:PasUneIntercommunalite");
    public static readonly CodeRefus PasUnBailleur = new("ContratsTerritoriaux:PasUnBailleur");
    public static readonly CodeRefus PasUnServiceDeLEtat = new("ContratsTerritoriaux:PasUnServiceDeLEtat");
    public static readonly CodeRefus PasActionLogement = new("ContratsTerritoriaux:PasActionLogement");
    public static readonly CodeRefus NiEtatNiEpci = new("ContratsTerritoriaux:NiEtatNiEpci");
    public static readonly CodeRefus TerritoireInconnu = new("ContratsTerritoriaux:TerritoireInconnu");
    public static readonly CodeRefus CommentaireVide = new("ContratsTerritoriaux:CommentaireVide");
    public static readonly CodeRefus TrameDejaAdoptee = new("ContratsTerritoriaux:TrameDejaAdoptee", NatureRefus.Conflit);
    public static readonly CodeRefus TrameInconnue = new("ContratsTerritoriaux:TrameInconnue");
    public static readonly CodeRefus TrameDejaPubliee = new("ContratsTerritoriaux:TrameDejaPubliee");
    public static readonly CodeRefus DerniereVersionFigee = new("ContratsTerritoriaux:DerniereVersionFigee", NatureRefus.Conflit);
    public static readonly CodeRefus ReserveALEpciOuALEtat = new("ContratsTerritoriaux:ReserveALEpciOuALEtat", NatureRefus.Interdit);
    public static readonly CodeRefus ObjetRequis = new("ContratsTerritoriaux:ObjetRequis");
    public static readonly CodeRefus SignataireManquant = new("ContratsTerritoriaux:SignataireManquant");
}
