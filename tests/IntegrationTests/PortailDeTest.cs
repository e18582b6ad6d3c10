using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Host;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Cus.Portal.IntegrationTests;

/// <summary>
/// The whole portal behind a test server, on a database of its own with the espaces and accounts of the demonstration.
/// <c>public class X(PortailDeTest p) : IClassFixture&lt;PortailDeTest&gt;</c>, then
/// <c>var amina = await p.ConnecterAsync("amina.belkacem");</c>.
/// </summary>
public class PortailDeTest : BaseDeTest
{
    private WebApplication _app = null!;

    /// <summary>Last module whose demonstration data is sown; null = all of them.</summary>
    protected virtual string? SemerJusqua => "identite";

    /// <summary>Services of the application itself, those its pages use.</summary>
    public IServiceProvider ServicesDuPortail => _app.Services;

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _app = Composition.Construire([], Reglages(), b =>
        {
            b.WebHost.UseTestServer();
            b.Logging.ClearProviders();
            b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Horloge));
            b.Services.TryAddScoped(_ => Substitute.For<IFichiers>());
            Ajuster(b.Services);
        });
        await _app.StartAsync();
        await Semis.JusquaAsync(_app.Services, SemerJusqua);
    }

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A browser of its own, not signed in.</summary>
    public Navigateur Navigateur(string hote = "localhost") => new(_app.GetTestServer().CreateHandler(), hote);

    /// <summary>A browser signed in as an account of the demonstration: « amina.belkacem », or « hote ».</summary>
    public async Task<Navigateur> ConnecterAsync(string compte, string hote = "localhost")
    {
        var n = Navigateur(hote);
        await n.SeConnecterAsync(compte + "@demo.example", ComptesDemo.MotDePasse);
        return n;
    }

    /// <summary>A use case in the national espace as a person of the day, with the habilitations that it holds on that day.</summary>
    internal async Task<T> CommeAsync<TService, T>(Guid compte, Func<TService, Task<T>> acte)
        where TService : notnull
    {
        await using var lecture = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var acteur = (await lecture.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, Paris.Date(Horloge.GetUtcNow()), CancellationToken.None)).ShouldNotBeNull();
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, acteur);
        return await acte(portee.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The same, without an answer.</summary>
    internal Task CommeAsync<TService>(Guid compte, Func<TService, Task> acte)
        where TService : notnull => CommeAsync<TService, int>(compte, async s =>
        {
            await acte(s);
            return 0;
        });

    /// <summary>A question to the database, as the portal itself.</summary>
    internal async Task<T> LireAsync<T>(Func<PortailDbContext, Task<T>> question)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return await question(portee.ServiceProvider.GetRequiredService<PortailDbContext>());
    }

    /// <summary>Settings that stand over the configuration.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Reglages() => new Dictionary<string, string?>
    {
        ["ConnectionStrings:Portail"] = ChaineApplication,
        ["ConnectionStrings:Proprietaire"] = ChaineProprietaire,
        ["Demonstration"] = "true",
        ["Echeances:Travaux"] = "false",
        ["Documents:Dossier"] = DossierDesFichiers,
        ["Sceaux:Dossier"] = Path.Combine(DossierDesFichiers, "cles"),
    };
}

/// <summary>A browser without scripts: cookies kept, redirections left to the test, forms sent with their hidden fields.</summary>
public sealed class Navigateur : IDisposable
{
    private static readonly HtmlParser Lecteur = new();
    private readonly HttpClient _http;

    internal Navigateur(HttpMessageHandler serveur, string hote) =>
        _http = new HttpClient(new CookieContainerHandler { InnerHandler = serveur }) { BaseAddress = new Uri($"http://{hote}") };

    /// <summary>The client, for what is not a page.</summary>
    public HttpClient Http => _http;

    /// <summary>Opens a page, following redirections.</summary>
    public async Task<PageLue> OuvrirAsync(string chemin)
    {
        for (var i = 0; i < 8; i++)
        {
            var page = await LireAsync(await _http.GetAsync(chemin), chemin);
            if (page.Redirection is null)
                return page;
            chemin = page.Redirection;
        }

        throw new InvalidOperationException("Too many redirections: " + chemin);
    }

    /// <summary>Opens a page without following a redirection.</summary>
    public async Task<PageLue> DemanderAsync(string chemin) => await LireAsync(await _http.GetAsync(chemin), chemin);

    /// <summary>
    /// Fills the first POST form of a page that has all these fields (or whose action names <paramref name="acte"/>) and
    /// sends it. Does not follow the redirection.
    /// </summary>
    public async Task<PageLue> EnvoyerAsync(PageLue page, string? acte = null, params (string Nom, string? Valeur)[] champs)
    {
        var formulaire = page.Document.Forms.FirstOrDefault(f => f.Method == "post"
            && (acte is null ? champs.All(c => f.Elements.Any(e => e.GetAttribute("name") == c.Nom)) : (f.GetAttribute("action") ?? "").Contains(acte, StringComparison.OrdinalIgnoreCase)))
            ?? throw new InvalidOperationException($"No such form on {page.Chemin}:\n{page.Document.Body?.TextContent}");
        var valeurs = formulaire.Elements.OfType<IElement>().Where(e => e.GetAttribute("name") is not null && champs.All(c => c.Nom != e.GetAttribute("name")))
            .Where(e => e is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } and not IHtmlButtonElement and not IHtmlFieldSetElement)
            .Select(e => (Nom: e.GetAttribute("name")!, Valeur: (string?)Valeur(e)))
            .Concat(champs).Select(c => KeyValuePair.Create(c.Nom, c.Valeur ?? ""));
        var action = formulaire.GetAttribute("action") is { Length: > 0 } a ? a : page.Chemin;
        return await LireAsync(await _http.PostAsync(action, new FormUrlEncodedContent(valeurs)), action);
    }

    /// <summary>Signs in, second factor included (the demonstration shows its code).</summary>
    public async Task<PageLue> SeConnecterAsync(string adresse, string motDePasse)
    {
        var page = await EnvoyerAsync(await OuvrirAsync("/compte/connexion"), null, ("Adresse", adresse), ("MotDePasse", motDePasse));
        if (page.Redirection is { } suite && suite.Contains("/connexion/code", StringComparison.Ordinal))
        {
            var etape = await OuvrirAsync(suite);
            page = await EnvoyerAsync(etape, null, ("Code", etape.Document.QuerySelector("#code-demo")?.TextContent));
        }

        return page.Redirection is not null ? page : throw new InvalidOperationException($"{adresse} is not signed in ({page.Statut}): {page.Texte}");
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static string Valeur(IElement e) => e switch
    {
        IHtmlInputElement i => i.Value,
        IHtmlTextAreaElement t => t.Value,
        IHtmlSelectElement s => s.Value ?? "",
        _ => "",
    };

    private static async Task<PageLue> LireAsync(HttpResponseMessage reponse, string chemin)
    {
        using (reponse)
        {
            var lieu = reponse.Headers.Location;
            return new PageLue(reponse.StatusCode, chemin, lieu is null ? null : lieu.IsAbsoluteUri ? lieu.PathAndQuery : lieu.OriginalString,
                Lecteur.ParseDocument(await reponse.Content.ReadAsStringAsync()), string.Join('\n', reponse.Headers.Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")));
        }
    }
}

/// <summary>An answer of the portal.</summary>
/// <param name="Statut">HTTP status.</param>
/// <param name="Chemin">Path asked.</param>
/// <param name="Redirection">Where it leads, or null.</param>
/// <param name="Document">Its HTML.</param>
/// <param name="EnTetes">Its headers.</param>
public sealed record PageLue(HttpStatusCode Statut, string Chemin, string? Redirection, IHtmlDocument Document, string EnTetes)
{
    /// <summary>What a person reads, on one line.</summary>
    public string Texte => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first heading.</summary>
    public string? Titre => Document.QuerySelector("h1")?.TextContent.Trim();
}
