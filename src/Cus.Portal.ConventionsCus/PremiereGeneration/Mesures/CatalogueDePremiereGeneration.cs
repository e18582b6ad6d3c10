using System.Collections.Concurrent;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;

/// <summary>
/// The 26 mandatory indicators of the first generation (circular of 2010, thematic sheet n° 1) as definitions: one catalogue per first year
/// N, one definition a series (« A.I-PLUS »). Yearly values are also judged each year, as the sheets say.
/// </summary>
internal static partial class CatalogueDePremiereGeneration
{
    /// <summary>Key of the programme.</summary>
    public const string Programme = "cus-1g";

    /// <summary>Forecast of the dwellings sold, that R. 445-7 asks beside D.I: followed, never judged.</summary>
    public const string PrevisionDesVentes = "D.I-VENTES";

    /// <summary>Dimension of the cells of F.I; its values are the categories of the convention.</summary>
    public const string Categorie = "categorie";

    private static readonly ConcurrentDictionary<int, Catalogue> Connus = [];

    private static readonly string[] DuDepartement = ["A.I", "A.II", "B.I", "B.II", "E.I", "G.I", "G.II", "G.III", "I.I"];

    private static readonly (string Code, ValeurTerminale Terminale)[] Fiches =
    [
        ("A.I", ValeurTerminale.Cumul), ("A.II", ValeurTerminale.Cumul), ("B.I", ValeurTerminale.Cumul), ("B.II", ValeurTerminale.Cumul),
        ("C.I", ValeurTerminale.DerniereAnnee), ("C.II", ValeurTerminale.DerniereAnnee), ("C.III", ValeurTerminale.ADixHuitMois), ("C.IV", ValeurTerminale.ATerme),
        ("D.I", ValeurTerminale.Cumul), ("E.I", ValeurTerminale.Moyenne),
        ("F.I", ValeurTerminale.ATerme), ("F.II", ValeurTerminale.Moyenne), ("F.III", ValeurTerminale.Moyenne), ("F.IV", ValeurTerminale.Cumul), ("F.V", ValeurTerminale.Moyenne), ("F.VI", ValeurTerminale.ATerme),
        ("G.I", ValeurTerminale.ATerme), ("G.II", ValeurTerminale.ATerme), ("G.III", ValeurTerminale.ATerme),
        ("H.I", ValeurTerminale.SansObjet), ("H.II", ValeurTerminale.DerniereAnnee), ("H.III", ValeurTerminale.DerniereAnnee), ("H.IV", ValeurTerminale.ATerme), ("H.V", ValeurTerminale.ATerme), ("H.VI", ValeurTerminale.ATerme),
        ("I.I", ValeurTerminale.DerniereAnnee),
    ];

    private static readonly Dictionary<string, ValeurTerminale> Terminales = Fiches.ToDictionary(f => f.Code, f => f.Terminale, StringComparer.Ordinal);

    /// <summary>The 26 codes, in the order of the sheets.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Fiches.Select(f => f.Code)];

    /// <summary>The definitions of the conventions whose first year is N.</summary>
    public static Catalogue De(int premiereAnnee) => Connus.GetOrAdd(premiereAnnee, Etablir);

    /// <summary>« A.I » for the series « A.I-PLUS », « D.I » for the forecast of sales.</summary>
    public static string IndicateurDe(string serie) => serie.Split('-')[0];

    /// <summary>Where the indicator, or the indicator of this series, is measured.</summary>
    public static EchelleDIndicateur EchelleDe(string code) => DuDepartement.Contains(IndicateurDe(code), StringComparer.Ordinal) ? EchelleDIndicateur.Departement : EchelleDIndicateur.Segment;

    /// <summary>What the last target of the indicator, or of this series, is.</summary>
    /// <exception cref="KeyNotFoundException">None of the 26.</exception>
    public static ValeurTerminale TerminaleDe(string code) => Terminales[IndicateurDe(code)];

    /// <summary>The series of an indicator, in order.</summary>
    public static IReadOnlyList<DefinitionDIndicateur> Series(int premiereAnnee, string indicateur) => [.. De(premiereAnnee).Definitions.Where(d => IndicateurDe(d.Code) == indicateur)];

    /// <summary>Targets are asked of this series: not of what is only followed, nor of H.I.</summary>
    public static bool AUneCible(DefinitionDIndicateur serie) => serie.Comparateur != Comparateur.Information;

    private static Catalogue Etablir(int n)
    {
        IReadOnlyList<Jalon> jalons = [new(n + 1, "à deux ans"), new(n + 3, "à quatre ans"), new(n + 5, "à six ans")];
        return new(Programme, FormattableString.Invariant($"{n}"), FormattableString.Invariant($"Conventions d’utilité sociale {n}-{n + 5}, première génération"),
            [.. Offre(), .. ParcExistant(n, jalons), .. Occupation(jalons), .. Impayes(), .. Service(jalons), Gestion()]);
    }

    private static DefinitionDIndicateur Nombre(string code, string titre, string compte, string unite = "logements") =>
        Situer(new(code, titre, unite, FormeDeValeur.Nombre, Comparateur.AuMoins, Nature(code)) { Numerateur = compte });

    private static DefinitionDIndicateur Part(string code, string titre, string numerateur, string denominateur, Comparateur comparateur = Comparateur.AuMoins) =>
        Situer(new(code, titre, "%", FormeDeValeur.Pourcentage, comparateur, Nature(code)) { Numerateur = numerateur, Denominateur = denominateur });

    private static DefinitionDIndicateur Rapport(string code, string titre, string unite, string numerateur, string denominateur, Comparateur comparateur) =>
        Situer(new(code, titre, unite, FormeDeValeur.Rapport, comparateur, Nature(code)) { Numerateur = numerateur, Denominateur = denominateur });

    private static DefinitionDIndicateur Situer(DefinitionDIndicateur d) => d with
    {
        Echelle = EchelleDe(d.Code) == EchelleDIndicateur.Departement ? "département" : "segment",
        Source = $"R. 445-5 ; fiche thématique n° 1, {IndicateurDe(d.Code)}",
        JugeChaqueAnnee = true,
    };

    private static NatureDeCible Nature(string code) => TerminaleDe(code) switch
    {
        ValeurTerminale.Cumul => NatureDeCible.AuTerme,
        ValeurTerminale.Moyenne => NatureDeCible.Moyenne,
        _ => NatureDeCible.DerniereAnnee,
    };

    private static DefinitionDIndicateur AuxJalons(this DefinitionDIndicateur d, IReadOnlyList<Jalon> jalons) => d with { Periodicite = Periodicite.ParJalon, Jalons = jalons };
}
