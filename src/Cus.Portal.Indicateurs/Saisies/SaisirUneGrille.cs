using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Indicateurs.Saisies;

/// <summary>A cell as it was typed or pasted.</summary>
/// <param name="Objet">Object of its row.</param>
/// <param name="Annee">Year of its column.</param>
/// <param name="Numerateur">Text of the numerator, or of the count; « sans objet » or « s.o. » says so.</param>
/// <param name="Denominateur">Text of the denominator; null for a count.</param>
/// <param name="Version">Version stamp that was read.</param>
/// <param name="Champ">Form field of the numerator; the denominator's is the same followed by « d ».</param>
internal sealed record CelluleSaisie(string Objet, int Annee, string Numerateur, string? Denominateur, int Version, string Champ);

/// <summary>Reads the cells of the entry grid, tells the faulty ones, stores the others.</summary>
internal sealed class SaisirUneGrille(IIndicateurs indicateurs, LireUnIndicateur lire, IActeurCourant acteur, UniteDeTravail unite)
{
    /// <summary>Stores the grid. Nothing is stored while a cell is faulty; a cell changed by another hand is left and told.</summary>
    /// <exception cref="Refus">Every faulty cell, each by its field.</exception>
    public async Task<BilanDeSaisie> ExecuterAsync(string programme, string version, string code, IReadOnlyList<CelluleSaisie> cellules, string? motifSansObjet, CancellationToken ct)
    {
        PermissionsIndicateurs.Saisir.Exiger(acteur.Acteur);
        var tableau = await lire.ExecuterAsync(programme, version, code, ct);
        var permis = tableau.Lignes.Where(l => l.Objet.PeutSaisir).Select(l => l.Objet.Objet).ToHashSet(StringComparer.Ordinal);
        if (cellules.Any(c => !permis.Contains(c.Objet) || !tableau.Annees.Contains(c.Annee)))
            throw new Refus(RefusSocle.Interdit);
        var lues = cellules.Select(c => (Cellule: c, Lue: Lire(tableau.Definition, c, motifSansObjet))).ToList();
        var motifs = lues.SelectMany(l => l.Lue.Motifs).ToList();
        motifs.AddRange(CumulsFautifs(tableau, lues));
        if (motifs.Count > 0)
            throw new Refus(motifs);
        var connues = tableau.Lignes.SelectMany(l => l.Cellules.Select(c => (Cle: (l.Objet.Objet, c.Annee), c.Evaluation.Valeur))).ToDictionary(v => v.Cle, v => v.Valeur);
        var saisies = lues.Where(l => connues[(l.Cellule.Objet, l.Cellule.Annee)] != l.Lue.Valeur)
            .Select(l => new SaisieDeValeur(new CleDeValeur(l.Cellule.Objet, code, l.Cellule.Annee), l.Lue.Valeur, l.Cellule.Version)).ToList();
        var bilan = await indicateurs.EnregistrerAsync(programme, version, saisies, ct);
        await unite.ValiderAsync(ct);
        return bilan;
    }

    /// <summary>Reasons of the faulty cells, nothing being stored: what the page asks after a paste.</summary>
    public static IReadOnlyList<Motif> Verifier(DefinitionDIndicateur definition, IEnumerable<CelluleSaisie> cellules, string? motifSansObjet) =>
        [.. cellules.SelectMany(c => Lire(definition, c, motifSansObjet ?? "à préciser").Motifs)];

    /// <summary>One cell.</summary>
    internal static (Valeur Valeur, IReadOnlyList<Motif> Motifs) Lire(DefinitionDIndicateur definition, CelluleSaisie cellule, string? motifSansObjet)
    {
        if (EstSansObjet(cellule.Numerateur))
            return ReglesDeSaisie.ControlerSansObjet(motifSansObjet, "MotifSansObjet") is { } exige ? (default, [exige]) : (Valeur.SansObjet(motifSansObjet!.Trim()), []);
        var attente = AttenteDeNombre.De(definition);
        var n = NombreFrancais.Lire(cellule.Numerateur, attente);
        var d = definition.EstUnNombre ? default : NombreFrancais.Lire(cellule.Denominateur, new AttenteDeNombre(ReglesDeSaisie.DecimalesAuPlus));
        Motif?[] motifs = [n.Motif is { } m ? m with { Champ = cellule.Champ } : null, d.Motif is { } p ? p with { Champ = cellule.Champ + "d" } : null];
        if (motifs.Any(x => x is not null))
            return (default, [.. motifs.OfType<Motif>()]);
        if (definition.EstUnNombre)
            return (n.Nombre is { } nombre ? Valeur.De(nombre) : Valeur.NonRenseignee, []);
        return (n.Nombre, d.Nombre) switch
        {
            (null, null) => (Valeur.NonRenseignee, []),
            ({ } num, { } den) => (Valeur.De(num, den), []),
            (null, _) => (default, [Motif.De(RefusIndicateurs.MoitieVide, cellule.Champ)]),
            _ => (default, [Motif.De(RefusIndicateurs.MoitieVide, cellule.Champ + "d")]),
        };
    }

    private static bool EstSansObjet(string texte) => texte.Trim().ToUpperInvariant() is "SANS OBJET" or "S.O." or "SO";

    private static IEnumerable<Motif> CumulsFautifs(TableauDIndicateur tableau, IReadOnlyList<(CelluleSaisie Cellule, (Valeur Valeur, IReadOnlyList<Motif> Motifs) Lue)> lues) =>
        tableau.Definition.Cible != NatureDeCible.Cumulee ? [] : lues.GroupBy(l => l.Cellule.Objet).SelectMany(g =>
        {
            var points = tableau.Lignes.Single(l => l.Objet.Objet == g.Key).Serie.ToDictionary(p => p.Annee);
            foreach (var l in g.Where(l => l.Lue.Motifs.Count == 0))
                points[l.Cellule.Annee] = new PointDeSerie(l.Cellule.Annee, l.Lue.Valeur);
            return ReglesDeSaisie.ControlerCumul(tableau.Definition, points.Values).Select(m => m.Motif with { Champ = g.FirstOrDefault(l => l.Cellule.Annee == m.Annee).Cellule?.Champ });
        });
}
