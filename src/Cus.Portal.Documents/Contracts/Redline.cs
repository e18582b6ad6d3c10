using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Cus.Portal.Documents.Contracts;

/// <summary>What became of a piece of text.</summary>
public enum SensDeFragment
{
    /// <summary>Kept.</summary>
    Garde,

    /// <summary>Taken away.</summary>
    Ote,

    /// <summary>Added.</summary>
    Ajoute,
}

/// <summary>A piece of text, kept, taken away or added.</summary>
/// <param name="Sens">What became of it.</param>
/// <param name="Texte">The piece.</param>
public sealed record Fragment(SensDeFragment Sens, string Texte);

/// <summary>Differences between two texts, word by word.</summary>
public static class Redline
{
    /// <summary>The new text with what was taken away; adjacent pieces of the same kind are joined.</summary>
    public static IReadOnlyList<Fragment> Mots(string avant, string apres)
    {
        var fragments = new List<Fragment>();
        foreach (var ligne in InlineDiffBuilder.Diff(avant, apres, ignoreWhiteSpace: false, ignoreCase: false, chunker: new WordChunker()).Lines)
        {
            var sens = ligne.Type switch { ChangeType.Inserted => SensDeFragment.Ajoute, ChangeType.Deleted => SensDeFragment.Ote, _ => SensDeFragment.Garde };
            if (fragments.Count > 0 && fragments[^1].Sens == sens)
                fragments[^1] = fragments[^1] with { Texte = fragments[^1].Texte + ligne.Text };
            else if (!string.IsNullOrEmpty(ligne.Text))
                fragments.Add(new Fragment(sens, ligne.Text));
        }

        return fragments;
    }
}
