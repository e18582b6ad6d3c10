using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.UnitTests.ConventionsCus.PremiereGeneration;

/// <summary>CON, CLA, SEG, LF, LOY, PLA, SLS.</summary>
internal static partial class CasDeRegles
{
    private static readonly ContenuDeCus Complete = new(Enum.GetValues<PartieStatutaire>(), [new("Politique patrimoniale", true, true, true), new("Politique sociale", true, true, true)])
    {
        PlanDeVente = true,
        LogementsL44284 = 0,
        PlaiIdentifies = true,
        PlanDesSortants = true,
        ModulationDuSls = true,
        LogementsEnZoneTendue = 1_000,
        ObjectifsFacultatifs = true,
        FacultatifsDistincts = true,
    };

    private static readonly PlafondDeroge Plus130 = new(PlafondDeRessources.Plus, 20_000, 26_000, 28_000);

    private static IEnumerable<CasDeRegle> Contenu() =>
    [
        B("CON-01", "Partie obligatoire manquante : qualité du service rendu aux locataires.", [Texte(Complete with { Parties = [PartieStatutaire.Classement, PartieStatutaire.PolitiquePatrimoniale, PartieStatutaire.CahierDesCharges] })], [Texte(Complete)]),
        B("CON-02", "Politique sociale : état des lieux, orientations stratégiques ou programme d’actions manquant.", [Texte(Complete with { Politiques = [new("Politique sociale", true, false, true)] })], [Texte(Complete)]),
        B("CON-03", "Le plan de mise en vente de logements est obligatoire.", [Texte(Complete with { PlanDeVente = false })], [Texte(Complete)]),
        B("CON-04", "Le nombre de logements attribuables au titre de l’article L. 442-8-4 doit être indiqué.", [Texte(Complete with { LogementsL44284 = null })], [Texte(Complete)]),
        B("CON-05", "Les logements financés en PLAI doivent être identifiés.", [Texte(Complete with { PlaiIdentifies = false })], [Texte(Complete)]),
        B("CON-06", "Le plan d’action pour l’accueil des populations sortant des dispositifs d’hébergement est manquant.", [Texte(Complete with { PlanDesSortants = false })], [Texte(Complete)]),
        B("CON-07", "La modulation du SLS est obligatoire en zones A, B1 et B2.", [Texte(Complete with { ModulationDuSls = false })], [Texte(Complete), Texte(Complete with { ModulationDuSls = false, LogementsEnZoneTendue = 0 })]),
        B("CON-08", "Les objectifs facultatifs doivent figurer dans une partie distincte de la convention.", [Texte(Complete with { FacultatifsDistincts = false })], [Texte(Complete), Texte(Complete with { ObjectifsFacultatifs = false, FacultatifsDistincts = false })]),
        A("CON-09", "Préciser comment la convention tient compte du PLH de Arras.", [Texte(Complete, Arras)], [Texte(Complete, Arras with { PlhCite = true }), Texte(Complete, Arras with { PlhExecutoireLe = Jour("16/12/2010") }), Texte(Complete, Arras with { Logements = 0 })]),
    ];

    private static IEnumerable<CasDeRegle> Classement() =>
    [
        B("CLA-01", "Chaque immeuble doit relever d’une seule catégorie de classement.", [Partage(p => p with { Categories = [] }), Partage(p => p with { Categories = ["Catégorie 1", "Catégorie 2"] })], [Partage(p => p)]),
        A("CLA-02", "Il est souhaitable que le nombre de catégories soit compris entre 4 et 6.", [DeCategories(3), DeCategories(7)], [DeCategories(4), DeCategories(6), ReglesDePartition.Verifier(DeTantDeCategories(3) with { Mode = ModeDeClassement.Simplifie })]),
        B("CLA-03", "Le classement simplifié n’est possible que si l’organisme déroge à la remise en ordre des loyers.", [ReglesDePartition.Verifier(PartitionTests.Opale() with { Mode = ModeDeClassement.Simplifie, RemiseEnOrdre = true })], [ReglesDePartition.Verifier(PartitionTests.Opale() with { Mode = ModeDeClassement.Simplifie }), ReglesDePartition.Verifier(PartitionTests.Opale() with { RemiseEnOrdre = true })]),
        B("CLA-04", "Combinaison financement/conventionnement non prévue par le tableau de correspondance.", [Table(FinancementInitial.Pla, false), Table(FinancementInitial.Pli, true)], [Table(FinancementInitial.Pla, true), Table(FinancementInitial.HlmO, false)]),
        B("CLA-05", "Financement ANAH : indiquer le plafond résultant de la convention (PLUS ou PLAI).", [Table(FinancementInitial.Anah, true), Table(FinancementInitial.Anah, true, PlafondDeRessources.Pls)], [Table(FinancementInitial.Anah, true, PlafondDeRessources.Plai), Table(FinancementInitial.Anah, false)]),
        B("CLA-06", "Les logements-foyers constituent une catégorie autonome.", [Partage(p => p with { EstUnFoyer = true, Categories = ["Catégorie 2"] }, ModeDeClassement.Simplifie), Partage(p => p with { EstUnFoyer = true, Categories = ["PLUS"] }, ModeDeClassement.Simplifie)], [Partage(p => p with { EstUnFoyer = true, Categories = ["Logements-foyers"] }, ModeDeClassement.Simplifie), Partage(p => p with { EstUnFoyer = true, Categories = ["Catégorie 2"] })]),
        B("SEG-01", "Chaque immeuble doit appartenir à un seul segment de patrimoine.", [Partage(p => p with { Segments = [] }), Partage(p => p with { Segments = ["S1", "S2"] })], [Partage(p => p)]),
        B("SEG-02", "Un segment ne peut pas être interdépartemental.", [Partage(p => p with { Departement = "59" })], [Partage(p => p), Partage(p => p with { Departement = "59", Segments = ["S4"] })]),
        A("SEG-03", "Le segment dépasse 5 000 logements : lisibilité insuffisante des indicateurs.", [Partage(p => p with { Logements = 4_065 })], [Partage(p => p with { Logements = 3_064 })]),
        A("SEG-04", "Un segment ne devrait pas couvrir tout le patrimoine d’un département, sauf patrimoine marginal (100 à 200 logements).", [Partage(p => p with { Departement = "59", Segments = ["S4"], Logements = 101 })], [Partage(p => p with { Departement = "59", Segments = ["S4"], Logements = 100 }), Partage(p => p)]),
        B("SEG-05", "La somme des logements des segments (2 776) diffère du patrimoine total (2 840).", [Partage(p => p with { Segments = [] })], [Partage(p => p)]),
        B("LF-01", "La part de logements-foyers se calcule en logements équivalents.", [ReglesDesFoyers.Verifier(new(480, 1_000, PartDesFoyers.IndicateursSeuls) { EnEquivalents = false })], [ReglesDesFoyers.Verifier(new(480, 1_000, PartDesFoyers.IndicateursSeuls))]),
        B("LF-02", "La convention doit comporter une partie « logements-foyers ».", [ReglesDesFoyers.Verifier(new(500, 1_000, PartDesFoyers.IndicateursSeuls)), ReglesDesFoyers.Verifier(new(999, 1_000, PartDesFoyers.Aucune))],
            [ReglesDesFoyers.Verifier(new(500, 1_000, PartDesFoyers.PartieDistincte)), ReglesDesFoyers.Verifier(new(499, 1_000, PartDesFoyers.IndicateursSeuls)), ReglesDesFoyers.Verifier(new(0, 1_000, PartDesFoyers.Aucune))]),
    ];

    private static IEnumerable<CasDeRegle> Loyers() =>
    [
        B("LOY-01", "Indiquer le montant maximal des loyers (€/m²/mois) de l’immeuble et la surface retenue.", [ReglesDesLoyers.DeLImmeuble(new(null, SurfaceDeReference.Utile, 4_200, 25_200)), ReglesDesLoyers.DeLImmeuble(new(6, null, 4_200, 25_200)), ReglesDesLoyers.DeLImmeuble(new(6, SurfaceDeReference.Corrigee, null, 25_200))], [ReglesDesLoyers.DeLImmeuble(new(6, SurfaceDeReference.Utile, 4_200, 25_200))]),
        B("LOY-02", "Le montant maximal total est incohérent avec la surface et le loyer au m².", [ReglesDesLoyers.DeLImmeuble(new(6, SurfaceDeReference.Utile, 4_200, 25_221.01m)), ReglesDesLoyers.DeLImmeuble(new(6, SurfaceDeReference.Utile, 4_200, 25_178.99m))], [ReglesDesLoyers.DeLImmeuble(new(6, SurfaceDeReference.Utile, 4_200, 25_221)), ReglesDesLoyers.DeLImmeuble(new(6, SurfaceDeReference.Utile, 4_200, null))]),
        B("PLA-01", "La majoration ne peut excéder 30 % et ne concerne que les plafonds n’excédant pas le PLUS.", [ReglesDesLoyers.Majoration(Plus130 with { MontantDerogatoire = 26_000.01m }), ReglesDesLoyers.Majoration(Plus130 with { Base = PlafondDeRessources.Pls, MontantDerogatoire = 20_000 })], [ReglesDesLoyers.Majoration(Plus130), ReglesDesLoyers.Majoration(Plus130 with { Base = PlafondDeRessources.Plai })]),
        B("PLA-02", "Le plafond dérogatoire ne peut excéder le plafond PLI.", [ReglesDesLoyers.Majoration(Plus130 with { PlafondPli = 25_999.99m }), ReglesDesLoyers.MajorationDuII(Plus130 with { MontantDerogatoire = 28_000.01m }, 66, 100, true)], [ReglesDesLoyers.Majoration(Plus130 with { PlafondPli = 26_000 }), ReglesDesLoyers.MajorationDuII(Plus130 with { MontantDerogatoire = 28_000 }, 66, 100, true)]),
        B("PLA-03", "Plus de 65 % de bénéficiaires de l’APL et accord du préfet ou du délégataire requis.", [ReglesDesLoyers.MajorationDuII(Plus130, 65, 100, true), ReglesDesLoyers.MajorationDuII(Plus130, 66, 100, false)], [ReglesDesLoyers.MajorationDuII(Plus130, 66, 100, true), ReglesDesLoyers.MajorationDuII(Plus130, 651, 1_000, true)]),
        B("SLS-01", "La modulation du SLS doit être identique dans une même zone (B1).", [ReglesDesLoyers.Modulations([new(ZoneDeTension.B1, 0.27m), new(ZoneDeTension.B1, 0.28m), new(ZoneDeTension.A, 0.30m)])], [ReglesDesLoyers.Modulations([new(ZoneDeTension.B1, 0.27m), new(ZoneDeTension.B1, 0.27m), new(ZoneDeTension.A, 0.30m), new(ZoneDeTension.C, 0.1m), new(ZoneDeTension.C, 0.2m)])]),
        B("SLS-02", "La dérogation en zone C ne peut aboutir à une exemption du SLS.", [ReglesDesLoyers.ZoneC(0)], [ReglesDesLoyers.ZoneC(0.01m)]),
        B("SLS-03", "Le SLS se calcule sur les plafonds de référence, non dérogatoires.", [ReglesDesLoyers.Plafonds(derogatoires: true)], [ReglesDesLoyers.Plafonds(derogatoires: false)]),
    ];

    private static IReadOnlyList<Constat> Texte(ContenuDeCus c, params IEnumerable<TerritoireConcerne> territoires) => ReglesDuContenu.Verifier(c, territoires, Jour("15/12/2010"));

    private static IReadOnlyList<Constat> Partage(Func<ImmeubleReparti, ImmeubleReparti> changement, ModeDeClassement mode = ModeDeClassement.ServiceRendu) =>
        ReglesDePartition.Verifier(PartitionTests.Opale() is var p ? p with { Mode = mode, Immeubles = [changement(p.Immeubles[0]), .. p.Immeubles.Skip(1)] } : p);

    private static Partition DeTantDeCategories(int n) => new([.. Enumerable.Range(1, n).Select(i => PartitionTests.Immeuble($"i{i}", "62", 1, $"Catégorie {i}", "S1"))], n);

    private static IReadOnlyList<Constat> DeCategories(int n) => ReglesDePartition.Verifier(DeTantDeCategories(n));

    private static IReadOnlyList<Constat> Table(FinancementInitial financement, bool conventionne, PlafondDeRessources? choix = null) =>
        TableauDeCorrespondance.Appliquer(financement, conventionne, choix).Constat is { } constat ? [constat] : [];
}
