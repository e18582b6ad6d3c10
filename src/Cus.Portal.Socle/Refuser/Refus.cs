namespace Cus.Portal.Socle.Refuser;

/// <summary>One reason of a refusal: its code, the values of its sentence, and what it is about.</summary>
/// <param name="Code">Declared code.</param>
/// <param name="Donnees">Values for the placeholders of the French sentence.</param>
/// <param name="Champ">Name of the form field it stands next to, or null.</param>
/// <param name="Lien">Local address where the reader can mend it, or null.</param>
public sealed record Motif(
    CodeRefus Code,
    IReadOnlyDictionary<string, object?> Donnees,
    string? Champ = null,
    string? Lien = null)
{
    /// <summary>The French sentence, from the resources of the module that declares the code.</summary>
    public string Phrase => TextesDeRefus.Phrase(this);

    /// <summary>A reason with its values given as pairs.</summary>
    public static Motif De(CodeRefus code, string? champ = null, string? lien = null, params (string Nom, object? Valeur)[] donnees) =>
        new(code, donnees.ToDictionary(d => d.Nom, d => d.Valeur, StringComparer.Ordinal), champ, lien);
}

/// <summary>
/// A refusal of the domain: one or several reasons, each with a French sentence. Not a programmer's error.
/// The page shows it next to its field and keeps what was typed.
/// </summary>
public sealed class Refus : Exception
{
    /// <summary>A refusal for one reason.</summary>
    public Refus(CodeRefus code, params (string Nom, object? Valeur)[] donnees)
        : this([Motif.De(code, donnees: donnees)])
    {
    }

    /// <summary>A refusal for several reasons, in the order they are to be read.</summary>
    public Refus(IReadOnlyList<Motif> motifs)
    {
        ArgumentOutOfRangeException.ThrowIfZero(motifs.Count);
        Motifs = motifs;
    }

    /// <summary>The reasons, at least one.</summary>
    public IReadOnlyList<Motif> Motifs { get; }

    /// <summary>Code of the first reason.</summary>
    public CodeRefus Code => Motifs[0].Code;

    /// <summary>French sentences, one a line.</summary>
    public override string Message => string.Join('\n', Motifs.Select(m => m.Phrase));

    /// <summary>A refusal that stands next to a form field.</summary>
    public static Refus Champ(string champ, CodeRefus code, params (string Nom, object? Valeur)[] donnees) =>
        new([Motif.De(code, champ, donnees: donnees)]);
}
