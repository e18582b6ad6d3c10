using Cus.Portal.ConventionsCus.PremiereGeneration.Calculs;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>Households more than three months behind, as three sheets give them for one year and département.</summary>
/// <param name="G1">Numerator of G.I.</param>
/// <param name="G2">Denominator of G.II.</param>
/// <param name="G3">Denominator of G.III.</param>
internal sealed record ImpayesDeTroisMois(int G1, int G2, int G3);

/// <summary>The five elements of the complaints process (H.I).</summary>
/// <param name="ModeConnu">How to complain is defined and known.</param>
/// <param name="Lieu">Where.</param>
/// <param name="AccuseDeReception">A receipt is given.</param>
/// <param name="Tracabilite">Every complaint is traced.</param>
/// <param name="Suivi">The chain of interventions is followed.</param>
internal sealed record ProcessusDeReclamation(bool ModeConnu, bool Lieu, bool AccuseDeReception, bool Tracabilite, bool Suivi)
{
    /// <summary>All five: H.I may be « OUI ».</summary>
    public bool EstEnPlace => ModeConnu && Lieu && AccuseDeReception && Tracabilite && Suivi;
}

/// <summary>n, in hours, by type of device (H.III).</summary>
/// <param name="Technique">For technical stops of lifts.</param>
/// <param name="UsageAnormal">For abnormal use: the same.</param>
/// <param name="Malveillance">For malice: the same.</param>
/// <param name="Chaudieres">For boilers.</param>
internal sealed record SeuilsDArret(decimal? Technique, decimal? UsageAnormal, decimal? Malveillance, decimal? Chaudieres)
{
    /// <summary>One n for lifts, whatever the cause.</summary>
    public static SeuilsDArret De(decimal? ascenseurs, decimal? chaudieres) => new(ascenseurs, ascenseurs, ascenseurs, chaudieres);
}

/// <summary>G-01, H-01 to H-11 (domain 1G, §10).</summary>
internal static class ReglesDuService
{
    /// <summary>G-01.</summary>
    public static IReadOnlyList<Constat> Impayes(ImpayesDeTroisMois i) => i.G1 == i.G2 && i.G2 == i.G3 ? [] : [Constat.Bloquant("G-01", RefusDesFiches1G.ImpayesDifferents)];

    /// <summary>H-01 and H-02.</summary>
    /// <param name="oui">H.I is declared « OUI ».</param>
    /// <param name="processus">What is in place.</param>
    /// <param name="ficheJointe">The « fiche méthodologique » is joined.</param>
    public static IEnumerable<Constat> Processus(bool oui, ProcessusDeReclamation processus, bool ficheJointe)
    {
        if (oui && !processus.EstEnPlace)
            yield return Constat.Bloquant("H-01", RefusDesFiches1G.ProcessusIncomplet);
        if (!ficheJointe)
            yield return Constat.Avertissement("H-02", RefusDesFiches1G.FicheManquante);
    }

    /// <summary>H-03: H.II says something only where H.I is « OUI ».</summary>
    public static IReadOnlyList<Constat> Reclamations(bool h2Renseigne, bool processusOui) => h2Renseigne && !processusOui ? [Constat.Avertissement("H-03", RefusDesFiches1G.ReclamationsSansProcessus)] : [];

    /// <summary>H-04: « OUI » at the evaluation of six years.</summary>
    public static IReadOnlyList<Constat> AuTerme(int ans, bool processusOui) => ans == 6 && !processusOui ? [Constat.Avertissement("H-04", RefusDesFiches1G.ProcessusTardif)] : [];

    /// <summary>H-05: n for each type of device there is, the same for the three causes.</summary>
    public static IReadOnlyList<Constat> Seuils(SeuilsDArret s, int ascenseurs, int chaudieres)
    {
        var lifts = ascenseurs == 0 || (s.Technique is not null && s.Technique == s.UsageAnormal && s.Technique == s.Malveillance);
        return lifts && (chaudieres == 0 || s.Chaudieres is not null) ? [] : [Constat.Bloquant("H-05", RefusDesFiches1G.SeuilDArretManquant)];
    }

    /// <summary>H-06: the total of lifts is the sum of the causes.</summary>
    public static IReadOnlyList<Constat> Arrets(int total, ArretsParCause causes) => total == causes.Total ? [] : [Constat.Bloquant("H-06", RefusDesFiches1G.SommeDesCauses)];

    /// <summary>H-07: no substation of district heating among the boilers.</summary>
    public static IReadOnlyList<Constat> Chaudieres(int sousStationsComptees) => sousStationsComptees > 0 ? [Constat.Bloquant("H-07", RefusDesFiches1G.SousStationComptee)] : [];

    /// <summary>H-08: not more contracts with the clause than contracts.</summary>
    public static IReadOnlyList<Constat> Contrats(int avecClause, int enCours) => avecClause > enCours ? [Constat.Avertissement("H-08", RefusDesFiches1G.ContratsExcessifs)] : [];

    /// <summary>H-09 and H-10.</summary>
    /// <param name="logements">Collective rental dwellings.</param>
    /// <param name="equivalentsTempsPlein">Caretakers.</param>
    /// <param name="obligation">R. 127-2 applies there (<see cref="Gardiennage.EstDu"/>).</param>
    public static IEnumerable<Constat> Gardiens(int logements, decimal equivalentsTempsPlein, bool obligation)
    {
        if (equivalentsTempsPlein == 0)
            yield return Constat.Avertissement("H-09", RefusDesFiches1G.AucunGardien);
        else if (obligation && logements > Gardiennage.Tranche * equivalentsTempsPlein)
            yield return Constat.Avertissement("H-10", RefusDesFiches1G.TropDeLogementsParGardien);
    }

    /// <summary>H-11: representative in the segment, on each side of the ZUS where there are dwellings.</summary>
    public static IReadOnlyList<Constat> Echantillon(bool representatif) => representatif ? [] : [Constat.Avertissement("H-11", RefusDesFiches1G.EchantillonNonRepresentatif)];
}
