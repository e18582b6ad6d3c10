using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Demonstration;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.Identite.Membres;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Cus.Portal.Identite;

/// <summary>Accounts, espaces, habilitations, delegations, sign-in.</summary>
public sealed class IdentiteModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "identite";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsIdentite.Toutes;

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu =>
    [
        new("Administration", "/admin", 80, a => PermissionsIdentite.GererLesMembres.EstTenuePar(a)) { Annexe = true },
        new("Hébergement", "/hote", 90, a => a is { EstAdministrateurHote: true }) { Annexe = true },
    ];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("Cus.Portal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(o =>
        {
            o.XmlRepository = new ClesSurPostgreSql(sp.GetRequiredService<NpgsqlDataSource>());
            if (sp.GetRequiredService<IConfiguration>()["Protection:Secret"] is { Length: > 0 } secret)
                o.XmlEncryptor = new ProtectionParSecret(secret);
        }));
        services.AddSingleton<FreinDesEssais>();
        services.AddScoped<IHandler<CompteVerrouille>, PrevenirDuVerrou>();
        services.AddSingleton<EspacesServis>();
        services.AddSingleton<IPasswordHasher<Compte>, PasswordHasher<Compte>>();
        services.AddScoped<LecteurDActeur>().AddScoped<IMembres, MembresDeLEspace>().AddScoped<IReglagesDeLEspace, ReglagesDeLEspace>().AddScoped<IEspaces, EspacesDuPortail>();
        services.AddScoped<ISecondFacteur, SecondFacteurDeLActeur>().AddScoped<SeConnecter>().AddScoped<OuvrirSession>().AddScoped<MesSessions>().AddScoped<FermerMesSessions>().AddScoped<ChangerDeNom>().AddScoped<SecondFacteur>().AddScoped<LiensDeMotDePasse>().AddScoped<DemanderUnMotDePasse>().AddScoped<ChoisirUnMotDePasse>();
        services.AddScoped<InviterMembre>().AddScoped<CloturerHabilitation>().AddScoped<Deleguer>().AddScoped<ReglerEspace>().AddScoped<CreerEspace>().AddScoped<TitrerEspace>();
        services.AddSingleton<FreinDesJetons>().AddSingleton<LecteurDeJetons>().AddScoped<CreerUnJeton>().AddScoped<RevoquerUnJeton>().AddScoped<ListeDesJetons>();
        services.AddScoped<ISourceDeSuccession, SuccessionDesHabilitations>();
        services.AddSingleton<IAuthorizationPolicyProvider, PolitiquesParPermission>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthentication(SessionDuPortail.Schema)
            .AddScheme<AuthenticationSchemeOptions, AuthentificationParJeton>(AuthentificationParJeton.Schema, null)
            .AddCookie(SessionDuPortail.Schema, o =>
            {
                o.Cookie.Name = "portail";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.ExpireTimeSpan = TimeSpan.FromHours(8);
                o.SlidingExpiration = true;
                o.LoginPath = "/compte/connexion";
                o.ReturnUrlParameter = "retour";
                o.Events.OnRedirectToAccessDenied = c => { c.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
            })
            .AddCookie(SessionDuPortail.SchemaEtape, o =>
            {
                o.Cookie.Name = "portail-etape";
                o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            });
    }

    /// <inheritdoc />
    public override void ApresAuthentification(IApplicationBuilder app) => app.Use((http, suite) => PorteeDeRequete.TraiterAsync(http, suite));

    /// <inheritdoc />
    public override Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct) => SemerLesComptes.ExecuterAsync(services, ct);
}
