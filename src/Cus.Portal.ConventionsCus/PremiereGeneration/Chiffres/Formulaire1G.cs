using System.Globalization;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>What the fields of a cell hold, as typed.</summary>
/// <param name="V1">Count, or numerator.</param>
/// <param name="V2">Denominator.</param>
/// <param name="SansObjet">« sans objet » is ticked.</param>
/// <param name="Annee">Year of a last known value.</param>
/// <param name="Nature">« reelle », « estimee », or nothing.</param>
internal sealed record TextesDeCellule1G(string V1, string V2, bool SansObjet, string Annee, string Nature)
{
    public const string Reelle = "reelle", Estimee = "estimee";

    /// <summary>Those of a cell as stored.</summary>
    public static TextesDeCellule1G De(CelluleVue1G c) => new(c.V1, c.V2, c.Nombres.EstSansObjet, c.AnneeDeReference?.ToString(CultureInfo.InvariantCulture) ?? "", c.EstEstimee switch { true => Estimee, false => Reelle, null => "" });

    /// <summary>What the page said, to know what was changed.</summary>
    public string Empreinte => string.Join('|', V1, V2, SansObjet ? "1" : "0", Annee, Nature);
}

/// <summary>A text that is no figure, with its cell: true for V2.</summary>
internal sealed record TexteFautif1G(CelluleDePremiereGeneration Cellule, bool EstV2, Motif Motif);

/// <summary>The fields of the grid: what each cell held when it was read, its stamp, what is typed in it now.</summary>
internal static class Formulaire1G
{
    public const string PrefixeV1 = "a.", PrefixeV2 = "b.";

    /// <summary>Names of the fields of a cell.</summary>
    public static TextesDeCellule1G Textes(IFormCollection f, string cle) => new(Net(f[PrefixeV1 + cle]), Net(f[PrefixeV2 + cle]), f["s." + cle].Count > 0, Net(f["y." + cle]), Net(f["e." + cle]));

    /// <summary>Cells changed by the form; what is no number stays beside its cell.</summary>
    public static (IReadOnlyList<ChiffreSaisi1G> Saisies, IReadOnlyList<TexteFautif1G> Fautes) Lire(IFormCollection f, Catalogue catalogue)
    {
        var (saisies, fautes) = (new List<ChiffreSaisi1G>(), new List<TexteFautif1G>());
        foreach (var cle in f.Keys.Where(k => k.StartsWith("o.", StringComparison.Ordinal)).Select(k => k[2..]))
        {
            var textes = Textes(f, cle);
            if (textes.Empreinte == f["o." + cle] || CleDeCellule1G.Lire(cle) is not { } cellule)
                continue;
            var d = catalogue.Trouver(cellule.Serie);
            var (v1, v2) = textes.SansObjet ? (default, default) : (Nombre(d, textes.V1, estV1: true), Nombre(d, textes.V2, estV1: false));
            if ((v1.Motif ?? v2.Motif) is { } motif)
                fautes.Add(new(cellule, v1.Motif is null, motif));
            else
                saisies.Add(new(cellule, new(v1.Nombre, v2.Nombre, textes.SansObjet), uint.TryParse(f["v." + cle], NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0)
                {
                    AnneeDeReference = int.TryParse(textes.Annee, NumberStyles.None, CultureInfo.InvariantCulture, out var an) ? an : null,
                    EstEstimee = textes.Nature switch { TextesDeCellule1G.Reelle => false, TextesDeCellule1G.Estimee => true, _ => null },
                });
        }

        return (saisies, fautes);
    }

    /// <summary>Methods of the form.</summary>
    public static IReadOnlyList<MethodeSaisie1G> Methodes(IFormCollection f) =>
        [.. f.Keys.Where(k => k.StartsWith("m.", StringComparison.Ordinal)).Select(k => (Cle: k[2..].Split('~', 2), Texte: f[k].ToString())).Where(m => m.Cle.Length == 2).Select(m => new MethodeSaisie1G(m.Cle[0], m.Cle[1], m.Texte))];

    /// <summary>Realised values of a year; what is no number is said next to its field.</summary>
    /// <exception cref="Refus">Texts that are no numbers, all at once.</exception>
    public static IReadOnlyList<RealisationSaisie1G> Realisations(IFormCollection f, Catalogue catalogue)
    {
        var (saisies, motifs) = (new List<RealisationSaisie1G>(), new List<Motif>());
        foreach (var nom in f.Keys.Where(k => k.StartsWith("n.", StringComparison.Ordinal)).Select(k => k[2..]))
        {
            if (nom.Split('~') is not [var serie, var territoire, var categorie])
                continue;
            var sansObjet = f["s." + nom].Count > 0;
            var (v1, v2) = sansObjet ? (default, default) : (Nombre(catalogue.Trouver(serie), f["n." + nom], estV1: true), Nombre(catalogue.Trouver(serie), f["d." + nom], estV1: false));
            if (v1.Motif is { } m1)
                motifs.Add(m1 with { Champ = "n." + nom });
            else if (v2.Motif is { } m2)
                motifs.Add(m2 with { Champ = "d." + nom });
            else
                saisies.Add(new(serie, territoire, new(v1.Nombre, v2.Nombre, sansObjet), int.TryParse(f["v." + nom], NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0, categorie));
        }

        return motifs.Count > 0 ? throw new Refus(motifs) : saisies;
    }

    /// <summary>Places a table copied from a spreadsheet: « V1, Pas-de-Calais » and « V2, Pas-de-Calais » by row, years by column.</summary>
    public static (IReadOnlyList<ChiffreSaisi1G> Saisies, IReadOnlyList<TexteFautif1G> Fautes, IReadOnlyList<string> Dehors) Coller(ChiffresLus1G lus, string? texte)
    {
        var annees = lus.Annees;
        var rangs = lus.Lignes.SelectMany(l => l.Definition.EstUnNombre ? [(Ligne: l, EstV2: false)] : new[] { (Ligne: l, EstV2: false), (Ligne: l, EstV2: true) }).ToList();
        var collage = TableauColle.Poser(texte, [.. rangs.Select(x => NomDeRang(lus, x.Ligne, x.EstV2))], [.. annees.Select(a => a.ToString(CultureInfo.InvariantCulture)), Terminal], new AttenteDeNombre(ReglesDeSaisie.DecimalesAuPlus));
        var (nombres, fautes) = (new Dictionary<CelluleDePremiereGeneration, (NombresDeCellule N, uint Version)>(), new List<TexteFautif1G>());
        foreach (var c in collage.Cellules)
        {
            var (ligne, estV2) = rangs[c.Ligne];
            var an = c.Colonne < annees.Count ? annees[c.Colonne] : 0;
            var vue = ligne.Cibles.FirstOrDefault(x => x.Cellule.An == an);
            var cellule = vue?.Cellule ?? ligne.Etat0.Cellule with { Nature = NatureDeChiffre1G.Cible, An = an };
            var lu = c.Motif is { } m ? new NombreLu(null, m) : Nombre(ligne.Definition, c.Texte, !estV2);
            if (lu.Motif is { } motif)
                fautes.Add(new(cellule, estV2, motif));
            else
                nombres[cellule] = Avec(nombres.TryGetValue(cellule, out var deja) ? deja : (vue?.Nombres ?? default, vue?.Version ?? 0), lu.Nombre, estV2);
        }

        return ([.. nombres.Select(x => new ChiffreSaisi1G(x.Key, x.Value.N, x.Value.Version))], fautes, [.. collage.LignesInconnues, .. collage.Debordent > 0 ? [$"{collage.Debordent} hors de la grille"] : (string[])[]]);
    }

    /// <summary>« V2, Pas-de-Calais »; the series first when the indicator has several.</summary>
    public static string NomDeRang(ChiffresLus1G lus, LigneDeGrille1G ligne, bool estV2) =>
        (ligne.Definition.EstUnNombre ? "" : estV2 ? "V2, " : "V1, ") + ligne.Titre(CatalogueDePremiereGeneration.Series(lus.Contexte.PremiereAnnee, lus.Indicateur).Count);

    /// <summary>Heading of the last column.</summary>
    public const string Terminal = "Sur six ans";

    private static (NombresDeCellule, uint) Avec((NombresDeCellule N, uint Version) avant, decimal? nombre, bool estV2) =>
        (estV2 ? avant.N with { V2 = nombre, EstSansObjet = false } : avant.N with { V1 = nombre, EstSansObjet = false }, avant.Version);

    private static NombreLu Nombre(DefinitionDIndicateur? d, string? texte, bool estV1) => NombreFrancais.Lire(texte, new AttenteDeNombre(estV1 && d is { EstUnNombre: true } ? 0 : ReglesDeSaisie.DecimalesAuPlus));

    private static string Net(Microsoft.Extensions.Primitives.StringValues v) => v.ToString().Trim();
}
