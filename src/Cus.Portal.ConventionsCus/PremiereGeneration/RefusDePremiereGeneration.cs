using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration;

/// <summary>Scope and strategic plan (ORG, PSP).</summary>
internal static class RefusDeLOrganisme1G
{
    public static readonly CodeRefus TypeHorsChamp = new("ConventionsCus:PremiereGeneration.TypeHorsChamp");
    public static readonly CodeRefus LogementHorsChamp = new("ConventionsCus:PremiereGeneration.LogementHorsChamp");
    public static readonly CodeRefus DroitReelManquant = new("ConventionsCus:PremiereGeneration.DroitReelManquant");
    public static readonly CodeRefus DroitReelExpire = new("ConventionsCus:PremiereGeneration.DroitReelExpire");
    public static readonly CodeRefus PspManquant = new("ConventionsCus:PremiereGeneration.PspManquant");
    public static readonly CodeRefus PspAActualiser = new("ConventionsCus:PremiereGeneration.PspAActualiser");
    public static readonly CodeRefus PspTropCourt = new("ConventionsCus:PremiereGeneration.PspTropCourt");
}

/// <summary>Elaboration, deposit, signature (PRO).</summary>
internal static class RefusDeProcedure1G
{
    public static readonly CodeRefus DeliberationManquante = new("ConventionsCus:PremiereGeneration.DeliberationManquante");
    public static readonly CodeRefus ModalitesNonPrecisees = new("ConventionsCus:PremiereGeneration.ModalitesNonPrecisees");
    public static readonly CodeRefus DeliberationNonTransmise = new("ConventionsCus:PremiereGeneration.DeliberationNonTransmise");
    public static readonly CodeRefus EpciAAssocier = new("ConventionsCus:PremiereGeneration.EpciAAssocier");
    public static readonly CodeRefus DepartementAAssocier = new("ConventionsCus:PremiereGeneration.DepartementAAssocier");
    public static readonly CodeRefus ReunionRequise = new("ConventionsCus:PremiereGeneration.ReunionRequise");
    public static readonly CodeRefus DocumentsTardifs = new("ConventionsCus:PremiereGeneration.DocumentsTardifs");
    public static readonly CodeRefus ModalitesNonTenues = new("ConventionsCus:PremiereGeneration.ModalitesNonTenues");
    public static readonly CodeRefus AssociationTardive = new("ConventionsCus:PremiereGeneration.AssociationTardive");
    public static readonly CodeRefus ProjetTardif = new("ConventionsCus:PremiereGeneration.ProjetTardif");
    public static readonly CodeRefus SignatureTardive = new("ConventionsCus:PremiereGeneration.SignatureTardive");
    public static readonly CodeRefus SignatureManquante = new("ConventionsCus:PremiereGeneration.SignatureManquante");
    public static readonly CodeRefus AvisDAutreRegion = new("ConventionsCus:PremiereGeneration.AvisDAutreRegion");
    public static readonly CodeRefus DureeDeSixAns = new("ConventionsCus:PremiereGeneration.DureeDeSixAns");
    public static readonly CodeRefus ConcertationManquante = new("ConventionsCus:PremiereGeneration.ConcertationManquante");
    public static readonly CodeRefus NoteNonJointe = new("ConventionsCus:PremiereGeneration.NoteNonJointe");
    public static readonly CodeRefus PlhSurvenu = new("ConventionsCus:PremiereGeneration.PlhSurvenu");
}

/// <summary>What the convention holds (CON).</summary>
internal static class RefusDuContenu1G
{
    public static readonly CodeRefus PartieManquante = new("ConventionsCus:PremiereGeneration.PartieManquante");
    public static readonly CodeRefus PolitiqueIncomplete = new("ConventionsCus:PremiereGeneration.PolitiqueIncomplete");
    public static readonly CodeRefus PlanDeVenteManquant = new("ConventionsCus:PremiereGeneration.PlanDeVenteManquant");
    public static readonly CodeRefus LogementsL44284Manquants = new("ConventionsCus:PremiereGeneration.LogementsL44284Manquants");
    public static readonly CodeRefus PlaiNonIdentifies = new("ConventionsCus:PremiereGeneration.PlaiNonIdentifies");
    public static readonly CodeRefus PlanDesSortantsManquant = new("ConventionsCus:PremiereGeneration.PlanDesSortantsManquant");
    public static readonly CodeRefus ModulationDuSlsManquante = new("ConventionsCus:PremiereGeneration.ModulationDuSlsManquante");
    public static readonly CodeRefus FacultatifsMeles = new("ConventionsCus:PremiereGeneration.FacultatifsMeles");
    public static readonly CodeRefus PlhNonCite = new("ConventionsCus:PremiereGeneration.PlhNonCite");
}

/// <summary>Classement, segmentation, homes (CLA, SEG, LF).</summary>
internal static class RefusDePartition1G
{
    public static readonly CodeRefus UneSeuleCategorie = new("ConventionsCus:PremiereGeneration.UneSeuleCategorie");
    public static readonly CodeRefus NombreDeCategories = new("ConventionsCus:PremiereGeneration.NombreDeCategories");
    public static readonly CodeRefus ClassementSimplifieExclu = new("ConventionsCus:PremiereGeneration.ClassementSimplifieExclu");
    public static readonly CodeRefus CombinaisonNonPrevue = new("ConventionsCus:PremiereGeneration.CombinaisonNonPrevue");
    public static readonly CodeRefus PlafondAnahAChoisir = new("ConventionsCus:PremiereGeneration.PlafondAnahAChoisir");
    public static readonly CodeRefus FoyersAutonomes = new("ConventionsCus:PremiereGeneration.FoyersAutonomes");
    public static readonly CodeRefus UnSeulSegment = new("ConventionsCus:PremiereGeneration.UnSeulSegment");
    public static readonly CodeRefus SegmentInterdepartemental = new("ConventionsCus:PremiereGeneration.SegmentInterdepartemental");
    public static readonly CodeRefus SegmentTropGrand = new("ConventionsCus:PremiereGeneration.SegmentTropGrand");
    public static readonly CodeRefus SegmentDuDepartement = new("ConventionsCus:PremiereGeneration.SegmentDuDepartement");
    public static readonly CodeRefus SommeDesSegments = new("ConventionsCus:PremiereGeneration.SommeDesSegments");
    public static readonly CodeRefus PartEnEquivalents = new("ConventionsCus:PremiereGeneration.PartEnEquivalents");
    public static readonly CodeRefus FormeDesFoyersRequise = new("ConventionsCus:PremiereGeneration.FormeDesFoyersRequise");
}

/// <summary>Rents, ceilings, supplement (LOY, PLA, SLS).</summary>
internal static class RefusDesLoyers1G
{
    public static readonly CodeRefus LoyerMaximalManquant = new("ConventionsCus:PremiereGeneration.LoyerMaximalManquant");
    public static readonly CodeRefus MontantMaximalIncoherent = new("ConventionsCus:PremiereGeneration.MontantMaximalIncoherent");
    public static readonly CodeRefus MajorationExcessive = new("ConventionsCus:PremiereGeneration.MajorationExcessive");
    public static readonly CodeRefus PlafondAuDelaDuPli = new("ConventionsCus:PremiereGeneration.PlafondAuDelaDuPli");
    public static readonly CodeRefus ConditionsDeMajoration = new("ConventionsCus:PremiereGeneration.ConditionsDeMajoration");
    public static readonly CodeRefus ModulationParZone = new("ConventionsCus:PremiereGeneration.ModulationParZone");
    public static readonly CodeRefus ExemptionEnZoneC = new("ConventionsCus:PremiereGeneration.ExemptionEnZoneC");
    public static readonly CodeRefus PlafondsDeReference = new("ConventionsCus:PremiereGeneration.PlafondsDeReference");
}

/// <summary>What holds for every indicator (IND).</summary>
internal static class RefusDesIndicateurs1G
{
    public static readonly CodeRefus IndicateurNonRenseigne = new("ConventionsCus:PremiereGeneration.IndicateurNonRenseigne");
    public static readonly CodeRefus MauvaiseEchelle = new("ConventionsCus:PremiereGeneration.MauvaiseEchelle");
    public static readonly CodeRefus DerniereValeurImprecise = new("ConventionsCus:PremiereGeneration.DerniereValeurImprecise");
    public static readonly CodeRefus MethodeDeFixationManquante = new("ConventionsCus:PremiereGeneration.MethodeDeFixationManquante");
    public static readonly CodeRefus AdaptationNonMotivee = new("ConventionsCus:PremiereGeneration.AdaptationNonMotivee");
    public static readonly CodeRefus PourcentageHorsBornes = new("ConventionsCus:PremiereGeneration.PourcentageHorsBornes");
    public static readonly CodeRefus NumerateurExcessif = new("ConventionsCus:PremiereGeneration.NumerateurExcessif");
    public static readonly CodeRefus EntierPositifAttendu = new("ConventionsCus:PremiereGeneration.EntierPositifAttendu");
    public static readonly CodeRefus CumulFaux = new("ConventionsCus:PremiereGeneration.CumulFaux");
    public static readonly CodeRefus MoyenneFausse = new("ConventionsCus:PremiereGeneration.MoyenneFausse");
    public static readonly CodeRefus ValeurFinaleFausse = new("ConventionsCus:PremiereGeneration.ValeurFinaleFausse");
    public static readonly CodeRefus SansDenominateur = new("ConventionsCus:PremiereGeneration.SansDenominateur");
}

/// <summary>What holds for one sheet (A to I).</summary>
internal static class RefusDesFiches1G
{
    public static readonly CodeRefus MisesEnServiceExcessives = new("ConventionsCus:PremiereGeneration.MisesEnServiceExcessives");
    public static readonly CodeRefus FinancementNonAdmis = new("ConventionsCus:PremiereGeneration.FinancementNonAdmis");
    public static readonly CodeRefus StructureNonComptee = new("ConventionsCus:PremiereGeneration.StructureNonComptee");
    public static readonly CodeRefus RhvsAuDelaDuContingent = new("ConventionsCus:PremiereGeneration.RhvsAuDelaDuContingent");
    public static readonly CodeRefus LivraisonsExcessives = new("ConventionsCus:PremiereGeneration.LivraisonsExcessives");
    public static readonly CodeRefus HorsTaxeAttendu = new("ConventionsCus:PremiereGeneration.HorsTaxeAttendu");
    public static readonly CodeRefus DepenseCompteeDeuxFois = new("ConventionsCus:PremiereGeneration.DepenseCompteeDeuxFois");
    public static readonly CodeRefus EcartAB8 = new("ConventionsCus:PremiereGeneration.EcartAB8");
    public static readonly CodeRefus DateDesDiagnostics = new("ConventionsCus:PremiereGeneration.DateDesDiagnostics");
    public static readonly CodeRefus StockDeRenovesEnBaisse = new("ConventionsCus:PremiereGeneration.StockDeRenovesEnBaisse");
    public static readonly CodeRefus SommeDesZus = new("ConventionsCus:PremiereGeneration.SommeDesZus");
    public static readonly CodeRefus PrevisionDeVentesManquante = new("ConventionsCus:PremiereGeneration.PrevisionDeVentesManquante");
    public static readonly CodeRefus CommuneEnCarence = new("ConventionsCus:PremiereGeneration.CommuneEnCarence");
    public static readonly CodeRefus LogementTropRecent = new("ConventionsCus:PremiereGeneration.LogementTropRecent");
    public static readonly CodeRefus MiseEnVenteIncomplete = new("ConventionsCus:PremiereGeneration.MiseEnVenteIncomplete");
    public static readonly CodeRefus LogementDejaCompte = new("ConventionsCus:PremiereGeneration.LogementDejaCompte");
    public static readonly CodeRefus MutationsExcessives = new("ConventionsCus:PremiereGeneration.MutationsExcessives");
    public static readonly CodeRefus TotalDesAttributions = new("ConventionsCus:PremiereGeneration.TotalDesAttributions");
    public static readonly CodeRefus HorsZoneTendue = new("ConventionsCus:PremiereGeneration.HorsZoneTendue");
    public static readonly CodeRefus CelluleManquante = new("ConventionsCus:PremiereGeneration.CelluleManquante");
    public static readonly CodeRefus DeuxTiersNonTenus = new("ConventionsCus:PremiereGeneration.DeuxTiersNonTenus");
    public static readonly CodeRefus PropositionsTardives = new("ConventionsCus:PremiereGeneration.PropositionsTardives");
    public static readonly CodeRefus MethodeDeDecompteManquante = new("ConventionsCus:PremiereGeneration.MethodeDeDecompteManquante");
    public static readonly CodeRefus DaloConcentreEnZus = new("ConventionsCus:PremiereGeneration.DaloConcentreEnZus");
    public static readonly CodeRefus ZusAuDelaDuTotal = new("ConventionsCus:PremiereGeneration.ZusAuDelaDuTotal");
    public static readonly CodeRefus ContingentEnStock = new("ConventionsCus:PremiereGeneration.ContingentEnStock");
    public static readonly CodeRefus ContingentSousUtilise = new("ConventionsCus:PremiereGeneration.ContingentSousUtilise");
    public static readonly CodeRefus VacanceTechniqueComptee = new("ConventionsCus:PremiereGeneration.VacanceTechniqueComptee");
    public static readonly CodeRefus VacanceAu31Decembre = new("ConventionsCus:PremiereGeneration.VacanceAu31Decembre");
    public static readonly CodeRefus ImpayesDifferents = new("ConventionsCus:PremiereGeneration.ImpayesDifferents");
    public static readonly CodeRefus ProcessusIncomplet = new("ConventionsCus:PremiereGeneration.ProcessusIncomplet");
    public static readonly CodeRefus FicheManquante = new("ConventionsCus:PremiereGeneration.FicheManquante");
    public static readonly CodeRefus ReclamationsSansProcessus = new("ConventionsCus:PremiereGeneration.ReclamationsSansProcessus");
    public static readonly CodeRefus ProcessusTardif = new("ConventionsCus:PremiereGeneration.ProcessusTardif");
    public static readonly CodeRefus SeuilDArretManquant = new("ConventionsCus:PremiereGeneration.SeuilDArretManquant");
    public static readonly CodeRefus SommeDesCauses = new("ConventionsCus:PremiereGeneration.SommeDesCauses");
    public static readonly CodeRefus SousStationComptee = new("ConventionsCus:PremiereGeneration.SousStationComptee");
    public static readonly CodeRefus ContratsExcessifs = new("ConventionsCus:PremiereGeneration.ContratsExcessifs");
    public static readonly CodeRefus AucunGardien = new("ConventionsCus:PremiereGeneration.AucunGardien");
    public static readonly CodeRefus TropDeLogementsParGardien = new("ConventionsCus:PremiereGeneration.TropDeLogementsParGardien");
    public static readonly CodeRefus EchantillonNonRepresentatif = new("ConventionsCus:PremiereGeneration.EchantillonNonRepresentatif");
    public static readonly CodeRefus EcartAB6 = new("ConventionsCus:PremiereGeneration.EcartAB6");
}

/// <summary>Evaluations and sanctions (EVA).</summary>
internal static class RefusDesEvaluations1G
{
    public static readonly CodeRefus EvaluationManquante = new("ConventionsCus:PremiereGeneration.EvaluationManquante");
    public static readonly CodeRefus SanctionSansImputabilite = new("ConventionsCus:PremiereGeneration.SanctionSansImputabilite");
    public static readonly CodeRefus SanctionDUnFacultatif = new("ConventionsCus:PremiereGeneration.SanctionDUnFacultatif");
}
