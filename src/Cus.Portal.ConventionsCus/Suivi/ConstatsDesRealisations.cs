using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>Puts the realisations of a sheet through its rules (IND-04, IND-05, PP, G, PS, SR, ACC, LF). Pure.</summary>
internal static class ConstatsDesRealisations
{
    /// <param name="c">Commitments and references.</param>
    /// <param name="fiche">Sheet.</param>
    /// <param name="t">Territory.</param>
    /// <param name="annee">Year or milestone.</param>
    /// <param name="lire">Numerator and denominator of a code.</param>
    /// <param name="complement">A complement by nature.</param>
    public static IReadOnlyList<Constat> De(ContexteDesEngagements c, FicheDeCus fiche, TerritoireDEngagement t, int annee, Func<string, (decimal? N, decimal? D)> lire, Func<string, decimal?> complement)
    {
        if (fiche.Famille == "PP-1")
            return Pp1(lire);
        var (n, d) = lire(fiche.Codes[0]);
        if (n is not { } numerateur)
            return [];
        var constats = new List<Constat>(ReglesDeRealisation.Verifier(new(fiche.Famille, numerateur, d)
        {
            HorsQpv = fiche.Codes.Count > 1 ? lire(fiche.Codes[1]).N : null,
            SansEligibilite = (int)Math.Min(int.MaxValue, complement(ComplementsDesFiches.SansEligibilite) ?? 0),
            PartsDesVentes = [.. ((string[])[ComplementsDesFiches.PartDesLocataires, ComplementsDesFiches.PartDesPersonnesMorales, ComplementsDesFiches.PartDesSocietesDeVente]).Select(complement).OfType<decimal>()],
            MutationsInternes = complement(ComplementsDesFiches.MutationsInternes),
            RefusRenseignes = complement(ComplementsDesFiches.RefusDesMenages) is not null,
            PartFtmRenseignee = complement(ComplementsDesFiches.PartFtm) is not null,
        }));
        if (fiche.Famille == "SR-1" && c.Reference("SR-1-ACCES", t) is { } reference && numerateur < reference)
            constats.Add(Constat.Avertissement("SR-1", RefusDEngagement.StockDemande));
        if (fiche.Famille == "G-1" && complement(ComplementsDesFiches.ParLeDis) is { } dis && (dis == 0 ? MethodeDeG1.B6Lo4 : MethodeDeG1.Dis) != (c.Parametres?.MethodeDeLEngagement ?? MethodeDeG1.B6Lo4))
            constats.Add(Constat.Bloquant("G1-01", RefusDeMesure.MethodeDeG1Differente));
        return constats;
    }

    private static IReadOnlyList<Constat> Pp1(Func<string, (decimal? N, decimal? D)> lire)
    {
        int N(string code) => (int)Math.Min(int.MaxValue / 4, lire(code).N ?? 0);
        return ReglesDePP1.Verifier(new(N("PP-1-PLAI"), N("PP-1-PLAIA"), N("PP-1-PLUS"), N("PP-1-PLS"), N("PP-1-HQPV"), N("PP-1-HRU")));
    }
}
