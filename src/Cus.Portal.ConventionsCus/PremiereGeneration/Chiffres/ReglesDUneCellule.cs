using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>What the rules say of one cell by itself: is it asked, and is what it holds right. Pure.</summary>
internal static class ReglesDUneCellule
{
    private static readonly string[] JamaisSansObjet = ["A.I", "A.II", "B.I", "B.II", "D.I", "F.IV"];

    /// <summary>The cell is one of the convention: IND-02, F-01, F-08, then series, territory, year, category.</summary>
    public static IReadOnlyList<Constat> Demandee(ContexteDesChiffres1G c, CelluleDePremiereGeneration cellule)
    {
        if (c.Catalogue.Trouver(cellule.Serie) is not { } d)
            return [Inconnue];
        if (Territoire1G.EchelleDe(cellule.Territoire) is { } saisie && ReglesDesIndicateurs.Echelle(d.Code, saisie) is [var mauvaise])
            return [mauvaise];
        if (c.Territoire(cellule.Territoire) is not { } t || !c.CategoriesDe(d).Contains(cellule.Categorie, StringComparer.Ordinal))
            return [Inconnue];
        if (CatalogueDePremiereGeneration.IndicateurDe(d.Code) == "F.I" && c.EstHorsZoneTendue(t))
            return ReglesDeLOccupation.Zone(ZoneDeTension.C);
        if (d.Code == "F.V" && !c.ContingentEnFlux)
            return [.. ReglesDeLOccupation.Contingent(enFlux: false, 0)];
        return Existe(c, d, cellule) ? [] : [Inconnue];
    }

    /// <summary>Everything the rules find in what the cell holds; IND-12 is a warning, the value is then « sans objet ».</summary>
    public static IEnumerable<Constat> Contenu(DefinitionDIndicateur d, CelluleDePremiereGeneration cellule, NombresDeCellule n)
    {
        if (n.EstVide)
            return [];
        if (n.EstSansObjet)
            return JamaisSansObjet.Contains(CatalogueDePremiereGeneration.IndicateurDe(d.Code), StringComparer.Ordinal) ? [Constat.Bloquant("IND-08", RefusDeChiffre1G.ZeroEstUneValeur)] : [];
        if (n.V1 > AuPlus(d) || n.V2 > AuPlus(d))
            return [Constat.Bloquant("IND-08", RefusDeChiffre1G.NombreDemesure, ("max", AuPlus(d)))];
        if (d.EstUnNombre)
            return d.Code == "H.I" && n.V1 is not (0 or 1) ? [Constat.Bloquant("H-01", RefusDeChiffre1G.OuiOuNon)] : ReglesDesIndicateurs.Compte(d, n.V1 ?? 0);
        if (n.V1 is not { } v1 || n.V2 is not { } v2)
            return [Constat.Bloquant("IND-07", RefusDEngagement.DenominateurAttendu)];
        if (ReglesDeSaisie.Controler(d, v1, v2) is { } motif)
            return [new("IND-08", Gravite.Bloquant, motif)];
        if (d.Forme == FormeDeValeur.Pourcentage && v2 != 100 && (decimal.Truncate(v1) != v1 || decimal.Truncate(v2) != v2))
            return [Constat.Bloquant("IND-08", RefusDesIndicateurs1G.EntierPositifAttendu)];
        var bornes = v2 == 0 ? [] : ReglesDesIndicateurs.Pourcentage(d, v1 * 100 / v2);
        return [.. ReglesDesIndicateurs.Rapport(d, v1, v2), .. bornes, .. Contingent(d, cellule, v1, v2)];
    }

    /// <summary>IND-03: a state 0 that is filled has its year and its nature.</summary>
    public static IReadOnlyList<Constat> Etat0(ContexteDesChiffres1G c, DefinitionDIndicateur d, NombresDeCellule n, int? annee, bool? estimee)
    {
        if (n.EstVide)
            return [];
        var juste = annee is { } a && a >= 1950 && a <= c.PremiereAnnee ? annee : null;
        return ReglesDesIndicateurs.DerniereValeur(new(n.Valeur(d), juste, estimee switch { true => NatureDeLaValeur.Estimee, false => NatureDeLaValeur.Reelle, null => null }));
    }

    /// <summary>A cumul, a mean or a final value that somebody typed is the one that its years give: IND-09 to IND-11. It is not stored.</summary>
    public static IReadOnlyList<Constat> Terminale(ContexteDesChiffres1G c, Releve1G r, CelluleDePremiereGeneration cellule, NombresDeCellule n)
    {
        var d = c.Catalogue.Definition(cellule.Serie);
        if (n.EstVide || n.EstSansObjet || n.V1 is not { } v1)
            return [];
        var annees = c.Annees(d).Select(a => r.An(d.Code, cellule.Territoire, a, cellule.Categorie)).ToList();
        decimal Affiche(NombresDeCellule x) => d.EstUnNombre || x.V2 is not ({ } v2 and > 0) ? x.V1 ?? 0 : (x.V1 ?? 0) * d.Facteur / v2;
        return EstUnCumul(d) ? ReglesDesIndicateurs.Cumul(v1, annees.Select(a => a.V1 ?? 0))
            : CatalogueDePremiereGeneration.TerminaleDe(d.Code) == ValeurTerminale.Moyenne ? ReglesDesIndicateurs.Moyenne(Affiche(n), annees.Where(a => a is { V1: not null, V2: not null }).Select(a => (a.V1!.Value, a.V2!.Value)))
            : ReglesDesIndicateurs.Finale(d.Code, Affiche(n), Affiche(annees[^1]));
    }

    /// <summary>The cell of the six years: checked, never stored.</summary>
    public static bool EstTerminale(CelluleDePremiereGeneration c) => c is { Nature: NatureDeChiffre1G.Cible, An: 0 };

    /// <summary>Largest number: of what is counted, of euros.</summary>
    private static decimal AuPlus(DefinitionDIndicateur d) => d.Unite.StartsWith('€') ? 100_000_000_000m : 10_000_000m;

    private static bool EstUnCumul(DefinitionDIndicateur d) => d.Code == CatalogueDePremiereGeneration.PrevisionDesVentes || CatalogueDePremiereGeneration.TerminaleDe(d.Code) == ValeurTerminale.Cumul;

    private static IEnumerable<Constat> Contingent(DefinitionDIndicateur d, CelluleDePremiereGeneration cellule, decimal v1, decimal v2) =>
        d.Code == "F.V" && cellule.Nature == NatureDeChiffre1G.Cible && v2 > 0 ? ReglesDeLOccupation.Contingent(enFlux: true, v1 * 100 / v2) : [];

    /// <summary>State 0 of any series, target of a series that has some, forecast of sales.</summary>
    private static bool Existe(ContexteDesChiffres1G c, DefinitionDIndicateur d, CelluleDePremiereGeneration cellule) => cellule.Nature switch
    {
        NatureDeChiffre1G.DerniereValeur => cellule.An == 0,
        NatureDeChiffre1G.Cible => (CatalogueDePremiereGeneration.AUneCible(d) || d.Code == CatalogueDePremiereGeneration.PrevisionDesVentes) && (cellule.An == 0 || c.Annees(d).Contains(cellule.An)),
        _ => false,
    };

    private static Constat Inconnue => Constat.Bloquant("IND-01", RefusDePremiereGeneration.ChiffreHorsDeLaConvention);
}
