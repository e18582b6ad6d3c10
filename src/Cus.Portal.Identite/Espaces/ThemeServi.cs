using Cus.Portal.Socle.Espaces;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Identite.Espaces;

/// <summary>
/// Which theme an espace is served with. The State's look (terms of use of the DSFR, penal code art. 433-13) is for State
/// services on <c>.gouv.fr</c>; a demonstration shows it on <c>*.localhost</c>, under the band « Démonstration ».
/// </summary>
internal static class ThemeServi
{
    public static Theme Choisir(Theme demande, bool titulaireEstServiceEtat, string hote, bool demonstration) =>
        demande == Theme.Etat && titulaireEstServiceEtat && NomPermis(hote, demonstration) ? Theme.Etat : Theme.Neutre;

    /// <summary>Files of the State's look, Marianne included: they are served to an espace in that theme, to no other.</summary>
    public static bool EstReserve(PathString chemin) =>
        chemin.StartsWithSegments("/vendor/dsfr", StringComparison.OrdinalIgnoreCase) || chemin.Value?.StartsWith("/vendor/etat", StringComparison.OrdinalIgnoreCase) == true;

    private static bool NomPermis(string hote, bool demonstration) =>
        hote.EndsWith(".gouv.fr", StringComparison.OrdinalIgnoreCase)
        || (demonstration && hote.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Accent sets of the neutral theme, with the colour of their text and links on white, checked at 4.5:1 or better.</summary>
internal static class Accents
{
    public static readonly IReadOnlyDictionary<string, (string Libelle, string Couleur)> Connus = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["prune"] = ("Prune", "#6d2f5f"),
        ["sapin"] = ("Sapin", "#1f5d38"),
    };
}
