using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>What may be typed for an indicator. Each rule answers a reason in French, or null.</summary>
public static class ReglesDeSaisie
{
    /// <summary>Numbers are stored with four decimals at most.</summary>
    public const int DecimalesAuPlus = 4;

    /// <summary>Numbers are below a thousand billions.</summary>
    public const decimal Maximum = 1_000_000_000_000m;

    /// <summary>A numerator and its denominator, as typed: whole, positive, within bounds.</summary>
    /// <param name="definition">Definition.</param>
    /// <param name="numerateur">Numerator.</param>
    /// <param name="denominateur">Denominator; null for a count.</param>
    /// <param name="champ">Form field the reason stands next to, or null.</param>
    public static Motif? Controler(DefinitionDIndicateur definition, decimal numerateur, decimal? denominateur = null, string? champ = null)
    {
        if (numerateur < 0 && !definition.AdmetNegatif)
            return Motif.De(RefusIndicateurs.Negatif, champ, donnees: ("valeur", FormatDeValeur.Brut(numerateur)));
        if (denominateur < 0)
            return Motif.De(RefusIndicateurs.DenominateurNegatif, champ);
        if (definition.EstUnNombre && definition.Decimales == 0 && decimal.Truncate(numerateur) != numerateur)
            return Motif.De(RefusIndicateurs.EntierAttendu, champ, donnees: ("valeur", FormatDeValeur.Brut(numerateur)));
        return Borner(numerateur, champ) ?? (denominateur is { } d ? Borner(d, champ) : null);
    }

    /// <summary>A declared « sans objet » says why.</summary>
    public static Motif? ControlerSansObjet(string? motif, string? champ = null) => string.IsNullOrWhiteSpace(motif) ? Motif.De(RefusIndicateurs.MotifExige, champ) : null;

    /// <summary>A target: four decimals, within bounds, below zero only where values may be.</summary>
    public static Motif? ControlerCible(DefinitionDIndicateur definition, decimal cible, string? champ = null) =>
        cible < 0 && !definition.AdmetNegatif ? Motif.De(RefusIndicateurs.Negatif, champ, donnees: ("valeur", FormatDeValeur.Brut(cible))) : Borner(cible, champ);

    /// <summary>A cumulated value never decreases from one milestone to the next (cus-2g IND-02); equality is accepted.</summary>
    /// <returns>One reason for each milestone that is below the one before.</returns>
    public static IReadOnlyList<(int Annee, Motif Motif)> ControlerCumul(DefinitionDIndicateur definition, IEnumerable<PointDeSerie> serie, string? champ = null)
    {
        if (definition.Cible != NatureDeCible.Cumulee)
            return [];
        var motifs = new List<(int, Motif)>();
        PointDeSerie? avant = null;
        foreach (var point in serie.Where(p => p.Valeur.EstRenseignee).OrderBy(p => p.Annee))
        {
            if (avant is not null && Exact.ComparerLesProduits(point.Valeur.Numerateur, avant.Valeur.Denominateur, avant.Valeur.Numerateur, point.Valeur.Denominateur) < 0)
                motifs.Add((point.Annee, Motif.De(RefusIndicateurs.CumulDecroissant, champ, donnees: [("apres", definition.LibelleDuJalon(point.Annee)), ("avant", definition.LibelleDuJalon(avant.Annee))])));
            avant = point;
        }

        return motifs;
    }

    private static Motif? Borner(decimal n, string? champ) => Math.Abs(n) >= Maximum
        ? Motif.De(RefusIndicateurs.TropGrand, champ)
        : decimal.Round(n, DecimalesAuPlus) != n ? Motif.De(RefusIndicateurs.TropDeDecimales, champ, donnees: ("valeur", FormatDeValeur.Brut(n))) : null;
}
