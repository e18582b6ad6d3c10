using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte;

/// <summary>Texts typed in the forms of the module.</summary>
internal static class Textes
{
    /// <summary>A text that must be there, trimmed.</summary>
    /// <exception cref="Refus">Next to its field: empty, or longer than that.</exception>
    public static string Exiger(string? texte, string champ, string nom, int auPlus)
    {
        var net = (texte ?? "").Trim();
        if (net.Length == 0)
            throw Refus.Champ(champ, RefusSocle.Obligatoire, ("champ", nom));
        return Borner(net, champ, auPlus);
    }

    /// <summary>A text that may be empty, trimmed.</summary>
    /// <exception cref="Refus">Next to its field: longer than that.</exception>
    public static string Borner(string? texte, string champ, int auPlus)
    {
        var net = (texte ?? "").Trim();
        return net.Length <= auPlus ? net : throw Refus.Champ(champ, RefusDuPacte.TexteTropLong, ("max", auPlus));
    }

    /// <summary>One line a point, empty ones left out.</summary>
    public static IReadOnlyList<string> Lignes(string? texte, string champ, int auPlus) => Borner(texte, champ, auPlus).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
