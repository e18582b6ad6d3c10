using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A figure as it was read: what it is worth, since which revision, by whom.</summary>
internal sealed record ChiffreLu(CaseDeGrille Case, decimal? Valeur, int Revision, string ParNom, DateTimeOffset Le);

/// <summary>
/// The figures of a contract, read together. A figure is what was typed in its own cell; failing that, the sum of the communes, then of the
/// splits, then of the years. What was typed and what adds up are both kept, so that a gap is shown, never hidden (CTL-03, CTL-04). Pure.
/// </summary>
internal sealed class GrilleDeChiffres
{
    private readonly Dictionary<CaseDeGrille, ChiffreLu> _cellules;
    private readonly Dictionary<CaseDeGrille, decimal> _communes = [];
    private readonly DefinitionDeTrame _trame;
    private readonly Guid _epci;

    public GrilleDeChiffres(DefinitionDeTrame trame, IReadOnlyList<int> annees, Guid epci, IReadOnlyList<Guid> bailleurs, IEnumerable<ChiffreLu> chiffres)
    {
        (_trame, Annees, _epci, Bailleurs) = (trame, annees, epci, bailleurs);
        _cellules = chiffres.ToDictionary(c => c.Case);
        foreach (var (place, lu) in _cellules)
        {
            if (place.Commune.Length == 0 || lu.Valeur is not { } valeur)
                continue;
            var tout = place with { Commune = "" };
            _communes[tout] = _communes.GetValueOrDefault(tout) + valeur;
        }
    }

    public IReadOnlyList<int> Annees { get; }

    /// <summary>Landlords that are parties, in order.</summary>
    public IReadOnlyList<Guid> Bailleurs { get; }

    public IEnumerable<ChiffreLu> Cellules => _cellules.Values;

    /// <summary>The cell itself, or null when nothing was ever typed in it.</summary>
    public ChiffreLu? Cellule(CaseDeGrille place) => _cellules.GetValueOrDefault(place);

    /// <summary>The same grid with other figures in some cells: what it would be if the proposals were accepted.</summary>
    public GrilleDeChiffres Avec(IEnumerable<(CaseDeGrille Case, decimal? Valeur)> autres)
    {
        var cellules = new Dictionary<CaseDeGrille, ChiffreLu>(_cellules);
        foreach (var (place, valeur) in autres)
            cellules[place] = cellules.TryGetValue(place, out var lu) ? lu with { Valeur = valeur } : new ChiffreLu(place, valeur, 0, "", default);
        return new GrilleDeChiffres(_trame, Annees, _epci, Bailleurs, cellules.Values);
    }

    /// <summary>Figure of an organisme for a split (empty: all together) and a year (0: the period); null when nothing says it.</summary>
    public decimal? Valeur(string indicateur, Guid organisme, string ventilation, int annee)
    {
        var place = new CaseDeGrille(indicateur, organisme, ventilation, "", annee);
        return Saisi(place) ?? (annee == CaseDeGrille.Total ? SommeDesAnnees(place) ?? SommeDesVentilations(place) : SommeDesVentilations(place));
    }

    /// <summary>Goal of the EPCI.</summary>
    public decimal? Objectif(string indicateur, string ventilation, int annee) => Valeur(indicateur, _epci, ventilation, annee);

    /// <summary>Sum of the commitments of the landlords; null when none says anything. A ratio does not add up.</summary>
    public decimal? SommeDesBailleurs(string indicateur, string ventilation, int annee)
    {
        if (_trame.Indicateur(indicateur) is not { ParBailleur: true, EstUnRapport: false })
            return null;
        return Somme(Bailleurs.Select(b => Valeur(indicateur, b, ventilation, annee)));
    }

    /// <summary>Σ landlords − goal of the EPCI; null when one of the two is not said. Negative: some is missing.</summary>
    public decimal? Ecart(string indicateur, string ventilation, int annee) =>
        SommeDesBailleurs(indicateur, ventilation, annee) is { } somme && Objectif(indicateur, ventilation, annee) is { } objectif ? somme - objectif : null;

    /// <summary>CTL-03: the total typed and the sum of the years, when both are said and differ.</summary>
    public (decimal Somme, decimal Total)? DesaccordDuTotal(string indicateur, Guid organisme, string ventilation)
    {
        var place = new CaseDeGrille(indicateur, organisme, ventilation, "", CaseDeGrille.Total);
        return _cellules.GetValueOrDefault(place)?.Valeur is { } total && SommeDesAnnees(place) is { } somme && somme != total ? (somme, total) : null;
    }

    /// <summary>The figure typed for the whole territory and the sum of the communes, when both are said and differ.</summary>
    public (decimal Somme, decimal Total)? DesaccordDesCommunes(CaseDeGrille place) =>
        _cellules.GetValueOrDefault(place)?.Valeur is { } total && _communes.TryGetValue(place, out var somme) && somme != total ? (somme, total) : null;

    /// <summary>Something was typed for this indicator, by anybody.</summary>
    public bool ADesChiffres(string indicateur) => _cellules.Values.Any(c => c.Valeur is not null && c.Case.Indicateur == indicateur);

    private decimal? Saisi(CaseDeGrille place) => _cellules.GetValueOrDefault(place)?.Valeur ?? (_communes.TryGetValue(place, out var somme) ? somme : null);

    private decimal? SommeDesAnnees(CaseDeGrille place) => _trame.Indicateur(place.Indicateur) is { EstUnRapport: true }
        ? null
        : Somme(Annees.Select(a => Valeur(place.Indicateur, place.OrganismeId, place.Ventilation, a)));

    private decimal? SommeDesVentilations(CaseDeGrille place)
    {
        if (place.Ventilation.Length > 0 || _trame.Indicateur(place.Indicateur) is not { EstUnRapport: false, Ventilation: { } ventilation })
            return null;
        var codes = ventilation.Valeurs.Count > 0 ? ventilation.Valeurs.Select(v => v.Code) : VentilationsTypees(place.Indicateur);
        return Somme(codes.Select(v => Saisi(place with { Ventilation = v }) ?? (place.Annee == CaseDeGrille.Total ? SommeDesAnnees(place with { Ventilation = v }) : null)));
    }

    private IEnumerable<string> VentilationsTypees(string indicateur) =>
        _cellules.Keys.Where(c => c.Indicateur == indicateur && c.Ventilation.Length > 0).Select(c => c.Ventilation).Distinct(StringComparer.Ordinal);

    private static decimal? Somme(IEnumerable<decimal?> valeurs)
    {
        decimal? somme = null;
        foreach (var v in valeurs)
        {
            if (v is { } n)
                somme = (somme ?? 0) + n;
        }

        return somme;
    }
}
