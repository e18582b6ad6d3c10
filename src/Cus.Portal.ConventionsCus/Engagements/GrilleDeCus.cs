using System.Globalization;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>A column of the grid of a sheet.</summary>
/// <param name="Nature">Reference or commitment.</param>
/// <param name="Reference">Which reference; null for a commitment.</param>
/// <param name="An">Its year.</param>
/// <param name="Titre">« 2019 », « à trois ans », « Parc F et G, 2018 ».</param>
internal sealed record ColonneDeCus(NatureDeChiffre Nature, ReferenceDeFiche? Reference, int An, string Titre)
{
    /// <summary>The cell of that column in the row of a code.</summary>
    public CelluleDeCus Cellule(string code, TerritoireDEngagement t) => new(Nature, code + Reference?.Suffixe, t.Echelle, t.Code, An);

    /// <summary>Whether a cell stands in this column.</summary>
    public bool Pour(CelluleDeCus c) => c.Nature == Nature && c.An == An && FichesDeCus.Toutes.Any(f => f.Codes.Any(code => code + Reference?.Suffixe == c.Indicateur));
}

/// <summary>A cell of the grid.</summary>
/// <param name="Cellule">Which figure.</param>
/// <param name="Nom">« PP-2, Haute-Garonne, 2019 ».</param>
/// <param name="Valeur">As stored, or null.</param>
/// <param name="Version">Stamp of its row; 0 before any.</param>
/// <param name="Source">Where it comes from, or null.</param>
/// <param name="Lignes">Address of the dwellings that it counts, or null.</param>
internal sealed record CelluleVue(CelluleDeCus Cellule, string Nom, decimal? Valeur, uint Version, string? Source, string? Lignes)
{
    public string Cle => CleDeCellule.De(Cellule);

    public string Texte => Valeur is { } v ? FormatDeValeur.Brut(v) : "";
}

/// <summary>A row of the grid: a code on a territory, and what its rules find.</summary>
internal sealed record LigneDeGrille(string Code, string Titre, TerritoireDEngagement Territoire, IReadOnlyList<CelluleVue> Cellules, IReadOnlyList<Constat> Constats);

/// <summary>How far a sheet is filled.</summary>
internal sealed record AvancementDeFiche(FicheDeCus Fiche, int Remplies, int Attendues, int Bloquants)
{
    public bool EstComplete => Attendues > 0 && Remplies == Attendues && Bloquants == 0;
}

/// <summary>Which cells a sheet has, in rows and columns. Pure.</summary>
internal static class GrilleDeCus
{
    /// <summary>References first, then commitments.</summary>
    public static IReadOnlyList<ColonneDeCus> Colonnes(ContexteDesEngagements c, FicheDeCus fiche)
    {
        var n = c.Calendrier.PremiereAnnee;
        var definition = CatalogueDesCus.De(c.Calendrier).Definition(fiche.Codes[0]);
        return
        [
            .. fiche.References.SelectMany(r => Enumerable.Range(n - r.Ans, r.Ans).Select(a => new ColonneDeCus(NatureDeChiffre.Reference, r, a, $"{r.Titre}, {Annee(a)}"))),
            .. c.Annees(fiche.Codes[0]).Select(a => new ColonneDeCus(NatureDeChiffre.Engagement, null, a, definition.Jalons.Count > 0 ? $"{definition.LibelleDuJalon(a)} ({Annee(a)})" : Annee(a))),
        ];
    }

    /// <summary>One row a territory and a code.</summary>
    public static IReadOnlyList<LigneDeGrille> Lignes(ContexteDesEngagements c, FicheDeCus fiche, IReadOnlyDictionary<CelluleDeCus, ChiffreDeCus> chiffres, Func<ColonneDeCus, TerritoireDEngagement, string?> lignes)
    {
        var colonnes = Colonnes(c, fiche);
        var catalogue = CatalogueDesCus.De(c.Calendrier);
        return [.. from t in fiche.Territoires(c.Patrimoine, c.Choix)
                   from code in fiche.Codes
                   let ensemble = code == fiche.Codes[0] ? ConstatsDesEngagements.DeLaFiche(c, fiche, t).Where(x => x.Regle.StartsWith("PP1", StringComparison.Ordinal)) : []
                   select new LigneDeGrille(code, catalogue.Definition(code).Titre, t, [.. colonnes.Select(k => Voir(k, code, t, chiffres, lignes))], [.. ConstatsDesEngagements.DeLaLigne(c, code, t), .. ensemble])];
    }

    public static AvancementDeFiche Avancement(ContexteDesEngagements c, FicheDeCus fiche)
    {
        var territoires = fiche.Territoires(c.Patrimoine, c.Choix);
        var cellules = territoires.SelectMany(t => fiche.Codes.SelectMany(code => c.Annees(code).Select(a => c.Engagement(code, t, a)))).ToList();
        return new(fiche, cellules.Count(v => v is not null), cellules.Count, territoires.Sum(t => ConstatsDesEngagements.DeLaFiche(c, fiche, t).Count(x => x is { Bloque: true, Regle: not "IND-01" })));
    }

    private static CelluleVue Voir(ColonneDeCus k, string code, TerritoireDEngagement t, IReadOnlyDictionary<CelluleDeCus, ChiffreDeCus> chiffres, Func<ColonneDeCus, TerritoireDEngagement, string?> lignes)
    {
        var cellule = k.Cellule(code, t);
        var chiffre = chiffres.GetValueOrDefault(cellule);
        return new(cellule, $"{code}, {t.Nom}, {k.Titre}", chiffre?.Valeur, chiffre?.VersionDeLigne ?? 0, chiffre is { Source.Length: > 0, Valeur: not null } ? chiffre.Source : null, k.Reference?.Mesure is null ? null : lignes(k, t));
    }

    private static string Annee(int an) => an.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A cell in the name of a field: « Engagement~PP-2~Departement~31~2019 ».</summary>
internal static class CleDeCellule
{
    public static string De(CelluleDeCus c) => FormattableString.Invariant($"{c.Nature}~{c.Indicateur}~{c.Echelle}~{c.Territoire}~{c.An}");

    public static CelluleDeCus? Lire(string cle)
    {
        var parts = cle.Split('~');
        return parts.Length == 5 && Enum.TryParse<NatureDeChiffre>(parts[0], out var nature) && Enum.IsDefined(nature) && parts[1].Length <= 20
            && Enum.TryParse<EchelleDEngagement>(parts[2], out var echelle) && Enum.IsDefined(echelle) && parts[3].Length <= 9 && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var an)
            ? new(nature, parts[1], echelle, parts[3], an)
            : null;
    }
}
