using System.Text.Encodings.Web;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Interface.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>
/// A figure in a cell: verdict, value, its two numbers, its target; « sans objet » and « non renseigné » in words:
/// <c>&lt;p-mesure definition="…" evaluation="…" /&gt;</c>.
/// </summary>
[HtmlTargetElement("p-mesure", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MesureTagHelper : TagHelper
{
    /// <summary>Definition.</summary>
    public DefinitionDIndicateur Definition { get; set; } = null!;

    /// <summary>Value judged.</summary>
    public Evaluation Evaluation { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (v, valeur) = (Evaluation.Verdict, Evaluation.Valeur);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", v switch { Verdict.Atteint => "p-mesure p-mesure--ok", Verdict.NonAtteint => "p-mesure p-mesure--non", _ => "p-mesure" });
        output.Content.AppendHtml(v == Verdict.SansVerdict ? "<span>" : "<b>");
        if (v != Verdict.SansVerdict)
            output.Content.AppendHtml(Icones.Svg(v == Verdict.Atteint ? "ok" : "baisse")).AppendHtml($"<span class=\"visually-hidden\">{Texte(FormatDeValeur.Verdict(v))}, </span>");
        output.Content.Append(FormatDeValeur.Valeur(Definition, valeur)).AppendHtml(v == Verdict.SansVerdict ? "</span>" : "</b>");
        if (valeur.EstRenseignee && !Definition.EstUnNombre)
            output.Content.AppendHtml($"<small>{Texte($"{FormatDeValeur.Brut(valeur.Numerateur)} / {FormatDeValeur.Brut(valeur.Denominateur)}")}</small>");
        if (valeur is { Statut: StatutValeur.SansObjet, Motif: { } motif })
            output.Content.AppendHtml($"<small>{Texte(motif)}</small>");
        if (Evaluation.Cible is { } cible)
            output.Content.AppendHtml($"<small>{Texte(FormatDeValeur.Cible(Definition, cible))}</small>");
    }

    private static string Texte(string texte) => HtmlEncoder.Default.Encode(texte);
}

/// <summary>A value with its gap, exact sign always readable: <c>&lt;p-ecart definition="…" evaluation="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-ecart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EcartTagHelper : TagHelper
{
    /// <summary>Definition.</summary>
    public DefinitionDIndicateur Definition { get; set; } = null!;

    /// <summary>Value judged.</summary>
    public Evaluation Evaluation { get; set; } = null!;

    /// <summary>The gap alone.</summary>
    public bool SansValeur { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var (sens, icone) = Evaluation switch
        {
            { Ecart: null } => ("", null),
            { Signe: 0 } => (" p-ecart--nul", "ok"),
            { Verdict: Verdict.NonAtteint } => (" p-ecart--moins", Evaluation.Signe < 0 ? "baisse" : "hausse"),
            _ => (" p-ecart--plus", "ok"),
        };
        output.Attributes.SetAttribute("class", "p-ecart" + sens);
        if (!SansValeur)
            output.Content.AppendHtml($"<span>{HtmlEncoder.Default.Encode(FormatDeValeur.Valeur(Definition, Evaluation.Valeur))}</span>");
        output.Content.AppendHtml("<span class=\"p-ecart__delta\">");
        if (icone is not null)
            output.Content.AppendHtml(Icones.Svg(icone));
        output.Content.Append(FormatDeValeur.Ecart(Definition, Evaluation)).AppendHtml("</span>");
    }
}

/// <summary>The shape of a series in a table, without figures: the table says them. <c>&lt;p-etincelle definition="…" serie="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-etincelle", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EtincelleTagHelper : TagHelper
{
    /// <summary>Definition.</summary>
    public DefinitionDIndicateur Definition { get; set; } = null!;

    /// <summary>One point a year.</summary>
    public IReadOnlyCollection<PointDeSerie> Serie { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Serie.Count == 0)
            return;
        var c = Courbe.De(Definition, Serie);
        output.Content.SetHtmlContent($"<svg class=\"p-etincelle\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><polyline class=\"cible\" points=\"{c.Trace(p => p.Attendu)}\"/><polyline class=\"ligne\" points=\"{c.Trace(p => p.Realise)}\"/></svg>");
    }
}
