using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Regles;

/// <summary>What a rule does to the act.</summary>
internal enum Gravite
{
    /// <summary>The act is refused.</summary>
    [Display(Name = "bloquant")] Bloquant,

    /// <summary>Said, and the act goes on.</summary>
    [Display(Name = "avertissement")] Avertissement,

    /// <summary>Said for information.</summary>
    [Display(Name = "information")] Information,
}

/// <summary>What a rule of the convention finds.</summary>
/// <param name="Regle">« TER-01 », as the domain names it.</param>
/// <param name="Gravite">What it does to the act.</param>
/// <param name="Motif">Its sentence.</param>
internal sealed record Constat(string Regle, Gravite Gravite, Motif Motif)
{
    /// <summary>The act is refused.</summary>
    public bool Bloque => Gravite == Gravite.Bloquant;

    public static Constat Bloquant(string regle, CodeRefus code, params (string, object?)[] donnees) => new(regle, Gravite.Bloquant, Motif.De(code, donnees: donnees));

    public static Constat Avertissement(string regle, CodeRefus code, params (string, object?)[] donnees) => new(regle, Gravite.Avertissement, Motif.De(code, donnees: donnees));

    public static Constat Information(string regle, CodeRefus code, params (string, object?)[] donnees) => new(regle, Gravite.Information, Motif.De(code, donnees: donnees));
}

/// <summary>What findings do to an act.</summary>
internal static class Constats
{
    /// <exception cref="Refus">Every finding that blocks, at once.</exception>
    public static void Exiger(IEnumerable<Constat> constats)
    {
        if (constats.Where(c => c.Bloque).Select(c => c.Motif).ToList() is { Count: > 0 } motifs)
            throw new Refus(motifs);
    }
}
