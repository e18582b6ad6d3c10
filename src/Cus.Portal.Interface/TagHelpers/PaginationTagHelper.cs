using System.Globalization;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>Pages of a list, keeping its filters: <c>&lt;p-pagination total="38" page="2" taille="20" /&gt;</c>.</summary>
[HtmlTargetElement("p-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>Rows in all.</summary>
    public int Total { get; set; }

    /// <summary>Current page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Rows per page.</summary>
    public int Taille { get; set; } = 20;

    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (Total + Taille - 1) / Taille);
        if (pages == 1)
        {
            output.SuppressOutput();
            return;
        }

        var page = Math.Clamp(Page, 1, pages);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages de la liste");
        output.Content.AppendHtml(Balise.Creer("span", null, $"{Francais.Entier((page - 1) * Taille + 1)} à {Francais.Entier(Math.Min(page * Taille, Total))} sur {Francais.Entier(Total)}"));
        var ul = Balise.Creer("ul");
        if (page > 1)
            ul.InnerHtml.AppendHtml(Pas(page - 1, "Précédente"));
        foreach (var p in Montrees(page, pages))
            ul.InnerHtml.AppendHtml(p is { } n ? Pas(n, Francais.Entier(n), n == page) : Trou());
        if (page < pages)
            ul.InnerHtml.AppendHtml(Pas(page + 1, "Suivante"));
        output.Content.AppendHtml(ul);
    }

    /// <summary>First, last, and two around the current one; null where some are left out.</summary>
    internal static IEnumerable<int?> Montrees(int page, int pages)
    {
        var derniere = 0;
        for (var p = 1; p <= pages; p++)
        {
            if (p != 1 && p != pages && Math.Abs(p - page) > 2)
                continue;
            if (p > derniere + 1)
                yield return null;
            derniere = p;
            yield return p;
        }
    }

    private static TagBuilder Trou()
    {
        var li = Balise.Creer("li");
        li.InnerHtml.AppendHtml(Balise.Creer("span", "p-pagination__trou", "…", ("aria-hidden", "true")));
        return li;
    }

    private TagBuilder Pas(int page, string texte, bool courante = false)
    {
        var li = Balise.Creer("li");
        var nom = char.IsDigit(texte[0]) ? $"Page {texte}" : $"Page {texte.ToLower(Francais.Culture)}";
        li.InnerHtml.AppendHtml(Balise.Creer("a", null, texte, ("href", Adresse(page)), ("aria-label", nom), ("aria-current", courante ? "page" : null)));
        return li;
    }

    private string Adresse(int page)
    {
        var requete = Contexte.HttpContext.Request;
        var garde = requete.Query.Where(q => q.Key != "page").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
        return QueryHelpers.AddQueryString(requete.Path, garde.Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))));
    }
}
