using Cus.Portal.Indicateurs.Contracts;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>What became of a piece of text.</summary>
internal enum SensDeFragment
{
    Garde,
    Ote,
    Ajoute,
}

/// <summary>A piece of text, kept, taken away or added.</summary>
internal sealed record Fragment(SensDeFragment Sens, string Texte);

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
                yield return new((y ?? x)!.Titre, Mots(x?.Texte ?? "", y?.Texte ?? ""));
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

    /// <summary>The new text with what was taken away, word by word; adjacent pieces of the same kind are joined.</summary>
    internal static IReadOnlyList<Fragment> Mots(string avant, string apres)
    {
        var fragments = new List<Fragment>();
        foreach (var ligne in InlineDiffBuilder.Diff(avant, apres, ignoreWhiteSpace: false, ignoreCase: false, chunker: new WordChunker()).Lines)
        {
            var sens = ligne.Type switch { ChangeType.Inserted => SensDeFragment.Ajoute, ChangeType.Deleted => SensDeFragment.Ote, _ => SensDeFragment.Garde };
            if (fragments.Count > 0 && fragments[^1].Sens == sens)
                fragments[^1] = fragments[^1] with { Texte = fragments[^1].Texte + ligne.Text };
            else if (!string.IsNullOrEmpty(ligne.Text))
                fragments.Add(new(sens, ligne.Text));
        }

        return fragments;
    }
}
