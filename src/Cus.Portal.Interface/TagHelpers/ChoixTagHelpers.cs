using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>One choice among a few, as cards: <c>&lt;p-choix nom="Sens" legende="Sens de l’avis" options="Model.LesSens" valeur="Model.Sens" /&gt;</c>.</summary>
[HtmlTargetElement("p-choix", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoixTagHelper : TagHelper
{
    /// <summary>Name of the field.</summary>
    public string Nom { get; set; } = "";

    /// <summary>Question.</summary>
    public string Legende { get; set; } = "";

    /// <summary>The question is only read aloud.</summary>
    public bool LegendeCachee { get; set; }

    /// <summary>Choices.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>Choice made, or null.</summary>
    public object? Valeur { get; set; }

    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var etat = Contexte.ViewData.ModelState.GetValueOrDefault(Nom);
        var erreur = etat?.Errors.FirstOrDefault()?.ErrorMessage;
        var choisie = etat?.AttemptedValue ?? Valeur?.ToString() ?? "";
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-champ");
        if (erreur is not null)
            output.Attributes.SetAttribute("aria-describedby", $"{Nom}-erreur");
        output.Content.AppendHtml(Balise.Creer("legend", LegendeCachee ? "visually-hidden" : null, Legende));
        var cartes = Balise.Creer("div", "p-choix");
        foreach (var (option, rang) in Options.Select((o, i) => (o, i)))
            cartes.InnerHtml.AppendHtml(Carte(option, rang, string.Equals(option.Value, choisie, StringComparison.OrdinalIgnoreCase)));
        output.Content.AppendHtml(cartes);
        if (erreur is not null)
            output.Content.AppendHtml(MessageDErreur.Creer(Nom, erreur));
    }

    private TagBuilder Carte(SelectListItem option, int rang, bool choisie)
    {
        var id = rang == 0 ? Nom : string.Create(CultureInfo.InvariantCulture, $"{Nom}-{rang}");
        var carte = Balise.Creer("div", "form-check");
        var entree = Balise.Creer("input", "form-check-input", null, ("type", "radio"), ("id", id), ("name", Nom), ("value", option.Value), ("checked", choisie ? "" : null));
        entree.TagRenderMode = TagRenderMode.SelfClosing;
        carte.InnerHtml.AppendHtml(entree).AppendHtml(Balise.Creer("label", "form-check-label", option.Text, ("for", id)));
        return carte;
    }
}

/// <summary>A note on a scale, one press: <c>&lt;p-echelle nom="Note1" legende="1. Pertinence" max="4" abstention="abstention" valeur="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-echelle", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EchelleTagHelper : TagHelper
{
    /// <summary>Name of the field.</summary>
    public string Nom { get; set; } = "";

    /// <summary>What is noted.</summary>
    public string Legende { get; set; } = "";

    /// <summary>Hint.</summary>
    public string? Aide { get; set; }

    /// <summary>Highest note.</summary>
    public int Max { get; set; } = 4;

    /// <summary>Words for the notes, from 0, read aloud.</summary>
    public IReadOnlyList<string> Descripteurs { get; set; } = [];

    /// <summary>Value sent for an abstention, or null when there is none.</summary>
    public string? Abstention { get; set; }

    /// <summary>Note given, or empty.</summary>
    public string? Valeur { get; set; }

    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var erreur = Contexte.ViewData.ModelState.GetValueOrDefault(Nom)?.Errors.FirstOrDefault()?.ErrorMessage;
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-champ p-notation__echelle");
        var decrit = string.Join(' ', new[] { string.IsNullOrEmpty(Aide) ? null : $"{Nom}-aide", erreur is null ? null : $"{Nom}-erreur" }.OfType<string>());
        if (decrit.Length > 0)
            output.Attributes.SetAttribute("aria-describedby", decrit);
        output.Content.AppendHtml(Balise.Creer("legend", null, Legende));
        if (!string.IsNullOrEmpty(Aide))
            output.Content.AppendHtml(Balise.Creer("p", "form-text", Aide, ("id", $"{Nom}-aide")));
        var echelle = Balise.Creer("div", "p-echelle");
        for (var n = 0; n <= Max; n++)
        {
            var valeur = n.ToString(CultureInfo.InvariantCulture);
            echelle.InnerHtml.AppendHtml(Degre(n == 0 ? Nom : $"{Nom}-{valeur}", valeur, valeur, Descripteurs.Count > n ? Descripteurs[n] : null));
        }

        if (Abstention is not null)
            echelle.InnerHtml.AppendHtml(Degre(Nom + "-abstention", Abstention, "Abst.", "je m’abstiens"));
        output.Content.AppendHtml(echelle);
        if (erreur is not null)
            output.Content.AppendHtml(MessageDErreur.Creer(Nom, erreur));
    }

    private TagBuilder Degre(string id, string valeur, string texte, string? descripteur)
    {
        var entree = Balise.Creer("input", null, null, ("type", "radio"), ("id", id), ("name", Nom), ("value", valeur), ("checked", valeur == Valeur ? "" : null));
        entree.TagRenderMode = TagRenderMode.SelfClosing;
        var label = Balise.Creer("label", null, null, ("title", descripteur));
        label.InnerHtml.AppendHtml(entree).AppendHtml(Balise.Creer("span", null, texte));
        if (descripteur is not null)
            label.InnerHtml.AppendHtml(Balise.Creer("span", "visually-hidden", $", {descripteur}"));
        return label;
    }
}

/// <summary>The message under a group of choices.</summary>
internal static class MessageDErreur
{
    public static TagBuilder Creer(string nom, string erreur)
    {
        var p = Balise.Creer("p", "invalid-feedback d-block", null, ("id", $"{nom}-erreur"));
        p.InnerHtml.AppendHtml(Icones.Svg("erreur")).AppendHtml("<span class=\"visually-hidden\">Erreur\u00A0: </span>").Append(erreur);
        return p;
    }
}
