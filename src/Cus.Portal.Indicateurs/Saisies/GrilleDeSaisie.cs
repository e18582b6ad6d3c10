using System.Globalization;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Indicateurs.Saisies;

/// <summary>A cell of the entry grid as the page shows it.</summary>
internal sealed class CelluleDeGrille(LigneDIndicateur ligne, CelluleDIndicateur cellule, string champ)
{
    public LigneDIndicateur Ligne { get; } = ligne;

    public int Annee { get; } = cellule.Annee;

    public decimal? Cible { get; } = cellule.Evaluation.Cible;

    /// <summary>Field of the numerator; the denominator's is the same followed by « d ».</summary>
    public string Champ { get; } = champ;

    public string Numerateur { get; set; } = "";

    public string Denominateur { get; set; } = "";

    public int Version { get; set; } = cellule.Version;

    public bool PeutSaisir => Ligne.Objet.PeutSaisir;

    public CelluleSaisie Saisie(DefinitionDIndicateur d) => new(Ligne.Objet.Objet, Annee, Numerateur, d.EstUnNombre ? null : Denominateur, Version, Champ);
}

/// <summary>What the partial of a cell draws.</summary>
internal sealed record CaseDeGrille(CelluleDeGrille Cellule, DefinitionDIndicateur Definition, string? Faute, string? FauteD, int Ligne, int Colonne);

/// <summary>The entry grid: objects by years. Filled from what is stored, then from what was typed, then from what was pasted.</summary>
internal sealed class GrilleDeSaisie
{
    private GrilleDeSaisie(TableauDIndicateur tableau)
    {
        Tableau = tableau;
        Lignes = [.. tableau.Lignes.Select((l, i) => (IReadOnlyList<CelluleDeGrille>)[.. l.Cellules.Select((c, j) => Stockee(tableau.Definition, l, c, FormattableString.Invariant($"c-{i}-{j}")))])];
    }

    public TableauDIndicateur Tableau { get; }

    public DefinitionDIndicateur Definition => Tableau.Definition;

    public IReadOnlyList<IReadOnlyList<CelluleDeGrille>> Lignes { get; }

    public IEnumerable<CelluleDeGrille> Cellules => Lignes.SelectMany(l => l);

    /// <summary>Headings a paste may carry: a year, twice for a ratio with what is counted.</summary>
    public IReadOnlyList<string> Colonnes => [.. Tableau.Annees.SelectMany(a => Definition.EstUnNombre ? (string[])[Titre(a)] : [$"{Titre(a)}, {Definition.Numerateur}", $"{Titre(a)}, {Definition.Denominateur}"])];

    public static GrilleDeSaisie De(TableauDIndicateur tableau) => new(tableau);

    /// <summary>Puts back what was typed. Rows are found by their object: the order may have changed since.</summary>
    public GrilleDeSaisie Reprendre(IFormCollection formulaire)
    {
        var rangs = Enumerable.Range(0, 5_000).TakeWhile(i => formulaire.ContainsKey(Nom("o", i))).GroupBy(i => formulaire[Nom("o", i)].ToString(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var colonnes = Enumerable.Range(0, 500).TakeWhile(j => formulaire.ContainsKey(Nom("a", j))).GroupBy(j => formulaire[Nom("a", j)].ToString(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var c in Cellules.Where(c => c.PeutSaisir))
        {
            if (!rangs.TryGetValue(c.Ligne.Objet.Objet, out var i) || !colonnes.TryGetValue(Titre(c.Annee), out var j))
                continue;
            var champ = FormattableString.Invariant($"c-{i}-{j}");
            if (!formulaire.TryGetValue(champ, out var numerateur))
                continue;
            (c.Numerateur, c.Denominateur) = (Court(numerateur.ToString()), Court(formulaire[champ + "d"].ToString()));
            c.Version = int.TryParse(formulaire[FormattableString.Invariant($"v-{i}-{j}")], NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : c.Version;
        }

        return this;
    }

    /// <summary>Puts a pasted table in the cells; each keeps the pasted text, right or not.</summary>
    public Collage Coller(string? texte)
    {
        var attente = AttenteDeNombre.De(Definition);
        var collage = TableauColle.Poser(texte, [.. Tableau.Lignes.Select(l => l.Objet.Libelle)], Colonnes, attente);
        var parAnnee = Definition.EstUnNombre ? 1 : 2;
        foreach (var c in collage.Cellules)
        {
            var cellule = Lignes[c.Ligne][c.Colonne / parAnnee];
            if (!cellule.PeutSaisir)
                continue;
            if (c.Colonne % parAnnee == 0)
                cellule.Numerateur = Court(c.Texte);
            else
                cellule.Denominateur = Court(c.Texte);
        }

        return collage;
    }

    /// <summary>The field of a pasted cell.</summary>
    public string ChampDe(CelluleCollee c) => Definition.EstUnNombre ? Lignes[c.Ligne][c.Colonne].Champ : Lignes[c.Ligne][c.Colonne / 2].Champ + (c.Colonne % 2 == 1 ? "d" : "");

    public IReadOnlyList<CelluleSaisie> Saisies() => [.. Cellules.Where(c => c.PeutSaisir).Select(c => c.Saisie(Definition))];

    private static CelluleDeGrille Stockee(DefinitionDIndicateur d, LigneDIndicateur l, CelluleDIndicateur c, string champ)
    {
        var v = c.Evaluation.Valeur;
        var cellule = new CelluleDeGrille(l, c, champ);
        if (v.EstRenseignee || v is { Statut: StatutValeur.SansObjet, Motif: "dénominateur nul" })
            (cellule.Numerateur, cellule.Denominateur) = (FormatDeValeur.Brut(v.Numerateur), d.EstUnNombre ? "" : FormatDeValeur.Brut(v.Denominateur));
        else if (v.Statut == StatutValeur.SansObjet)
            cellule.Numerateur = "sans objet";
        return cellule;
    }

    private static string Titre(int annee) => annee.ToString(CultureInfo.InvariantCulture);

    private static string Nom(string prefixe, int rang) => FormattableString.Invariant($"{prefixe}-{rang}");

    private static string Court(string texte) => texte.Length > 60 ? texte[..60] : texte;
}
