using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Sentences of the procedure: PRO-01 to PRO-19, PPA-01 to PPA-03, CAT.</summary>
internal static class RefusDeProcedure
{
    public static readonly CodeRefus ConventionDejaOuverte = new("ConventionsCus:ConventionDejaOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus PasUnBailleur = new("ConventionsCus:PasUnBailleur");
    public static readonly CodeRefus CompositionIncoherente = new("ConventionsCus:CompositionIncoherente");
    public static readonly CodeRefus NiParcNiAccession = new("ConventionsCus:NiParcNiAccession");
    public static readonly CodeRefus CategorieAFixer = new("ConventionsCus:CategorieAFixer", NatureRefus.Conflit);
    public static readonly CodeRefus ConventionConclue = new("ConventionsCus:ConventionConclue", NatureRefus.Conflit);
    public static readonly CodeRefus TexteAdopte = new("ConventionsCus:TexteAdopte", NatureRefus.Conflit);
    public static readonly CodeRefus PspTropAncien = new("ConventionsCus:PspTropAncien");
    public static readonly CodeRefus EnvoiAvantDeliberation = new("ConventionsCus:EnvoiAvantDeliberation");
    public static readonly CodeRefus DestinataireManquant = new("ConventionsCus:DestinataireManquant");
    public static readonly CodeRefus AssocieeDesLePremierLogement = new("ConventionsCus:AssocieeDesLePremierLogement");
    public static readonly CodeRefus DestinataireInconnu = new("ConventionsCus:DestinataireInconnu", NatureRefus.Introuvable);
    public static readonly CodeRefus DejaEnvoyee = new("ConventionsCus:DejaEnvoyee", NatureRefus.Conflit);
    public static readonly CodeRefus PasEncoreEnvoyee = new("ConventionsCus:PasEncoreEnvoyee", NatureRefus.Conflit);
    public static readonly CodeRefus PasUnePersonneAssociee = new("ConventionsCus:PasUnePersonneAssociee");
    public static readonly CodeRefus EpciHorsListe = new("ConventionsCus:EpciHorsListe");
    public static readonly CodeRefus HorsDesDeuxMois = new("ConventionsCus:HorsDesDeuxMois");
    public static readonly CodeRefus DejaDemande = new("ConventionsCus:DejaDemande", NatureRefus.Conflit);
    public static readonly CodeRefus ReunionAProposer = new("ConventionsCus:ReunionAProposer");
    public static readonly CodeRefus MoinsDeTroisMois = new("ConventionsCus:MoinsDeTroisMois");
    public static readonly CodeRefus DepotTardif = new("ConventionsCus:DepotTardif");
    public static readonly CodeRefus DepotTolere = new("ConventionsCus:DepotTolere");
    public static readonly CodeRefus CadreManquant = new("ConventionsCus:CadreManquant");
    public static readonly CodeRefus PieceManquante = new("ConventionsCus:PieceManquante");
    public static readonly CodeRefus PieceDuDossierManquante = new("ConventionsCus:PieceDuDossierManquante");
    public static readonly CodeRefus DeliberationFinale = new("ConventionsCus:DeliberationFinale");
    public static readonly CodeRefus ConcertationOuCarence = new("ConventionsCus:ConcertationOuCarence");
    public static readonly CodeRefus CarenceRefusee = new("ConventionsCus:CarenceRefusee");
    public static readonly CodeRefus RattachementObligatoire = new("ConventionsCus:RattachementObligatoire");
    public static readonly CodeRefus FacultativeManquante = new("ConventionsCus:FacultativeManquante");
    public static readonly CodeRefus PrefetEnDernier = new("ConventionsCus:PrefetEnDernier", NatureRefus.Conflit);
    public static readonly CodeRefus AvisManquant = new("ConventionsCus:AvisManquant", NatureRefus.Conflit);
    public static readonly CodeRefus AvisDejaRendu = new("ConventionsCus:AvisDejaRendu", NatureRefus.Conflit);
    public static readonly CodeRefus AvisHorsTerritoire = new("ConventionsCus:AvisHorsTerritoire", NatureRefus.Interdit);
    public static readonly CodeRefus AvisEncoreAttendu = new("ConventionsCus:AvisEncoreAttendu", NatureRefus.Conflit);
    public static readonly CodeRefus ReportUneFois = new("ConventionsCus:ReportUneFois", NatureRefus.Conflit);
    public static readonly CodeRefus ReportMotive = new("ConventionsCus:ReportMotive");
    public static readonly CodeRefus ReportDejaDemande = new("ConventionsCus:ReportDejaDemande", NatureRefus.Conflit);
    public static readonly CodeRefus AucunReportDemande = new("ConventionsCus:AucunReportDemande", NatureRefus.Conflit);
    public static readonly CodeRefus ReportTropTard = new("ConventionsCus:ReportTropTard", NatureRefus.Conflit);
    public static readonly CodeRefus AvisHorsDeSesLignes = new("ConventionsCus:AvisHorsDeSesLignes");
    public static readonly CodeRefus DateAVenir = new("ConventionsCus:DateAVenir");
    public static readonly CodeRefus TexteAttendu = new("ConventionsCus:TexteAttendu");
    public static readonly CodeRefus PreuveAttendue = new("ConventionsCus:PreuveAttendue");
    public static readonly CodeRefus AucuneVersion = new("ConventionsCus:AucuneVersion", NatureRefus.Conflit);
    public static readonly CodeRefus EngagementsIncomplets = new("ConventionsCus:EngagementsIncomplets");
    public static readonly CodeRefus SignataireIntrouvable = new("ConventionsCus:SignataireIntrouvable", NatureRefus.Conflit);
}
