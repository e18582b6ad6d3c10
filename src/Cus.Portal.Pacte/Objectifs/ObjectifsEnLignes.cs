using System.Globalization;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>The goals followed as rows of text: one a year for the country, one a year and region that a series or a goal tells.</summary>
internal static class ObjectifsEnLignes
{
    private static readonly string[] Titres =
    [
        "Année", "Territoire", "Sous attention", "Construits", "Objectif de construction", "Taux", "Écart", "Rénovés", "Objectif de rénovation", "Taux de rénovation", "Écart de rénovation", "Source", "Arrêtée au",
    ];

    public static IEnumerable<IReadOnlyList<string>> De(SuiviDuPacte suivi)
    {
        yield return Titres;
        foreach (var a in suivi.Annees)
        {
            foreach (var l in a.Regions.Where(l => l.Origine is not null || l.Construits.Objectif is not null || l.Renoves.Objectif is not null).Prepend(a.National))
                yield return Ligne(a.Annee, l);
        }
    }

    private static string[] Ligne(int annee, LigneDObjectif l) =>
    [
        annee.ToString(CultureInfo.InvariantCulture), l.Nom, l.SousAttention ? "oui" : "", .. Cellules(l.Construits), .. Cellules(l.Renoves),
        l.Origine?.Source ?? "", l.Origine?.ArreteeAu.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    ];

    private static IEnumerable<string> Cellules(Mesure m) => [N(m.Realise), N(m.Objectif), m.Taux is { } t ? (t * 100).ToString("0.##", Francais.Culture) + " %" : "", N(m.Ecart)];

    private static string N(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";
}
