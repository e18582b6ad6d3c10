using System.Globalization;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>State of a thing, a word and an icon: <c>&lt;p-puce sens="ok" icone="okrond"&gt;Déposé&lt;/p-puce&gt;</c>.</summary>
[HtmlTargetElement("p-puce")]
public sealed class PuceTagHelper : TagHelper
{
    /// <summary>brouillon, ok, accent, info, attente, alerte, neutre or exact.</summary>
    public string Sens { get; set; } = "neutre";

    /// <summary>Name of the icon, or none.</summary>
    public string? Icone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"p-puce p-puce--{Sens}");
        if (Icone is not null)
            output.PreContent.SetHtmlContent(Icones.Svg(Icone));
    }
}

/// <summary>One fact that changes what the reader does: <c>&lt;p-note sens="attente" icone="info"&gt;…&lt;/p-note&gt;</c>.</summary>
[HtmlTargetElement("p-note")]
public sealed class NoteTagHelper : TagHelper
{
    /// <summary>ok, attente, alerte, or empty.</summary>
    public string? Sens { get; set; }

    /// <summary>Name of the icon.</summary>
    public string Icone { get; set; } = "info";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Sens is null ? "p-note" : $"p-note p-note--{Sens}");
        output.PreContent.SetHtmlContent(Icones.Svg(Icone)).AppendHtml("<div>");
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary>Days left before a date of law, in Paris days: <c>&lt;p-delai le="…" maintenant="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-delai", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DelaiTagHelper : TagHelper
{
    /// <summary>Due instant.</summary>
    public DateTimeOffset Le { get; set; }

    /// <summary>The clock's instant.</summary>
    public DateTimeOffset Maintenant { get; set; }

    /// <summary>The obligation is met: shown as kept.</summary>
    public bool Tenu { get; set; }

    /// <summary>The large form of the to-do list.</summary>
    public bool Bloc { get; set; }

    /// <summary>Shows the hour too.</summary>
    public bool AvecHeure { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var jours = Delais.JoursRestants(Maintenant, Le);
        var depasse = !Tenu && Delais.EstPasse(Le, Maintenant);
        var retard = Math.Max(1, -jours);
        var variante = Tenu ? "tenu" : depasse ? "depasse" : jours switch { > 14 => "loin", > 3 => "proche", _ => "urgent" };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"p-delai p-delai--{variante}{(Bloc ? " p-delai--bloc" : "")}");
        var court = Tenu ? "Tenu" : depasse ? (Bloc ? "Retard" : $"+{retard}\u00A0j") : jours == 0 ? "Jour\u00A0J" : $"J\u2011{jours.ToString(CultureInfo.InvariantCulture)}";
        var dit = Tenu ? "Tenu, " : depasse ? $"En retard de {Francais.Nombre(retard, "jour")}, dû le " : jours == 0 ? "Aujourd’hui, " : $"Dans {Francais.Nombre(jours, "jour")}, ";
        output.Content.AppendHtml(Etiquette("span", "p-delai__j", court, ("aria-hidden", "true")));
        output.Content.AppendHtml(Etiquette("span", "visually-hidden", dit));
        output.Content.AppendHtml(Etiquette("time", "p-delai__date", TexteDeLaDate(), ("datetime", Paris.Heure(Le).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))));
    }

    /// <summary>The year is said once the date is half a year away.</summary>
    private string TexteDeLaDate() =>
        Francais.DateCourte(Paris.Date(Le)) + (Math.Abs((Le - Maintenant).TotalDays) > 183 ? " " + Paris.Date(Le).Year.ToString(CultureInfo.InvariantCulture) : "") + (AvecHeure ? ", " + Francais.Heure(Le) : "");

    private static TagBuilder Etiquette(string nom, string classe, string texte, params (string Nom, string Valeur)[] attributs)
    {
        var b = new TagBuilder(nom);
        b.AddCssClass(classe);
        foreach (var (n, v) in attributs)
            b.Attributes[n] = v;
        b.InnerHtml.Append(texte);
        return b;
    }
}
