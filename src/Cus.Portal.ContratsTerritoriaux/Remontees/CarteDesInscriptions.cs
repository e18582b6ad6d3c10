using Cus.Portal.Interface.TagHelpers;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>A département of the map and of its table.</summary>
internal sealed record DepartementDeCarte(string Code, string Nom, string Region, int Volontaires);

/// <summary>A region of the table: its volunteers, its départements without any.</summary>
internal sealed record RegionDeCarte(string Nom, int Volontaires, int Sans);

/// <summary>The volunteers by département, the 101 of them: what the map draws and its table says.</summary>
internal sealed class CarteDesInscriptions(ListeDesInscriptions liste, ITerritoires territoires, IActeurCourant acteur)
{
    /// <summary>Classes: none, 1, 2, 3, 4 and 5, 6 and more.</summary>
    public static readonly IReadOnlyList<string> Legende = ["aucun", "1", "2", "3", "4 ou 5", "6 et plus"];

    private const int Cites = 5;

    /// <exception cref="Socle.Refuser.Refus">The actor does not read the whole country.</exception>
    public async Task<IReadOnlyList<DepartementDeCarte>> LireAsync(Guid campagne, FiltreDInscriptions filtre, CancellationToken ct)
    {
        PermissionsContrats.Suivre.Exiger(acteur.Acteur);
        var nombres = await liste.ParDepartementAsync(campagne, filtre, ct);
        return [.. territoires.Regions(MillesimeRegions.Regions2016).SelectMany(r => r.Departements, (r, d) => new DepartementDeCarte(d, liste.NomDuDepartement(d), r.Nom, nombres.GetValueOrDefault(d))).OrderBy(d => d.Code, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<RegionDeCarte> ParRegion(IReadOnlyList<DepartementDeCarte> departements) =>
        [.. departements.GroupBy(d => d.Region, StringComparer.Ordinal).Select(g => new RegionDeCarte(g.Key, g.Sum(d => d.Volontaires), g.Count(d => d.Volontaires == 0))).OrderByDescending(r => r.Volontaires).ThenBy(r => r.Nom, StringComparer.Create(Francais.Culture, ignoreCase: true))];

    public static IReadOnlyDictionary<string, ValeurDeCarte> Valeurs(IReadOnlyList<DepartementDeCarte> departements) =>
        departements.Where(d => d.Volontaires > 0).ToDictionary(d => d.Code, d => new ValeurDeCarte(Classe(d.Volontaires), Francais.Nombre(d.Volontaires, "volontaire")), StringComparer.Ordinal);

    /// <summary>What a reader who does not see the map should know.</summary>
    public static string Decrire(IReadOnlyList<DepartementDeCarte> departements)
    {
        var total = departements.Sum(d => d.Volontaires);
        if (total == 0)
            return "Aucun volontaire. Le tableau voisin donne les valeurs.";
        var premiers = departements.Where(d => d.Volontaires > 0).OrderByDescending(d => d.Volontaires).Take(Cites).Select(d => $"{d.Nom}, {Francais.Entier(d.Volontaires)}");
        return $"{Francais.Nombre(total, "volontaire")} dans {Francais.Nombre(departements.Count(d => d.Volontaires > 0), "département")}. Les premiers\u00A0: {string.Join("\u00A0; ", premiers)}. Le tableau voisin donne les valeurs.";
    }

    private static int Classe(int n) => n switch { <= 3 => n, <= 5 => 4, _ => 5 };
}
