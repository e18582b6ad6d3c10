using System.Globalization;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Documents.Contracts;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>An article that changed.</summary>
internal sealed record ArticleChange(string Ou, string Avant, string Apres)
{
    public IReadOnlyList<Fragment> Fragments => Redline.Mots(Avant, Apres);
}

/// <summary>A figure that changed; null where there is none.</summary>
internal sealed record ChiffreChange(string Ou, decimal? Avant, decimal? Apres, string Unite, int Decimales)
{
    public string AvantEnClair => EnClair(Avant);

    public string ApresEnClair => EnClair(Apres);

    private string EnClair(decimal? valeur) => valeur is { } v ? $"{JetonsDeClause.EcrireNombre(v, Decimales)}\u00A0{Unite}" : "";
}

/// <summary>Two versions put side by side: text and numbers.</summary>
internal sealed record ComparaisonDeVersions(IReadOnlyList<ArticleChange> Articles, IReadOnlyList<ChiffreChange> Chiffres)
{
    public bool EstVide => Articles.Count == 0 && Chiffres.Count == 0;
}

/// <summary>How much changed from one version to another.</summary>
internal sealed record ComptesDeVersions(int Chiffres, int Passages);

/// <summary>Compares two frozen contents, the template's headings first.</summary>
internal static class ComparerDesVersions
{
    public static ComparaisonDeVersions Comparer(ContenuDeVersion avant, ContenuDeVersion apres) => new([.. Textes(avant, apres)], [.. Chiffres(avant, apres)]);

    /// <summary>How many figures and passages changed, without naming them.</summary>
    public static ComptesDeVersions Compter(ContenuDeVersion avant, ContenuDeVersion apres) => new(Differences(avant, apres).Count(), Textes(avant, apres).Count());

    private static IEnumerable<ArticleChange> Textes(ContenuDeVersion avant, ContenuDeVersion apres)
    {
        var (a, b) = (EnTextes(avant), EnTextes(apres));
        return a.Keys.Concat(b.Keys).Distinct(StringComparer.Ordinal).Where(k => a.GetValueOrDefault(k) != b.GetValueOrDefault(k))
            .Select(k => new ArticleChange(k, a.GetValueOrDefault(k, ""), b.GetValueOrDefault(k, "")));
    }

    private static Dictionary<string, string> EnTextes(ContenuDeVersion c)
    {
        var textes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Parties"] = string.Join(", ", c.Parties.Select(p => p.Nom)),
            ["Période"] = $"du {Socle.Temps.Francais.DateLongue(c.Debut)} au {Socle.Temps.Francais.DateLongue(c.Fin)}{(c.Derogation is { } d ? $", par dérogation\u00A0: {d.Motif}" : "")}",
        };
        foreach (var axe in c.Axes.Where(a => a.SansObjet is not null))
            textes[$"Axe {axe.Numero}"] = $"Sans objet\u00A0: {axe.SansObjet}";
        foreach (var article in c.Articles)
            textes[article.Axe == 0 ? article.Titre : $"Axe {article.Axe}, {article.Titre}"] = article.Texte;
        foreach (var ecart in c.Ecarts)
            textes[$"Écart assumé, {ecart.Indicateur}"] = ecart.Motif;
        return textes;
    }

    private static IEnumerable<ChiffreChange> Chiffres(ContenuDeVersion avant, ContenuDeVersion apres) =>
        from d in Differences(avant, apres)
        orderby d.Case.Indicateur, d.Case.Annee == CaseDeGrille.Total ? int.MaxValue : d.Case.Annee
        let i = apres.Indicateurs.Concat(avant.Indicateurs).First(i => i.Code == d.Case.Indicateur)
        select new ChiffreChange(Ou(d.Case, i, apres, avant), d.Avant, d.Apres, i.Unite, i.Decimales);

    private static IEnumerable<(CaseDeGrille Case, decimal? Avant, decimal? Apres)> Differences(ContenuDeVersion avant, ContenuDeVersion apres)
    {
        var (a, b) = (EnChiffres(avant), EnChiffres(apres));
        return from cle in a.Keys.Concat(b.Keys.Where(k => !a.ContainsKey(k)))
               let x = a.TryGetValue(cle, out var va) ? va : (decimal?)null
               let y = b.TryGetValue(cle, out var vb) ? vb : (decimal?)null
               where x != y
               select (cle, x, y);
    }

    private static Dictionary<CaseDeGrille, decimal> EnChiffres(ContenuDeVersion c) =>
        c.Chiffres.ToDictionary(x => new CaseDeGrille(x.Indicateur, x.OrganismeId, x.Ventilation, x.Commune, x.Annee), x => x.Valeur);

    /// <summary>« CT-1.1, Iroise Logement, PLUS, 2025 ».</summary>
    private static string Ou(CaseDeGrille c, IndicateurFige i, params ReadOnlySpan<ContenuDeVersion> contenus)
    {
        var nom = "";
        foreach (var contenu in contenus)
            nom = nom.Length > 0 ? nom : contenu.EpciId == c.OrganismeId ? $"objectif de {contenu.Epci.Nom}" : contenu.Parties.FirstOrDefault(p => p.OrganismeId == c.OrganismeId)?.Nom ?? "";
        var part = i.Ventilation.FirstOrDefault(v => v.Code == c.Ventilation)?.Libelle ?? c.Ventilation;
        return string.Join(", ", new[] { c.Indicateur, nom, part, c.Commune, c.Annee == CaseDeGrille.Total ? "total" : c.Annee.ToString(CultureInfo.InvariantCulture) }.Where(x => x.Length > 0));
    }
}
