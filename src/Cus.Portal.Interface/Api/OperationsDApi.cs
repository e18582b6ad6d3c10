using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Cus.Portal.Interface.Api;

/// <summary>A parameter of an operation, in words.</summary>
internal sealed record ParametreDApi(string Nom, string Ou, bool EstExige, string Description);

/// <summary>An operation of the API, as its page shows it.</summary>
internal sealed record OperationDApi(string Sujet, string Methode, string Chemin, string Resume, string Description, string Portee, IReadOnlyList<ParametreDApi> Parametres, string? Corps, IReadOnlyList<string> Statuts)
{
    /// <summary>Anchor of its heading.</summary>
    public string Ancre { get; init; } = "";
}

/// <summary>Reads the operations out of the OpenAPI document, once: the page says what the document says, and routes do not change.</summary>
internal sealed class OperationsDApi([FromKeyedServices(DocumentDApi.Nom)] IOpenApiDocumentProvider documents)
{
    private (string Presentation, IReadOnlyList<OperationDApi> Operations)? _lues;

    public async Task<(string Presentation, IReadOnlyList<OperationDApi> Operations)> LireAsync(CancellationToken ct)
    {
        if (_lues is { } lues)
            return lues;
        var document = await documents.GetOpenApiDocumentAsync(ct);
        var operations = document.Paths.SelectMany(c => (c.Value.Operations ?? []).Select(o => Lire(c.Key, o.Key.Method, o.Value))).ToList();
        _lues = (document.Info.Description ?? "", operations);
        return (document.Info.Description ?? "", operations);
    }

    private static OperationDApi Lire(string chemin, string methode, OpenApiOperation o) => new(
        o.Tags?.FirstOrDefault()?.Name ?? "", methode, chemin, o.Summary ?? "", o.Description ?? "", o.Security?.SelectMany(s => s.Values).SelectMany(p => p).FirstOrDefault() ?? "",
        [.. (o.Parameters ?? []).Select(p => new ParametreDApi(p.Name ?? "", p.In == ParameterLocation.Path ? "adresse" : "question", p.Required, p.Description ?? ""))],
        o.RequestBody is null ? null : Schema(o.RequestBody), [.. (o.Responses ?? []).Keys])
    {
        Ancre = o.OperationId ?? "",
    };

    private static string Schema(IOpenApiRequestBody corps) => corps.Content?.Values.Select(c => c.Schema is OpenApiSchemaReference r ? r.Reference.Id : null).FirstOrDefault() ?? "JSON";
}
