using System.Text.Json;
using System.Text.RegularExpressions;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Socle.Api;

/// <summary>Reads the body of a request of the API. Whatever is wrong with it is said in French, with its place.</summary>
public static partial class CorpsJson
{
    private const int Mo = 1024 * 1024;

    /// <summary>The content.</summary>
    /// <exception cref="Refus">Too large (413); not JSON, an unknown or missing field, another type (400).</exception>
    public static async Task<T> LireAsync<T>(HttpRequest requete, int moAuPlus, CancellationToken ct)
        where T : class
    {
        var octets = await OctetsAsync(requete, moAuPlus, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(octets.Span, JsonDApi.Options) ?? throw new Refus(RefusDApi.CorpsVide);
        }
        catch (JsonException e)
        {
            throw new Refus([Dire(e, octets.IsEmpty)]);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> OctetsAsync(HttpRequest requete, int moAuPlus, CancellationToken ct)
    {
        var max = moAuPlus * Mo;
        if (requete.ContentLength > max)
            throw new Refus(RefusDApi.CorpsTropGrand, ("max", moAuPlus));
        using var tampon = new MemoryStream();
        var bloc = new byte[16 * 1024];
        int lus;
        while ((lus = await requete.Body.ReadAsync(bloc, ct)) > 0)
        {
            if (tampon.Length + lus > max)
                throw new Refus(RefusDApi.CorpsTropGrand, ("max", moAuPlus));
            await tampon.WriteAsync(bloc.AsMemory(0, lus), ct);
        }

        ReadOnlyMemory<byte> octets = tampon.ToArray();
        return octets.Span.StartsWith("\uFEFF"u8) ? octets[3..] : octets;
    }

    private static Motif Dire(JsonException e, bool vide)
    {
        if (vide)
            return Motif.De(RefusDApi.CorpsVide);
        var ou = e.Path is { Length: > 0 } chemin ? chemin : "$";
        if (e.InnerException is JsonException)
            return Motif.De(RefusDApi.CorpsIllisible, ou, donnees: [("ligne", (e.LineNumber ?? 0) + 1), ("colonne", (e.BytePositionInLine ?? 0) + 1)]);
        if (e.Message.Contains("could not be mapped", StringComparison.Ordinal))
            return Motif.De(RefusDApi.ChampInconnu, ou, donnees: ("champ", ou));
        if (e.Message.Contains("missing required", StringComparison.Ordinal))
            return Motif.De(RefusDApi.ChampAbsent, ou, donnees: ("champ", $"{ou}.{Nom().Matches(e.Message)[^1].Groups["nom"].Value}"));
        return e.Message.Contains("uplicate", StringComparison.Ordinal)
            ? Motif.De(RefusDApi.ChampEnDouble, ou, donnees: ("champ", ou))
            : Motif.De(RefusDApi.TypeInattendu, ou, donnees: ("champ", ou));
    }

    [GeneratedRegex("'(?<nom>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nom();
}
