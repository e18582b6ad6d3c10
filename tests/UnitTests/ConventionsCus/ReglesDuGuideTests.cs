using System.Text.Json;
using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>Every rule of the guide and the sentence it says (guide CUS 2G, §11); what makes each speak is in the tests of its family.</summary>
public sealed class ReglesDuGuideTests
{
    private static readonly Dictionary<string, string> Phrases = Lire();

    public static TheoryData<string, string, string> Regles => new()
    {
        { "CAT-01", "ConventionsCus:CategorieIncoherente", "Catégorie de CUS incohérente avec la composition du patrimoine." },
        { "CAT-02", "ConventionsCus:PartSansEquivalents", "La part de logements-foyers doit être calculée en logements équivalents." },
        { "CAT-03", "ConventionsCus:IndicateursDesFoyersRequis", "Les indicateurs logements-foyers (PP-LF-1 à 3) sont requis." },
        { "CAT-04", "ConventionsCus:PartieDesFoyersRequise", "Une partie « logements-foyers » (qualitatif et indicateurs) est requise." },
        { "CAT-05", "ConventionsCus:ConventionDesFoyersRequise", "Le patrimoine est entièrement en logements-foyers : CUS « logements-foyers » requise." },
        { "CAT-06", "ConventionsCus:PartieAccessionRequise", "Au moins 20 ventes en accession sur trois ans : plan de développement et indicateurs accession requis." },
        { "CAT-07", "ConventionsCus:PartieAccessionNonRequise", "Moins de 20 ventes sur trois ans : partie accession non requise." },
        { "CAT-08", "ConventionsCus:ArretADire", "Précisez que l’organisme ne poursuit pas son activité d’accession." },
        { "CAT-09", "ConventionsCus:ResidenceUniversitaire", "Les résidences universitaires relèvent du logement locatif ordinaire." },
        { "PRO-01", "ConventionsCus:PspTropAncien", "Le PSP doit avoir été approuvé ou actualisé depuis moins de trois ans." },
        { "PRO-02", "ConventionsCus:EnvoiAvantDeliberation", "La délibération d’engagement doit précéder sa transmission." },
        { "PRO-03", "ConventionsCus:DestinataireManquant", "Destinataire manquant pour la délibération d’engagement : {nom}." },
        { "PRO-04", "ConventionsCus:HorsDesDeuxMois", "Demande de signature reçue hors du délai de deux mois." },
        { "PRO-05", "ConventionsCus:ReunionAProposer", "La réunion avec les personnes publiques associées doit être proposée." },
        { "PRO-06", "ConventionsCus:MoinsDeTroisMois", "Moins de trois mois entre l’envoi de la délibération et le dépôt." },
        { "PRO-07", "ConventionsCus:DepotTardif", "Projet déposé après la date limite du {date}." },
        { "PRO-08", "ConventionsCus:DepotTolere", "Dépôt accepté jusqu’au 1er octobre 2019 (tolérance)." },
        { "PRO-09", "ConventionsCus:CadreManquant", "Cadre stratégique manquant : {piece}." },
        { "PRO-10", "ConventionsCus:DeliberationFinale", "La délibération doit adopter le projet final et autoriser sa signature." },
        { "PRO-11", "ConventionsCus:PieceDuDossierManquante", "Pièce manquante au dossier de signature : {piece}." },
        { "PRO-12", "ConventionsCus:RattachementObligatoire", "La signature de la collectivité de rattachement est obligatoire." },
        { "PRO-13", "ConventionsCus:FacultativeManquante", "L’absence de signature de {nom} ne fait pas obstacle à la conclusion." },
        { "PRO-14", "ConventionsCus:ConcertationOuCarence", "Joindre la preuve de concertation des locataires ou le constat de carence." },
        { "PRO-15", "ConventionsCus:CarenceRefusee", "Constat de carence refusé : des représentants des locataires existent." },
        { "PRO-16", "ConventionsCus:PrefetEnDernier", "Le préfet de région signe après l’organisme et les signataires requis." },
        { "PRO-17", "ConventionsCus:AvisManquant", "Avis manquant : {nom}." },
        { "PRO-18", "ConventionsCus:ReportUneFois", "Le report d’un an n’est renouvelable qu’une fois." },
        { "PRO-19", "ConventionsCus:ReportMotive", "Motif et délibération d’intention requis pour le report." },
        { "PPA-01", "ConventionsCus:PasUnePersonneAssociee", "{nom} n’est pas une personne publique associée." },
        { "PPA-02", "ConventionsCus:AssocieeDesLePremierLogement", "{nom} doit être associée dès le premier logement." },
        { "PPA-03", "ConventionsCus:EpciHorsListe", "Cet EPCI ne peut pas être signataire." },
        { "EI-V01", "ConventionsCus:CodeDEnsemble", "Identifiant d’ensemble immobilier : 20 caractères alphanumériques au maximum." },
        { "EI-V02", "ConventionsCus:CodeDejaUtilise", "Identifiant d’ensemble immobilier déjà utilisé : « {a} » et « {b} »." },
        { "EI-V03", "ConventionsCus:LibelleTropLong", "Libellé limité à 50 caractères." },
        { "EI-V04", "ConventionsCus:ConventionPartagee", "La convention APL {n} concerne plusieurs ensembles immobiliers : {a} et {b}." },
        { "EI-V05", "ConventionsCus:QpvMele", "L’ensemble doit être entièrement en QPV ou hors QPV." },
        { "EI-V06", "ConventionsCus:QpvNonContigus", "Un ensemble ne peut couvrir que des QPV contigus." },
        { "EI-V07", "ConventionsCus:AChevalSurDeux", "L’ensemble chevauche plusieurs EPCI ou départements." },
        { "EI-V08", "ConventionsCus:DeuxMethodes", "Une seule méthode de surface par ensemble immobilier." },
        { "EI-V09", "ConventionsCus:SommeDesPlafonds", "La somme par plafond diffère du nombre de logements." },
        { "EI-V10", "ConventionsCus:TropDeDerogatoires", "Le nombre de plafonds dérogatoires dépasse celui des logements." },
        { "EI-V11", "ConventionsCus:SansAdresse", "Adresse de l’ensemble manquante." },
        { "EI-V12", "ConventionsCus:TropDeMenages", "Les ménages par tranche de ressources dépassent le nombre de logements." },
        { "EI-V13", "ConventionsCus:EffectifInsuffisant", "Effectif inférieur à 11 ménages : regroupez plusieurs ensembles." },
        { "EI-V14", "ConventionsCus:DeuxDepartements", "Le regroupement doit rester dans un seul département." },
        { "EI-V15", "ConventionsCus:SlsAuDela", "Plus de ménages au SLS que de ménages en dépassement." },
        { "EI-V16", "ConventionsCus:TauxHorsIntervalle", "Taux hors de l’intervalle 0-100 %." },
        { "EI-V17", "ConventionsCus:TypologieInconnue", "Typologie de service rendu inconnue." },
        { "VEN-01", "ConventionsCus:PlanNonReparti", "Le plan de vente doit être réparti par commune et par EPCI." },
        { "VEN-02", "ConventionsCus:DocumentsDeVenteManquants", "Documents d’habitabilité et de performance énergétique manquants." },
        { "VEN-03", "ConventionsCus:ConsultationManquante", "Consultation manquante : {nom}." },
        { "NPL-01", "ConventionsCus:EffetDeNpl", "La NPL prend effet un 1er janvier, au plus tôt après l’entrée en vigueur." },
        { "NPL-02", "ConventionsCus:ImmeubleTropRecent", "Immeuble conventionné depuis moins de 6 ans : loyers et plafonds non modifiables." },
        { "NPL-03", "ConventionsCus:MasseNonConstante", "La NPL doit être à masse constante de loyers maximaux : {avant} € avant, {apres} € après." },
        { "NPL-04", "ConventionsCus:NplParAvenant", "La NPL doit être introduite par avenant." },
        { "TER-01", "ConventionsCus:EngagementDepartementalManquant", "Engagement départemental manquant : {indicateur}, {departement}." },
        { "TER-02", "ConventionsCus:EngagementPs1Manquant", "Engagement PS-1 manquant : {epci}." },
        { "TER-03", "ConventionsCus:Ps1AuDepartement", "PS-1 ne se décline pas à l’échelle départementale." },
        { "TER-04", "ConventionsCus:G1HorsOrganisme", "G-1 se mesure à l’échelle de l’organisme." },
        { "TER-05", "ConventionsCus:FoyersHorsDepartement", "Les indicateurs LF ne se déclinent qu’au département." },
        { "TER-06", "ConventionsCus:EchelleNonDemandee", "Échelle non demandée par le préfet." },
        { "TER-07", "ConventionsCus:EpciNonRetenu", "EPCI non retenu par le préfet signataire." },
        { "TER-08", "ConventionsCus:IndicateurNonRetenu", "Indicateur optionnel non retenu par le préfet." },
        { "TER-09", "ConventionsCus:EchellesIncoherentes", "Les territoires infra-départementaux de PS-2 et PS-3 devraient être cohérents." },
        { "TER-10", "ConventionsCus:DispenseSansMotif", "Motif de dispense manquant." },
        { "TER-11", "ConventionsCus:SommeDesEpci", "La somme des EPCI dépasse la valeur départementale." },
        { "IND-01", "ConventionsCus:ValeurManquante", "Valeur manquante pour {horizon}." },
        { "IND-02", "ConventionsCus:SixAnsSousTroisAns", "La valeur à six ans est inférieure à celle à trois ans." },
        { "IND-03", "ConventionsCus:HorsDesPourcentages", "Pourcentage hors de l’intervalle 0-100." },
        { "IND-04", "ConventionsCus:DenominateurNul", "Dénominateur nul : indicateur sans objet." },
        { "IND-05", "ConventionsCus:NumerateurAuDela", "Le numérateur dépasse le dénominateur." },
        { "PP1-01", "ConventionsCus:PlaiAdaptesAuDela", "Le nombre de PLAI adaptés dépasse celui des PLAI." },
        { "PP1-02", "ConventionsCus:HorsQpvOuRuAuDela", "La part hors QPV ou hors RU dépasse le total agréé." },
        { "PP1-03", "ConventionsCus:DecompositionDePp1", "Décomposition PP-1 incomplète." },
        { "PP1-04", "ConventionsCus:ReferencesDePp1", "Données de référence manquantes (N-3 à N-1)." },
        { "PP2-01", "ConventionsCus:ObjectifAuDelaDuParc", "L’objectif dépasse le parc F et G." },
        { "PP2-02", "ConventionsCus:Pp2OutreMer", "PP-2 non requis outre-mer (DPE non obligatoire)." },
        { "PP2-03", "ConventionsCus:RenovationSansSortie", "La rénovation doit faire passer de F ou G à A, B, C, D ou E." },
        { "PP2-04", "ConventionsCus:ClasseManquante", "Classe énergétique manquante." },
        { "PP3-01", "ConventionsCus:RehabilitationNonEligible", "Réhabilitation non éligible à un prêt de la Caisse des dépôts." },
        { "PP4-01", "ConventionsCus:DejaEnVenteOublies", "L’engagement doit inclure les logements déjà en commercialisation." },
        { "PP4-02", "ConventionsCus:PartsDesVentesAuDela", "La somme des parts de vente dépasse 100 %." },
        { "PP4-03", "ConventionsCus:CommercialisationIncomplete", "Conditions de mise en commercialisation non remplies." },
        { "PP5-01", "ConventionsCus:MutationsInternesAuDela", "Mutations internes supérieures aux mutations totales." },
        { "G1-01", "ConventionsCus:MethodeDeG1Differente", "Méthode de calcul G-1 différente entre référence et engagement." },
        { "G1-02", "ConventionsCus:HausseDuCout", "Hausse du coût de gestion : justifier (réorganisation)." },
        { "PS1-01", "ConventionsCus:Ps1SousLePlancher", "Objectif PS-1 inférieur à 25 % sans orientation de CIL ni CIA." },
        { "PS1-02", "ConventionsCus:ClauseDePs1Manquante", "Clause de modification PS-1 manquante." },
        { "PS1-03", "ConventionsCus:AttributionSansBail", "Attribution sans bail signé exclue de PS-1." },
        { "PS1-04", "ConventionsCus:RefusManquants", "Données sur les refus manquantes." },
        { "PS2-01", "ConventionsCus:Ps2SousLePlancher", "L’engagement PS-2 ne peut être inférieur à 25 % au département." },
        { "PS2-02", "ConventionsCus:HorsQpvAuDelaDuTotal", "La part hors QPV dépasse le total." },
        { "SR1-01", "ConventionsCus:AccessibiliteSansProgres", "Une progression de l’accessibilité est attendue." },
        { "SR1-02", "ConventionsCus:AccessiblesAuDelaDuParc", "Logements accessibles supérieurs au parc." },
        { "ACC-01", "ConventionsCus:TransformationNonCalculable", "Taux de transformation non calculable ou supérieur à 100 % : vérifiez D1 et D2." },
        { "ACC-02", "ConventionsCus:TransformationAuDelaDeLaReference", "Taux de transformation supérieur à la référence." },
        { "LF-01", "ConventionsCus:EquivalentsIncorrects", "Nombre de logements équivalents incorrect." },
        { "LF-02", "ConventionsCus:PartFtmManquante", "Précisez la part issue du plan FTM." },
        { "EVA-01", "ConventionsCus:EvaluationIncomplete", "Évaluation incomplète : horizon {horizon}." },
        { "EVA-02", "ConventionsCus:AppreciationDePp1", "L’évaluation de PP-1 requiert une appréciation." },
    };

    [Theory]
    [MemberData(nameof(Regles))]
    public void Chaque_regle_a_sa_phrase(string regle, string code, string phrase) => Phrases.GetValueOrDefault(code, $"{regle} says nothing").Net().ShouldBe(phrase);

    [Fact]
    public void Les_cent_regles_sont_la_une_fois_chacune() => Regles.Select(r => (string)r[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(100);

    public static TheoryData<int, int, int, bool, string?> Contenus => new()
    {
        { 1_000, 499, 0, false, "CAT-03" },
        { 1_000, 500, 0, false, "CAT-04" },
        { 1_000, 999, 0, false, "CAT-04" },
        { 1_000, 1_000, 0, false, "CAT-05" },
        { 1_000, 0, 20, false, "CAT-06" },
        { 1_000, 0, 19, false, "CAT-07" },
        { 1_000, 0, 19, true, "CAT-07" },
        { 1_000, 499, 0, true, null },
        { 1_000, 500, 0, true, null },
        { 1_000, 1_000, 0, true, null },
        { 1_000, 0, 20, true, null },
    };

    [Theory]
    [MemberData(nameof(Contenus))]
    internal void Ce_que_la_categorie_demande_doit_y_etre(int equivalents, int foyers, int ventes, bool toutYEst, string? regle)
    {
        var contenu = toutYEst ? new ContenuDeLaConvention() : new() { IndicateursDesFoyers = false, PartieDesFoyers = false, IndicateursDAccession = false, PlanDeDeveloppement = false };
        ReglesDeCategorie.Verifier(new(equivalents, foyers, Accession: ventes > 0, ventes), contenu).Select(c => (c.Regle, c.Gravite)).ShouldBe(regle is null ? [] : [(regle, regle == "CAT-07" ? Gravite.Information : Gravite.Bloquant)]);
    }

    [Fact]
    public void La_partie_distincte_a_son_texte_et_ses_indicateurs()
    {
        ReglesDeCategorie.Verifier(new(1_000, 500), new() { PartieDesFoyers = false }).ShouldHaveSingleItem().Regle.ShouldBe("CAT-04");
        ReglesDeCategorie.Verifier(new(1_000, 500), new() { IndicateursDesFoyers = false }).ShouldHaveSingleItem().Regle.ShouldBe("CAT-04");
        ReglesDeCategorie.Verifier(new(1_000, 499), new() { PartieDesFoyers = false }).ShouldBeEmpty();
    }

    [Fact]
    public void Une_categorie_declaree_est_celle_du_tableau_et_la_part_se_compte_en_equivalents()
    {
        ReglesDeCategorie.Verifier(new(1_000, 1_000), new() { Declaree = CategorieDeCus.Ordinaire }).ShouldHaveSingleItem().Regle.ShouldBe("CAT-01");
        ReglesDeCategorie.Verifier(new(1_000, 1_000), new() { Declaree = CategorieDeCus.LogementsFoyers }).ShouldBeEmpty();
        ReglesDeCategorie.Verifier(new(1_000, 300), new() { EquivalentsComptes = 100 }).ShouldHaveSingleItem().Regle.ShouldBe("CAT-02");
        ReglesDeCategorie.Verifier(new(1_000, 100), new() { EquivalentsComptes = 100 }).ShouldBeEmpty();
    }

    [Fact]
    public void L_arret_de_l_accession_se_dit()
    {
        var arret = new CompositionDuPatrimoine(1_000, 0, Accession: true, 45, AccessionPoursuivie: false);
        ReglesDeCategorie.Verifier(arret, new() { ArretDit = false }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Regle.ShouldBe("CAT-08"), c => c.Gravite.ShouldBe(Gravite.Avertissement));
        ReglesDeCategorie.Verifier(arret, new()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Résidence universitaire des Carmes", true)]
    [InlineData("Cité Universitaire", true)]
    [InlineData("Foyer des Carmes", false)]
    [InlineData(null, false)]
    public void Une_residence_universitaire_n_est_pas_un_foyer(string? nom, bool avertie) => (ReglesDeFoyer.Nature(nom)?.Regle == "CAT-09").ShouldBe(avertie);

    [Theory]
    [InlineData(48, 100, 81, true)]
    [InlineData(48, 100, 82, false)]
    [InlineData(0, 2, 0, true)]
    public void Les_equivalents_declares_sont_ceux_des_logements_et_des_lits(int autonomes, int lits, int declares, bool justes) => (ReglesDeFoyer.Equivalents(autonomes, lits, declares)?.Regle == "LF-01").ShouldBe(!justes);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Les_six_valeurs_de_PP1_vont_ensemble(int donnees, bool avertie) => (ReglesDePP1.Decomposition(donnees, 6)?.Regle == "PP1-03").ShouldBe(avertie);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void PP1_a_ses_trois_annees_de_reference(int annees, bool avertie) => (ReglesDePP1.References(annees)?.Regle == "PP1-04").ShouldBe(avertie);

    /// <summary>WE-2: 14 000 a year, 20 % of 70 000; a programme has at least 30 % of E, F and G.</summary>
    [Theory]
    [InlineData("DDDDDDDEEE", 14_000, 10)]
    [InlineData("DDDDDDDDEE", 14_000, 0)]
    [InlineData("DDDDDDDEFG", 5, 8)]
    [InlineData("DDDDDDDEFG", 0, 3)]
    [InlineData("CCCCEEEEFG", 14_000, 6)]
    [InlineData("DDDD", 14_000, 0)]
    public void L_eco_pret_prend_E_F_G_et_D_dans_son_quota(string classes, int reste, int eligibles)
    {
        EcoPret.QuotaDeLaClasseD.ShouldBe(14_000);
        string?[] programme = [.. classes.Select(c => c.ToString())];
        EcoPret.Eligibles(programme, reste).ShouldBe(eligibles);
        EcoPret.Verifier(programme, reste).Select(c => c.Regle).ShouldBe(eligibles == programme.Length ? [] : ["PP3-01"]);
    }

    private static Dictionary<string, string> Lire()
    {
        using var flux = typeof(ReglesDeCategorie).Assembly.GetManifestResourceStream("Refus.json") ?? typeof(ReglesDeCategorie).Assembly.GetManifestResourceStream(typeof(ReglesDeCategorie).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("Refus.json", StringComparison.Ordinal)))!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(flux)!;
    }
}
