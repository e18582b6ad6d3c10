using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Puts the figures of a convention through the rules IND, PP, G, PS, SR, ACC, LF and TER. Pure.</summary>
internal static class ConstatsDesEngagements
{
    private static readonly TerritoiresDuPatrimoine SansTerritoire = new([], [], []);

    /// <summary>Everything, sheet after sheet, then the territories.</summary>
    public static IReadOnlyList<Constat> Tous(ContexteDesEngagements c) =>
        [.. c.Fiches.SelectMany(f => f.Territoires(c.Patrimoine, c.Choix).SelectMany(t => DeLaFiche(c, f, t))), .. Territoriaux(c)];

    /// <summary>Every row of a sheet on one territory.</summary>
    public static IEnumerable<Constat> DeLaFiche(ContexteDesEngagements c, FicheDeCus fiche, TerritoireDEngagement t) => fiche.Codes.SelectMany(code => DeLaLigne(c, code, t)).Concat(Ensemble(c, fiche, t));

    /// <summary>One code on one territory.</summary>
    public static IReadOnlyList<Constat> DeLaLigne(ContexteDesEngagements c, string code, TerritoireDEngagement t) => ReglesDEngagement.Verifier(AVerifier(c, code, t));

    /// <summary>Scales, missing commitments, sums (TER-01 to TER-11).</summary>
    public static IReadOnlyList<Constat> Territoriaux(ContexteDesEngagements c)
    {
        var patrimoine = c.Categorie.Categorie == CategorieDeCus.Ordinaire ? c.Patrimoine : c.Patrimoine with { Departements = [], EpciDeLaListe = [] };
        return ReglesDeTerritorialisation.Verifier([.. Territoires(c)], patrimoine, c.Choix);
    }

    /// <summary>Why a figure may not stand in that cell, all said; empty when it may. Nothing missing elsewhere is told.</summary>
    public static IReadOnlyList<Motif> Refuser(ContexteDesEngagements c, CelluleDeCus cellule, decimal? valeur)
    {
        var fiche = FichesDeCus.Chercher(Indicateur(cellule));
        if (fiche is null)
            return [Motif.De(RefusDEngagement.CelluleInconnue)];
        var territoire = new TerritoireDEngagement(cellule.Echelle, cellule.Territoire, cellule.Territoire);
        var echelle = ReglesDeTerritorialisation.Verifier([new(fiche.Famille, territoire)], SansTerritoire, c.Choix with { Dispenses = [] }).Where(x => x.Bloque).Select(x => x.Motif).ToList();
        if (echelle.Count > 0)
            return echelle;
        if (!c.Fiches.Contains(fiche))
            return [Motif.De(RefusDEngagement.IndicateurSansObjet, donnees: ("indicateur", fiche.Famille))];
        if (!fiche.Territoires(c.Patrimoine, c.Choix).Any(t => t.Echelle == cellule.Echelle && t.Code == cellule.Territoire))
            return [Motif.De(RefusDEngagement.TerritoireHorsDuParc, donnees: [("indicateur", fiche.Famille), ("territoire", cellule.Territoire.Length == 0 ? "l’organisme" : cellule.Territoire)])];
        if (!GrilleDeCus.Colonnes(c, fiche).Any(k => k.Pour(cellule)))
            return [Motif.De(RefusDEngagement.CelluleInconnue)];
        return valeur is null || cellule.Nature == NatureDeChiffre.Reference ? [] : Propres(c with { Chiffres = new Dictionary<CelluleDeCus, decimal> { [cellule] = valeur.Value } }, cellule.Indicateur, territoire);
    }

    /// <summary>Rules of the row that the figures in place break together, what is missing left out.</summary>
    public static IReadOnlyList<Motif> Ensemble(ContexteDesEngagements c, string code, TerritoireDEngagement t) =>
        [.. Propres(c, code, t), .. Ensemble(c, FichesDeCus.Chercher(code)!, t).Where(x => x.Bloque).Select(x => x.Motif)];

    private static List<Motif> Propres(ContexteDesEngagements c, string code, TerritoireDEngagement t) =>
        [.. DeLaLigne(c, code, t).Where(x => x is { Bloque: true, Regle: not ("IND-01" or "PS1-02") }).Select(x => x.Motif)];

    /// <summary>« PP-2 » of the reference « PP-2-FG ».</summary>
    private static string Indicateur(CelluleDeCus cellule) => FichesDeCus.Chercher(cellule.Indicateur)?.Famille
        ?? FichesDeCus.Toutes.FirstOrDefault(f => cellule.Nature == NatureDeChiffre.Reference && f.References.Any(r => r.Suffixe.Length > 0 && f.Famille + r.Suffixe == cellule.Indicateur))?.Famille ?? cellule.Indicateur;

    /// <summary>PP-1: adapted PLAI are part of PLAI, and the six values go together, at each milestone; three years of reference.</summary>
    private static IEnumerable<Constat> Ensemble(ContexteDesEngagements c, FicheDeCus fiche, TerritoireDEngagement t)
    {
        if (fiche.Famille != "PP-1")
            yield break;
        foreach (var an in c.Annees("PP-1"))
        {
            foreach (var constat in ReglesDePP1.Verifier(Agrees(c, t, an)))
                yield return constat;
            if (ReglesDePP1.Decomposition(fiche.Codes.Count(code => c.Engagement(code, t, an) is not null), fiche.Codes.Count) is { } incomplete)
                yield return incomplete;
        }

        if (ReglesDePP1.References(Enumerable.Range(1, 3).Count(n => FichesDeCus.FinancementsDePp1.All(code => c.Reference(code, t, c.Calendrier.PremiereAnnee - n) is not null))) is { } sansReference)
            yield return sansReference;
    }

    /// <summary>What PP-1 commits at a milestone, shares left out.</summary>
    public static LogementsAgrees Agrees(ContexteDesEngagements c, TerritoireDEngagement t, int an) => new(N(c, "PP-1-PLAI", t, an), N(c, "PP-1-PLAIA", t, an), N(c, "PP-1-PLUS", t, an), N(c, "PP-1-PLS", t, an), 0, 0);

    private static int N(ContexteDesEngagements c, string code, TerritoireDEngagement t, int an) => (int)Math.Min(int.MaxValue / 4, c.Engagement(code, t, an) ?? 0);

    private static EngagementAVerifier AVerifier(ContexteDesEngagements c, string code, TerritoireDEngagement t)
    {
        var cibles = c.Annees(code).Select(a => (a, c.Engagement(code, t, a))).Where(x => x.Item2 is not null).ToDictionary(x => x.a, x => x.Item2!.Value);
        return new(code, c.Calendrier, cibles)
        {
            AuDepartement = t.Echelle == EchelleDEngagement.Departement,
            OutreMer = t.Echelle == EchelleDEngagement.Departement && t.Code.StartsWith("97", StringComparison.Ordinal),
            ParcFEtG = c.Reference("PP-2-FG", t),
            Commercialisation = (c.Reference("PP-4-PARC", t), c.Reference("PP-4-VENTE", t)) is ({ } parc, { } vente) ? (parc, vente) : null,
            AccessibiliteDeReference = (c.Reference("SR-1-PARC", t), c.Reference("SR-1-ACCES", t)) is ({ } stock and > 0, { } acces) ? acces * 100 / stock : null,
            Reference = Enumerable.Range(1, 3).Select(n => c.Reference(code, t, c.Calendrier.PremiereAnnee - n)).FirstOrDefault(v => v is not null),
            Methodes = c.Parametres is { } p ? (p.MethodeDesReferences, p.MethodeDeLEngagement) : null,
            FixeParLaCia = t.Echelle == EchelleDEngagement.Epci && c.Orientations.Any(o => o.Epci == t.Code && o.Genre != GenreDOrientation.FinSansSuite),
            ClauseDeNotification = c.Parametres?.Clause == ClauseDePs1.Presente,
        };
    }

    /// <summary>One line for each indicator and territory that has a commitment.</summary>
    private static IEnumerable<EngagementTerritorial> Territoires(ContexteDesEngagements c) => c.Chiffres.Where(x => x.Key.Nature == NatureDeChiffre.Engagement)
        .Select(x => (x.Key, x.Value, Fiche: FichesDeCus.Chercher(x.Key.Indicateur))).Where(x => x.Fiche is not null && (x.Fiche.Ou != Declinaison.Nommes || c.Choix.Facultatifs.Contains(x.Fiche.Famille)))
        .GroupBy(x => (x.Fiche!.Famille, x.Key.Echelle, x.Key.Territoire))
        .Select(g => new EngagementTerritorial(g.Key.Famille, Nommer(c, g.Key.Echelle, g.Key.Territoire), g.Key.Famille switch
        {
            "PP-1" => g.Where(x => FichesDeCus.FinancementsDePp1.Contains(x.Key.Indicateur) && x.Key.An == c.Calendrier.SixAns).Sum(x => x.Value),
            "PP-2" or "PP-3" => g.Sum(x => x.Value),
            _ => null,
        }));

    private static TerritoireDEngagement Nommer(ContexteDesEngagements c, EchelleDEngagement echelle, string code) =>
        c.Patrimoine.Departements.Concat(c.Patrimoine.EpciDeLaListe.Select(e => e.Epci)).Concat(c.Patrimoine.Regions).FirstOrDefault(t => t.Echelle == echelle && t.Code == code) ?? new(echelle, code, code);
}
