using System.Globalization;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>A date of a timeline.</summary>
/// <param name="Le">Instant.</param>
/// <param name="Nom">« Limite de dépôt ».</param>
/// <param name="Regle">« Un mois après la limite », « Tenue ».</param>
/// <param name="AvecHeure">The hour counts.</param>
/// <param name="Fait">Done, even before its date.</param>
public sealed record PasDeFrise(DateTimeOffset Le, string Nom, string Regle, bool AvecHeure = false, bool Fait = false);

/// <summary>The clocks of one object: <c>&lt;p-frise pas="…" maintenant="…" /&gt;</c>. The first date to come is the current one.</summary>
[HtmlTargetElement("p-frise", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FriseTagHelper : TagHelper
{
    /// <summary>Dates, in order.</summary>
    public IEnumerable<PasDeFrise> Pas { get; set; } = [];

    /// <summary>The clock's instant.</summary>
    public DateTimeOffset Maintenant { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-frise");
        var couranteVue = false;
        foreach (var pas in Pas)
        {
            var fait = pas.Fait || pas.Le < Maintenant;
            var courant = !fait && !couranteVue;
            couranteVue |= courant;
            output.Content.AppendHtml(Ligne(pas, fait, courant));
        }
    }

    private TagBuilder Ligne(PasDeFrise pas, bool fait, bool courant)
    {
        var variante = fait ? " p-frise__pas--fait" : courant ? " p-frise__pas--courant" : "";
        var li = Balise.Creer("li", "p-frise__pas" + variante, null, ("aria-current", courant ? "step" : null));
        var point = Balise.Creer("span", "p-frise__point");
        if (fait)
            point.InnerHtml.AppendHtml(Icones.Svg("ok"));
        var annee = Paris.Date(pas.Le).Year == Paris.Date(Maintenant).Year ? "" : " " + Paris.Date(pas.Le).Year.ToString(CultureInfo.InvariantCulture);
        li.InnerHtml.AppendHtml(point)
            .AppendHtml(DateTagHelper.Temps(pas.Le, Francais.DateCourte(Paris.Date(pas.Le)) + annee + (pas.AvecHeure ? ", " + Francais.Heure(pas.Le) : "")))
            .AppendHtml(Balise.Creer("span", "p-frise__nom", pas.Nom)).Append(pas.Regle);
        return li;
    }
}

/// <summary>Where we are in a life cycle: <c>&lt;p-etapes libelle="Vie du dossier" etapes='["Brouillon", "Déposé"]' courante="1" /&gt;</c>.</summary>
[HtmlTargetElement("p-etapes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EtapesTagHelper : TagHelper
{
    /// <summary>Name of the list.</summary>
    public string Libelle { get; set; } = "Étapes";

    /// <summary>Names of the steps.</summary>
    public IReadOnlyList<string> Etapes { get; set; } = [];

    /// <summary>Index of the current step; the number of steps when all are done.</summary>
    public int Courante { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', "p-etapes", context.AllAttributes["class"]?.Value).TrimEnd());
        output.Attributes.SetAttribute("aria-label", Libelle);
        for (var i = 0; i < Etapes.Count; i++)
            output.Content.AppendHtml(Balise.Creer("li", i < Courante ? "p-fait" : null, Etapes[i], ("aria-current", i == Courante ? "step" : null)));
    }
}

/// <summary>A section of a long form, in its side plan.</summary>
/// <param name="Nom">Name.</param>
/// <param name="Lien">Local address.</param>
/// <param name="Mention">« Complète », « 1 adresse hors région ».</param>
/// <param name="Sens">ok, erreur, encours or rond (nothing yet).</param>
/// <param name="Courante">The one on screen.</param>
public sealed record SectionDePlan(string Nom, string Lien, string Mention, string Sens = "rond", bool Courante = false);

/// <summary>Sections of a long form and their state; a popover on narrow screens: <c>&lt;p-plan titre="…" sections="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-plan")]
public sealed class PlanTagHelper : TagHelper
{
    private static readonly Dictionary<string, (string Icone, string Dit)> Sens = new(StringComparer.Ordinal)
    {
        ["ok"] = ("okrond", ", section complète"),
        ["erreur"] = ("alerte", ", section à corriger"),
        ["encours"] = ("moitie", ", section commencée"),
        ["rond"] = ("rond", ", section à faire"),
    };

    /// <summary>Title: the object.</summary>
    public string Titre { get; set; } = "";

    /// <summary>Text of the button that opens it on narrow screens.</summary>
    public string Bouton { get; set; } = "Sections du dossier";

    /// <summary>Sections, in order.</summary>
    public IReadOnlyList<SectionDePlan> Sections { get; set; } = [];

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var suite = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-colonnes__plan");
        var ouvre = Balise.Creer("button", "btn btn-outline-secondary p-plan__ouvre", null, ("type", "button"), ("popovertarget", "sections"));
        ouvre.InnerHtml.AppendHtml(Icones.Svg("liste")).Append($"{Bouton}, {Sections.Count(s => s.Sens == "ok")} sur {Sections.Count}");
        var liste = Balise.Creer("ol", "p-plan__liste");
        foreach (var s in Sections)
            liste.InnerHtml.AppendHtml(Ligne(s));
        var nav = Balise.Creer("nav", "p-plan p-feuille", null, ("id", "sections"), ("popover", ""), ("aria-labelledby", "sections-titre"));
        nav.InnerHtml.AppendHtml(Balise.Creer("h2", "p-plan__titre", Titre, ("id", "sections-titre"))).AppendHtml(liste).AppendHtml(suite);
        output.Content.AppendHtml(ouvre).AppendHtml(nav);
    }

    private static TagBuilder Ligne(SectionDePlan s)
    {
        var (icone, dit) = Sens[s.Sens];
        var a = Balise.Creer("a", "p-plan--" + s.Sens, null, ("href", s.Lien), ("aria-current", s.Courante ? "step" : null));
        var nom = Balise.Creer("span", null, s.Nom);
        nom.InnerHtml.AppendHtml(Balise.Creer("span", "visually-hidden", dit));
        a.InnerHtml.AppendHtml(Icones.Svg(icone)).AppendHtml(nom).AppendHtml(Balise.Creer("small", null, s.Mention));
        var li = Balise.Creer("li");
        li.InnerHtml.AppendHtml(a);
        return li;
    }
}

/// <summary>A date in words, with its machine value: <c>&lt;p-date le="…" heure="true" /&gt;</c>.</summary>
[HtmlTargetElement("p-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    /// <summary>Instant, shown in Paris.</summary>
    public DateTimeOffset? Le { get; set; }

    /// <summary>Day of law.</summary>
    public DateOnly? Jour { get; set; }

    /// <summary>Shows the hour.</summary>
    public bool Heure { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Le is { } i)
            output.Content.SetHtmlContent(Temps(i, Heure ? Francais.DateEtHeure(i) : Francais.DateLongue(i)));
        else if (Jour is { } j)
            output.Content.SetHtmlContent(Balise.Creer("time", null, Francais.DateLongue(j), ("datetime", j.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        else
            output.Content.SetContent("—");
    }

    internal static TagBuilder Temps(DateTimeOffset i, string texte) =>
        Balise.Creer("time", null, texte, ("datetime", Paris.Heure(i).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));
}

/// <summary>Value against a target, the figure always written: <c>&lt;p-jauge valeur="0.6m" cible="1m" sens="attente"&gt;6 règles sur 10&lt;/p-jauge&gt;</c>.</summary>
[HtmlTargetElement("p-jauge")]
public sealed class JaugeTagHelper : TagHelper
{
    /// <summary>Ratio, from 0 to 1; drawn within these bounds.</summary>
    public decimal Valeur { get; set; }

    /// <summary>Target, or null.</summary>
    public decimal? Cible { get; set; }

    /// <summary>ok, attente, alerte, or null.</summary>
    public string? Sens { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-jauge");
        var cible = Cible is { } c ? $"<rect class=\"p-jauge__cible\" x=\"{Part(c)}\" y=\"0\" width=\"3\" height=\"16\"/>" : "";
        output.PreContent.SetHtmlContent($"<svg class=\"p-jauge__trait{(Sens is null ? "" : " p-jauge__trait--" + Sens)}\" height=\"16\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"p-jauge__fond\" y=\"3\" width=\"100%\" height=\"10\" rx=\"2\"/><rect class=\"p-jauge__valeur\" y=\"3\" width=\"{Part(Valeur)}\" height=\"10\" rx=\"2\"/>{cible}</svg><div class=\"p-jauge__legende\"><span>");
        output.PostContent.SetHtmlContent("</span></div>");
    }

    private static string Part(decimal rapport) => (Math.Clamp(rapport, 0, 1) * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
