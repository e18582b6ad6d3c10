using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Figures held in memory: what is entered, and what adds up from it. Decimal arithmetic, rounded only when shown.</summary>
internal sealed class ChiffresDuContrat : ILectureDesChiffres
{
    private readonly HashSet<string> _rapports;
    private readonly ILookup<(string Indicateur, Guid Organisme), CaseDeGrille> _cases;
    private readonly Dictionary<(string, Guid, string, int), decimal?> _calculees = [];

    public ChiffresDuContrat(DefinitionDeTrame trame, IEnumerable<KeyValuePair<CaseDeGrille, decimal>> saisies)
    {
        Saisies = saisies.ToDictionary(s => s.Key, s => s.Value);
        _rapports = trame.Indicateurs.Where(i => i.EstUnRapport).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        _cases = Saisies.Keys.ToLookup(c => (c.Indicateur, c.OrganismeId));
    }

    public IReadOnlyDictionary<CaseDeGrille, decimal> Saisies { get; }

    public decimal? Valeur(string indicateur, Guid organismeId, string ventilation = "", int annee = CaseDeGrille.Total)
    {
        var cle = (indicateur, organismeId, ventilation, annee);
        if (!_calculees.TryGetValue(cle, out var valeur))
            _calculees[cle] = valeur = Calculer(indicateur, organismeId, ventilation, annee);
        return valeur;
    }

    private decimal? Calculer(string indicateur, Guid organisme, string ventilation, int annee)
    {
        if (Saisies.TryGetValue(new CaseDeGrille(indicateur, organisme, ventilation, "", annee), out var saisie))
            return saisie;
        if (_rapports.Contains(indicateur))
            return null;
        var cases = _cases[(indicateur, organisme)].ToList();
        if (annee == CaseDeGrille.Total && Sommer(cases.Select(c => c.Annee).Where(a => a != CaseDeGrille.Total).Distinct(), a => Valeur(indicateur, organisme, ventilation, a)) is { } parAnnees)
            return parAnnees;
        var communes = cases.Where(c => c.Commune.Length > 0 && c.Ventilation == ventilation && c.Annee == annee).ToList();
        if (communes.Count > 0)
            return communes.Sum(c => Saisies[c]);
        return ventilation.Length > 0 ? null : Sommer(cases.Select(c => c.Ventilation).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal), v => Valeur(indicateur, organisme, v, annee));
    }

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
