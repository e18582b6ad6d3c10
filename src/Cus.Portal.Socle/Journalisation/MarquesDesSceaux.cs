using System.Text;

namespace Cus.Portal.Socle.Journalisation;

/// <summary>
/// The last seal of each espace, written outside the database, in the folder of the key: whoever rewrites the database cannot make
/// the last seals vanish unseen. One line: number, space, hash.
/// </summary>
public sealed class MarquesDesSceaux(CleDesSceaux cle)
{
    /// <summary>The last seal this installation remembers, or null.</summary>
    public async Task<(long Numero, string Empreinte)?> LireAsync(Guid espaceId, CancellationToken ct)
    {
        if (!File.Exists(Chemin(espaceId)))
            return null;
        var mots = (await File.ReadAllTextAsync(Chemin(espaceId), ct)).Trim().Split(' ');
        return mots is [var numero, { Length: 64 } empreinte] && long.TryParse(numero, System.Globalization.CultureInfo.InvariantCulture, out var n) ? (n, empreinte) : null;
    }

    /// <summary>Remembers a seal; the file is replaced whole.</summary>
    internal async Task NoterAsync(SceauDuJournal sceau, CancellationToken ct)
    {
        Directory.CreateDirectory(cle.Dossier, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var brouillon = $"{Chemin(sceau.EspaceId)}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(brouillon, FormattableString.Invariant($"{sceau.Numero} {sceau.Empreinte}\n"), Encoding.ASCII, ct);
        File.Move(brouillon, Chemin(sceau.EspaceId), overwrite: true);
    }

    private string Chemin(Guid espaceId) => Path.Combine(cle.Dossier, $"dernier-sceau-{espaceId}");
}
