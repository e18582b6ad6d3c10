using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>A figure as it was read: what it is worth, since which revision, by whom.</summary>
internal sealed record ChiffreLu(CaseDeGrille Case, decimal? Valeur, int Revision, string ParNom, DateTimeOffset Le);

/// <summary>
/// The cells of a contract, read together: who wrote each, what they add up to, the goal of the EPCI beside the sum of the landlords. What
/// was typed and what adds up are both kept, so that a gap is shown, never hidden (CTL-03, CTL-04). Pure.
/// </summary>
internal sealed class GrilleDeChiffres
{
    private readonly Dictionary<CaseDeGrille, ChiffreLu> _cellules;
    private readonly ChiffresDuContrat _chiffres;
    private readonly DefinitionDeTrame _trame;
    private readonly Guid _epci;

    public GrilleDeChiffres(DefinitionDeTrame trame, IReadOnlyList<int> annees, Guid epci, IReadOnlyList<Guid> bailleurs, IEnumerable<ChiffreLu> chiffres)
    {
        (_trame, Annees, _epci, Bailleurs) = (trame, annees, epci, bailleurs);
        _cellules = chiffres.ToDictionary(c => c.Case);
        _chiffres = new ChiffresDuContrat(trame, _cellules.Values.Where(c => c.Valeur is not null).Select(c => KeyValuePair.Create(c.Case, c.Valeur!.Value)));
    }

    public IReadOnlyList<int> Annees { get; }

    /// <summary>Landlords that are parties, in order.</summary>
    public IReadOnlyList<Guid> Bailleurs { get; }

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

    /// <summary>The figures themselves, those of these organismes.</summary>
    public ChiffresDuContrat Chiffres(IReadOnlySet<Guid> organismes) => new(_trame, _chiffres.Saisies.Where(s => organismes.Contains(s.Key.OrganismeId)));

    /// <summary>Figure of an organisme for a split (empty: all together) and a year (0: the period); null when nothing says it.</summary>
    public decimal? Valeur(string indicateur, Guid organisme, string ventilation, int annee) => _chiffres.Valeur(indicateur, organisme, ventilation, annee);

    /// <summary>Goal of the EPCI.</summary>
    public decimal? Objectif(string indicateur, string ventilation, int annee) => Valeur(indicateur, _epci, ventilation, annee);

    /// <summary>Sum of the commitments of the landlords; null when none says anything. A ratio does not add up.</summary>
    public decimal? SommeDesBailleurs(string indicateur, string ventilation, int annee) =>
        _trame.Indicateur(indicateur) is { ParBailleur: true, EstUnRapport: false } ? _chiffres.DesBailleurs(indicateur, Bailleurs, ventilation, annee) : null;

    /// <summary>Σ landlords − goal of the EPCI; null when one of the two is not said. Negative: some is missing.</summary>
    public decimal? Ecart(string indicateur, string ventilation, int annee) => SommeDesBailleurs(indicateur, ventilation, annee) - Objectif(indicateur, ventilation, annee);

    /// <summary>CTL-03: the total typed and the sum of the years, when both are said and differ.</summary>
    public (decimal Somme, decimal Total)? DesaccordDuTotal(string indicateur, Guid organisme, string ventilation) =>
        _trame.Indicateur(indicateur) is { EstUnRapport: false } ? RegleDesSommes.Ecart(_chiffres, new CaseDeGrille(indicateur, organisme, ventilation, "", CaseDeGrille.Total), Annees) : null;

    /// <summary>The figure typed for the whole territory and the sum of the communes, when both are said and differ.</summary>
    public (decimal Somme, decimal Total)? DesaccordDesCommunes(CaseDeGrille place)
    {
        var communes = _chiffres.Saisies.Where(s => s.Key.Commune.Length > 0 && s.Key with { Commune = "" } == place).Select(s => s.Value).ToList();
        return communes.Count > 0 && _cellules.GetValueOrDefault(place)?.Valeur is { } total && communes.Sum() != total ? (communes.Sum(), total) : null;
    }
}
