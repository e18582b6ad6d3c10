using System.Collections.Frozen;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>The drawings of bootstrap-icons (MIT) that the portal uses, written in the page so that the policy allows nothing else.</summary>
public static class Icones
{
    private static readonly FrozenDictionary<string, string> Dessins = Charger();

    /// <summary>Markup of an icon, hidden from assistive technologies: the word next to it says the same.</summary>
    /// <param name="nom">Name of the drawing: « crayon », « okrond »…</param>
    /// <param name="grande">24 px instead of 16.</param>
    /// <exception cref="ArgumentException">Unknown drawing.</exception>
    public static IHtmlContent Svg(string nom, bool grande = false) => Dessins.TryGetValue(nom, out var d)
        ? new HtmlString($"<svg class=\"p-icone{(grande ? " p-icone--grande" : "")}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">{d}</svg>")
        : throw new ArgumentException($"Unknown icon: {nom}.", nameof(nom));

    private static FrozenDictionary<string, string> Charger()
    {
        using var flux = typeof(Icones).Assembly.GetManifestResourceStream("icones.svg")!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        return XDocument.Load(flux).Root!.Elements(svg + "symbol").ToFrozenDictionary(
            s => s.Attribute("id")!.Value,
            s => string.Concat(s.Elements().Select(e => e.ToString(SaveOptions.DisableFormatting).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal))),
            StringComparer.Ordinal);
    }
}

/// <summary><c>&lt;p-icone nom="crayon" /&gt;</c>.</summary>
[HtmlTargetElement("p-icone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconeTagHelper : TagHelper
{
    /// <summary>Name of the drawing.</summary>
    public string Nom { get; set; } = "";

    /// <summary>24 px.</summary>
    public bool Grande { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icones.Svg(Nom, Grande));
    }
}
