using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Interface.TagHelpers;

/// <summary>Builds one element; the text is encoded.</summary>
internal static class Balise
{
    public static TagBuilder Creer(string nom, string? classe = null, string? texte = null, params (string Nom, string? Valeur)[] attributs)
    {
        var b = new TagBuilder(nom);
        if (classe is not null)
            b.AddCssClass(classe);
        foreach (var (n, v) in attributs)
        {
            if (v is not null)
                b.Attributes[n] = v;
        }

        if (texte is not null)
            b.InnerHtml.Append(texte);
        return b;
    }
}
