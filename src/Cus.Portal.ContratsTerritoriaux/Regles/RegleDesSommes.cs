using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>CTL-03: the years add up to the total entered.</summary>
internal static class RegleDesSommes
{
    /// <summary>Sum of the years beside the total entered, when both are there and differ; null otherwise.</summary>
    public static (decimal Somme, decimal Total)? Ecart(ILectureDesChiffres chiffres, CaseDeGrille total, IReadOnlyList<int> annees)
    {
        if (!chiffres.Saisies.TryGetValue(total with { Annee = CaseDeGrille.Total }, out var saisi))
            return null;
        var parAnnee = annees.Select(a => total.Commune.Length > 0 ? Saisie(chiffres, total with { Annee = a }) : chiffres.Valeur(total.Indicateur, total.OrganismeId, total.Ventilation, a)).OfType<decimal>().ToList();
        return parAnnee.Count == 0 || parAnnee.Sum() == saisi ? null : (parAnnee.Sum(), saisi);
    }

    /// <summary>One refusal for each total that its years do not give. Ratios do not add up and are left out.</summary>
    public static IEnumerable<Motif> Examiner(ILectureDesChiffres chiffres, IReadOnlyList<int> annees, Func<string, bool> estUnRapport, Func<CaseDeGrille, string> ou, Func<string, string> lien) =>
        from total in chiffres.Saisies.Keys
        where total.Annee == CaseDeGrille.Total && !estUnRapport(total.Indicateur)
        let ecart = Ecart(chiffres, total, annees)
        where ecart is not null
        orderby total.Indicateur
        select Motif.De(RefusRedaction.SommeDesAnnees, lien: lien(total.Indicateur), donnees: [("ou", ou(total)), ("somme", ecart.Value.Somme), ("total", ecart.Value.Total)]);

    private static decimal? Saisie(ILectureDesChiffres chiffres, CaseDeGrille c) => chiffres.Saisies.TryGetValue(c, out var v) ? v : null;
}
