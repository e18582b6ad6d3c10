using System.Text.RegularExpressions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>The words of a reminder that an espace writes itself, with variables of a closed list.</summary>
internal static partial class ModeleDeRappel
{
    public const int LongueurDuSujet = 200;
    public const int LongueurDuTexte = 4000;

    /// <summary>Name of each variable, and what it says.</summary>
    public static readonly IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["objet"] = "ce qui est attendu",
        ["date"] = "le jour du terme",
        ["heure"] = "l’heure du terme, à Paris",
        ["quand"] = "« 3 jours ouvrés avant le terme »",
        ["formule"] = "le délai, en mots",
        ["fondement"] = "le texte qui le fonde",
        ["manque"] = "ce que le portail écrirait lui-même : état et ce qui manque",
    };

    /// <summary>The variables of a text that are not in the list.</summary>
    public static IReadOnlyList<string> Inconnues(string? texte) =>
        texte is null ? [] : [.. Accolade().Matches(texte).Select(m => m.Groups["nom"].Value).Where(v => !Variables.ContainsKey(v)).Distinct(StringComparer.Ordinal)];

    /// <summary>The mail of a rule: its model filled, or the programme's words where it has none.</summary>
    public static TexteDeRappel Remplir(RegleDeRappel regle, EcheanceLue e, TexteDeRappel programme)
    {
        string Ecrire(string modele) => Accolade().Replace(modele, m => m.Groups["nom"].Value switch
        {
            "objet" => e.Libelle,
            "date" => Francais.DateAvecJour(Paris.Date(e.DueLe)),
            "heure" => Francais.Heure(e.DueLe),
            "quand" => regle.Quand,
            "formule" => e.Formule,
            "fondement" => e.Fondement,
            "manque" => programme.Texte,
            _ => m.Value,
        });
        return new TexteDeRappel(regle.Sujet is { } s ? Ecrire(s).ReplaceLineEndings(" ") : programme.Sujet, regle.Texte is { } t ? Ecrire(t) : programme.Texte);
    }

    [GeneratedRegex(@"\{(?<nom>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Accolade();
}
