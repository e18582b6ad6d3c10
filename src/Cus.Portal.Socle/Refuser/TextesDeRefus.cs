using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Socle.Refuser;

/// <summary>French sentences of the refusals, read from the <c>Refus.json</c> embedded in each module.</summary>
public static partial class TextesDeRefus
{
    private static readonly ConcurrentDictionary<string, string> Phrases = new(StringComparer.Ordinal);

    static TextesDeRefus() => Charger(typeof(TextesDeRefus).Assembly);

    /// <summary>Reads the sentences of a module; called once per module at start.</summary>
    public static void Charger(Assembly assembly)
    {
        using var flux = assembly.GetManifestResourceStream("Refus.json");
        if (flux is null)
            return;
        foreach (var (code, phrase) in JsonSerializer.Deserialize<Dictionary<string, string>>(flux)!)
            Phrases[code] = phrase;
    }

    /// <summary>True when the code has a sentence.</summary>
    public static bool Contient(string code) => Phrases.ContainsKey(code);

    /// <summary>The sentence of a reason, placeholders filled with French formats. Falls back to the code.</summary>
    public static string Phrase(Motif motif)
    {
        if (!Phrases.TryGetValue(motif.Code.Code, out var modele))
            return motif.Code.Code;
        return Emplacement().Replace(modele, m => motif.Donnees.TryGetValue(m.Groups["nom"].Value, out var v) ? Francais.Valeur(v) : m.Value);
    }

    [GeneratedRegex(@"\{(?<nom>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emplacement();
}
