using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Appels;

/// <summary>Refusals of this module. The rules of deposit carry their number in the digest of source 003.</summary>
internal static class RefusAppels
{
    public static readonly CodeRefus DatePassee = new("Appels:DatePassee");
    public static readonly CodeRefus DatesDeSession = new("Appels:DatesDeSession");
    public static readonly CodeRefus EnveloppeDeSession = new("Appels:EnveloppeDeSession");
    public static readonly CodeRefus SessionNonOuverte = new("Appels:SessionNonOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus DossierFige = new("Appels:DossierFige", NatureRefus.Conflit);
    public static readonly CodeRefus SectionModifiee = new("Appels:SectionModifiee", NatureRefus.Conflit);
    public static readonly CodeRefus SectionInconnue = new("Appels:SectionInconnue", NatureRefus.Introuvable);
    public static readonly CodeRefus SignataireExige = new("Appels:SignataireExige", NatureRefus.Interdit);
    public static readonly CodeRefus ExportsEteints = new("Appels:ExportsEteints", NatureRefus.Interdit);
    public static readonly CodeRefus NomDeVue = new("Appels:NomDeVue");
    public static readonly CodeRefus TropDeVues = new("Appels:TropDeVues");
    public static readonly CodeRefus AucunSignataire = new("Appels:AucunSignataire", NatureRefus.Conflit);
    public static readonly CodeRefus FichierExige = new("Appels:FichierExige");
    public static readonly CodeRefus IntituleExige = new("Appels:IntituleExige");
    public static readonly CodeRefus RetraitHorsDelai = new("Appels:RetraitHorsDelai", NatureRefus.Conflit);
    public static readonly CodeRefus MotifDeRetraitExige = new("Appels:MotifDeRetraitExige");
    public static readonly CodeRefus TransmissionRetiree = new("Appels:TransmissionRetiree", NatureRefus.Conflit);
    public static readonly CodeRefus DecisionNonNotifiee = new("Appels:DecisionNonNotifiee", NatureRefus.Conflit);
    public static readonly CodeRefus DestinataireSansAdresse = new("Appels:DestinataireSansAdresse", NatureRefus.Conflit);

    /// <summary>AAP-01.</summary>
    public static readonly CodeRefus DepotHorsDelai = new("Appels:DepotHorsDelai", NatureRefus.Conflit);

    /// <summary>AAP-02.</summary>
    public static readonly CodeRefus PieceManquante = new("Appels:PieceManquante");

    /// <summary>AAP-02.</summary>
    public static readonly CodeRefus PieceEnAnalyse = new("Appels:PieceEnAnalyse");

    /// <summary>AAP-02, capitalisation sheet when such actions exist.</summary>
    public static readonly CodeRefus CapitalisationManquante = new("Appels:CapitalisationManquante");

    /// <summary>AAP-03.</summary>
    public static readonly CodeRefus DescriptionTropLongue = new("Appels:DescriptionTropLongue");

    /// <summary>AAP-04.</summary>
    public static readonly CodeRefus VoletVide = new("Appels:VoletVide");

    /// <summary>AAP-05.</summary>
    public static readonly CodeRefus AdresseManquante = new("Appels:AdresseManquante");

    /// <summary>AAP-05.</summary>
    public static readonly CodeRefus CommuneInconnue = new("Appels:CommuneInconnue");

    /// <summary>AAP-05.</summary>
    public static readonly CodeRefus AdresseHorsRegion = new("Appels:AdresseHorsRegion");

    /// <summary>AAP-05.</summary>
    public static readonly CodeRefus RegionManquante = new("Appels:RegionManquante");

    /// <summary>AAP-06.</summary>
    public static readonly CodeRefus LogementsManquants = new("Appels:LogementsManquants");

    /// <summary>AAP-06.</summary>
    public static readonly CodeRefus TotalDifferent = new("Appels:TotalDifferent");

    /// <summary>AAP-07.</summary>
    public static readonly CodeRefus PlanDesequilibre = new("Appels:PlanDesequilibre");

    /// <summary>AAP-08.</summary>
    public static readonly CodeRefus BailleurExige = new("Appels:BailleurExige");

    /// <summary>AAP-09.</summary>
    public static readonly CodeRefus DeboucheExige = new("Appels:DeboucheExige");

    /// <summary>AAP-10.</summary>
    public static readonly CodeRefus DejaDepose = new("Appels:DejaDepose", NatureRefus.Conflit);

    /// <summary>The kind of organisme is not among those that the call names.</summary>
    public static readonly CodeRefus PorteurNonBeneficiaire = new("Appels:PorteurNonBeneficiaire");

    /// <summary>The call has sections: one is chosen.</summary>
    public static readonly CodeRefus SectionDAppelExigee = new("Appels:SectionDAppelExigee");

    public static readonly CodeRefus DossierEnSeance = new("Appels:DossierEnSeance", NatureRefus.Conflit);
    public static readonly CodeRefus EnveloppeDejaDecidee = new("Appels:EnveloppeDejaDecidee", NatureRefus.Conflit);
}
