using System.Text.Json.Serialization.Metadata;
using Cus.Portal.Socle.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Cus.Portal.Interface.Api;

/// <summary>The OpenAPI document, read from the routes themselves: what it says is what is served.</summary>
internal static class DocumentDApi
{
    /// <summary>Name of the document.</summary>
    public const string Nom = "v1";

    private const string Jeton = "jeton";

    public static void Ajouter(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => JsonDApi.Poser(o.SerializerOptions));
        services.AddOpenApi(Nom, o =>
        {
            o.ShouldInclude = d => RoutesDApi.Est("/" + d.RelativePath);
            o.CreateSchemaReferenceId = Nommer;
            o.AddSchemaTransformer(DireEnFrancais).AddOperationTransformer(DireLaPortee).AddDocumentTransformer(Presenter);
        });
    }

    public static void Mapper(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    /// <summary>« Contrat », not « ContratJson »; « PageDeContrat », not « PageJsonOfContratJson ».</summary>
    private static string? Nommer(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("JsonOf", "De", StringComparison.Ordinal).Replace("Json", "", StringComparison.Ordinal);

    /// <summary>A decimal is written by a converter of ours, that the generator does not read; a sentence has its no-break spaces.</summary>
    private static Task DireEnFrancais(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(decimal) || type == typeof(decimal?))
        {
            var nul = type == typeof(decimal?) || context.JsonPropertyInfo is { PropertyType: var p } && p == typeof(decimal?);
            (schema.Type, schema.Format) = (nul ? JsonSchemaType.Number | JsonSchemaType.Null : JsonSchemaType.Number, "decimal");
        }

        schema.Description = Composer(schema.Description);
        return Task.CompletedTask;
    }

    private static Task DireLaPortee(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<PorteeDApi>().LastOrDefault() is { } portee)
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Jeton, context.Document)] = [portee.Code] }];
        (operation.Summary, operation.Description) = (Composer(operation.Summary), Composer(operation.Description));
        foreach (var parametre in operation.Parameters ?? [])
            parametre.Description = Composer(parametre.Description);
        foreach (var (statut, reponse) in operation.Responses ?? [])
            reponse.Description = Phrase(statut);
        return Task.CompletedTask;
    }

    private static Task Presenter(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Cus.Portal",
            Version = "1",
            Description = "Contrats territoriaux et indicateurs d’un espace. Un jeton, créé par l’administrateur de l’espace, lit ce que cet administrateur peut lire, dans les limites de ses portées. Rien ne s’écrit. Les nombres sont exacts, les dates au format ISO 8601, les instants en temps universel ; toute erreur est un problème au sens de la RFC 9457, avec un code stable et une phrase en français.",
        };
        document.Info.Description = Composer(document.Info.Description);
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Jeton] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Jeton de l’espace, dans l’en-tête Authorization : Bearer, une espace, puis le jeton." },
        };
        return Task.CompletedTask;
    }

    private static string? Composer(string? texte) => texte is null ? null : Typographie.Composer(texte);

    private static string Phrase(string statut) => statut switch
    {
        "200" => "La réponse.",
        "400" => "La demande est mal formée.",
        "401" => "Le jeton manque, ou ne vaut rien.",
        "403" => "Le jeton n’a pas la portée exigée.",
        "404" => "L’objet n’existe pas, ou n’est pas de l’espace du jeton.",
        "413" => "Le corps de la demande est trop lourd.",
        "415" => "Le corps de la demande n’est pas du JSON.",
        "429" => "Trop de demandes avec ce jeton.",
        "503" => "Le portail est momentanément indisponible.",
        _ => "Autre réponse.",
    };
}
