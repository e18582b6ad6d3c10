using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Cus.Portal.Interface.Web;

/// <summary>
/// The database does not answer (stopped, restarted, cut): the error page itself needs it. What is served then needs nothing: a sentence,
/// 503, and when to try again.
/// </summary>
internal static class BaseInjoignable
{
    private const string Page = """
        <!doctype html>
        <html lang="fr">
        <head>
         <meta charset="utf-8">
         <meta name="viewport" content="width=device-width, initial-scale=1">
         <title>Portail momentanément indisponible</title>
         <link rel="stylesheet" href="/vendor/neutre.css">
        </head>
        <body>
         <main class="p-page container">
          <h1>Portail momentanément indisponible</h1>
          <p>La base de données ne répond pas. Rien de ce qui était enregistré n’est perdu. Réessayez dans une minute&nbsp;: revenez à la page précédente, ce que vous avez saisi y est encore.</p>
         </main>
        </body>
        </html>
        """;

    public static async Task TraiterAsync(HttpContext http, RequestDelegate suite)
    {
        try
        {
            await suite(http);
        }
        catch (Exception e) when (Est(e) && !http.Response.HasStarted)
        {
            var reponse = http.Response;
            reponse.Clear();
            EnTetes.Ecrire(reponse.Headers);
            reponse.Headers.RetryAfter = "30";
            reponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
            reponse.ContentType = "text/html; charset=utf-8";
            await reponse.WriteAsync(Page, http.RequestAborted);
        }
    }

    /// <summary>A failure of the connection or of the server, that another try may not meet.</summary>
    public static bool Est(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow })
                return true;
        }

        return false;
    }
}
