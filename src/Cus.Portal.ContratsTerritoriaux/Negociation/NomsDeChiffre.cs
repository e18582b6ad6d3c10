using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Names and figures of the grid as a person reads them.</summary>
internal static class NomsDeChiffre
{
    /// <summary>« PLUS 2025, Iroise Logement », « Total, objectif de Brest Métropole », « PLAI 2024, Iroise Logement, Guipavas ».</summary>
    public static string Nommer(ContratTerritorial contrat, DefinitionDeTrame trame, CaseDeGrille place, IReadOnlyDictionary<string, string>? communes = null)
    {
        var ventilation = place.Ventilation.Length == 0 || trame.Indicateur(place.Indicateur) is not { } i ? place.Ventilation : VueDeLaGrille.Libelle(i, place.Ventilation);
        var quand = place.Annee == CaseDeGrille.Total ? "total" : place.Annee.ToString(CultureInfo.InvariantCulture);
        var quoi = ventilation.Length == 0 ? char.ToUpper(quand[0], Francais.Culture) + quand[1..] : $"{ventilation} {quand}";
        var qui = place.OrganismeId == contrat.EpciOrganismeId ? $"objectif de {contrat.Epci.Nom}" : contrat.Parties.FirstOrDefault(p => p.OrganismeId == place.OrganismeId)?.Nom ?? "partie retirée";
        return place.Commune.Length == 0 ? $"{quoi}, {qui}" : $"{quoi}, {qui}, {communes?.GetValueOrDefault(place.Commune) ?? place.Commune}";
    }

    /// <summary>« CT-1.1, PLUS 2025, Iroise Logement »: out of the page of its indicator.</summary>
    public static string NommerHorsGrille(ContratTerritorial contrat, DefinitionDeTrame trame, CaseDeGrille place, IReadOnlyDictionary<string, string>? communes = null) => $"{place.Indicateur}, {Nommer(contrat, trame, place, communes)}";

    /// <summary>« 1 250 », « 12,5 »; a dash when nothing is said.</summary>
    public static string Nombre(decimal? valeur) => valeur is { } v ? FormatDeValeur.Brut(v) : "–";

    /// <summary>« −20 », « +8 », « 0 ».</summary>
    public static string Ecart(decimal ecart) => ecart == 0 ? "0" : (ecart > 0 ? "+" : "\u2212") + Nombre(Math.Abs(ecart));

    /// <summary>Name of a column: the year, or « Total ».</summary>
    public static string Colonne(int annee) => annee == CaseDeGrille.Total ? "Total" : annee.ToString(CultureInfo.InvariantCulture);
}
