using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Cus.Portal.Indicateurs.Evaluations;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>
/// The curve of a series, its title and description, and its table twin:
/// <c>&lt;p-trajectoire id="ct-1-1" definition="…" serie="…" libelle="Brest Métropole" /&gt;</c>.
/// </summary>
[HtmlTargetElement("p-trajectoire", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrajectoireTagHelper : TagHelper
{
    private const decimal Gauche = 7;
    private const decimal Largeur = 84;
    private const int Haut = 18;
    private const int Hauteur = 196;

    /// <summary>Unique in the page.</summary>
    public string Id { get; set; } = "trajectoire";

    /// <summary>Definition.</summary>
    public DefinitionDIndicateur Definition { get; set; } = null!;

    /// <summary>One point a year of the period.</summary>
    public IReadOnlyCollection<PointDeSerie> Serie { get; set; } = [];

    /// <summary>Whose figures: « Brest Métropole ».</summary>
    public string Libelle { get; set; } = "";

    /// <summary>Years before the period.</summary>
    public IReadOnlyList<ReferenceDeCourbe> References { get; set; } = [];

    /// <summary>Where the pace of the last years leads; null to say nothing of it.</summary>
    public Projection? Projection { get; set; }

    /// <summary>The table is open at first.</summary>
    public bool TableauOuvert { get; set; } = true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Serie.Count == 0)
            return;
        var courbe = Courbe.De(Definition, Serie).Avec(References, Projection);
        var html = new StringBuilder();
        Figure(html, courbe);
        Tableau(html, courbe);
        output.Content.SetHtmlContent(html.ToString());
    }

    private void Figure(StringBuilder html, Courbe c)
    {
        html.Append(Invariant($"<figure class=\"p-graphe\"><svg height=\"250\" role=\"img\" aria-labelledby=\"{Texte(Id)}-t {Texte(Id)}-d\"><title id=\"{Texte(Id)}-t\">{Texte(Titre(c))}</title><desc id=\"{Texte(Id)}-d\">{Texte(Description(c))}</desc>"));
        if (c.References > 0)
            html.Append(Invariant($"<rect class=\"fond-reference\" x=\"{Gauche - 1.3m}%\" width=\"{X(c, c.References - 1) - Gauche + 2.6m:0.##}%\" y=\"8\" height=\"{Hauteur + 16}\"/>"));
        foreach (var g in c.Graduations())
        {
            var y = Y(c, g);
            html.Append(Invariant($"<line class=\"repere\" x1=\"{Gauche}%\" x2=\"{Gauche + Largeur}%\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/><text x=\"{Gauche - 1}%\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Texte(FormatDeValeur.Brut(g))}</text>"));
        }

        for (var i = 0; i < c.Points.Count; i++)
            html.Append(Invariant($"<text x=\"{X(c, i):0.##}%\" y=\"236\" text-anchor=\"middle\">{c.Points[i].Annee}</text>"));
        html.Append(Invariant($"<svg x=\"{Gauche}%\" y=\"{Haut}\" width=\"{Largeur}%\" height=\"{Hauteur}\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" overflow=\"visible\">"));
        foreach (var (classe, trace) in new[] { ("ligne-ref", c.Trace(p => p.EstUneReference ? p.Realise : null)), ("cible", c.Trace(p => p.Attendu)), ("ligne", c.TraceDuRealise), ("projection", c.TraceDeLaProjection) })
            html.Append(trace.Length == 0 ? "" : $"<polyline class=\"{classe}\" vector-effect=\"non-scaling-stroke\" points=\"{trace}\"/>");
        html.Append("</svg>");
        for (var i = 0; i < c.Points.Count; i++)
            Point(html, c, i);
        html.Append("</svg></figure>");
        Legende(html, c);
    }

    private static void Point(StringBuilder html, Courbe c, int rang)
    {
        var p = c.Points[rang];
        var classe = p.EstUneReference ? "point-ref" : p.Evaluation.Verdict == Verdict.NonAtteint ? "point-alerte" : "point";
        if (p.Realise is { } r)
            html.Append(Invariant($"<circle class=\"{classe}\" cx=\"{X(c, rang):0.##}%\" cy=\"{Y(c, r):0.#}\" r=\"{(p.EstUneReference ? 4 : 5)}\"/>"));
    }

    private static void Legende(StringBuilder html, Courbe c)
    {
        html.Append("<ul class=\"p-legende mt-2\">");
        foreach (var (classe, nom) in new[] { (c.References > 0 ? "ligne-ref" : "", "références"), ("ligne", "réalisé"), ("cible", "attendu"), (c.TraceDeLaProjection.Length > 0 ? "projection" : "", "au rythme des dernières années") }.Where(x => x.Item1.Length > 0))
            html.Append($"<li><svg aria-hidden=\"true\" viewBox=\"0 0 24 14\"><path class=\"{classe}\" d=\"M0 7h24\"/></svg>{nom}</li>");
        html.Append("</ul>");
    }

    private void Tableau(StringBuilder html, Courbe c)
    {
        var legende = Titre(c);
        html.Append(Invariant($"<details class=\"p-detail mt-2\"{(TableauOuvert ? " open" : "")}><summary>Les mêmes valeurs en tableau<span class=\"visually-hidden\">, {Texte(Libelle)}, {Texte(Definition.Code)}</span></summary><div class=\"p-defile\" role=\"region\" aria-label=\"{Texte(legende)}\" tabindex=\"0\"><table class=\"p-tableau p-tableau--serre\"><caption class=\"visually-hidden\">{Texte(legende)}</caption><thead><tr><th scope=\"col\">{Texte(Libelle)}</th>"));
        foreach (var p in c.Points)
            html.Append(Invariant($"<th scope=\"col\" class=\"n\">{p.Annee}</th>"));
        html.Append("</tr></thead><tbody>");
        Ligne(html, c, c.EstCumulee ? "Réalisé, cumulé" : "Réalisé", p => p.EstUneReference ? FormatDeValeur.AvecUnite(Definition, p.Realise!.Value) : p.Realise is null && p.Evaluation.Valeur.Statut != StatutValeur.SansObjet ? "non renseigné" : FormatDeValeur.Valeur(Definition, p.Evaluation.Valeur));
        Ligne(html, c, c.EstCumulee ? "Attendu, cumulé" : "Objectif", p => p.Attendu is { } a ? FormatDeValeur.Objectif(Definition, a) : "—");
        if (c.TraceDeLaProjection.Length > 0)
            Ligne(html, c, "Au rythme des dernières années", p => p.Projete is { } x ? FormatDeValeur.AvecUnite(Definition, x) : "—");
        Ligne(html, c, "Écart", p => p.Realise is null || p.EstUneReference ? "—" : FormatDeValeur.Ecart(Definition, p.Evaluation));
        Ligne(html, c, "Verdict", p => p.EstUneReference ? "référence" : FormatDeValeur.Verdict(p.Evaluation.Verdict));
        html.Append("</tbody></table></div></details>");
    }

    private static void Ligne(StringBuilder html, Courbe c, string titre, Func<PointDeCourbe, string> cellule)
    {
        html.Append("<tr><th scope=\"row\">").Append(Texte(titre)).Append("</th>");
        foreach (var p in c.Points)
            html.Append("<td class=\"n\">").Append(Texte(cellule(p))).Append("</td>");
        html.Append("</tr>");
    }

    private string Titre(Courbe c) => $"{Libelle}\u00A0: {Definition.Code}, {Definition.Titre}, réalisé et attendu{(c.EstCumulee ? " en cumul" : "")}, de {c.Points[0].Annee.ToString(CultureInfo.InvariantCulture)} à {c.Points[^1].Annee.ToString(CultureInfo.InvariantCulture)}";

    private string Description(Courbe c)
    {
        var faits = c.Points.Where(p => p.Realise is not null && !p.EstUneReference).ToList();
        if (faits.Count == 0)
            return "Aucune valeur n’est renseignée.";
        var dernier = faits[^1];
        var attendu = dernier.Attendu is { } a ? $" pour {FormatDeValeur.Objectif(Definition, a)} attendus, écart {FormatDeValeur.Ecart(Definition, dernier.Evaluation)}" : "";
        return $"En {dernier.Annee.ToString(CultureInfo.InvariantCulture)}\u00A0: {FormatDeValeur.Valeur(Definition, dernier.Evaluation.Valeur)}{attendu}, {FormatDeValeur.Verdict(dernier.Evaluation.Verdict)}.";
    }

    private static decimal X(Courbe c, int rang) => Gauche + (c.Abscisse(rang) * Largeur / 100);

    private static decimal Y(Courbe c, decimal valeur) => Haut + ((100 - c.Hauteur(valeur)) * Hauteur / 100);

    private static string Texte(string texte) => HtmlEncoder.Default.Encode(texte);

    private static string Invariant(FormattableString texte) => FormattableString.Invariant(texte);
}
