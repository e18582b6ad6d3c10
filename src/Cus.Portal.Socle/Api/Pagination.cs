using System.ComponentModel;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Cus.Portal.Socle.Api;

/// <summary>The page asked: its number from 1, and how many elements it holds.</summary>
public sealed record PageDemandee(int Numero, int Taille)
{
    /// <summary>Elements of a page when nothing is said.</summary>
    public const int TailleUsuelle = 50;

    /// <summary>Elements of a page at most.</summary>
    public const int TailleMaximale = 1000;

    private const int NumeroMaximal = 1_000_000;

    /// <summary>Elements before it.</summary>
    public int Saut => (Numero - 1) * Taille;

    /// <summary>Reads what was asked.</summary>
    /// <exception cref="Refus">Out of bounds.</exception>
    public static PageDemandee Lire(int? page, int? taille)
    {
        if (page is < 1 or > NumeroMaximal)
            throw Refus.Champ("page", RefusDApi.PageInvalide, ("max", NumeroMaximal));
        if (taille is < 1 or > TailleMaximale)
            throw Refus.Champ("taille", RefusDApi.TailleInvalide, ("max", TailleMaximale));
        return new PageDemandee(page ?? 1, taille ?? TailleUsuelle);
    }

    /// <summary>That page of what was read whole.</summary>
    public IReadOnlyList<T> De<T>(IReadOnlyList<T> tous) => [.. tous.Skip(Saut).Take(Taille)];
}

/// <summary>A page, in a stable order.</summary>
/// <typeparam name="T">Its elements.</typeparam>
[Description("Une page d’éléments, dans un ordre stable.")]
public sealed record PageJson<T>(
    [property: Description("Numéro de la page, à partir de 1.")] int Page,
    [property: Description("Éléments par page.")] int Taille,
    [property: Description("Éléments en tout.")] int Total,
    [property: Description("Adresse de la page suivante, ou rien à la dernière.")] string? Suivante,
    [property: Description("Éléments de la page.")] IReadOnlyList<T> Elements);

/// <summary>Makes pages.</summary>
public static class Paginer
{
    /// <summary>A page and the address of the next one.</summary>
    public static PageJson<T> Page<T>(HttpRequest requete, PageDemandee page, int total, IReadOnlyList<T> elements)
    {
        var suivante = (long)page.Numero * page.Taille < total
            ? requete.Path.ToUriComponent() + new QueryBuilder(requete.Query.Where(q => q.Key != "page").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""))) { { "page", (page.Numero + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) } }
            : null;
        return new PageJson<T>(page.Numero, page.Taille, total, suivante, elements);
    }
}
