using System.Globalization;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>A row of a table of commitments, in words.</summary>
internal sealed record LigneDeTableau(string Territoire, string Nature, IReadOnlyList<string> Cellules);

/// <summary>The commitments and references of one indicator: a row a territory, a column a year or a milestone.</summary>
internal sealed record TableauDeCus(string Code, string Titre, string Unite, IReadOnlyList<string> Colonnes, IReadOnlyList<LigneDeTableau> Lignes);

/// <summary>Writes figures as tables: page, PDF and comparison alike.</summary>
internal static class TableauxDeCus
{
    public static IReadOnlyList<TableauDeCus> De(IReadOnlyList<ChiffreFige> chiffres, CalendrierDeCus calendrier)
    {
        var catalogue = CatalogueDesCus.De(calendrier);
        var rangs = catalogue.Definitions.Select((d, i) => (d.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        return [.. chiffres.GroupBy(c => c.Cellule.Indicateur, StringComparer.Ordinal).OrderBy(g => rangs.GetValueOrDefault(g.Key, int.MaxValue)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Tableau(g.Key, catalogue.Trouver(g.Key), [.. g]))];
    }

    /// <summary>« PP-2, Haute-Garonne, engagement 2020 ».</summary>
    public static string Nommer(ChiffreFige c) =>
        $"{c.Cellule.Indicateur}, {c.TerritoireNom}, {Libelles.De(c.Cellule.Nature).ToLower(Socle.Temps.Francais.Culture)} {c.Cellule.An.ToString(CultureInfo.InvariantCulture)}";

    private static TableauDeCus Tableau(string code, DefinitionDIndicateur? definition, IReadOnlyList<ChiffreFige> chiffres)
    {
        var annees = chiffres.Select(c => c.Cellule.An).Distinct().Order().ToList();
        var lignes = chiffres.GroupBy(c => (c.Cellule.Echelle, c.Cellule.Territoire, c.TerritoireNom, c.Cellule.Nature))
            .OrderBy(g => g.Key.Echelle).ThenBy(g => g.Key.TerritoireNom, StringComparer.Ordinal).ThenBy(g => g.Key.Nature)
            .Select(g => new LigneDeTableau(g.Key.TerritoireNom, Libelles.De(g.Key.Nature), [.. annees.Select(a => g.FirstOrDefault(c => c.Cellule.An == a) is { } c ? FormatDeValeur.Brut(c.Valeur) : "")]));
        return new(code, definition?.Titre ?? code, definition?.Unite ?? "", [.. annees.Select(a => a.ToString(CultureInfo.InvariantCulture))], [.. lignes]);
    }
}

/// <summary>Names of the territories of the figures.</summary>
internal static class NomsDeTerritoire
{
    public static string De(Referentiel.Contracts.ITerritoires territoires, EchelleDEngagement echelle, string code, string organisme) => echelle switch
    {
        EchelleDEngagement.Organisme => organisme,
        EchelleDEngagement.Region => territoires.Region(code)?.Nom ?? code,
        EchelleDEngagement.Departement => territoires.NomDuDepartement(code) ?? code,
        _ => territoires.Epci(code)?.Nom ?? code,
    };
}
