using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Mutualisation;

/// <summary>A computation as rows of text: headings, one row an organisme, totals.</summary>
internal static class ResultatEnLignes
{
    private static readonly string[] Titres = ["SIREN", "Organisme", "Plan de la CGLLS", "Aide au neuf", "Aide aux prêts", "Aide à la restructuration", "Ajustement", "Aides", "Part des cotisations", "Part des loyers", "Part des logements", "Contribution", "Solde"];

    public static IEnumerable<IReadOnlyList<string>> De(ResultatDeCampagne resultat) =>
    [
        Titres,
        .. resultat.Positions.Select(p => (IReadOnlyList<string>)[p.Bases.Siren, p.Bases.Nom, Libelles.De(p.Bases.Plan), N(p.Aides.Neuf), N(p.Aides.Prets), N(p.Aides.Restructuration), N(p.Aides.Ajustement), N(p.Aides.Total), N(p.Parts.Cotisations), N(p.Parts.Loyers), N(p.Parts.Logements), N(p.Parts.Total), N(p.Solde)]),
        ["", "Total", "", "", "", "", "", N(resultat.Aides), "", "", "", N(resultat.Appel), N(-resultat.Frais)],
    ];

    private static string N(decimal n) => n.ToString("0.00", Francais.Culture);
}
