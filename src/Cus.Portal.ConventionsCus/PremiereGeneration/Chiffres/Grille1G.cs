using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>A cell of the grid.</summary>
/// <param name="Cellule">Which figure.</param>
/// <param name="Nom">« A.II-PLUS, Pas-de-Calais, 2011 ».</param>
/// <param name="Nombres">As stored.</param>
/// <param name="Version">Stamp of its row; 0 before any.</param>
internal sealed record CelluleVue1G(CelluleDePremiereGeneration Cellule, string Nom, NombresDeCellule Nombres, uint Version)
{
    public string Cle => CleDeCellule1G.De(Cellule);

    public string V1 => Texte(Nombres.V1);

    public string V2 => Texte(Nombres.V2);

    /// <summary>Year of a last known value.</summary>
    public int? AnneeDeReference { get; init; }

    /// <summary>A last known value is an estimate.</summary>
    public bool? EstEstimee { get; init; }

    private static string Texte(decimal? n) => n is { } v ? FormatDeValeur.Brut(v) : "";
}

/// <summary>A row of the grid: a series on a territory, for a category when it is split.</summary>
/// <param name="Definition">Series.</param>
/// <param name="Territoire">Where.</param>
/// <param name="Categorie">Category of F.I; empty otherwise.</param>
/// <param name="Etat0">Last known value.</param>
/// <param name="Cibles">Years or milestones; none for what has no target.</param>
/// <param name="Terminale">Computed: cumul, mean, last year.</param>
/// <param name="Methode">How the targets were set.</param>
internal sealed record LigneDeGrille1G(DefinitionDIndicateur Definition, Territoire1G Territoire, string Categorie, CelluleVue1G Etat0, IReadOnlyList<CelluleVue1G> Cibles, Valeur Terminale, string? Methode)
{
    /// <summary>Why the stock leaves nothing to measure; null when there is something.</summary>
    public string? Raison { get; init; }

    /// <summary>What the rules say of its cells, warnings included.</summary>
    public IReadOnlyList<(CelluleVue1G Cellule, Constat Constat)> Constats { get; init; } = [];

    public string Nom => Categorie.Length == 0 ? Territoire.Nom : $"{Territoire.Nom}, {Categorie}";

    public string Titre(int nombreDeSeries) => nombreDeSeries > 1 ? $"{Definition.Code}, {Nom}" : Nom;

    /// <summary>What the last target is, in words.</summary>
    public string TerminaleEnClair => !Terminale.EstComplete ? "–" : Terminale.EstRenseignee ? FormatDeValeur.AvecUnite(Definition, Evaluer.Affiche(Definition, Terminale)) : "sans objet";
}

/// <summary>Rows and cells of an indicator. Pure.</summary>
internal static class Grille1G
{
    public static IReadOnlyList<LigneDeGrille1G> Lignes(ContexteDesChiffres1G c, Releve1G r, IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> chiffres, string indicateur)
    {
        var methodes = chiffres.Values.Where(x => x.Methode is not null).ToLookup(x => (x.Serie, x.Territoire), x => x.Methode);
        return [.. from t in c.DeLEchelle(CatalogueDePremiereGeneration.EchelleDe(indicateur))
                   from d in CatalogueDePremiereGeneration.Series(c.PremiereAnnee, indicateur)
                   from categorie in c.CategoriesDe(d)
                   select Ligne(c, r, chiffres, d, t, categorie, methodes[(d.Code, t.Code)].FirstOrDefault())];
    }

    /// <summary>« à deux ans (2012) », « 2012 ».</summary>
    public static string Annee(DefinitionDIndicateur d, int an) => d.Jalons.Count > 0 ? FormattableString.Invariant($"{d.LibelleDuJalon(an)} ({an})") : FormattableString.Invariant($"{an}");

    private static LigneDeGrille1G Ligne(ContexteDesChiffres1G c, Releve1G r, IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> chiffres, DefinitionDIndicateur d, Territoire1G t, string categorie, string? methode)
    {
        var nom = categorie.Length == 0 ? $"{d.Code}, {t.Nom}" : $"{d.Code}, {t.Nom}, {categorie}";
        CelluleVue1G Voir(NatureDeChiffre1G nature, int an, string titre)
        {
            var cellule = new CelluleDePremiereGeneration(nature, d.Code, t.Code, an, categorie);
            var chiffre = chiffres.GetValueOrDefault(cellule);
            var nombres = chiffre?.Nombres() ?? default;
            return new(cellule, $"{nom}, {titre}", d.EstUnNombre ? nombres with { V2 = null } : nombres, chiffre?.VersionDeLigne ?? 0) { AnneeDeReference = chiffre?.AnneeDeReference, EstEstimee = chiffre?.EstEstimee };
        }

        var suivie = CatalogueDePremiereGeneration.AUneCible(d) || d.Code == CatalogueDePremiereGeneration.PrevisionDesVentes;
        IReadOnlyList<CelluleVue1G> cibles = suivie ? [.. c.Annees(d).Select(a => Voir(NatureDeChiffre1G.Cible, a, Annee(d, a)))] : [];
        return new(d, t, categorie, Voir(NatureDeChiffre1G.DerniereValeur, 0, "dernière valeur connue"), cibles, suivie ? r.Terminale(d, c.Annees(d), t.Code, categorie) : Valeur.NonRenseignee, methode)
        {
            Raison = c.Raison(d.Code, t, categorie),
            Constats = [.. cibles.SelectMany(x => ReglesDUneCellule.Contenu(d, x.Cellule, x.Nombres).Select(k => (x, k)))],
        };
    }
}

/// <summary>How far an indicator is filled, over its territories.</summary>
internal sealed record AvancementDIndicateur1G(string Indicateur, string Titre, EchelleDIndicateur Echelle, int Remplies, int Attendues)
{
    public bool EstComplet => Remplies == Attendues;
}

/// <summary>How far a territory is filled: 87 targets a département, 118 and six a category a segment, and seven forecasts of sales.</summary>
internal sealed record Completude1G(Territoire1G Territoire, int Remplies, int Attendues, int PrevisionsRemplies, int PrevisionsAttendues)
{
    public bool EstComplete => Remplies == Attendues && PrevisionsRemplies == PrevisionsAttendues;
}

/// <summary>Completeness, computed from the cells. Pure.</summary>
internal static class Avancements1G
{
    public static IReadOnlyList<AvancementDIndicateur1G> ParIndicateur(ContexteDesChiffres1G c, Releve1G r)
    {
        var cibles = c.Territoires.SelectMany(t => c.Attendues(t).Select(a => (Indicateur: CatalogueDePremiereGeneration.IndicateurDe(a.Serie.Code), Remplie: EstRemplie(c, r, t, a))))
            .Concat(c.DeLEchelle(EchelleDIndicateur.Segment).SelectMany(t => Previsions(c, r, t).Select(remplie => (Indicateur: "D.I", Remplie: remplie)))).ToLookup(x => x.Indicateur, x => x.Remplie, StringComparer.Ordinal);
        return [.. CatalogueDePremiereGeneration.Codes.Select(code => new AvancementDIndicateur1G(code, Titre(c.PremiereAnnee, code), CatalogueDePremiereGeneration.EchelleDe(code), cibles[code].Count(x => x), cibles[code].Count()))];
    }

    public static IReadOnlyList<Completude1G> ParTerritoire(ContexteDesChiffres1G c, Releve1G r) => [.. c.Territoires.Select(t =>
    {
        var (attendues, previsions) = (c.Attendues(t).ToList(), t.Echelle == EchelleDIndicateur.Segment ? Previsions(c, r, t).ToList() : []);
        return new Completude1G(t, attendues.Count(a => EstRemplie(c, r, t, a)), attendues.Count, previsions.Count(x => x), previsions.Count);
    })];

    /// <summary>IND-01 for what is missing, IND-03 for a state 0, IND-04 for a method; each with its territory and the cells it is about.</summary>
    public static IReadOnlyList<ConstatDEnsemble> Manques(ContexteDesChiffres1G c, Releve1G r, IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> chiffres)
    {
        var constats = new List<ConstatDEnsemble>();
        foreach (var t in c.Territoires)
        {
            var manquent = c.Attendues(t).Where(a => !EstRemplie(c, r, t, a)).Select(a => (Indicateur: CatalogueDePremiereGeneration.IndicateurDe(a.Serie.Code), Cellule: new CelluleDePremiereGeneration(NatureDeChiffre1G.Cible, a.Serie.Code, t.Code, a.Annee ?? 0, a.Categorie ?? ""))).ToList();
            if (t.Echelle == EchelleDIndicateur.Segment && Previsions(c, r, t).Any(x => !x))
                manquent.Add(("D.I", new(NatureDeChiffre1G.Cible, CatalogueDePremiereGeneration.PrevisionDesVentes, t.Code, 0)));
            constats.AddRange(manquent.GroupBy(m => m.Indicateur, m => m.Cellule, StringComparer.Ordinal)
                .SelectMany(g => ReglesDesIndicateurs.Completude(t.Echelle, t.Nom, [.. CatalogueDePremiereGeneration.Codes.Where(code => code != g.Key)]).Select(k => new ConstatDEnsemble(k, t, 0, [.. g]))));
            foreach (var d in c.Catalogue.Definitions.Where(d => CatalogueDePremiereGeneration.EchelleDe(d.Code) == t.Echelle && (CatalogueDePremiereGeneration.AUneCible(d) || d.Code == "H.I")))
                constats.AddRange(DeLaSerie(c, r, chiffres, t, d));
        }

        return constats;
    }

    private static IEnumerable<ConstatDEnsemble> DeLaSerie(ContexteDesChiffres1G c, Releve1G r, IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> chiffres, Territoire1G t, DefinitionDIndicateur d)
    {
        var etats = c.CategoriesDe(d).Where(k => c.Raison(d.Code, t, k) is null).Select(k => new CelluleDePremiereGeneration(NatureDeChiffre1G.DerniereValeur, d.Code, t.Code, 0, k)).ToList();
        foreach (var (etat, constat) in etats.SelectMany(e => Etat0(d, r[e], chiffres.GetValueOrDefault(e)).Select(k => (e, k))))
            yield return new(constat, t, 0, [etat]);
        var methode = chiffres.Values.FirstOrDefault(m => m.Methode is not null && m.Serie == d.Code && m.Territoire == t.Code)?.Methode;
        foreach (var constat in etats.Count == 0 ? [] : ReglesDesIndicateurs.Methode(d.Code, methode))
            yield return new(constat, t, 0, [.. etats]);
    }

    private static IReadOnlyList<Constat> Etat0(DefinitionDIndicateur d, NombresDeCellule n, ChiffrePremiereGeneration? chiffre) =>
        ReglesDesIndicateurs.DerniereValeur(new(n.Valeur(d), chiffre?.AnneeDeReference, chiffre?.EstEstimee switch { true => NatureDeLaValeur.Estimee, false => NatureDeLaValeur.Reelle, null => null }));

    private static bool EstRemplie(ContexteDesChiffres1G c, Releve1G r, Territoire1G t, CibleAttendue a) => a.Annee is { } an
        ? r.An(a.Serie.Code, t.Code, an, a.Categorie ?? "").Valeur(a.Serie).EstComplete
        : r.Terminale(a.Serie, c.Annees(a.Serie), t.Code, a.Categorie ?? "").EstComplete;

    private static IEnumerable<bool> Previsions(ContexteDesChiffres1G c, Releve1G r, Territoire1G t)
    {
        var d = c.Catalogue.Definition(CatalogueDePremiereGeneration.PrevisionDesVentes);
        return Mesures.Attendues.PrevisionsDeVentes(c.PremiereAnnee).Select(an => EstRemplie(c, r, t, new(d, an)));
    }

    private static string Titre(int premiereAnnee, string code) => CatalogueDePremiereGeneration.Series(premiereAnnee, code)[0].Titre.Split(", ")[0];
}
