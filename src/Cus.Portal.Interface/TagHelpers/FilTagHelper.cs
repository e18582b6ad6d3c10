using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>Breadcrumb: <c>&lt;p-fil pas='[("Appels à projets", "/appels"), ("Session 1", null)]' /&gt;</c>; « Accueil » comes first by itself.</summary>
[HtmlTargetElement("p-fil", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilTagHelper : TagHelper
{
    /// <summary>Steps: text, and local path or null for the current page.</summary>
    public IEnumerable<(string Texte, string? Lien)> Pas { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-fil");
        output.Attributes.SetAttribute("aria-label", "Fil d’Ariane");
        var ol = new TagBuilder("ol");
        foreach (var (texte, lien) in Pas.Prepend(("Accueil", "/")))
        {
            var li = new TagBuilder("li");
            var pas = new TagBuilder(lien is null ? "span" : "a");
            if (lien is null)
                pas.Attributes["aria-current"] = "page";
            else
                pas.Attributes["href"] = lien;
            pas.InnerHtml.Append(texte);
            li.InnerHtml.AppendHtml(pas);
            ol.InnerHtml.AppendHtml(li);
        }

        output.Content.AppendHtml(ol);
    }
}
