using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>The one wording of a value, a target, a gap and a verdict: page, PDF, export, API. Rounds for display only.</summary>
public static class FormatDeValeur
{
    private const int DecimalesAuPlus = 12;

    /// <summary>« 25,00 % », « 352 logements », « 100,02 logements/gardien », « sans objet », « non renseigné ».</summary>
    public static string Valeur(DefinitionDIndicateur definition, Valeur valeur) => valeur.Statut switch
    {
        StatutValeur.Renseignee => AvecUnite(definition, Evaluer.Affiche(definition, valeur), definition.Decimales),
        _ => Libelles.De(valeur.Statut),
    };

    /// <summary>The same without its unit, for a table whose heading says it: « 25,00 », « 352 ».</summary>
    public static string Nombre(DefinitionDIndicateur definition, Valeur valeur) => valeur.Statut switch
    {
        StatutValeur.Renseignee => Signe(Evaluer.Affiche(definition, valeur), definition.Decimales),
        _ => Libelles.De(valeur.Statut),
    };

    /// <summary>« 60 / 240 = 25,00 % »; a count as it is, « sans objet (dénominateur nul) » with its reason.</summary>
    public static string Detail(DefinitionDIndicateur definition, Valeur valeur) => valeur.Statut switch
    {
        StatutValeur.SansObjet => valeur.Motif is { } motif ? $"{Libelles.De(valeur.Statut)} ({motif})" : Libelles.De(valeur.Statut),
        StatutValeur.Renseignee when !definition.EstUnNombre => $"{Brut(valeur.Numerateur)} / {Brut(valeur.Denominateur)} = {Valeur(definition, valeur)}",
        _ => Valeur(definition, valeur),
    };

    /// <summary>« ≥ 25 % », « ≤ 1 200 € », « = 3 actions »; « sans objectif ».</summary>
    public static string Cible(DefinitionDIndicateur definition, decimal? cible) => cible is not { } c ? "sans objectif" : Comparateur(definition.Comparateur) + Unite(definition, Brut(c), c);

    /// <summary>The target without its comparator: « 25 % ».</summary>
    public static string Objectif(DefinitionDIndicateur definition, decimal cible) => Unite(definition, Brut(cible), cible);

    /// <summary>« −0,004 point », « −28 logements », « +3 logements », « 0 logement »: as many decimals as its sign needs.</summary>
    public static string Ecart(DefinitionDIndicateur definition, Evaluation evaluation)
    {
        var texte = EcartSansUnite(definition, evaluation);
        if (evaluation.Ecart is not { } ecart)
            return texte;
        return definition.Forme == FormeDeValeur.Pourcentage ? $"{texte}{Francais.Insecable}{(Math.Abs(ecart) >= 2 ? "points" : "point")}" : Unite(definition, texte, ecart);
    }

    /// <summary>The same without its unit, for a table whose heading says it: « −0,004 », « +3 », « 0 »; « — » without a gap.</summary>
    public static string EcartSansUnite(DefinitionDIndicateur definition, Evaluation evaluation)
    {
        if (evaluation.Ecart is not { } ecart)
            return "—";
        var decimales = definition.Decimales;
        while (evaluation.Signe != 0 && decimales < DecimalesAuPlus && Arrondi(ecart, decimales) == 0)
            decimales++;
        return (evaluation.Signe > 0 ? "+" : "") + (evaluation.Signe == 0 ? "0" : Signe(ecart, decimales));
    }

    /// <summary>« atteint », « non atteint », « sans verdict ».</summary>
    public static string Verdict(Verdict verdict) => Libelles.De(verdict);

    /// <summary>A number as it was typed: grouped, its own decimals, « − » for minus.</summary>
    public static string Brut(decimal n) => Signe(n, Math.Min((int)Normaliser(n).Scale, DecimalesAuPlus));

    /// <summary>An amount in the unit, with the decimals of the definition: totals, running sums.</summary>
    public static string AvecUnite(DefinitionDIndicateur definition, decimal n) => AvecUnite(definition, n, definition.Decimales);

    /// <summary>« 184 × 100 = 18 400, moins que 19 × 1 011 = 19 209 »: the comparison itself; null for a count, or without a verdict.</summary>
    public static string? Comparaison(DefinitionDIndicateur definition, Evaluation evaluation)
    {
        if (evaluation.Verdict == Contracts.Verdict.SansVerdict || evaluation.Cible is not { } cible || definition.EstUnNombre)
            return null;
        var (n, d) = (evaluation.Valeur.Numerateur, evaluation.Valeur.Denominateur);
        var gauche = definition.Facteur == 1 ? Brut(n) : $"{Brut(n)} × {Brut(definition.Facteur)} = {Brut(n * definition.Facteur)}";
        return $"{gauche}, {evaluation.Signe switch { < 0 => "moins que", 0 => "autant que", _ => "plus que" }} {Brut(cible)} × {Brut(d)} = {Brut(cible * d)}";
    }

    /// <summary>≥, ≤ or =, followed by a no-break space; nothing for information.</summary>
    public static string Comparateur(Comparateur comparateur) => comparateur switch
    {
        Contracts.Comparateur.AuMoins => "≥" + Francais.Insecable,
        Contracts.Comparateur.AuPlus => "≤" + Francais.Insecable,
        Contracts.Comparateur.Egal => "=" + Francais.Insecable,
        _ => "",
    };

    private static string AvecUnite(DefinitionDIndicateur definition, decimal n, int decimales) => Unite(definition, Signe(n, decimales), n);

    private static string Unite(DefinitionDIndicateur definition, string texte, decimal n) =>
        $"{texte}{Francais.Insecable}{(definition.Forme == FormeDeValeur.Pourcentage ? "%" : Accordee(definition.Unite, n))}";

    /// <summary>0 and 1 are singular: « 1 logement », « 1,50 logement/gardien ».</summary>
    private static string Accordee(string unite, decimal n)
    {
        if (Math.Abs(n) >= 2)
            return unite;
        var fin = unite.IndexOfAny([' ', '/']) is var i && i < 0 ? unite.Length : i;
        return fin > 1 && unite[fin - 1] == 's' ? unite[..(fin - 1)] + unite[fin..] : unite;
    }

    private static string Signe(decimal n, int decimales)
    {
        var arrondi = Arrondi(n, decimales);
        return (arrondi < 0 ? "−" : "") + Francais.Decimal(Math.Abs(arrondi), decimales);
    }

    /// <summary>Halves away from zero, as a person rounds.</summary>
    private static decimal Arrondi(decimal n, int decimales) => Math.Round(n, decimales, MidpointRounding.AwayFromZero);

    /// <summary>Without its trailing zeros: 25,0000 is written 25.</summary>
    private static decimal Normaliser(decimal n) => n / 1.0000000000000000000000000000m;
}
