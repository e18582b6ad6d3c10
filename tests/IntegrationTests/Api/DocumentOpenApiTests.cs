using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cus.Portal.Socle.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Cus.Portal.IntegrationTests.Api;

/// <summary>The OpenAPI document is valid, lists every route, is the one committed; its page says the same in French.</summary>
public class DocumentOpenApiTests(PortailDeTest portail) : IClassFixture<PortailDeTest>
{
    private const string Adresse = "/openapi/v1.json";
    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Garde => Path.Combine(Cus.Portal.Host.ServeurDeBase.Racine(), "docs", "openapi-v1.json");

    [Fact]
    public async Task Le_document_est_valide_et_liste_chaque_route_avec_sa_portee()
    {
        var resultat = OpenApiDocument.Parse(await LireAsync(), "json");
        (resultat.Diagnostic?.Errors ?? []).Select(e => e.ToString()).ShouldBeEmpty();
        (resultat.Diagnostic?.Warnings ?? []).Select(e => e.ToString()).ShouldBeEmpty();
        var document = resultat.Document.ShouldNotBeNull();
        var decrites = document.Paths.SelectMany(p => p.Value.Operations!.Select(o => $"{o.Key.Method} {p.Key} {o.Value.Security!.Single().Values.Single().Single()}"));
        decrites.ShouldBe(Servies(), ignoreOrder: true);
        foreach (var o in document.Paths.SelectMany(p => p.Value.Operations!.Values))
        {
            (o.Summary, o.Description, o.OperationId).ShouldNotBe((null, null, null));
            ((string[])["200", "400", "401", "403", "404", "429", "503"]).Except(o.Responses!.Keys).ShouldBeEmpty(o.OperationId);
        }
    }

    [Fact]
    public async Task Tout_ce_qu_il_dit_est_en_francais_et_les_nombres_sont_des_nombres()
    {
        var schemas = JsonNode.Parse(await LireAsync())!["components"]!["schemas"]!.AsObject();
        foreach (var (nom, schema) in schemas.Where(s => s.Value!["properties"] is not null))
        {
            nom.ShouldNotContain("Json");
            foreach (var (propriete, p) in schema!["properties"]!.AsObject())
                (p!["description"] ?? p["$ref"] ?? p["oneOf"]).ShouldNotBeNull($"{nom}.{propriete}");
        }

        var phrases = schemas.SelectMany(s => s.Value!["properties"]?.AsObject().Select(p => p.Value!["description"]?.ToString()) ?? []).OfType<string>();
        phrases.Where(p => p.Contains(" ;", StringComparison.Ordinal) || p.Contains(" :", StringComparison.Ordinal) || p.Contains('\'', StringComparison.Ordinal)).ShouldBeEmpty();
        schemas["Valeur"]!["properties"]!["numerateur"]!["type"]!.ToJsonString().ShouldContain("number");
    }

    [Fact]
    public async Task Le_document_est_celui_qui_est_garde()
    {
        var texte = JsonNode.Parse(await LireAsync())!.ToJsonString(Lisible) + "\n";
        if (Environment.GetEnvironmentVariable("PORTAIL_REGENERER") == "1")
            await File.WriteAllTextAsync(Garde, texte);
        (await File.ReadAllTextAsync(Garde)).ShouldBe(texte, "PORTAIL_REGENERER=1 writes docs/openapi-v1.json again.");
    }

    [Fact]
    public async Task Sa_page_dit_en_francais_chaque_operation_sans_script_d_ailleurs()
    {
        using var n = portail.Navigateur();
        var page = await n.OuvrirAsync("/informations/api");
        page.Titre.ShouldBe("API du portail");
        foreach (var route in Servies())
            page.Texte.ShouldContain(string.Join(' ', route.Split(' ')[..2]));
        page.Document.QuerySelectorAll("script[src^='http'],link[href^='http']").ShouldBeEmpty();
        (await n.OuvrirAsync("/informations/plan-du-site")).Document.QuerySelector("a[href='/informations/api']").ShouldNotBeNull();
    }

    private IEnumerable<string> Servies() => portail.ServicesDuPortail.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith(RoutesDApi.Racine, StringComparison.Ordinal))
        .Select(e => $"{e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {e.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal)} {e.Metadata.GetMetadata<PorteeDApi>()!.Code}");

    private async Task<string> LireAsync()
    {
        using var n = portail.Navigateur();
        using var reponse = await n.Http.GetAsync(Adresse);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await reponse.Content.ReadAsStringAsync();
    }
}
