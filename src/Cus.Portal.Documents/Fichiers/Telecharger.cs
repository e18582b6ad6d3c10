using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Cus.Portal.Documents.Fichiers;

/// <summary>Opens a file to whoever a programme lets read it; to others it does not exist. The journal says who opened it.</summary>
internal sealed class Telecharger(IFichiers fichiers, IEnumerable<IDroitDeLecture> droits, IActeurCourant acteur, UniteDeTravail unite)
{
    /// <exception cref="Refus">Unknown or not readable (404), in quarantine or refused (409).</exception>
    public async Task<(FichierLu Fichier, Stream Contenu)> ExecuterAsync(Guid id, CancellationToken ct)
    {
        var fichier = await PeutLireAsync(id, ct) ? await fichiers.LireAsync(id, ct) : null;
        if (fichier is null)
            throw new Refus(RefusSocle.Introuvable);
        var contenu = await fichiers.OuvrirAsync(id, ct);
        await unite.ValiderAsync(ct);
        return (fichier, contenu);
    }

    private async Task<bool> PeutLireAsync(Guid id, CancellationToken ct)
    {
        foreach (var droit in droits)
        {
            if (await droit.PeutLireAsync(acteur.Requis, id, ct))
                return true;
        }

        return false;
    }
}

/// <summary><c>/documents/fichiers/{id}</c>: always as an attachment, in a sandbox, of the type found in the content.</summary>
internal static class RouteDeFichier
{
    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/fichiers/{id:guid}", LireAsync).RequireAuthorization();

    private static async Task<IResult> LireAsync(Guid id, Telecharger telecharger, HttpContext http)
    {
        var (fichier, contenu) = await telecharger.ExecuterAsync(id, http.RequestAborted);
        var entetes = http.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fichier.Nom);
        entetes.ContentDisposition = disposition.ToString();
        entetes.ContentSecurityPolicy = "default-src 'none'; sandbox";
        entetes.XContentTypeOptions = "nosniff";
        entetes.CacheControl = "private, no-store";
        return Results.Stream(contenu, fichier.Type, entityTag: new EntityTagHeaderValue($"\"{fichier.Empreinte}\""), enableRangeProcessing: true);
    }
}
