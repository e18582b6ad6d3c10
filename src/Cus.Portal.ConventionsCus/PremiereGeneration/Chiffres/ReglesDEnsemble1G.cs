using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>What a rule finds between cells, and which.</summary>
internal sealed record ConstatDEnsemble(Constat Constat, Territoire1G Territoire, int An, IReadOnlyList<CelluleDePremiereGeneration> Cellules);

/// <summary>What the rules say of cells together: a department or a segment, a year. Pure; what is missing says nothing yet.</summary>
internal static class ReglesDEnsemble1G
{
    private static readonly string[] Causes = ["H.III-A", "H.III-B", "H.III-C"];

    /// <summary>A-01, B-03, C-05, C-06, D-01, E-02, F-06, F-07, G-01, H-03, H-06.</summary>
    /// <param name="c">Territories and years.</param>
    /// <param name="r">Targets, or realised values.</param>
    public static IReadOnlyList<ConstatDEnsemble> Verifier(ContexteDesChiffres1G c, Releve1G r)
    {
        var annees = Enumerable.Range(c.PremiereAnnee, 6).ToList();
        return
        [
            .. c.DeLEchelle(EchelleDIndicateur.Departement).SelectMany(t => annees.SelectMany(a => (IEnumerable<ConstatDEnsemble>)[.. Impayes(c, r, t, a), .. Attributions(c, r, t, a)]).Concat(Production(c, r, t))),
            .. c.DeLEchelle(EchelleDIndicateur.Segment).SelectMany(t => annees.SelectMany(a => (IEnumerable<ConstatDEnsemble>)[.. Arrets(r, t, a), .. Zus(c, r, t, a), .. Dalo(r, t, a), .. Reclamations(r, t, a)]).Concat(Renoves(c, r, t)).Concat(Ventes(c, r, t))),
        ];
    }

    private static CelluleDePremiereGeneration Cellule(string serie, Territoire1G t, int an) => new(NatureDeChiffre1G.Cible, serie, t.Code, an);

    private static IEnumerable<ConstatDEnsemble> Situer(IEnumerable<Constat> constats, Territoire1G t, int an, params string[] series) => constats.Select(x => new ConstatDEnsemble(x, t, an, [.. series.Select(s => Cellule(s, t, an))]));

    /// <summary>G-01, as soon as two of the three sheets give the number; a rate over a hundred gives none.</summary>
    private static IEnumerable<ConstatDEnsemble> Impayes(ContexteDesChiffres1G c, Releve1G r, Territoire1G t, int an)
    {
        int? Nombre(string serie, Func<NombresDeCellule, decimal?> lequel) => Cellule(serie, t, an) is var cellule && !r.EstUnTaux(c.Catalogue.Definition(serie), cellule) && lequel(r[cellule]) is { } n ? (int)n : null;
        var (g1, g2, g3) = (Nombre("G.I", x => x.V1), Nombre("G.II", x => x.V2), Nombre("G.III", x => x.V2));
        return (g1 ?? g2 ?? g3) is { } un ? Situer(ReglesDuService.Impayes(new(g1 ?? un, g2 ?? un, g3 ?? un)), t, an, "G.I", "G.II", "G.III") : [];
    }

    /// <summary>H-06, once the total and its three causes are there: their gap is compared to none, for a target may be a rate by device.</summary>
    private static IEnumerable<ConstatDEnsemble> Arrets(Releve1G r, Territoire1G t, int an)
    {
        if (r.An("H.III-ASC", t.Code, an).V1 is not { } total || Causes.Select(s => r.An(s, t.Code, an).V1).ToList() is not [{ } a, { } b, { } x])
            return [];
        return Situer(ReglesDuService.Arrets(Math.Sign(total - a - b - x), new(0, 0, 0)), t, an, ["H.III-ASC", .. Causes]);
    }

    /// <summary>C-06: dwellings in ZUS and outside make those of the segment, as C.I counts them at the same date.</summary>
    private static IEnumerable<ConstatDEnsemble> Zus(ContexteDesChiffres1G c, Releve1G r, Territoire1G t, int an)
    {
        decimal? Logements(string serie) => c.Raison(serie, t) is not null ? 0 : Cellule(serie, t, an) is var cellule && !r.EstUnTaux(c.Catalogue.Definition(serie), cellule) ? r[cellule].V2 : null;
        return Logements("C.IV-ZUS") is { } dans && Logements("C.IV-HZUS") is { } hors && dans + hors > 0 && r.An("C.I", t.Code, an).V2 is { } total && total > 1
            ? Situer(ReglesDuParc.Zus(dans, hors, total), t, an, "C.IV-ZUS", "C.IV-HZUS", "C.I")
            : [];
    }

    /// <summary>F-07, then F-06 when the attributions in ZUS are known.</summary>
    private static IEnumerable<ConstatDEnsemble> Dalo(Releve1G r, Territoire1G t, int an)
    {
        var (global, zus) = (r.An("F.III", t.Code, an), r.An("F.III-ZUS", t.Code, an));
        if (global is not { V1: { } dalo, V2: { } attributions } || zus.V1 is not { } enZus)
            return [];
        var attributionsEnZus = r.An("F.III-ATT-ZUS", t.Code, an).V1;
        var constats = ReglesDeLOccupation.Dalo(new((int)dalo, (int)enZus, (int)attributions, (int)(attributionsEnZus ?? 0)));
        return Situer(constats.Where(x => x.Bloque || attributionsEnZus is not null), t, an, "F.III", "F.III-ZUS", "F.III-ATT-ZUS");
    }

    /// <summary>H-03: H.II says something where H.I is « OUI », at the last known value for targets, in the year for what is realised.</summary>
    private static IEnumerable<ConstatDEnsemble> Reclamations(Releve1G r, Territoire1G t, int an)
    {
        var processus = r.EstRealise ? r.An("H.I", t.Code, an).V1 : r[new(NatureDeChiffre1G.DerniereValeur, "H.I", t.Code, 0)].V1;
        return processus is { } oui ? Situer(ReglesDuService.Reclamations(r.An("H.II", t.Code, an).V1 is not null, oui == 1), t, an, "H.II") : [];
    }

    /// <summary>E-02, once every segment of the département gives its attributions.</summary>
    private static IEnumerable<ConstatDEnsemble> Attributions(ContexteDesChiffres1G c, Releve1G r, Territoire1G t, int an)
    {
        var segments = c.DeLEchelle(EchelleDIndicateur.Segment).Where(s => s.Departement == t.Departement).Select(s => r.An("F.II", s.Code, an).V2).ToList();
        return segments.Count > 0 && segments.TrueForAll(s => s is not null) && r.An("E.I", t.Code, an).V2 is { } total
            ? Situer(ReglesDeLOccupation.Attributions((int)total, segments.Select(s => (int)s!.Value)), t, an, "E.I")
            : [];
    }

    /// <summary>A-01 by financing, B-03: over the six years; what was filed before is not known here.</summary>
    private static IEnumerable<ConstatDEnsemble> Production(ContexteDesChiffres1G c, Releve1G r, Territoire1G t)
    {
        Valeur Cumul(string serie) => c.Catalogue.Definition(serie) is var d ? r.Terminale(d, c.Annees(d), t.Code) : default;
        IEnumerable<ConstatDEnsemble> Comparer(string deposes, string livres, Func<Production, IReadOnlyList<Constat>> regle) => Cumul(deposes) is { EstRenseignee: true } d && Cumul(livres) is { EstRenseignee: true } l
            ? Situer(regle(new(l.Numerateur, d.Numerateur, 0)), t, 0, deposes, livres)
            : [];
        return ((string[])["PLAI", "PLUS", "PLS"]).SelectMany(f => Comparer("A.I-" + f, "A.II-" + f, ReglesDeLOffre.MisesEnService)).Concat(Comparer("B.I", "B.II", ReglesDeLOffre.Livraisons));
    }

    /// <summary>C-05, on each side of the ZUS.</summary>
    private static IEnumerable<ConstatDEnsemble> Renoves(ContexteDesChiffres1G c, Releve1G r, Territoire1G t) => ((string[])["C.IV-ZUS", "C.IV-HZUS"]).SelectMany(serie =>
    {
        var d = c.Catalogue.Definition(serie);
        var stocks = c.Annees(d).Where(a => !r.EstUnTaux(d, Cellule(serie, t, a))).Select(a => r.An(serie, t.Code, a).V1).OfType<decimal>().ToList();
        return Situer(ReglesDuParc.Renoves(stocks), t, 0, serie);
    });

    /// <summary>D-01: targets of D.I come with the forecast of the six years.</summary>
    private static IEnumerable<ConstatDEnsemble> Ventes(ContexteDesChiffres1G c, Releve1G r, Territoire1G t)
    {
        var annees = c.Annees(c.Catalogue.Definition("D.I"));
        if (r.EstRealise || annees.All(a => r.An("D.I", t.Code, a).V1 is null))
            return [];
        var prevues = annees.Where(a => r.An(CatalogueDePremiereGeneration.PrevisionDesVentes, t.Code, a).V1 is not null).ToDictionary(a => a, a => (int)r.An(CatalogueDePremiereGeneration.PrevisionDesVentes, t.Code, a).V1!.Value);
        int? total = prevues.Count == annees.Count ? prevues.Values.Sum() : null;
        return ReglesDesVentes.Prevision(prevues, total, new(c.PremiereAnnee)).Select(x => new ConstatDEnsemble(x, t, 0, [.. annees.SelectMany(a => (CelluleDePremiereGeneration[])[Cellule("D.I", t, a), Cellule(CatalogueDePremiereGeneration.PrevisionDesVentes, t, a)])]));
    }
}
