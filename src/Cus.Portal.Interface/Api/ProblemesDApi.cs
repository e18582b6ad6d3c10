using System.Diagnostics;
using System.Text.Json;
using Cus.Portal.Interface.Web;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Interface.Api;

/// <summary>Every error of the API as problem details (RFC 9457), in French: refusals, addresses and methods unknown, what could not be bound, a database that does not answer.</summary>
internal static class ProblemesDApi
{
    /// <summary>Seconds to wait before another try.</summary>
    private const string Attente = "30";

    public static async Task TraiterAsync(HttpContext http, RequestDelegate suite)
    {
        if (!RoutesDApi.Est(http.Request.Path))
        {
            await suite(http);
            return;
        }

        try
        {
            if (PorteUnCaractereNul(http.Request))
                throw new Refus(RefusDApi.ParametreIllisible, ("parametres", "un caractère nul"));
            await suite(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
                await EcrireAsync(http, http.Response.StatusCode, [Motif(http)]);
        }
        catch (Refus refus) when (!http.Response.HasStarted)
        {
            await EcrireAsync(http, RefusVersHttp.Statut(refus.Code.Nature), refus.Motifs);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await EcrireAsync(http, e.StatusCode, [Socle.Refuser.Motif.De(RefusDApi.DemandeRefusee)]);
        }
        catch (Exception e) when (BaseInjoignable.Est(e) && !http.Response.HasStarted)
        {
            await EcrireAsync(http, StatusCodes.Status503ServiceUnavailable, [Socle.Refuser.Motif.De(RefusDApi.Indisponible)]);
        }
    }

    /// <summary>What a status that nobody explained says.</summary>
    private static Motif Motif(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => Socle.Refuser.Motif.De(RefusDApi.ParametreIllisible, donnees: ("parametres", Parametres(http.Request))),
        StatusCodes.Status403Forbidden => Socle.Refuser.Motif.De(RefusSocle.Interdit),
        StatusCodes.Status404NotFound => Socle.Refuser.Motif.De(RefusDApi.AdresseInconnue),
        StatusCodes.Status405MethodNotAllowed => Socle.Refuser.Motif.De(RefusDApi.MethodeRefusee, donnees: ("methode", http.Request.Method)),
        StatusCodes.Status415UnsupportedMediaType => Socle.Refuser.Motif.De(RefusDApi.FormatRefuse),
        StatusCodes.Status503ServiceUnavailable => Socle.Refuser.Motif.De(RefusDApi.Indisponible),
        _ => Socle.Refuser.Motif.De(RefusDApi.DemandeRefusee),
    };

    /// <summary>No database keeps one.</summary>
    private static bool PorteUnCaractereNul(HttpRequest requete) =>
        requete.Path.Value?.Contains('\0', StringComparison.Ordinal) == true || requete.Query.Any(q => q.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true));

    private static string Parametres(HttpRequest requete) => string.Join(", ", requete.Query.SelectMany(q => q.Value, (q, v) => $"{q.Key}={v}"));

    private static Task EcrireAsync(HttpContext http, int statut, IReadOnlyList<Motif> motifs)
    {
        var reponse = http.Response;
        var permises = reponse.Headers.Allow;
        reponse.Clear();
        EnTetes.Ecrire(reponse.Headers);
        reponse.StatusCode = statut;
        reponse.ContentType = ProblemeJson.TypeDeContenu;
        if (statut == StatusCodes.Status405MethodNotAllowed)
            reponse.Headers.Allow = permises;
        if (statut == StatusCodes.Status401Unauthorized)
            reponse.Headers.WWWAuthenticate = motifs[0].Code.Code.EndsWith("JetonAbsent", StringComparison.Ordinal) ? "Bearer" : "Bearer error=\"invalid_token\"";
        if (statut is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            reponse.Headers.RetryAfter = Attente;
        var dits = motifs.Select(m => new MotifJson(m.Code.Code, Typographie.Composer(m.Phrase), m.Champ)).ToList();
        var probleme = new ProblemeJson("about:blank", Titre(statut), statut, string.Join(' ', dits.Select(m => m.Message).Distinct(StringComparer.Ordinal)), http.Request.Path.Value ?? "", dits[0].Code, ReferenceDIncident.De(http), dits);
        return reponse.WriteAsync(JsonSerializer.Serialize(probleme, JsonDApi.Options), http.RequestAborted);
    }

    private static string Titre(int statut) => statut switch
    {
        StatusCodes.Status401Unauthorized => "Jeton absent ou refusé",
        StatusCodes.Status403Forbidden => "Accès refusé",
        StatusCodes.Status404NotFound => "Introuvable",
        StatusCodes.Status405MethodNotAllowed => "Méthode refusée",
        StatusCodes.Status409Conflict => "Acte impossible à présent",
        StatusCodes.Status413PayloadTooLarge => "Demande trop lourde",
        StatusCodes.Status415UnsupportedMediaType => "Format refusé",
        StatusCodes.Status429TooManyRequests => "Trop de demandes",
        StatusCodes.Status503ServiceUnavailable => "Portail indisponible",
        _ => "Demande incomprise",
    };
}

/// <summary>What a person gives when they call: the start of the trace identifier, the same as in the logs.</summary>
internal static class ReferenceDIncident
{
    public static string De(HttpContext http) =>
        Activity.Current?.TraceId.ToHexString()[..12].ToUpperInvariant() is { } t ? $"{t[..4]}-{t[4..8]}-{t[8..]}" : http.TraceIdentifier;
}
