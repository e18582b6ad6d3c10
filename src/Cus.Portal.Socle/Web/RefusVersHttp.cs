using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.Socle.Web;

/// <summary>HTTP status of a refusal.</summary>
public static class RefusVersHttp
{
    /// <summary>400, 401, 403, 404, 409, 413, 415 or 429.</summary>
    public static int Statut(NatureRefus nature) => nature switch
    {
        NatureRefus.NonIdentifie => StatusCodes.Status401Unauthorized,
        NatureRefus.Interdit => StatusCodes.Status403Forbidden,
        NatureRefus.Introuvable => StatusCodes.Status404NotFound,
        NatureRefus.Conflit => StatusCodes.Status409Conflict,
        NatureRefus.TropVolumineux => StatusCodes.Status413PayloadTooLarge,
        NatureRefus.TypeRefuse => StatusCodes.Status415UnsupportedMediaType,
        NatureRefus.TropDeDemandes => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };
}
