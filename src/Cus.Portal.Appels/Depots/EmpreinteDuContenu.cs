using System.Security.Cryptography;
using System.Text.Json;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.Appels.Depots;

/// <summary>
/// Fingerprint of a dossier as it is deposited: SHA-256 of its sections, in the order of their codes, and of the fingerprints of
/// its pieces. The same content gives the same fingerprint; one character more gives another.
/// </summary>
internal static class EmpreinteDuContenu
{
    public static string De(Dossier dossier, IReadOnlyList<PieceDeposee> pieces) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        dossier.Reference,
        dossier.VersionFormulaire,
        Sections = dossier.Sections.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new
        {
            s.Code,
            Champs = Trier(s.Saisie.Champs),
            Tableaux = s.Saisie.Tableaux.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new { t.Key, Lignes = t.Value.Select(Trier) }),
        }),
        Pieces = pieces.OrderBy(p => p.Exigence, StringComparer.Ordinal).ThenBy(p => p.Empreinte, StringComparer.Ordinal).Select(p => new { p.Exigence, p.Empreinte }),
    }, ColonneJson.Options)));

    private static IEnumerable<string[]> Trier(IReadOnlyDictionary<string, string> champs) => champs.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new[] { c.Key, c.Value });
}
