using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>
/// The figures of a contract, read together: what they add up to, the goal of the EPCI beside the sum of the landlords. What
/// was typed and what adds up are both kept, so that a gap is shown, never hidden (CTL-03, CTL-04). Pure.
/// </summary>
internal sealed class GrilleDeChiffres(DefinitionDeTrame trame, IReadOnlyList<int> annees, Guid epci, IReadOnlyList<Guid> bailleurs, ILectureDesChiffres chiffres)
{
    public IReadOnlyList<int> Annees => annees;

    /// <summary>What was typed in the cell itself, or null.</summary>
    public decimal? Saisi(CaseDeGrille place) => chiffres.Saisies.TryGetValue(place, out var valeur) ? valeur : null;

    /// <summary>The same grid with other figures in some cells, or none (null): what it would be if the proposals were accepted.</summary>
    public GrilleDeChiffres Avec(IReadOnlyCollection<(CaseDeGrille Case, decimal? Valeur)> autres)
    {
        if (autres.Count == 0)
            return this;
        var saisies = new Dictionary<CaseDeGrille, decimal>(chiffres.Saisies);
        foreach (var (place, valeur) in autres)
        {
            if (valeur is { } nombre)
                saisies[place] = nombre;
            else
                saisies.Remove(place);
        }

        return new GrilleDeChiffres(trame, annees, epci, bailleurs, new ChiffresDuContrat(trame, saisies));
    }

    /// <summary>The figures themselves, those of these organismes.</summary>
    public ChiffresDuContrat Chiffres(IReadOnlySet<Guid> organismes) => new(trame, chiffres.Saisies.Where(s => organismes.Contains(s.Key.OrganismeId)));

    /// <summary>Figure of an organisme for a split (empty: all together) and a year (0: the period); null when nothing says it.</summary>
    public decimal? Valeur(string indicateur, Guid organisme, string ventilation, int annee) => chiffres.Valeur(indicateur, organisme, ventilation, annee);

    /// <summary>Goal of the EPCI.</summary>
    public decimal? Objectif(string indicateur, string ventilation, int annee) => Valeur(indicateur, epci, ventilation, annee);

    /// <summary>Sum of the commitments of the landlords; null when none says anything. A ratio does not add up.</summary>
    public decimal? SommeDesBailleurs(string indicateur, string ventilation, int annee) =>
        trame.Indicateur(indicateur) is { ParBailleur: true, EstUnRapport: false } ? chiffres.DesBailleurs(indicateur, bailleurs, ventilation, annee) : null;

    /// <summary>Σ landlords − goal of the EPCI; null when one of the two is not said. Negative: some is missing.</summary>
    public decimal? Ecart(string indicateur, string ventilation, int annee) => SommeDesBailleurs(indicateur, ventilation, annee) - Objectif(indicateur, ventilation, annee);

    /// <summary>CTL-03: the total typed and the sum of the years, when both are said and differ.</summary>
    public (decimal Somme, decimal Total)? DesaccordDuTotal(string indicateur, Guid organisme, string ventilation) =>
        trame.Indicateur(indicateur) is { EstUnRapport: false } ? RegleDesSommes.Ecart(chiffres, new CaseDeGrille(indicateur, organisme, ventilation, "", CaseDeGrille.Total), annees) : null;

    /// <summary>Sum of the communes under a figure of the whole territory; null when none says anything.</summary>
    public decimal? SommeDesCommunes(CaseDeGrille place) => chiffres.SommeDesCommunes(place);

    /// <summary>The figure typed for the whole territory and the sum of the communes, when both are said and differ.</summary>
    public (decimal Somme, decimal Total)? DesaccordDesCommunes(CaseDeGrille place) =>
        SommeDesCommunes(place) is { } somme && Saisi(place) is { } total && somme != total ? (somme, total) : null;
}
