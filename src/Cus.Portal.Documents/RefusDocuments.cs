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
}
