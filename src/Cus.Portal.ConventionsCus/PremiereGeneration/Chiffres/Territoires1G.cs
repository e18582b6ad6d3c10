using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>Where figures are given: a département where the organisme owns dwellings, or one of its segments.</summary>
/// <param name="Code">« D62 », « S:S1 ».</param>
/// <param name="Nom">« Pas-de-Calais », « S1 ».</param>
/// <param name="Echelle">Département or segment.</param>
/// <param name="Departement">INSEE code; of a segment, the one it is in.</param>
internal sealed record Territoire1G(string Code, string Nom, EchelleDIndicateur Echelle, string Departement)
{
    public static string CodeDuDepartement(string departement) => "D" + departement;

    public static string CodeDuSegment(string segment) => "S:" + segment;

    /// <summary>« 62 » for « D62 ».</summary>
    public static string DepartementDe(string code) => code[1..];

    /// <summary>Scale that a code says; null when it is no code.</summary>
    public static EchelleDIndicateur? EchelleDe(string code) => code switch
    {
        ['D', _, ..] => EchelleDIndicateur.Departement,
        ['S', ':', _, ..] => EchelleDIndicateur.Segment,
        _ => null,
    };
}

/// <summary>What the figures of a convention are asked on: its years, its territories, its categories, what its stock makes « sans objet ». Pure.</summary>
internal sealed class ContexteDesChiffres1G
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _sansObjet = new(StringComparer.Ordinal);
    private readonly HashSet<(string Territoire, string Categorie, bool EnZus)> _cellulesDeF1 = [];

    private ContexteDesChiffres1G(int premiereAnnee, IReadOnlyList<Territoire1G> territoires, IReadOnlyList<string> categories) =>
        (PremiereAnnee, Territoires, Categories) = (premiereAnnee, territoires, categories);

    /// <summary>N.</summary>
    public int PremiereAnnee { get; }

    public Catalogue Catalogue => CatalogueDePremiereGeneration.De(PremiereAnnee);

    /// <summary>Départements, then segments, by name.</summary>
    public IReadOnlyList<Territoire1G> Territoires { get; }

    /// <summary>Categories of ordinary dwellings: homes have their own indicators.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The prefect’s contingent is managed « en flux ».</summary>
    public bool ContingentEnFlux { get; private init; }

    /// <param name="c">Convention.</param>
    /// <param name="immeubles">Its stock.</param>
    /// <param name="nomDuDepartement">Name of a département.</param>
    public static ContexteDesChiffres1G De(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles, Func<string, string?> nomDuDepartement)
    {
        var departements = immeubles.Select(i => i.Fiche.Departement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(d => new Territoire1G(Territoire1G.CodeDuDepartement(d), nomDuDepartement(d) ?? d, EchelleDIndicateur.Departement, d));
        var segments = immeubles.SelectMany(i => i.Segments.Select(s => (Segment: s, i.Fiche.Departement))).GroupBy(x => x.Segment, x => x.Departement, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Territoire1G(Territoire1G.CodeDuSegment(g.Key), g.Key, EchelleDIndicateur.Segment, g.First()));
        var categories = immeubles.Where(i => !i.Fiche.EstUnFoyer).SelectMany(i => i.Categories).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var contexte = new ContexteDesChiffres1G(c.PremiereAnnee, [.. departements, .. segments], [.. categories]) { ContingentEnFlux = c.ContingentEnFlux };
        foreach (var t in contexte.Territoires.Where(t => t.Echelle == EchelleDIndicateur.Segment))
            contexte.Constater(t, [.. immeubles.Where(i => !i.Fiche.EstUnFoyer && i.Segments.Contains(t.Nom, StringComparer.Ordinal))]);
        return contexte;
    }

    public Territoire1G? Territoire(string code) => Territoires.FirstOrDefault(t => t.Code == code);

    public IEnumerable<Territoire1G> DeLEchelle(EchelleDIndicateur echelle) => Territoires.Where(t => t.Echelle == echelle);

    /// <summary>Why the stock leaves nothing to measure there, in French; null when there is something.</summary>
    public string? Raison(string serie, Territoire1G t, string categorie = "")
    {
        if (_sansObjet.TryGetValue(t.Code, out var raisons) && (raisons.TryGetValue(serie, out var raison) || raisons.TryGetValue(CatalogueDePremiereGeneration.IndicateurDe(serie), out raison)))
            return raison;
        return categorie.Length > 0 && !_cellulesDeF1.Contains((t.Code, categorie, EnZus(serie))) ? "aucun logement de cette catégorie en zone tendue dans la cellule" : null;
    }

    /// <summary>No dwelling of the segment is in zones A, B1 and B2 (F-01).</summary>
    public bool EstHorsZoneTendue(Territoire1G t) => _sansObjet.TryGetValue(t.Code, out var raisons) && raisons.ContainsKey("F.I");

    /// <summary>Targets that the territory must give.</summary>
    public IEnumerable<CibleAttendue> Attendues(Territoire1G t) => t.Echelle == EchelleDIndicateur.Departement
        ? Mesures.Attendues.DuDepartement(PremiereAnnee)
        : Mesures.Attendues.DuSegment(PremiereAnnee, Categories, _sansObjet[t.Code].Keys.ToList()).Where(a => Raison(a.Serie.Code, t, a.Categorie ?? "") is null);

    /// <summary>Categories of the cells of a series: those of F.I, else one nameless.</summary>
    public IReadOnlyList<string> CategoriesDe(DefinitionDIndicateur serie) => serie.Ventilations.Count == 0 ? [""] : Categories;

    /// <summary>Years or milestones of a series.</summary>
    public IReadOnlyList<int> Annees(DefinitionDIndicateur serie) => [.. Mesures.Attendues.Annees(serie, PremiereAnnee)];

    private static bool EnZus(string serie) => serie.EndsWith("-ZUS", StringComparison.Ordinal);

    private void Constater(Territoire1G t, IReadOnlyList<ImmeublePremiereGeneration> immeubles)
    {
        static bool Tendu(ImmeublePremiereGeneration i) => !string.Equals(i.Fiche.Zone, nameof(ZoneDeTension.C), StringComparison.Ordinal);
        int Compter(Func<ImmeublePremiereGeneration, bool> choix) => immeubles.Where(choix).Sum(i => i.Fiche.Logements);

        // The stock says nothing of buildings, devices and caretakers: « sans objet » is then declared cell by cell.
        _sansObjet[t.Code] = SansObjet.DuSegment(new(1, 1, Compter(i => i.Fiche.EnZus), Compter(i => !i.Fiche.EnZus), Compter(Tendu), 1, 1, 1, ContingentEnFlux));
        foreach (var i in immeubles.Where(i => Tendu(i) && i.Fiche.Logements > 0))
            _cellulesDeF1.UnionWith(i.Categories.Select(c => (t.Code, c, i.Fiche.EnZus)));
    }
}
