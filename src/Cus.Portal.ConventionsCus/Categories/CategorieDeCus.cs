using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>The three conventions of the guide (CUS 2G, table of the three categories).</summary>
internal enum CategorieDeCus
{
    /// <summary>R. 445-2 to R. 445-10.</summary>
    [Display(Name = "CUS ordinaire")] Ordinaire,

    /// <summary>R. 445-24 to R. 445-39: the whole stock is in homes.</summary>
    [Display(Name = "CUS « logements-foyers »")] LogementsFoyers,

    /// <summary>R. 445-15 to R. 445-23: no rental stock.</summary>
    [Display(Name = "CUS « accession »")] Accession,
}

/// <summary>What a convention says of homes.</summary>
internal enum PartDesFoyers
{
    /// <summary>Nothing.</summary>
    [Display(Name = "aucune")] Aucune,

    /// <summary>PP-LF-1 to 3 alone, with their explanations: below one half.</summary>
    [Display(Name = "indicateurs seuls")] IndicateursSeuls,

    /// <summary>A distinct part, text and indicators: from one half.</summary>
    [Display(Name = "partie distincte, texte et indicateurs")] PartieDistincte,

    /// <summary>The whole convention.</summary>
    [Display(Name = "toute la convention")] Entiere,
}

/// <summary>What the category is decided on.</summary>
/// <param name="Equivalents">Whole stock, in equivalent dwellings.</param>
/// <param name="EquivalentsEnFoyers">Those in homes.</param>
/// <param name="Accession">The organisme has an activity of social accession.</param>
/// <param name="VentesNeuves">New dwellings sold in accession from 1 January N−3 to 31 December N−1.</param>
/// <param name="AccessionPoursuivie">The activity goes on during the convention.</param>
internal sealed record CompositionDuPatrimoine(int Equivalents, int EquivalentsEnFoyers, bool Accession = false, int VentesNeuves = 0, bool AccessionPoursuivie = true)
{
    /// <summary>« 49,90 % ».</summary>
    public string PartEnClair => Equivalents == 0 ? Francais.Pourcent(0) : Francais.Pourcent((decimal)EquivalentsEnFoyers / Equivalents);
}

/// <summary>The category of a convention, what it must hold, and why.</summary>
/// <param name="Categorie">Which of the three.</param>
/// <param name="Foyers">What it says of homes.</param>
/// <param name="PartieAccession">Development plan, PP-ACC-1 and PS-ACC-1 are asked.</param>
/// <param name="ArretADeclarer">The activity of accession stops: a sentence must say so (CAT-08).</param>
/// <param name="Explications">Why, one sentence a rule, in French with its articles.</param>
internal sealed record CategorieDecidee(CategorieDeCus Categorie, PartDesFoyers Foyers, bool PartieAccession, bool ArretADeclarer, IReadOnlyList<string> Explications)
{
    /// <summary>Sales from which the accession part is asked.</summary>
    public const int SeuilDeVentes = 20;

    /// <summary>Decides by the table of the guide; exactly one half goes to the upper band.</summary>
    /// <exception cref="ArgumentException">More homes than stock, or neither stock nor accession: there is no convention to make.</exception>
    public static CategorieDecidee De(CompositionDuPatrimoine c)
    {
        if (c.EquivalentsEnFoyers > c.Equivalents || c.EquivalentsEnFoyers < 0)
            throw new ArgumentException("Homes are part of the stock.", nameof(c));
        if (c is { Equivalents: 0, Accession: false })
            throw new ArgumentException("Neither rental stock nor accession: no convention.", nameof(c));
        if (c.Equivalents == 0)
            return PureAccession(c);
        var explications = new List<string>();
        var (categorie, foyers) = Foyer(c, explications);
        var accession = c is { Accession: true, AccessionPoursuivie: true } && c.VentesNeuves >= SeuilDeVentes;
        if (c is { Accession: true, AccessionPoursuivie: false })
            explications.Add("L’organisme ne poursuit pas son activité d’accession pendant la convention : une phrase qui le dit suffit.");
        else if (accession)
            explications.Add($"{Francais.Nombre(c.VentesNeuves, "logement neuf vendu", "logements neufs vendus")} en accession sur trois ans, {SeuilDeVentes} ou plus : plan de développement, PP-ACC-1 et PS-ACC-1 (R. 445-15 à R. 445-23).");
        else if (c.Accession)
            explications.Add($"{Francais.Nombre(c.VentesNeuves, "logement neuf vendu", "logements neufs vendus")} en accession sur trois ans, moins de {SeuilDeVentes} : la partie accession n’est pas requise.");
        return new(categorie, foyers, accession, c is { Accession: true, AccessionPoursuivie: false }, explications);
    }

    private static CategorieDecidee PureAccession(CompositionDuPatrimoine c) => new(CategorieDeCus.Accession, PartDesFoyers.Aucune, true, !c.AccessionPoursuivie,
        ["Aucun patrimoine locatif et une activité d’accession : CUS « accession » (R. 445-15 à R. 445-23).",
         .. c.VentesNeuves < SeuilDeVentes
             ? (string[])[$"{Francais.Nombre(c.VentesNeuves, "logement neuf vendu", "logements neufs vendus")} sur trois ans, moins de {SeuilDeVentes} : PP-ACC-1 et PS-ACC-1 ne sont pas requis ; le plan de développement le reste."]
             : []]);

    private static (CategorieDeCus Categorie, PartDesFoyers Foyers) Foyer(CompositionDuPatrimoine c, List<string> explications)
    {
        if (c.EquivalentsEnFoyers == 0)
        {
            explications.Add("Un patrimoine locatif sans logement-foyer : CUS ordinaire (R. 445-2 à R. 445-10).");
            return (CategorieDeCus.Ordinaire, PartDesFoyers.Aucune);
        }

        var part = $"{Francais.Entier(c.EquivalentsEnFoyers)} logements équivalents en foyers sur {Francais.Entier(c.Equivalents)}, soit {c.PartEnClair}";
        if (c.EquivalentsEnFoyers == c.Equivalents)
        {
            explications.Add($"{part} : CUS « logements-foyers » (R. 445-24 à R. 445-39).");
            return (CategorieDeCus.LogementsFoyers, PartDesFoyers.Entiere);
        }

        // Compared as 2 × homes: exactly one half is not below it.
        if (2L * c.EquivalentsEnFoyers < c.Equivalents)
        {
            explications.Add($"{part}, moins de la moitié : CUS ordinaire avec les seuls indicateurs PP-LF-1 à PP-LF-3 (R. 445-36).");
            return (CategorieDeCus.Ordinaire, PartDesFoyers.IndicateursSeuls);
        }

        explications.Add($"{part}, la moitié ou plus : CUS ordinaire avec une partie « logements-foyers », texte et indicateurs (R. 445-24 à R. 445-39).");
        return (CategorieDeCus.Ordinaire, PartDesFoyers.PartieDistincte);
    }
}
