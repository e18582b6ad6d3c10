using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>Sentences of the acts of the first generation; those of its rules are beside them.</summary>
internal static class RefusDePremiereGeneration
{
    public static readonly CodeRefus PatrimoineNegatif = new("ConventionsCus:PremiereGeneration.PatrimoineNegatif");
    public static readonly CodeRefus ConventionConclue1G = new("ConventionsCus:PremiereGeneration.ConventionConclue", NatureRefus.Conflit);
    public static readonly CodeRefus UneReunionAuMoins = new("ConventionsCus:PremiereGeneration.UneReunionAuMoins");
    public static readonly CodeRefus DejaNommee = new("ConventionsCus:PremiereGeneration.DejaNommee");
    public static readonly CodeRefus AssociationFermee = new("ConventionsCus:PremiereGeneration.AssociationFermee", NatureRefus.Conflit);
    public static readonly CodeRefus NoteDejaRecue = new("ConventionsCus:PremiereGeneration.NoteDejaRecue");
    public static readonly CodeRefus AvantLAdoption = new("ConventionsCus:PremiereGeneration.AvantLAdoption");
    public static readonly CodeRefus SuiteSansRetard = new("ConventionsCus:PremiereGeneration.SuiteSansRetard");
    public static readonly CodeRefus AvisNonDemande = new("ConventionsCus:PremiereGeneration.AvisNonDemande");
    public static readonly CodeRefus SegmentDUnAutreTerritoire = new("ConventionsCus:PremiereGeneration.SegmentDUnAutreTerritoire");
    public static readonly CodeRefus NeSignePas = new("ConventionsCus:PremiereGeneration.NeSignePas");
    public static readonly CodeRefus SignatureNonProposee = new("ConventionsCus:PremiereGeneration.SignatureNonProposee", NatureRefus.Conflit);
    public static readonly CodeRefus IndicateurObligatoire = new("ConventionsCus:PremiereGeneration.IndicateurObligatoire");
    public static readonly CodeRefus AdaptationEnAttente = new("ConventionsCus:PremiereGeneration.AdaptationEnAttente");
    public static readonly CodeRefus DejaUneConvention = new("ConventionsCus:PremiereGeneration.DejaUneConvention");
    public static readonly CodeRefus PasEnVigueur = new("ConventionsCus:PremiereGeneration.PasEnVigueur", NatureRefus.Conflit);
    public static readonly CodeRefus SegmentInconnu = new("ConventionsCus:PremiereGeneration.SegmentInconnu");
    public static readonly CodeRefus DemandeEnCours = new("ConventionsCus:PremiereGeneration.DemandeEnCours");
    public static readonly CodeRefus DateAvantLaDemande = new("ConventionsCus:PremiereGeneration.DateAvantLaDemande");
    public static readonly CodeRefus EvaluationTropTot = new("ConventionsCus:PremiereGeneration.EvaluationTropTot");
    public static readonly CodeRefus EvaluationDejaOuverte = new("ConventionsCus:PremiereGeneration.EvaluationDejaOuverte");
    public static readonly CodeRefus JugementAttendu = new("ConventionsCus:PremiereGeneration.JugementAttendu");
    public static readonly CodeRefus ConstatInconnu = new("ConventionsCus:PremiereGeneration.ConstatInconnu");
    public static readonly CodeRefus AttributionsIncoherentes = new("ConventionsCus:PremiereGeneration.AttributionsIncoherentes");
    public static readonly CodeRefus ImmeubleSansPlace = new("ConventionsCus:PremiereGeneration.ImmeubleSansPlace");
    public static readonly CodeRefus ChiffreHorsDeLaConvention = new("ConventionsCus:PremiereGeneration.ChiffreHorsDeLaConvention");
    public static readonly CodeRefus PlafondSousSaBase = new("ConventionsCus:PremiereGeneration.PlafondSousSaBase");
    public static readonly CodeRefus MisEnVenteApresSonAnnee = new("ConventionsCus:PremiereGeneration.MisEnVenteApresSonAnnee");
    public static readonly CodeRefus TauxEnPourCent = new("ConventionsCus:PremiereGeneration.TauxEnPourCent");
    public static readonly CodeRefus FichierSansLigne = new("ConventionsCus:PremiereGeneration.FichierSansLigne");
    public static readonly CodeRefus ControlesBloquants = new("ConventionsCus:PremiereGeneration.ControlesBloquants", NatureRefus.Conflit);
    public static readonly CodeRefus ReserveTropLongue = new("ConventionsCus:PremiereGeneration.ReserveTropLongue");
    public static readonly CodeRefus CoefficientNegatif = new("ConventionsCus:PremiereGeneration.CoefficientNegatif");
}
