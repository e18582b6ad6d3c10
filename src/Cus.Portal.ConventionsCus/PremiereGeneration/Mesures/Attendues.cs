using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;

/// <summary>One target that a territory must give.</summary>
/// <param name="Serie">Definition.</param>
/// <param name="Annee">Year or milestone; null for the target of the six years (cumul, moyenne).</param>
/// <param name="Categorie">Category of the cell (F.I), else null.</param>
internal readonly record struct CibleAttendue(DefinitionDIndicateur Serie, int? Annee, string? Categorie = null);

/// <summary>
/// The targets a convention must give (domain 1G, §9.2, §9.3): a target that is the continuation of the path is not asked twice. 87 by
/// département; 118 and 6 by category by segment, 7 less when the contingent is not managed « en flux »; 7 forecasts of sales by segment.
/// </summary>
internal static class Attendues
{
    /// <summary>Targets of one series: one a year or milestone, and one for the six years when it is a sum or a mean.</summary>
    public static IEnumerable<CibleAttendue> DeLaSerie(DefinitionDIndicateur serie, int premiereAnnee, IReadOnlyCollection<string>? categories = null)
    {
        if (!CatalogueDePremiereGeneration.AUneCible(serie))
            yield break;
        IEnumerable<string?> cellules = serie.Ventilations.Count == 0 ? (string?[])[null] : [.. categories ?? []];
        foreach (var categorie in cellules)
        {
            foreach (var annee in Annees(serie, premiereAnnee))
                yield return new(serie, annee, categorie);
            if (CatalogueDePremiereGeneration.TerminaleDe(serie.Code) is ValeurTerminale.Cumul or ValeurTerminale.Moyenne)
                yield return new(serie, null, categorie);
        }
    }

    /// <summary>Targets of one département.</summary>
    public static IReadOnlyList<CibleAttendue> DuDepartement(int premiereAnnee) => A(premiereAnnee, EchelleDIndicateur.Departement, [], []);

    /// <summary>Targets of one segment.</summary>
    /// <param name="premiereAnnee">N.</param>
    /// <param name="categories">Categories of the convention.</param>
    /// <param name="sansObjet">Indicators or series that have no object there (<see cref="SansObjet"/>).</param>
    public static IReadOnlyList<CibleAttendue> DuSegment(int premiereAnnee, IReadOnlyCollection<string> categories, IReadOnlyCollection<string>? sansObjet = null) =>
        A(premiereAnnee, EchelleDIndicateur.Segment, categories, sansObjet ?? []);

    /// <summary>Years of the forecast of sales, and the total of the six years (null): seven values a segment (R. 445-7).</summary>
    public static IReadOnlyList<int?> PrevisionsDeVentes(int premiereAnnee) => [.. Enumerable.Range(premiereAnnee, 6).Select(a => (int?)a), null];

    /// <summary>Years or milestones at which the series asks a value.</summary>
    public static IEnumerable<int> Annees(DefinitionDIndicateur serie, int premiereAnnee) =>
        serie.Periodicite == Periodicite.Annuelle ? Enumerable.Range(premiereAnnee, 6) : serie.Jalons.Select(j => j.Annee);

    private static List<CibleAttendue> A(int premiereAnnee, EchelleDIndicateur echelle, IReadOnlyCollection<string> categories, IReadOnlyCollection<string> sansObjet) =>
        [.. CatalogueDePremiereGeneration.De(premiereAnnee).Definitions
            .Where(d => CatalogueDePremiereGeneration.EchelleDe(d.Code) == echelle && !sansObjet.Contains(d.Code) && !sansObjet.Contains(CatalogueDePremiereGeneration.IndicateurDe(d.Code)))
            .SelectMany(d => DeLaSerie(d, premiereAnnee, categories))];
}

/// <summary>What a segment holds, that decides which indicators have an object there.</summary>
/// <param name="BatimentsCollectifs">Collective buildings.</param>
/// <param name="LogementsCollectifs">Collective rental dwellings.</param>
/// <param name="LogementsEnZus">Dwellings in ZUS.</param>
/// <param name="LogementsHorsZus">Dwellings outside.</param>
/// <param name="EnZoneTendue">Dwellings in zones A, B1 and B2.</param>
/// <param name="Ascenseurs">Lifts.</param>
/// <param name="Chaudieres">Collective boilers.</param>
/// <param name="Gardiens">Caretakers, in full-time equivalents.</param>
/// <param name="ContingentEnFlux">The prefect's contingent is managed « en flux », wholly or partly.</param>
internal sealed record FaitsDeSegment(
    int BatimentsCollectifs, int LogementsCollectifs, int LogementsEnZus, int LogementsHorsZus, int EnZoneTendue, int Ascenseurs, int Chaudieres, decimal Gardiens, bool ContingentEnFlux);

/// <summary>Indicators and series without object on a segment, each with its reason (domain 1G, §7.1.2): never « non renseigné », never 0.</summary>
internal static class SansObjet
{
    /// <summary>Codes of indicators or of series, and why, in French.</summary>
    public static IReadOnlyDictionary<string, string> DuSegment(FaitsDeSegment f)
    {
        var raisons = new Dictionary<string, string>(StringComparer.Ordinal);
        Noter(f.BatimentsCollectifs == 0, "aucun bâtiment collectif dans le segment", "C.III");
        Noter(f.LogementsEnZus == 0, "aucun logement en ZUS dans le segment", "C.IV-ZUS", "F.I-ZUS", "F.III-ZUS", "H.VI-ZUS");
        Noter(f.LogementsHorsZus == 0, "aucun logement hors ZUS dans le segment", "C.IV-HZUS", "F.I-HZUS", "H.VI-HZUS");
        Noter(f.EnZoneTendue == 0, "aucun logement en zone A, B1 ou B2 dans le segment", "F.I");
        Noter(!f.ContingentEnFlux, "contingent préfectoral géré en stock", "F.V");
        Noter(f is { Ascenseurs: 0, Chaudieres: 0 }, "ni ascenseur ni chaudière collective dans le segment", "H.III", "H.IV");
        Noter(f is { Ascenseurs: 0, Chaudieres: > 0 }, "aucun ascenseur dans le segment", "H.III-ASC", "H.III-A", "H.III-B", "H.III-C");
        Noter(f is { Ascenseurs: > 0, Chaudieres: 0 }, "aucune chaudière collective dans le segment", "H.III-CH");
        Noter(f.LogementsCollectifs == 0 || f.Gardiens == 0, "aucun logement collectif, ou aucun personnel de gardiennage", "H.V");
        return raisons;

        void Noter(bool vrai, string raison, params IEnumerable<string> codes)
        {
            foreach (var code in codes.Where(_ => vrai))
                raisons[code] = raison;
        }
    }
}
