using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>A button, or a link drawn as one: <c>&lt;p-bouton genre="primaire" icone="plus" href="/appels"&gt;Ajouter&lt;/p-bouton&gt;</c>.</summary>
[HtmlTargetElement("p-bouton")]
public sealed class BoutonTagHelper : TagHelper
{
    /// <summary>primaire (one per screen), secondaire or lien.</summary>
    public string Genre { get; set; } = "secondaire";

    /// <summary>Name of the icon, or none.</summary>
    public string? Icone { get; set; }

    /// <summary>Local address; without it, a button that submits its form.</summary>
    public string? Href { get; set; }

    /// <summary>Small.</summary>
    public bool Petit { get; set; }

    /// <summary>What the act is about, only read aloud: « Continuer : Déposer Un toit, un parcours ».</summary>
    public string? Quoi { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        var classe = Genre switch { "primaire" => "btn-primary", "lien" => "btn-link", _ => "btn-outline-secondary" };
        var ajout = context.AllAttributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "btn", Petit ? "btn-sm" : null, classe, ajout }.OfType<string>()));
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        if (Icone is not null)
            output.PreContent.SetHtmlContent(Icones.Svg(Icone));
        if (Quoi is not null)
            output.PostContent.AppendHtml(Balise.Creer("span", "visually-hidden", $"\u00A0: {Quoi}"));
    }
}

/// <summary>Permanent banner of what is not deposited: <c>&lt;p-bandeau etat="Brouillon, non déposé"&gt;Il manque…&lt;/p-bandeau&gt;</c>.</summary>
[HtmlTargetElement("p-bandeau")]
public sealed class BandeauTagHelper : TagHelper
{
    /// <summary>The state, in words.</summary>
    public string Etat { get; set; } = "";

    /// <summary>Name of the icon.</summary>
    public string Icone { get; set; } = "crayon";

    /// <summary>Stays under the header on large screens.</summary>
    public bool Fixe { get; set; }

    /// <summary>Name of the region.</summary>
    public string Libelle { get; set; } = "État du dossier";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Fixe ? "p-bandeau p-bandeau--fixe" : "p-bandeau");
        output.Attributes.SetAttribute("aria-label", Libelle);
        var etat = Balise.Creer("p", "p-bandeau__etat mb-0");
        etat.InnerHtml.AppendHtml(Icones.Svg(Icone)).Append(Etat);
        output.PreContent.SetHtmlContent(etat);
    }
}

/// <summary>
/// A question before an act: a button that opens a box with its form. Opens by the browser itself (popover), without script.
/// <c>&lt;p-modale id="retirer" bouton="Retirer le dossier" titre="Retirer ce dossier ?"&gt;…&lt;/p-modale&gt;</c>
/// </summary>
[HtmlTargetElement("p-modale")]
public sealed class ModaleTagHelper : TagHelper
{
    /// <summary>Identifier of the box.</summary>
    public string Id { get; set; } = "";

    /// <summary>Text of the button that opens it.</summary>
    public string Bouton { get; set; } = "";

    /// <summary>Icon of the button.</summary>
    public string? Icone { get; set; }

    /// <summary>Title of the box.</summary>
    public string Titre { get; set; } = "";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = null;
        var ouvre = Balise.Creer("button", "btn btn-outline-secondary", null, ("type", "button"), ("popovertarget", Id));
        if (Icone is not null)
            ouvre.InnerHtml.AppendHtml(Icones.Svg(Icone));
        ouvre.InnerHtml.Append(Bouton);
        var ferme = Balise.Creer("button", "p-fermer", null, ("type", "button"), ("popovertarget", Id), ("popovertargetaction", "hide"));
        ferme.InnerHtml.AppendHtml(Icones.Svg("fermer")).AppendHtml(Balise.Creer("span", "visually-hidden", "Fermer"));
        var tete = Balise.Creer("div", "p-modale__tete");
        tete.InnerHtml.AppendHtml(Balise.Creer("h2", null, Titre, ("id", Id + "-titre"))).AppendHtml(ferme);
        var boite = Balise.Creer("div", "p-modale", null, ("id", Id), ("popover", ""), ("role", "dialog"), ("aria-labelledby", Id + "-titre"));
        boite.InnerHtml.AppendHtml(tete).AppendHtml(contenu);
        output.Content.AppendHtml(ouvre).AppendHtml(boite);
    }
}

/// <summary>Receipt of an act: <c>&lt;p-sceau titre="Déposé le 12 mai 2014" empreinte="cbc8…" code="K7RM-2VQX-94"&gt;facts&lt;/p-sceau&gt;</c>.</summary>
[HtmlTargetElement("p-sceau")]
public sealed class SceauTagHelper : TagHelper
{
    private static readonly Lazy<string> Dessin = new(() =>
    {
        using var flux = typeof(SceauTagHelper).Assembly.GetManifestResourceStream("sceau.svg")!;
        using var lecteur = new StreamReader(flux);
        return lecteur.ReadToEnd();
    });

    /// <summary>What was done and when.</summary>
    public string Titre { get; set; } = "";

    /// <summary>SHA-256 in hexadecimal, shown by groups of eight.</summary>
    public string? Empreinte { get; set; }

    /// <summary>Code of verification.</summary>
    public string? Code { get; set; }

    /// <summary>Narrow, for a side column: what it proves stands under the title, over the whole width.</summary>
    public bool Etroit { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Etroit ? "p-sceau p-sceau--etroit" : "p-sceau");
        output.Attributes.SetAttribute("aria-labelledby", "sceau-titre");
        var corps = Balise.Creer("div");
        corps.InnerHtml.AppendHtml(Balise.Creer("h2", "h3", Titre, ("id", "sceau-titre")));
        output.Content.AppendHtml(Dessin.Value).AppendHtml(corps);
        var reste = Etroit ? (IHtmlContentBuilder)output.Content : corps.InnerHtml;
        reste.AppendHtml(contenu);
        if (Empreinte is { Length: > 0 } || Code is { Length: > 0 })
            reste.AppendHtml(Preuves());
    }

    private TagBuilder Preuves()
    {
        var dl = Balise.Creer("dl", "p-faits p-faits--serre p-faits--pile");
        if (Empreinte is { Length: > 0 })
        {
            var dd = Balise.Creer("dd");
            dd.InnerHtml.AppendHtml(Balise.Creer("code", "p-empreinte", string.Join(' ', Empreinte.Chunk(8).Select(g => new string(g)))));
            dl.InnerHtml.AppendHtml(Balise.Creer("dt", null, "Empreinte, SHA-256")).AppendHtml(dd);
        }

        if (Code is { Length: > 0 })
            dl.InnerHtml.AppendHtml(Balise.Creer("dt", null, "Code de vérification")).AppendHtml(Balise.Creer("dd", null, Code));
        return dl;
    }
}

/// <summary>Empty state: <c>&lt;p-vide titre="Aucun dossier, encore"&gt;What to do now.&lt;/p-vide&gt;</c>.</summary>
[HtmlTargetElement("p-vide")]
public sealed class VideTagHelper : TagHelper
{
    private const string Dessin = "<svg class=\"p-vide__dessin\" viewBox=\"0 0 152 96\" aria-hidden=\"true\" focusable=\"false\"><path class=\"trait\" stroke-dasharray=\"3 6\" d=\"M14 84V44l20-20 20 20v40M98 84V54l20-18 20 18v30\"/><path class=\"fond\" d=\"M58 84V32L76 12l18 20v52z\"/><path class=\"trait\" d=\"M58 84V32L76 12l18 20v52M4 84h144\"/><path class=\"trait\" d=\"M76 44v20M66 54h20\"/></svg>";

    /// <summary>What is empty.</summary>
    public string Titre { get; set; } = "";

    /// <summary>Level of the title.</summary>
    public int Niveau { get; set; } = 2;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-vide");
        output.PreContent.AppendHtml(Dessin).AppendHtml(Balise.Creer($"h{Math.Clamp(Niveau, 1, 6)}", null, Titre));
    }
}
