using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>
/// A table with its caption, in a region that scrolls: <c>&lt;p-tableau legende="Dossiers" cartes="true"&gt;thead, tbody&lt;/p-tableau&gt;</c>.
/// « cartes »: rows become cards on narrow screens; each td then needs <c>data-label</c>.
/// </summary>
[HtmlTargetElement("p-tableau")]
public sealed class TableauTagHelper : TagHelper
{
    internal const string Roles = "p-tableau-roles";

    /// <summary>Caption.</summary>
    public string Legende { get; set; } = "";

    /// <summary>The caption is shown, not only read aloud.</summary>
    public bool LegendeVisible { get; set; }

    /// <summary>Rows become cards on narrow screens.</summary>
    public bool Cartes { get; set; }

    /// <summary>Tight lines.</summary>
    public bool Serre { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[Roles] = Cartes;
        var lignes = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        var table = Balise.Creer("table", "p-tableau" + (Cartes ? " p-tableau--cartes" : "") + (Serre ? " p-tableau--serre" : ""), null, ("role", Cartes ? "table" : null));
        table.InnerHtml.AppendHtml(Balise.Creer("caption", LegendeVisible ? null : "visually-hidden", Legende)).AppendHtml(lignes);
        if (Cartes)
        {
            output.TagName = null;
            output.Content.SetHtmlContent(table);
            return;
        }

        output.TagName = "div";
        output.Attributes.SetAttribute("class", "p-defile");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Legende);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(table);
    }
}

/// <summary>Rows drawn as cards lose their meaning for a screen reader: the roles give it back.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("td")]
[HtmlTargetElement("th")]
public sealed class CelluleTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(TableauTagHelper.Roles, out var roles) && roles is true && !output.Attributes.ContainsName("role"))
            output.Attributes.SetAttribute("role", Role(context));
    }

    private static string Role(TagHelperContext context) => context.TagName switch
    {
        "tr" => "row",
        "td" => "cell",
        "th" => context.AllAttributes["scope"]?.Value?.ToString() == "row" ? "rowheader" : "columnheader",
        _ => "rowgroup",
    };
}

/// <summary>Head of a column that sorts: <c>&lt;p-tri cle="limite"&gt;Limite&lt;/p-tri&gt;</c>; the address keeps the filters, « -limite » is descending.</summary>
[HtmlTargetElement("p-tri")]
public sealed class TriTagHelper : TagHelper
{
    /// <summary>Name of the sort.</summary>
    public string Cle { get; set; } = "";

    /// <summary>Sort in force when the address says nothing.</summary>
    public string? Defaut { get; set; }

    /// <summary>Parameter of the address.</summary>
    public string Parametre { get; set; } = "tri";

    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var texte = await output.GetChildContentAsync();
        var requete = Contexte.HttpContext.Request;
        var actuel = requete.Query[Parametre].ToString() is { Length: > 0 } t ? t : Defaut;
        var croissant = actuel == Cle;
        var decroissant = actuel == "-" + Cle;
        var garde = requete.Query.Where(q => q.Key != Parametre && q.Key != "page").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
        var a = Balise.Creer("a", "p-tri", null, ("href", QueryHelpers.AddQueryString(requete.Path, garde.Append(KeyValuePair.Create(Parametre, (string?)(croissant ? "-" + Cle : Cle))))));
        a.InnerHtml.AppendHtml(texte);
        if (croissant || decroissant)
            a.InnerHtml.AppendHtml(Icones.Svg(croissant ? "tri-haut" : "tri-bas"));
        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        if (croissant || decroissant)
            output.Attributes.SetAttribute("aria-sort", croissant ? "ascending" : "descending");
        if (context.Items.TryGetValue(TableauTagHelper.Roles, out var roles) && roles is true)
            output.Attributes.SetAttribute("role", "columnheader");
        output.Content.SetHtmlContent(a);
    }
}
