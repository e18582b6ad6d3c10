using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Documents;

/// <summary>
/// Largest request (<c>Documents:TailleMaxRequete</c>, 60 MiB): one that announces more is refused before a byte of it is
/// read; one that announces nothing is cut by the server there.
/// </summary>
internal static class LimiteDesEnvois
{
    public static void Poser(IServiceCollection services, IConfiguration configuration)
    {
        var max = Max(configuration);
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = max);
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = max;
            o.ValueCountLimit = 8192;
        });
    }

    public static void Poser(IApplicationBuilder app)
    {
        var max = Max(app.ApplicationServices.GetRequiredService<IConfiguration>());
        app.Use((http, suite) => http.Request.ContentLength > max && http.Features.Get<IExceptionHandlerFeature>() is null // the page that says so
            ? throw new Refus(RefusDocuments.EnvoiTropGros, ("max", Tailles.EnClair(max)))
            : suite(http));
    }

    private static long Max(IConfiguration configuration) => configuration.GetValue("Documents:TailleMaxRequete", 60L * 1024 * 1024);
}
