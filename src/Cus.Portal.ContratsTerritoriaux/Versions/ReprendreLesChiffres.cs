using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>The figures that an amendment starts from: those in force, the commitments of a landlord taken over added to those of its successor. Pure.</summary>
internal static class ReprendreLesChiffres
{
    public static IReadOnlyList<ChiffreSaisi> De(DefinitionDeTrame trame, IReadOnlyList<KeyValuePair<CaseDeGrille, decimal>> chiffres, IReadOnlyList<Reprise> reprises)
    {
        var lus = new ChiffresDuContrat(trame, chiffres);
        var successeurs = reprises.ToDictionary(r => r.AbsorbeId, r => r.SuccesseurId);
        return [.. lus.Saisies.Keys.Select(c => c with { OrganismeId = successeurs.GetValueOrDefault(c.OrganismeId, c.OrganismeId) }).Distinct().Select(c => new ChiffreSaisi(c, Valeur(trame, lus, c, reprises)))];
    }

    /// <summary>A ratio does not add up: that of the successor stays, or else that of whom it took over.</summary>
    private static decimal? Valeur(DefinitionDeTrame trame, ChiffresDuContrat lus, CaseDeGrille place, IReadOnlyList<Reprise> reprises)
    {
        var valeurs = reprises.Where(r => r.SuccesseurId == place.OrganismeId).Select(r => r.AbsorbeId).Prepend(place.OrganismeId).Select(o => Lire(lus, place with { OrganismeId = o })).OfType<decimal>().ToList();
        return valeurs.Count == 0 ? null : trame.Indicateur(place.Indicateur) is { EstUnRapport: true } ? valeurs[0] : valeurs.Sum();
    }

    private static decimal? Lire(ChiffresDuContrat lus, CaseDeGrille place) =>
        lus.Saisies.TryGetValue(place, out var saisie) ? saisie : place.Commune.Length > 0 ? null : lus.Valeur(place.Indicateur, place.OrganismeId, place.Ventilation, place.Annee);
}
