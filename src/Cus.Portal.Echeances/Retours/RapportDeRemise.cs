using System.Text.RegularExpressions;
using MimeKit;

namespace Cus.Portal.Echeances.Retours;

/// <summary>What a delivery status notification says of one recipient (RFC 3464).</summary>
/// <param name="Destinataire">Address that the far server tried, or null.</param>
/// <param name="EstDefinitif">Given up: nobody tries again.</param>
/// <param name="Code">Enhanced status (« 5.1.1 »).</param>
/// <param name="Diagnostic">Words of the far server.</param>
internal sealed record SortDUnDestinataire(string? Destinataire, bool EstDefinitif, string Code, string Diagnostic);

/// <summary>A delivery status notification, as far as it concerns us.</summary>
/// <param name="MessageId">Message-ID of the message given back, with its angle brackets, or null.</param>
/// <param name="EnveloppeId">Envelope identifier that we had given (RFC 3461), or null.</param>
/// <param name="Sorts">One per recipient that was not served.</param>
internal sealed partial record RapportDeRemise(string? MessageId, string? EnveloppeId, IReadOnlyList<SortDUnDestinataire> Sorts)
{
    /// <summary>Reads a message; null when it is no report that says anything.</summary>
    public static RapportDeRemise? Lire(Stream flux)
    {
        using var message = Charger(flux);
        if (message is null || message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } statut)
            return null;
        var groupes = statut.StatusGroups;
        var sorts = groupes.Select(Sort).OfType<SortDUnDestinataire>().ToList();
        var original = message.BodyParts.OfType<MessagePart>().Select(p => p.Message?.Headers[HeaderId.MessageId]).OfType<string>().FirstOrDefault();
        var id = Crochets().Match(original ?? "");
        return sorts.Count == 0 ? null : new RapportDeRemise(id.Success ? id.Value : null, groupes.Select(g => g["Original-Envelope-Id"]).OfType<string>().FirstOrDefault()?.Trim(), sorts);
    }

    private static MimeMessage? Charger(Stream flux)
    {
        try
        {
            return MimeMessage.Load(flux);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Null for the fields of the whole message, and for a recipient that was served.</summary>
    private static SortDUnDestinataire? Sort(HeaderList champs)
    {
        var (action, code) = (champs["Action"]?.Trim().ToLowerInvariant(), Code().Match(champs["Status"] ?? "").Value);
        if (code.Length == 0 || action is "delivered" or "relayed" or "expanded" || code[0] == '2')
            return null;
        var diagnostic = Blancs().Replace(champs["Diagnostic-Code"] ?? "", " ").Trim();
        var definitif = action switch { "failed" => true, "delayed" => false, _ => code[0] == '5' };
        return new SortDUnDestinataire(Adresse(champs["Original-Recipient"]) ?? Adresse(champs["Final-Recipient"]), definitif, code, diagnostic.Length > 0 ? diagnostic : "Le serveur distant ne dit pas pourquoi.");
    }

    /// <summary>« rfc822; someone@example.org ».</summary>
    private static string? Adresse(string? champ) => champ?[(champ.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } a ? a.Trim('<', '>') : null;

    [GeneratedRegex(@"<[^<>\s]{3,198}>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Crochets();

    [GeneratedRegex(@"[245]\.\d{1,3}\.\d{1,3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blancs();
}
