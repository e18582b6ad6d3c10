using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Documents;

/// <summary>Refusals of the module.</summary>
internal static class RefusDocuments
{
    public static readonly CodeRefus Vide = new("Documents:Vide");
    public static readonly CodeRefus TropGros = new("Documents:TropGros", NatureRefus.TropVolumineux);
    public static readonly CodeRefus EnvoiTropGros = new("Documents:EnvoiTropGros", NatureRefus.TropVolumineux);
    public static readonly CodeRefus Type = new("Documents:Type", NatureRefus.TypeRefuse);
    public static readonly CodeRefus Infecte = new("Documents:Infecte");
    public static readonly CodeRefus PdfProtege = new("Documents:PdfProtege");
    public static readonly CodeRefus PdfEndommage = new("Documents:PdfEndommage");
    public static readonly CodeRefus EnAnalyse = new("Documents:EnAnalyse", NatureRefus.Conflit);
    public static readonly CodeRefus FichierRefuse = new("Documents:FichierRefuse", NatureRefus.Conflit);
    public static readonly CodeRefus EnvoiIncomplet = new("Documents:EnvoiIncomplet");
    public static readonly CodeRefus EnvoiInconnu = new("Documents:EnvoiInconnu");
    public static readonly CodeRefus TropDEnvois = new("Documents:TropDEnvois", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus CodeInconnu = new("Documents:CodeInconnu");
    public static readonly CodeRefus RienAVerifier = new("Documents:RienAVerifier");
    public static readonly CodeRefus TropDeVerifications = new("Documents:TropDeVerifications", NatureRefus.TropDeDemandes);
    public static readonly CodeRefus TableurType = new("Documents:TableurType", NatureRefus.TypeRefuse);
    public static readonly CodeRefus TableurProtege = new("Documents:TableurProtege");
    public static readonly CodeRefus TableurAMacros = new("Documents:TableurAMacros");
    public static readonly CodeRefus TableurLieAuDehors = new("Documents:TableurLieAuDehors");
    public static readonly CodeRefus TableurDemesure = new("Documents:TableurDemesure", NatureRefus.TropVolumineux);
    public static readonly CodeRefus TableurEndommage = new("Documents:TableurEndommage");
    public static readonly CodeRefus TableurVide = new("Documents:TableurVide");
    public static readonly CodeRefus TableurTropDeLignes = new("Documents:TableurTropDeLignes", NatureRefus.TropVolumineux);
    public static readonly CodeRefus TableurTropDeFautes = new("Documents:TableurTropDeFautes");
    public static readonly CodeRefus EnTeteAttendu = new("Documents:EnTeteAttendu");
    public static readonly CodeRefus EnTeteEnTrop = new("Documents:EnTeteEnTrop");
    public static readonly CodeRefus HorsDuTableau = new("Documents:HorsDuTableau");
    public static readonly CodeRefus Formule = new("Documents:Formule");
    public static readonly CodeRefus CelluleFusionnee = new("Documents:CelluleFusionnee");
    public static readonly CodeRefus CelluleEnErreur = new("Documents:CelluleEnErreur");
    public static readonly CodeRefus CelluleObligatoire = new("Documents:CelluleObligatoire");
    public static readonly CodeRefus CelluleTropLongue = new("Documents:CelluleTropLongue");
    public static readonly CodeRefus ValeurHorsListe = new("Documents:ValeurHorsListe");
    public static readonly CodeRefus EntierAttendu = new("Documents:EntierAttendu");
    public static readonly CodeRefus NombreAttendu = new("Documents:NombreAttendu");
    public static readonly CodeRefus NombreNegatif = new("Documents:NombreNegatif");
    public static readonly CodeRefus NombreHorsBornes = new("Documents:NombreHorsBornes");
    public static readonly CodeRefus DateAttendue = new("Documents:DateAttendue");
}
