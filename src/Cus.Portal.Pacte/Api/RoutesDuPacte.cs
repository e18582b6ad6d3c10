using Cus.Portal.Socle.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Pacte.Api;

/// <summary>Scopes of the module.</summary>
internal static class PorteesDuPacte
{
    public static readonly PorteeDApi Essayer = new("pacte:essayer", "Calculer une mutualisation à blanc", PermissionsPacte.Simuler);
}

/// <summary><c>/api/v1/pacte</c>: the dry computation.</summary>
internal static class RoutesDuPacte
{
    private const int MoDeLEssai = 4;

    public static void Ajouter(IServiceCollection services) => services.AddScoped<EssayerParApi>();

    public static void Mapper(IEndpointRouteBuilder routes) =>
        routes.MapPost($"{RoutesDApi.Racine}/pacte/mutualisation/essai", EssayerAsync).WithTags("Pacte de 2013").Recevoir<EssaiJson>()
            .Exiger<ResultatDEssaiJson>(PorteesDuPacte.Essayer, "EssayerLaMutualisation", "Calculer une mutualisation à blanc", "Envoyer paramètres, bases et opérations ; recevoir aides, contributions et soldes au centime, ou les refus. Rien n’est enregistré.");

    private static async Task<IResult> EssayerAsync(HttpRequest requete, EssayerParApi essayer, CancellationToken ct) =>
        Repondre.Fait(essayer.Executer(await CorpsJson.LireAsync<EssaiJson>(requete, MoDeLEssai, ct)));
}
