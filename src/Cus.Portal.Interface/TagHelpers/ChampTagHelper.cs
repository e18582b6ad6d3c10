using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>
/// A field: label, hint before it, control, message after it, all linked. What was typed comes back after a refusal.
/// <c>&lt;p-champ pour="Saisie.Titre" libelle="Intitulé" aide="…" requis="true" /&gt;</c>
/// </summary>
[HtmlTargetElement("p-champ", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChampTagHelper : TagHelper
{
    /// <summary>The bound property.</summary>
    public ModelExpression? Pour { get; set; }

    /// <summary>Name, when there is no bound property.</summary>
    public string? Nom { get; set; }

    /// <summary>Value, when there is no bound property.</summary>
    public object? Valeur { get; set; }

    /// <summary>Label.</summary>
    public string Libelle { get; set; } = "";

    /// <summary>Hint.</summary>
    public string? Aide { get; set; }

    /// <summary>text, email, password, number, date, file, textarea, select, checkbox.</summary>
    public string Genre { get; set; } = "text";

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Unit shown after the control.</summary>
    public string? Unite { get; set; }

    /// <summary>Autocomplete token.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Lignes { get; set; } = 5;

    /// <summary>Must be filled; the others say « facultatif ».</summary>
    public bool Requis { get; set; } = true;

    /// <summary>Shown and not editable.</summary>
    public bool Fige { get; set; }

    /// <summary>Keyboard of a phone.</summary>
    public string? Clavier { get; set; }

    /// <summary>The label is only read aloud.</summary>
    public bool LibelleCache { get; set; }

    /// <summary>Makes the identifiers unique when a page shows several fields of one name.</summary>
    public string? Suffixe { get; set; }

    /// <summary>Types accepted by a file field.</summary>
    public string? Accepte { get; set; }

    /// <summary>
    /// Address that suggests values as one types, with <c>q</c> added: a JSON list of <c>valeur</c> and <c>libelle</c>.
    /// Without script the field is typed, and the server reads the same words.
    /// </summary>
    public string? Suggestions { get; set; }

    /// <summary>Context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Contexte { get; set; } = null!;

    private string NomDuChamp => Pour?.Name ?? Nom ?? throw new InvalidOperationException("p-champ needs « pour » or « nom ».");

    private string Id => TagBuilder.CreateSanitizedId(NomDuChamp, "_") + Suffixe;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Contexte.ViewData.ModelState.TryGetValue(NomDuChamp, out var etat);
        var erreur = etat?.Errors.FirstOrDefault()?.ErrorMessage;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ("p-champ " + (context.AllAttributes["class"]?.Value?.ToString() ?? "")).TrimEnd());
        var controle = Controle(etat, erreur);
        if (Genre == "checkbox")
        {
            output.Content.AppendHtml(Case(controle));
        }
        else
        {
            output.Content.AppendHtml(Etiquette());
            if (Aide is not null)
                output.Content.AppendHtml(Bloc("p", "form-text", Aide, Id + "-aide"));
            output.Content.AppendHtml(AvecUnite(controle));
            if (Suggestions is not null)
                output.Content.AppendHtml(Bloc("datalist", null, "", Id + "-suggestions"));
        }

        if (erreur is not null)
            output.Content.AppendHtml(Message(erreur));
    }

    private TagBuilder Etiquette()
    {
        var label = Bloc("label", LibelleCache ? "visually-hidden" : "form-label", Libelle);
        label.Attributes["for"] = Id;
        if (!Requis && !Fige)
            label.InnerHtml.AppendHtml(" <span class=\"p-discret fw-normal\">(facultatif)</span>");
        return label;
    }

    private TagBuilder Case(TagBuilder controle)
    {
        var div = new TagBuilder("div");
        div.AddCssClass("form-check");
        var label = Bloc("label", "form-check-label", Libelle);
        label.Attributes["for"] = Id;
        div.InnerHtml.AppendHtml(controle).AppendHtml(label);
        if (Aide is not null)
            div.InnerHtml.AppendHtml(Bloc("p", "form-text", Aide, Id + "-aide"));
        return div;
    }

    private TagBuilder Controle(ModelStateEntry? etat, string? erreur)
    {
        var texte = Genre is "password" or "file" ? "" : etat?.AttemptedValue ?? Ecrire(Pour is null ? Valeur : Pour.Model);
        var c = Genre switch
        {
            "textarea" => ZoneDeTexte(texte),
            "select" => Liste(texte),
            _ => Entree(texte),
        };
        c.Attributes["id"] = Id;
        c.Attributes["name"] = NomDuChamp;
        c.AddCssClass(Genre switch { "select" => "form-select", "checkbox" => "form-check-input", _ => "form-control" });
        var decrit = string.Join(' ', new[] { Aide is null ? null : Id + "-aide", erreur is null ? null : Id + "-erreur" }.OfType<string>());
        if (decrit.Length > 0)
            c.Attributes["aria-describedby"] = decrit;
        if (erreur is not null)
        {
            c.AddCssClass("is-invalid");
            c.Attributes["aria-invalid"] = "true";
        }

        if (Requis && Genre is not "checkbox")
            c.Attributes["aria-required"] = "true";
        if (Suggestions is not null)
            (c.Attributes["list"], c.Attributes["data-suggestions"]) = (Id + "-suggestions", Suggestions);
        if ((Autocomplete ?? (Suggestions is null ? null : "off")) is { } autocomplete)
            c.Attributes["autocomplete"] = autocomplete;
        if (Clavier is not null)
            c.Attributes["inputmode"] = Clavier;
        if (Accepte is not null)
            c.Attributes["accept"] = Accepte;
        if (Fige)
            c.Attributes[Genre is "select" or "checkbox" ? "disabled" : "readonly"] = "";
        return c;
    }

    private TagBuilder Entree(string texte)
    {
        var c = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        c.Attributes["type"] = Genre;
        if (Genre == "checkbox")
        {
            c.Attributes["value"] = "true";
            if (texte.Contains("true", StringComparison.OrdinalIgnoreCase))
                c.Attributes["checked"] = "";
        }
        else if (Genre is not ("password" or "file"))
        {
            c.Attributes["value"] = texte;
        }

        return c;
    }

    private TagBuilder ZoneDeTexte(string texte)
    {
        var c = new TagBuilder("textarea");
        c.Attributes["rows"] = Lignes.ToString(System.Globalization.CultureInfo.InvariantCulture);
        c.InnerHtml.AppendHtml("\n").Append(texte);
        return c;
    }

    private TagBuilder Liste(string texte)
    {
        var c = new TagBuilder("select");
        foreach (var o in Options ?? [])
        {
            var option = Bloc("option", null, o.Text);
            option.Attributes["value"] = o.Value ?? "";
            if (string.Equals(o.Value ?? "", texte, StringComparison.OrdinalIgnoreCase))
                option.Attributes["selected"] = "";
            c.InnerHtml.AppendHtml(option);
        }

        return c;
    }

    private IHtmlContent AvecUnite(TagBuilder controle)
    {
        if (Unite is null)
            return controle;
        var groupe = new TagBuilder("div");
        groupe.AddCssClass("input-group");
        groupe.InnerHtml.AppendHtml(controle).AppendHtml(Bloc("span", "input-group-text", Unite));
        return groupe;
    }

    private TagBuilder Message(string erreur)
    {
        var p = new TagBuilder("p");
        p.AddCssClass("invalid-feedback d-block");
        p.Attributes["id"] = Id + "-erreur";
        p.InnerHtml.AppendHtml(Icones.Svg("erreur")).AppendHtml("<span class=\"visually-hidden\">Erreur\u00A0: </span>").Append(erreur);
        return p;
    }

    private static TagBuilder Bloc(string nom, string? classe, string texte, string? id = null)
    {
        var b = new TagBuilder(nom);
        if (classe is not null)
            b.AddCssClass(classe);
        if (id is not null)
            b.Attributes["id"] = id;
        b.InnerHtml.Append(texte);
        return b;
    }

    private string Ecrire(object? valeur) => valeur switch
    {
        null => "",
        bool b => b ? "true" : "false",
        DateOnly d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        decimal m => Francais.Decimal(m, decimal.Truncate(m) == m ? 0 : 2),
        int n => Francais.Entier(n),
        Enum e => e.ToString(),
        _ => valeur.ToString() ?? "",
    };
}
