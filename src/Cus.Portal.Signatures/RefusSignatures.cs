using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Signatures;

/// <summary>Refusals of this module.</summary>
internal static class RefusSignatures
{
    public static readonly CodeRefus DejaUnCircuit = new("Signatures:DejaUnCircuit", NatureRefus.Conflit);
    public static readonly CodeRefus SansCircuit = new("Signatures:SansCircuit", NatureRefus.Conflit);
    public static readonly CodeRefus PdfIllisible = new("Signatures:PdfIllisible");
    public static readonly CodeRefus PasEncoreSonTour = new("Signatures:PasEncoreSonTour", NatureRefus.Interdit);
    public static readonly CodeRefus QuiManque = new("Signatures:QuiManque", NatureRefus.Interdit);
    public static readonly CodeRefus PasLeSignataire = new("Signatures:PasLeSignataire", NatureRefus.Interdit);
    public static readonly CodeRefus DejaSigne = new("Signatures:DejaSigne", NatureRefus.Conflit);
    public static readonly CodeRefus DejaRefuse = new("Signatures:DejaRefuse", NatureRefus.Conflit);
    public static readonly CodeRefus TexteChange = new("Signatures:TexteChange", NatureRefus.Conflit);
    public static readonly CodeRefus Suspendu = new("Signatures:Suspendu", NatureRefus.Conflit);
    public static readonly CodeRefus Termine = new("Signatures:Termine", NatureRefus.Conflit);
    public static readonly CodeRefus Abandonne = new("Signatures:Abandonne", NatureRefus.Conflit);
    public static readonly CodeRefus SansPouvoir = new("Signatures:SansPouvoir");
    public static readonly CodeRefus PouvoirNonValable = new("Signatures:PouvoirNonValable");
    public static readonly CodeRefus PouvoirIntitule = new("Signatures:PouvoirIntitule");
    public static readonly CodeRefus PouvoirTitulaire = new("Signatures:PouvoirTitulaire");
    public static readonly CodeRefus PouvoirDebut = new("Signatures:PouvoirDebut");
    public static readonly CodeRefus PouvoirALEnvers = new("Signatures:PouvoirALEnvers");
    public static readonly CodeRefus DelegationSansFin = new("Signatures:DelegationSansFin");
    public static readonly CodeRefus FichierExige = new("Signatures:FichierExige");
    public static readonly CodeRefus MotifExige = new("Signatures:MotifExige");
    public static readonly CodeRefus CodeExige = new("Signatures:CodeExige");
    public static readonly CodeRefus SecondFacteurAbsent = new("Signatures:SecondFacteurAbsent", NatureRefus.Interdit);
    public static readonly CodeRefus PasLaVersion = new("Signatures:PasLaVersion");
    public static readonly CodeRefus SignatureRompue = new("Signatures:SignatureRompue");
    public static readonly CodeRefus AucuneSignature = new("Signatures:AucuneSignature");
    public static readonly CodeRefus RienDeNouveau = new("Signatures:RienDeNouveau");
    public static readonly CodeRefus ProcedeFaible = new("Signatures:ProcedeFaible");
    public static readonly CodeRefus CertificatPerime = new("Signatures:CertificatPerime");
    public static readonly CodeRefus DateExigee = new("Signatures:DateExigee");
    public static readonly CodeRefus DateFuture = new("Signatures:DateFuture");
    public static readonly CodeRefus DateAvantLeTexte = new("Signatures:DateAvantLeTexte");
    public static readonly CodeRefus NomExige = new("Signatures:NomExige");
    public static readonly CodeRefus Exemplaires = new("Signatures:Exemplaires");
    public static readonly CodeRefus DepotReserve = new("Signatures:DepotReserve", NatureRefus.Interdit);
    public static readonly CodeRefus RepriseReservee = new("Signatures:RepriseReservee", NatureRefus.Interdit);
}
