using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cus.Portal.Interface.Api;
using Cus.Portal.Interface.Web;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Interface;

/// <summary>Layout, themes, tag helpers, error pages, role home.</summary>
public sealed class InterfaceModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "interface";

    /// <inheritdoc />
    public override void ConfigurerModele(ModelBuilder modele)
    {
    }

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.PostConfigure<MvcOptions>(MessagesFrancais.Poser);
        services.Configure<MvcOptions>(o => o.Filters.Add<JetonDeFormulaire>());
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, EspaceDuFormulaire>();
        services.PostConfigure<RazorPagesOptions>(o => o.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()));
        services.AddSingleton(sp => ActivatorUtilities.CreateInstance<PageResultExecutor>(sp, new FabriqueTypographique(sp.GetRequiredService<IHttpResponseStreamWriterFactory>())));
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddMemoryCache().AddScoped<Gabarit>();
        DocumentDApi.Ajouter(services);
        services.AddSingleton<OperationsDApi>();
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "annonce";
            o.Cookie.IsEssential = true;
        });
    }

    /// <inheritdoc />
    public override void MapperRoutes(IEndpointRouteBuilder routes)
    {
        Apparence.Mapper(routes);
        DocumentDApi.Mapper(routes);
    }

    /// <inheritdoc />
    public override void ApresAuthentification(IApplicationBuilder app) => app.Use(async (http, suite) =>
    {
        await suite(http);
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            http.RequestServices.GetRequiredService<Gabarit>().OublierLeNombre();
    });

    /// <inheritdoc />
    public override void AvantAuthentification(IApplicationBuilder app)
    {
        app.Use((http, suite) => EnTetes.Poser(http, suite));
        app.Use((http, suite) => BaseInjoignable.TraiterAsync(http, suite));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/erreur",
            StatusCodeSelector = e => e switch
            {
                Refus r => RefusVersHttp.Statut(r.Code.Nature),
                BadHttpRequestException b => b.StatusCode,
                _ when BaseInjoignable.Est(e) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
            SuppressDiagnosticsCallback = c => c.Exception is Refus or OperationCanceledException,
        });
        app.UseStatusCodePagesWithReExecute("/erreur");
        app.Use((http, suite) => ProblemesDApi.TraiterAsync(http, suite));
        app.Use((http, suite) => SessionExpiree.TraiterAsync(http, suite));
    }
}
