using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>What a cell of the grid of a contract may hold, and who may type in it.</summary>
internal sealed class ReglesDeChiffre(ContratTerritorial contrat, DefinitionDeTrame trame, IReadOnlySet<string> communes)
{
    private readonly Dictionary<Guid, QualiteDePartie> _parties = contrat.PartiesPresentes.ToDictionary(p => p.OrganismeId, p => p.Qualite);
    private readonly HashSet<int> _annees = [.. contrat.Periode.Annees];

    /// <summary>What may be typed: whole numbers for a count, the decimals of the template for a ratio.</summary>
    public static AttenteDeNombre Attente(IndicateurDeTrame indicateur) => new(indicateur.Decimales);

    /// <summary>Why the place or the figure is refused, or null.</summary>
    public Motif? Refuser(CaseDeGrille place, decimal? valeur)
    {
        if (trame.Indicateur(place.Indicateur) is not { } indicateur)
            return Motif.De(RefusNegociation.IndicateurInconnu, donnees: ("code", place.Indicateur));
        if (!_parties.TryGetValue(place.OrganismeId, out var qualite) || qualite is not (QualiteDePartie.Epci or QualiteDePartie.Bailleur) || (qualite == QualiteDePartie.Bailleur && !indicateur.ParBailleur))
            return Motif.De(RefusNegociation.ChiffreSansPartie, donnees: ("code", indicateur.Code));
        if (place.Annee != CaseDeGrille.Total && !_annees.Contains(place.Annee))
            return Motif.De(RefusContrats.AnneeHorsPeriode, donnees: [("annee", Annee(place.Annee)), ("periode", contrat.Periode.EnClair)]);
        if (place.Ventilation.Length > 0 && !Valeurs(indicateur).Contains(place.Ventilation))
            return Motif.De(RefusNegociation.VentilationInconnue, donnees: ("valeur", place.Ventilation));
        if (place.Commune.Length > 0 && (!indicateur.ParCommune || !communes.Contains(place.Commune)))
            return Motif.De(RefusNegociation.CommuneHorsIntercommunalite, donnees: [("commune", place.Commune), ("epci", contrat.Epci.Nom)]);
        return valeur is { } v && (v < 0 || decimal.Round(v, indicateur.Decimales) != v || v > ReglesDeSaisie.Maximum) ? Motif.De(RefusNegociation.ChiffreIrrecevable, donnees: ("decimales", indicateur.Decimales)) : null;
    }

    /// <summary>
    /// A landlord types its own figures only; the EPCI types everybody's while the contract is drafted, and its own once it is negotiated:
    /// what it wants of another goes through the ledger.
    /// </summary>
    public bool PeutEcrire(PartieAuContrat partie, Guid organismeId) =>
        partie.OrganismeId == organismeId || (partie.Qualite == QualiteDePartie.Epci && contrat.Statut == StatutContrat.Elaboration);

    /// <summary>Values of the split of an indicator, those that the contract names itself included.</summary>
    public IReadOnlyList<string> Valeurs(IndicateurDeTrame indicateur) => indicateur.Ventilation switch
    {
        null => [],
        { Valeurs.Count: > 0 } v => [.. v.Valeurs.Select(x => x.Code)],
        { } v => contrat.Ventilations.TryGetValue(v.Code, out var nommees) ? nommees : [],
    };

    private static string Annee(int annee) => annee.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
