using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Figures held in memory: what is entered, and what adds up from it. Decimal arithmetic, rounded only when shown.</summary>
internal sealed class ChiffresDuContrat : ILectureDesChiffres
{
    private readonly HashSet<string> _rapports;
    private readonly Dictionary<(string Indicateur, Guid Organisme), Dites> _dites = [];
    private readonly Dictionary<CaseDeGrille, decimal> _parCommunes = [];
    private readonly Dictionary<CaseDeGrille, decimal?> _calculees = [];

    public ChiffresDuContrat(DefinitionDeTrame trame, IEnumerable<KeyValuePair<CaseDeGrille, decimal>> saisies)
    {
        var lues = new Dictionary<CaseDeGrille, decimal>(saisies);
        _rapports = trame.Indicateurs.Where(i => i.EstUnRapport).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, valeur) in lues)
        {
            if (!_dites.TryGetValue((place.Indicateur, place.OrganismeId), out var dites))
                _dites[(place.Indicateur, place.OrganismeId)] = dites = new Dites([], new(StringComparer.Ordinal));
            if (place.Annee != CaseDeGrille.Total)
                dites.Annees.Add(place.Annee);
            if (place.Ventilation.Length > 0)
                dites.Ventilations.Add(place.Ventilation);
            if (place.Commune.Length > 0)
                _parCommunes[place with { Commune = "" }] = _parCommunes.GetValueOrDefault(place with { Commune = "" }) + valeur;
        }

        Saisies = lues;
    }

    public IReadOnlyDictionary<CaseDeGrille, decimal> Saisies { get; }

    public decimal? SommeDesCommunes(CaseDeGrille place) => _parCommunes.TryGetValue(place, out var somme) ? somme : null;

    public decimal? Valeur(string indicateur, Guid organismeId, string ventilation = "", int annee = CaseDeGrille.Total)
    {
        var place = new CaseDeGrille(indicateur, organismeId, ventilation, "", annee);
        if (!_calculees.TryGetValue(place, out var valeur))
            _calculees[place] = valeur = Calculer(place);
        return valeur;
    }

    private decimal? Calculer(CaseDeGrille place)
    {
        var (indicateur, organisme, ventilation, _, annee) = place;
        if (Saisies.TryGetValue(place, out var saisie))
            return saisie;
        if (_rapports.Contains(indicateur) || !_dites.TryGetValue((indicateur, organisme), out var dites))
            return null;
        if (annee == CaseDeGrille.Total && Sommer(dites.Annees, a => Valeur(indicateur, organisme, ventilation, a)) is { } parAnnees)
            return parAnnees;
        return SommeDesCommunes(place) ?? (ventilation.Length > 0 ? null : Sommer(dites.Ventilations, v => Valeur(indicateur, organisme, v, annee)));
    }

    /// <summary>Years and values of the split that something is said of.</summary>
    private sealed record Dites(HashSet<int> Annees, HashSet<string> Ventilations);

    private static decimal? Sommer<T>(IEnumerable<T> parts, Func<T, decimal?> valeur)
    {
        var valeurs = parts.Select(valeur).OfType<decimal>().ToList();
        return valeurs.Count == 0 ? null : valeurs.Sum();
    }
}

/// <summary>Sums over the landlords of a contract.</summary>
internal static class SommesDesBailleurs
{
    /// <summary>Σ of the landlords, or null when none has a figure.</summary>
    public static decimal? DesBailleurs(this ILectureDesChiffres chiffres, string indicateur, IEnumerable<Guid> bailleurs, string ventilation = "", int annee = CaseDeGrille.Total)
    {
        var valeurs = bailleurs.Select(b => chiffres.Valeur(indicateur, b, ventilation, annee)).OfType<decimal>().ToList();
        return valeurs.Count == 0 ? null : valeurs.Sum();
    }

    /// <summary>True when somebody of the contract has a figure for that goal.</summary>
    public static bool AUnChiffre(this ILectureDesChiffres chiffres, string indicateur) => chiffres.Saisies.Keys.Any(c => c.Indicateur == indicateur);
}
