using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.ConventionsCus.Demonstration;

/// <summary>Plausible commitments for every cell that a convention must fill and that is still empty.</summary>
internal static class ChiffresDeDemonstration
{
    /// <summary>Every missing commitment, so that nothing blocks the adoption.</summary>
    public static IReadOnlyList<ChiffreSaisi> Manquants(ContexteDesEngagements c) =>
    [
        .. from fiche in c.Fiches
           from t in fiche.Territoires(c.Patrimoine, c.Choix)
           from code in fiche.Codes
           from an in c.Annees(code)
           let cellule = new CelluleDeCus(NatureDeChiffre.Engagement, code, t.Echelle, t.Code, an)
           where !c.Chiffres.ContainsKey(cellule)
           select new ChiffreSaisi(cellule, Valeur(code, an - c.Calendrier.PremiereAnnee, t.Echelle == EchelleDEngagement.Epci), null),
    ];

    /// <summary>Of year N + <paramref name="rang"/>; an EPCI counts for a part of its département.</summary>
    private static decimal Valeur(string code, int rang, bool epci) => code switch
    {
        "PP-1-PLAI" => Cumul(40, rang, epci),
        "PP-1-PLAIA" => Cumul(6, rang, epci),
        "PP-1-PLUS" => Cumul(90, rang, epci),
        "PP-1-PLS" => Cumul(30, rang, epci),
        "PP-1-HQPV" => 93.75m,
        "PP-1-HRU" => 75,
        "PP-2" => epci ? 3 : 6,
        "PP-3" => epci ? 6 : 12,
        "PP-4" => rang < 5 ? 3 : 4.6m,
        "PP-5" => 20,
        "G-1" => 1_180,
        "PS-1" => 25,
        "PS-2" => 26,
        "PS-2-HQPV" => 14,
        "PS-3" => 3,
        "PS-3-HQPV" => 2,
        "SR-1" => 20 + (rang * 0.5m),
        "PP-LF-1" => Cumul(12, rang, epci),
        "PP-LF-2" => 15,
        "PP-ACC-1" or "PP-LF-3" => 5,
        "PS-ACC-1" => 55,
        _ => 0,
    };

    /// <summary>The six years hold the three first.</summary>
    private static decimal Cumul(decimal troisAns, int rang, bool epci) => Math.Ceiling(troisAns * (rang < 5 ? 1 : 2) / (epci ? 2 : 1));
}
