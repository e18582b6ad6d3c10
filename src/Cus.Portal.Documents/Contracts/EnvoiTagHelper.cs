using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Documents.Contracts;

/// <summary>
/// File field that says what it accepts before the choice: <c>&lt;p-envoi nom="Fichier" libelle="Description du projet" exigences="Model.Exigences" /&gt;</c>.
/// The page adds <c>~/js/envoi.js</c>: a large file then goes in pieces, and the form sends its token in <c>FichierReprise</c>
/// (<see cref="IFichiers.RecevoirRepriseAsync"/>) instead of the file. Without script the form, in <c>multipart/form-data</c>, sends the file.
/// </summary>
[HtmlTargetElement("p-envoi", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EnvoiTagHelper : TagHelper
{
    /// <summary>Name of the field.</summary>
    public string Nom { get; set; } = "Fichier";

    /// <summary>Label.</summary>
    public string Libelle { get; set; } = "Fichier";

    /// <summary>What is accepted.</summary>
    public ExigencesFichier Exigences { get; set; } = null!;

    /// <summary>False adds « (facultatif) ».</summary>
    public bool Requis { get; set; } = true;

    /// <summary>Makes the identifiers unique when a page shows several fields of one name.</summary>
    public string? Suffixe { get; set; }

    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(Nom, "_") + Suffixe;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Contexte.ViewData.ModelState.TryGetValue(Nom, out var etat);
        var erreur = etat?.Errors.FirstOrDefault()?.ErrorMessage;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "p-champ");
        output.Attributes.SetAttribute("data-envoi", "");
        var label = Element("label", "form-label", Libelle, ("for", Id));
        if (!Requis)
            label.InnerHtml.AppendHtml(" <span class=\"p-discret fw-normal\">(facultatif)</span>");
        output.Content.AppendHtml(label).AppendHtml(Element("p", "form-text", Exigences.EnClair + ".", ("id", Id + "-aide"))).AppendHtml(Champ(etat, erreur));
        if (erreur is not null)
            output.Content.AppendHtml(Element("p", "invalid-feedback", erreur, ("id", Id + "-erreur")));
        output.Content
            .AppendHtml(Entree(("type", "hidden"), ("name", Nom + "Reprise"), ("disabled", "")))
            .AppendHtml(Element("progress", null, null, ("max", "100"), ("value", "0"), ("aria-label", "Envoi de " + Libelle), ("hidden", "")))
            .AppendHtml(Element("p", "form-text", null, ("role", "status")));
    }

    private TagBuilder Champ(ModelStateEntry? etat, string? erreur)
    {
        var c = Entree(("type", "file"), ("id", Id), ("name", Nom), ("accept", TypesDeFichier.Accept(Exigences.Types)),
            ("data-taille-max", Exigences.TailleMax.ToString(CultureInfo.InvariantCulture)), ("data-taille", Tailles.EnClair(Exigences.TailleMax)),
            ("aria-describedby", Id + "-aide" + (erreur is null ? "" : " " + Id + "-erreur")));
        c.AddCssClass(erreur is null && etat is not { ValidationState: ModelValidationState.Invalid } ? "form-control" : "form-control is-invalid");
        if (erreur is not null)
            c.Attributes["aria-invalid"] = "true";
        if (Requis)
            c.Attributes["aria-required"] = "true";
        return c;
    }

    private static TagBuilder Entree(params (string Nom, string Valeur)[] attributs)
    {
        var c = Element("input", null, null, attributs);
        c.TagRenderMode = TagRenderMode.SelfClosing;
        return c;
    }

    private static TagBuilder Element(string nom, string? classe, string? texte, params (string Nom, string Valeur)[] attributs)
    {
        var e = new TagBuilder(nom);
        if (classe is not null)
            e.AddCssClass(classe);
        foreach (var (n, v) in attributs)
            e.Attributes[n] = v;
        if (texte is not null)
            e.InnerHtml.Append(texte);
        return e;
    }
}
