using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>
/// Summary of what was refused, with a link to each field or piece: <c>&lt;p-erreurs /&gt;</c>, first thing under the title.
/// Takes the focus by script, announces itself without.
/// </summary>
[HtmlTargetElement("p-erreurs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErreursTagHelper : TagHelper
{
    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lignes = Lignes().Distinct().ToList();
        if (lignes.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-erreurs");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");
        output.Attributes.SetAttribute("aria-labelledby", "erreurs-titre");
        output.Content.AppendHtml("<h2 id=\"erreurs-titre\">").AppendHtml(Icones.Svg("erreur"))
            .Append(lignes.Count == 1 ? " Un point à corriger" : $" {lignes.Count} points à corriger").AppendHtml("</h2><ul>");
        foreach (var (texte, lien) in lignes)
            output.Content.AppendHtml(Ligne(texte, lien));
        output.Content.AppendHtml("</ul>");
    }

    private IEnumerable<(string Texte, string? Lien)> Lignes()
    {
        var motifs = (Contexte.ViewData.Model as PagePortail)?.Motifs ?? [];
        foreach (var m in motifs)
            yield return (m.Phrase, m.Lien ?? Ancre(m.Champ));
        var dits = motifs.Select(m => m.Phrase).ToHashSet(StringComparer.Ordinal);
        foreach (var (cle, entree) in Contexte.ViewData.ModelState)
        {
            foreach (var e in entree.Errors.Where(e => !dits.Contains(e.ErrorMessage)))
                yield return (e.ErrorMessage, Ancre(cle));
        }
    }

    private static string? Ancre(string? champ) => string.IsNullOrEmpty(champ) ? null : "#" + TagBuilder.CreateSanitizedId(champ, "_");

    private static TagBuilder Ligne(string texte, string? lien)
    {
        var li = new TagBuilder("li");
        if (lien is null)
        {
            li.InnerHtml.Append(texte);
            return li;
        }

        var a = new TagBuilder("a");
        a.Attributes["href"] = lien;
        a.InnerHtml.Append(texte);
        li.InnerHtml.AppendHtml(a);
        return li;
    }
}
