using System.Security.Cryptography;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>
/// Merkle tree of the hashes of a stretch of the journal (leaves and nodes told apart as in RFC 6962): an entry is proved to be
/// under a seal by a path of hashes, without disclosing its neighbours.
/// </summary>
public static class ArbreDeSceau
{
    /// <summary>Root, lower-case hexadecimal.</summary>
    public static string Racine(IReadOnlyList<string> empreintes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(empreintes.Count);
        var niveau = Feuilles(empreintes);
        while (niveau.Count > 1)
            niveau = Monter(niveau);
        return Convert.ToHexStringLower(niveau[0]);
    }

    /// <summary>Path of a leaf to the root: « g » or « d » (side of the sibling), then its hash.</summary>
    public static IReadOnlyList<string> Chemin(IReadOnlyList<string> empreintes, int rang)
    {
        var chemin = new List<string>();
        for (var niveau = Feuilles(empreintes); niveau.Count > 1; niveau = Monter(niveau), rang /= 2)
        {
            var frere = rang ^ 1;
            if (frere < niveau.Count)
                chemin.Add((frere < rang ? "g" : "d") + Convert.ToHexStringLower(niveau[frere]));
        }

        return chemin;
    }

    /// <summary>Root that a leaf and its path give.</summary>
    public static string Remonter(string empreinte, IEnumerable<string> chemin)
    {
        var noeud = Feuille(empreinte);
        foreach (var pas in chemin)
        {
            var frere = Convert.FromHexString(pas.AsSpan(1));
            noeud = pas[0] == 'g' ? Noeud(frere, noeud) : Noeud(noeud, frere);
        }

        return Convert.ToHexStringLower(noeud);
    }

    private static List<byte[]> Feuilles(IReadOnlyList<string> empreintes) => [.. empreintes.Select(Feuille)];

    private static List<byte[]> Monter(List<byte[]> niveau) =>
        [.. niveau.Chunk(2).Select(paire => paire.Length == 2 ? Noeud(paire[0], paire[1]) : paire[0])];

    private static byte[] Feuille(string empreinte) => SHA256.HashData([0, .. Convert.FromHexString(empreinte)]);

    private static byte[] Noeud(byte[] gauche, byte[] droite) => SHA256.HashData([1, .. gauche, .. droite]);
}
