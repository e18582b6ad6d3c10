using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>Structures of accommodation and adapted housing; B.I and B.II count fewer of them than F.IV (domain 1G, §15 n° 13).</summary>
internal enum StructureDAccueil
{
    [Display(Name = "maison-relais ou pension de famille")] MaisonRelais,
    [Display(Name = "résidence accueil")] ResidenceAccueil,
    [Display(Name = "résidence sociale")] ResidenceSociale,
    [Display(Name = "structure d’hébergement (CHRS, CHU, CADA)")] Hebergement,
    [Display(Name = "résidence hôtelière à vocation sociale")] Rhvs,
    [Display(Name = "foyer de jeunes travailleurs")] FoyerDeJeunesTravailleurs,
    [Display(Name = "foyer de travailleurs migrants")] FoyerDeTravailleursMigrants,
    [Display(Name = "logement-foyer pour personnes âgées")] FoyerPourPersonnesAgees,
    [Display(Name = "logement-foyer pour personnes handicapées")] FoyerPourPersonnesHandicapees,
    [Display(Name = "logement de transition")] LogementDeTransition,
    [Display(Name = "logement ordinaire")] LogementOrdinaire,
}

/// <summary>Production of one département and, for A, one financing, over the six years.</summary>
/// <param name="Livres">Σ of A.II, or of B.II.</param>
/// <param name="Deposes">Σ of A.I, or of B.I.</param>
/// <param name="Anterieurs">Filed before N and not delivered yet.</param>
internal sealed record Production(decimal Livres, decimal Deposes, decimal Anterieurs)
{
    /// <summary>More is delivered than was ever filed.</summary>
    public bool EstIncoherente => Livres > Deposes + Anterieurs;
}

/// <summary>A-01, A-02, B-01 to B-03 (domain 1G, §10).</summary>
internal static class ReglesDeLOffre
{
    /// <summary>Financings of A.I and A.II.</summary>
    public static IReadOnlyList<string> Financements { get; } = ["PLA-I", "PLUS", "PLS"];

    /// <summary>A-01.</summary>
    public static IReadOnlyList<Constat> MisesEnService(Production p) => p.EstIncoherente ? [Constat.Avertissement("A-01", RefusDesFiches1G.MisesEnServiceExcessives)] : [];

    /// <summary>A-02.</summary>
    public static IReadOnlyList<Constat> Financement(string type) => Financements.Contains(type, StringComparer.Ordinal) ? [] : [Constat.Bloquant("A-02", RefusDesFiches1G.FinancementNonAdmis)];

    /// <summary>Counted in B.I and B.II.</summary>
    public static bool CompteEnB(StructureDAccueil s) => s is StructureDAccueil.MaisonRelais or StructureDAccueil.ResidenceAccueil or StructureDAccueil.ResidenceSociale or StructureDAccueil.Hebergement or StructureDAccueil.Rhvs;

    /// <summary>People leaving it are counted in F.IV.</summary>
    public static bool CompteEnF4(StructureDAccueil s) => s != StructureDAccueil.LogementOrdinaire;

    /// <summary>B-01.</summary>
    public static IReadOnlyList<Constat> Structure(StructureDAccueil s) => CompteEnB(s) ? [] : [Constat.Bloquant("B-01", RefusDesFiches1G.StructureNonComptee)];

    /// <summary>B-02: of a RHVS, the prefect's contingent alone (L. 631-11).</summary>
    public static IReadOnlyList<Constat> Rhvs(int comptes, int contingent) => comptes > contingent ? [Constat.Bloquant("B-02", RefusDesFiches1G.RhvsAuDelaDuContingent)] : [];

    /// <summary>B-03.</summary>
    public static IReadOnlyList<Constat> Livraisons(Production p) => p.EstIncoherente ? [Constat.Avertissement("B-03", RefusDesFiches1G.LivraisonsExcessives)] : [];
}
