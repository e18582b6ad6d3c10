using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Referentiel;

/// <summary>Refusals of this module.</summary>
internal static class RefusReferentiel
{
    public static readonly CodeRefus CommuneInconnue = new("Referentiel:CommuneInconnue");
    public static readonly CodeRefus CommuneReunie = new("Referentiel:CommuneReunie");
    public static readonly CodeRefus CommuneFuture = new("Referentiel:CommuneFuture");
    public static readonly CodeRefus CommuneAmbigue = new("Referentiel:CommuneAmbigue");
    public static readonly CodeRefus EpciInconnu = new("Referentiel:EpciInconnu");
    public static readonly CodeRefus EpciAmbigu = new("Referentiel:EpciAmbigu");
    public static readonly CodeRefus OrganismeInconnu = new("Referentiel:OrganismeInconnu");
    public static readonly CodeRefus OrganismeAmbigu = new("Referentiel:OrganismeAmbigu");
    public static readonly CodeRefus SirenExige = new("Referentiel:SirenExige");
    public static readonly CodeRefus SiretDUnAutre = new("Referentiel:SiretDUnAutre");
    public static readonly CodeRefus SirenPris = new("Referentiel:SirenPris", NatureRefus.Conflit);
    public static readonly CodeRefus MemeNom = new("Referentiel:MemeNom");
    public static readonly CodeRefus NomAvantLePrecedent = new("Referentiel:NomAvantLePrecedent");
    public static readonly CodeRefus AdhesionInversee = new("Referentiel:AdhesionInversee");
    public static readonly CodeRefus AdhesionEnCours = new("Referentiel:AdhesionEnCours", NatureRefus.Conflit);
    public static readonly CodeRefus AdhesionAucune = new("Referentiel:AdhesionAucune", NatureRefus.Conflit);
    public static readonly CodeRefus SuccessionDeSoi = new("Referentiel:SuccessionDeSoi");
    public static readonly CodeRefus SuccessionDejaEnregistree = new("Referentiel:SuccessionDejaEnregistree", NatureRefus.Conflit);
    public static readonly CodeRefus SuccesseurAbsorbe = new("Referentiel:SuccesseurAbsorbe");
    public static readonly CodeRefus SuccessionEnEffet = new("Referentiel:SuccessionEnEffet", NatureRefus.Conflit);
    public static readonly CodeRefus AdresseDeContact = new("Referentiel:AdresseDeContact");
}
