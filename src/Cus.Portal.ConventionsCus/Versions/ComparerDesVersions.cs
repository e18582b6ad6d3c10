using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>A section that changed.</summary>
internal sealed record SectionChangee(string Ou, IReadOnlyList<Fragment> Fragments);

/// <summary>A figure that changed; empty where there is none.</summary>
internal sealed record ChiffreChange(string Ou, string Avant, string Apres);

/// <summary>Two versions put side by side: text and figures.</summary>
internal sealed record ComparaisonDeVersions(IReadOnlyList<SectionChangee> Sections, IReadOnlyList<ChiffreChange> Chiffres)
{
    public bool EstVide => Sections.Count == 0 && Chiffres.Count == 0;
}

/// <summary>Compares two frozen contents.</summary>
internal static class ComparerDesVersions
{
    public static ComparaisonDeVersions Comparer(ContenuDeCus avant, ContenuDeCus apres) => new([.. Sections(avant, apres)], [.. Chiffres(avant, apres)]);

    private static IEnumerable<SectionChangee> Sections(ContenuDeCus avant, ContenuDeCus apres)
    {
        var (a, b) = (avant.Sections.ToDictionary(s => s.Code, StringComparer.Ordinal), apres.Sections.ToDictionary(s => s.Code, StringComparer.Ordinal));
        foreach (var code in a.Keys.Concat(b.Keys).Distinct(StringComparer.Ordinal))
        {
            var (x, y) = (a.GetValueOrDefault(code), b.GetValueOrDefault(code));
            if (x?.Texte != y?.Texte)
                yield return new((y ?? x)!.Titre, Redline.Mots(x?.Texte ?? "", y?.Texte ?? ""));
        }
    }

    private static IEnumerable<ChiffreChange> Chiffres(ContenuDeCus avant, ContenuDeCus apres)
    {
        var (a, b) = (avant.Chiffres.ToDictionary(c => c.Cellule), apres.Chiffres.ToDictionary(c => c.Cellule));
        foreach (var cellule in a.Keys.Concat(b.Keys).Distinct())
        {
            var (x, y) = (a.GetValueOrDefault(cellule), b.GetValueOrDefault(cellule));
            if (x?.Valeur != y?.Valeur)
                yield return new(TableauxDeCus.Nommer((y ?? x)!), x is null ? "" : FormatDeValeur.Brut(x.Valeur), y is null ? "" : FormatDeValeur.Brut(y.Valeur));
        }
    }
}
