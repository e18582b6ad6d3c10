using System.Collections.Concurrent;
using Cus.Portal.Host;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>
/// The composed portal on a real port, on a database of its own with the whole demonstration, and a real Chromium. One for
/// the run: <c>[Collection(PortailServi.Nom)] public class X(PortailServi portail)</c>.
/// </summary>
public class PortailServi : BaseDeTest
{
    /// <summary>Name of the collection.</summary>
    public new const string Nom = "portail";

    /// <summary>Host of the neutral national espace.</summary>
    public const string Neutre = "localhost";

    /// <summary>Host of the State espace.</summary>
    public const string Etat = "dreal.localhost";

    /// <summary>Milliseconds given to a page before it is said not to come: a loaded machine is slow, not wrong.</summary>
    public const float Patience = 60_000;

    private static readonly string[] Drapeaux =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--font-render-hinting=none", "--host-resolver-rules=MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND",
    ];

    private readonly ConcurrentDictionary<(string Compte, string Hote), string> _sessions = new();
    private readonly ConcurrentDictionary<(string? Compte, string Hote), IBrowserContext> _lecteurs = new();
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private int _port;

    /// <summary>The browser.</summary>
    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Services of the application that is served.</summary>
    public IServiceProvider ServicesDuPortail => _app.Services;

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        Horloge.Regler(Depart);
        await base.InitializeAsync();
        await ServirAsync();
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Programme(), Args = Drapeaux, Env = Environnement() });
    }

    /// <summary>Where its clock starts.</summary>
    protected virtual string Depart => BaseDeDemonstration.Jour;

    /// <summary>Folder of its files.</summary>
    protected virtual string Fichiers => BaseDeDemonstration.Fichiers;

    /// <inheritdoc />
    protected override Task<string?> GabaritAsync() => BaseDeDemonstration.OuvrirAsync();

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Address of a path on a host.</summary>
    public string Adresse(string chemin, string hote = Neutre) => $"http://{hote}:{_port}{chemin}";

    /// <summary>A page of a browser of its own. Close its context when done: <c>await using var n = await portail.NavigateurAsync(…)</c>.</summary>
    /// <param name="compte">Account of the demonstration, « amina.belkacem »; null = nobody.</param>
    /// <param name="hote">Espace, by its host.</param>
    /// <param name="fenetre">Window.</param>
    public async Task<Fenetre> NavigateurAsync(string? compte = null, string hote = Neutre, Reglage? fenetre = null)
    {
        var contexte = await ContexteAsync(compte, hote, fenetre ?? new Reglage());
        return new Fenetre(contexte, await contexte.NewPageAsync());
    }

    private async Task<IBrowserContext> ContexteAsync(string? compte, string hote, Reglage reglage)
    {
        var session = compte is null ? null : await SessionAsync(compte, hote);
        var contexte = await Chromium.NewContextAsync(new()
        {
            BaseURL = Adresse("", hote),
            ViewportSize = new() { Width = reglage.Largeur, Height = reglage.Hauteur },
            ColorScheme = reglage.Sombre ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = reglage.Scripts,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            StorageState = session,
        });
        contexte.SetDefaultTimeout(Patience);
        contexte.SetDefaultNavigationTimeout(Patience);
        return contexte;
    }

    /// <summary>A page of the browser kept for a reader who changes nothing: opened once for the run, its styles and fonts already there. Close the page when done.</summary>
    /// <param name="compte">Account of the demonstration; null = nobody.</param>
    /// <param name="hote">Espace, by its host.</param>
    public async Task<IPage> PageDeLecteurAsync(string? compte, string hote)
    {
        if (!_lecteurs.TryGetValue((compte, hote), out var lecteur))
            _lecteurs[(compte, hote)] = lecteur = await ContexteAsync(compte, hote, new Reglage());
        return await lecteur.NewPageAsync();
    }

    /// <summary>Signs in through the pages, second factor included.</summary>
    public async Task SeConnecterAsync(IPage page, string compte)
    {
        Horloge.Avancer(TimeSpan.FromSeconds(31)); // a code of the second factor serves once
        await page.GotoAsync("/compte/connexion");
        await page.GetByLabel("Adresse électronique").FillAsync(compte + "@demo.example");
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(ComptesDemo.MotDePasse);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        if (page.Url.Contains("/connexion/code", StringComparison.Ordinal))
        {
            await page.GetByLabel("Code à six chiffres").FillAsync((await page.Locator("#code-demo").InnerTextAsync()).Trim());
            await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        }

        page.Url.ShouldNotContain("/compte/connexion", customMessage: await page.InnerTextAsync("main"));
    }

    private async Task<string> SessionAsync(string compte, string hote)
    {
        if (_sessions.TryGetValue((compte, hote), out var connue))
            return connue;
        await using var n = await NavigateurAsync(hote: hote);
        await SeConnecterAsync(n.Page, compte);
        return _sessions[(compte, hote)] = await n.Contexte.StorageStateAsync();
    }

    private async Task ServirAsync()
    {
        _app = Composition.Construire([], Reglages(), b =>
        {
            b.WebHost.UseUrls("http://127.0.0.1:0");
            b.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error);
            b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Horloge));
            Ajuster(b.Services);
        });
        await _app.StartAsync();
        _port = new Uri(_app.Urls.First()).Port;
    }

    /// <summary>Settings that stand over the configuration.</summary>
    protected virtual Dictionary<string, string?> Reglages() => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Portail"] = ChaineApplication,
        ["ConnectionStrings:Proprietaire"] = ChaineProprietaire,
        ["Demonstration"] = "true",
        ["Identite:EssaisParMinute"] = "1000",
        ["Documents:Dossier"] = Fichiers,
    };

    /// <summary>French date fields: Chromium reads the language of its interface from there.</summary>
    private static Dictionary<string, string> Environnement()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
        variables["LANGUAGE"] = "fr";
        return variables;
    }

    private static string Programme() => Environment.GetEnvironmentVariable("PORTAIL_CHROMIUM")
        ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium: install the package chromium, or name it in PORTAIL_CHROMIUM.");
}

/// <summary>How a browser is opened.</summary>
/// <param name="Largeur">Width in CSS pixels.</param>
/// <param name="Hauteur">Height.</param>
/// <param name="Sombre">Dark scheme of the system.</param>
/// <param name="Scripts">JavaScript.</param>
public sealed record Reglage(int Largeur = 1360, int Hauteur = 900, bool Sombre = false, bool Scripts = true)
{
    /// <summary>A telephone.</summary>
    public static readonly Reglage Etroit = new(390, 844);
}

/// <summary>A browser and its page.</summary>
/// <param name="Contexte">Cookies and settings of its own.</param>
/// <param name="Page">The page.</param>
public sealed record Fenetre(IBrowserContext Contexte, IPage Page) : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => Contexte.DisposeAsync();
}

/// <summary>One portal and one browser for all the parcours, one after the other.</summary>
[CollectionDefinition(PortailServi.Nom)]
public sealed class CollectionDuPortail : ICollectionFixture<PortailServi>;
