using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Appels;

/// <summary>Refusals of the avis, of the committee and of what follows.</summary>
internal static class RefusComite
{
    public static readonly CodeRefus AvisReservePrefet = new("Appels:AvisReservePrefet", NatureRefus.Interdit);
    public static readonly CodeRefus AvisRepute = new("Appels:AvisRepute", NatureRefus.Conflit);
    public static readonly CodeRefus AvisFige = new("Appels:AvisFige", NatureRefus.Conflit);
    public static readonly CodeRefus InstructeurHorsRegion = new("Appels:InstructeurHorsRegion");
    public static readonly CodeRefus SensExige = new("Appels:SensExige");
    public static readonly CodeRefus AvisAMotiver = new("Appels:AvisAMotiver");
    public static readonly CodeRefus ReserveExigee = new("Appels:ReserveExigee");
    public static readonly CodeRefus ServiceExige = new("Appels:ServiceExige");
    public static readonly CodeRefus ReponseExigee = new("Appels:ReponseExigee");
    public static readonly CodeRefus SeanceIncomplete = new("Appels:SeanceIncomplete");
    public static readonly CodeRefus SeanceClose = new("Appels:SeanceClose", NatureRefus.Conflit);
    public static readonly CodeRefus SeanceNonOuverte = new("Appels:SeanceNonOuverte", NatureRefus.Conflit);
    public static readonly CodeRefus SeanceAnnulee = new("Appels:SeanceAnnulee", NatureRefus.Conflit);
    public static readonly CodeRefus SeanceCommencee = new("Appels:SeanceCommencee", NatureRefus.Conflit);
    public static readonly CodeRefus SeanceDansLePasse = new("Appels:SeanceDansLePasse");
    public static readonly CodeRefus SeanceInchangee = new("Appels:SeanceInchangee");
    public static readonly CodeRefus MotifDuChangement = new("Appels:MotifDuChangement");
    public static readonly CodeRefus QuorumNonAtteint = new("Appels:QuorumNonAtteint", NatureRefus.Conflit);
    public static readonly CodeRefus NoteHorsEchelle = new("Appels:NoteHorsEchelle");
    public static readonly CodeRefus NoteAJustifier = new("Appels:NoteAJustifier");
    public static readonly CodeRefus MotifDeRecusation = new("Appels:MotifDeRecusation");
    public static readonly CodeRefus DepartageSansEgalite = new("Appels:DepartageSansEgalite");
    public static readonly CodeRefus MotifDeDepartage = new("Appels:MotifDeDepartage");
    public static readonly CodeRefus DecisionAMotiver = new("Appels:DecisionAMotiver");
    public static readonly CodeRefus DossiersSansDecision = new("Appels:DossiersSansDecision", NatureRefus.Conflit);
    public static readonly CodeRefus LogementsEnPlace = new("Appels:LogementsEnPlace");
    public static readonly CodeRefus NonLaureat = new("Appels:NonLaureat", NatureRefus.Conflit);
    public static readonly CodeRefus PreuveExigee = new("Appels:PreuveExigee");
    public static readonly CodeRefus SansAvisDEligibilite = new("Appels:SansAvisDEligibilite", NatureRefus.Conflit);
    public static readonly CodeRefus DateDEligibilite = new("Appels:DateDEligibilite");
    public static readonly CodeRefus EligibiliteExigee = new("Appels:EligibiliteExigee", NatureRefus.Conflit);
    public static readonly CodeRefus ProjetNonEligible = new("Appels:ProjetNonEligible", NatureRefus.Conflit);
    public static readonly CodeRefus MontantExige = new("Appels:MontantExige");
    public static readonly CodeRefus EnveloppeEpuisee = new("Appels:EnveloppeEpuisee", NatureRefus.Conflit);
}
