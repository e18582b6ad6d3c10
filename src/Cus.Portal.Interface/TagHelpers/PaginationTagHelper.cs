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

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", "Pages de la liste");
        output.Content.AppendHtml("<ul class=\"pagination\">");
        Ajouter(output, Page - 1, "Précédente", Page > 1);
        for (var p = 1; p <= pages; p++)
        {
            if (p == 1 || p == pages || Math.Abs(p - Page) <= 2)
                Ajouter(output, p, Francais.Entier(p), true, p == Page);
        }

        Ajouter(output, Page + 1, "Suivante", Page < pages);
        output.Content.AppendHtml("</ul>");
    }

    private void Ajouter(TagHelperOutput output, int page, string texte, bool actif, bool courante = false)
    {
        if (!actif)
            return;
        var a = new TagBuilder("a");
        a.AddCssClass("page-link");
        a.Attributes["href"] = Adresse(page);
        if (courante)
            a.Attributes["aria-current"] = "page";
        a.InnerHtml.Append(texte);
        var li = new TagBuilder("li");
        li.AddCssClass(courante ? "page-item active" : "page-item");
        li.InnerHtml.AppendHtml(a);
        output.Content.AppendHtml(li);
    }

    private string Adresse(int page)
    {
        var requete = Contexte.HttpContext.Request;
        var garde = requete.Query.Where(q => q.Key != "page").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
        return QueryHelpers.AddQueryString(requete.Path, garde.Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))));
    }
}
