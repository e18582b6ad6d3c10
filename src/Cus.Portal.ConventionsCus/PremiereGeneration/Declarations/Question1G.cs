using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>Parts of what an organisme declares beside its figures.</summary>
internal enum SectionDeDeclaration
{
    [Display(Name = "Contenu de la convention")] Contenu,
    [Display(Name = "Offre et occupation")] Occupation,
    [Display(Name = "Service rendu")] Service,
    [Display(Name = "Mesure et gestion")] Gestion,
}

/// <summary>How an answer is written.</summary>
internal enum FormeDeReponse
{
    /// <summary>« oui », « non »; nothing is no answer.</summary>
    OuiNon,

    /// <summary>A whole number, zero or more.</summary>
    Entier,

    /// <summary>A number with four decimals at most.</summary>
    Nombre,

    /// <summary>A day.</summary>
    Jour,

    /// <summary>One of the choices of the question.</summary>
    Choix,
}

/// <summary>What an answer is about.</summary>
internal enum PorteeDeQuestion
{
    /// <summary>The whole convention.</summary>
    [Display(Name = "Convention")] Convention,

    /// <summary>A département where the organisme owns dwellings.</summary>
    [Display(Name = "Département")] Departement,

    /// <summary>A segment.</summary>
    [Display(Name = "Segment")] Segment,

    /// <summary>A territory whose PLH is « exécutoire ».</summary>
    [Display(Name = "Territoire doté d’un PLH")] Plh,
}

/// <summary>A fact that a rule of the table asks and that no figure says (domain 1G, §10).</summary>
/// <param name="Code">Key, stable: « DECOMPTE ».</param>
/// <param name="Section">Where it is asked.</param>
/// <param name="Libelle">Its words.</param>
/// <param name="Forme">How it is answered.</param>
/// <param name="Regles">Rules it serves: « H-01 ».</param>
internal sealed record Question1G(string Code, SectionDeDeclaration Section, string Libelle, FormeDeReponse Forme, string Regles)
{
    public PorteeDeQuestion Portee { get; init; }

    /// <summary>Asked for the last known value, then for each of the six years.</summary>
    public bool EstAnnuelle { get; init; }

    /// <summary>Its answer may come, or change, after the conclusion: what the organisme puts in place or measures later.</summary>
    public bool ChangeEnCours { get; init; }

    public string? Aide { get; init; }

    /// <summary>Values and their words, for a choice.</summary>
    public IReadOnlyList<(string Valeur, string Mots)> Choix { get; init; } = [];

    /// <summary>An answer of that year is still open once the convention is concluded.</summary>
    public bool ResteOuverte(int an) => ChangeEnCours || an > 0;

    /// <summary>An answer in words, from what is kept: « publics du PDALPD », « 31 décembre 2011 », « 12,5 ».</summary>
    public string EnClair(string valeur) => Forme switch
    {
        _ when valeur.Length == 0 => "sans réponse",
        FormeDeReponse.Choix => Choix.FirstOrDefault(c => c.Valeur == valeur).Mots ?? valeur,
        FormeDeReponse.Jour when Reponses1G.EnJour(valeur) is { } jour => Francais.DateLongue(jour),
        FormeDeReponse.Entier or FormeDeReponse.Nombre when Reponses1G.EnNombre(valeur) is { } n => Francais.Valeur(n),
        _ => valeur,
    };
}
