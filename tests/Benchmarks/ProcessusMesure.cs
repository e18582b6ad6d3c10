using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Cus.Portal.Host;
using Cus.Portal.Identite.Contracts;

namespace Cus.Portal.Benchmarks;

/// <summary>A process that is measured: the portal, or the bare API.</summary>
internal sealed partial class ProcessusMesure : IAsyncDisposable
{
    private readonly Process _processus;
    private readonly int _port;
    private readonly long _depart = Stopwatch.GetTimestamp();

    private ProcessusMesure(Process processus, int port) => (_processus, _port) = (processus, port);

    /// <summary>Resident memory, bytes.</summary>
    public long MemoireResidente
    {
        get
        {
            _processus.Refresh();
            return _processus.WorkingSet64;
        }
    }

    /// <summary>Processor time spent since its start: what a measure costs, whatever else the machine does.</summary>
    public TimeSpan Processeur
    {
        get
        {
            _processus.Refresh();
            return _processus.TotalProcessorTime;
        }
    }

    public static ProcessusMesure Portail(params (string Nom, string Valeur)[] environnement)
    {
        var port = PortLibre();
        return Lancer([Environment.GetEnvironmentVariable("PORTAIL_HOTE") ?? typeof(Composition).Assembly.Location, "serve"], port,
            [("ASPNETCORE_URLS", $"http://localhost:{port}"), ("ASPNETCORE_ENVIRONMENT", "Demonstration"), ("Logging__LogLevel__Default", "Error"), .. environnement]);
    }

    public static ProcessusMesure Etalon(string chaine)
    {
        var port = PortLibre();
        return Lancer([typeof(ProcessusMesure).Assembly.Location, "etalon", chaine, port.ToString(CultureInfo.InvariantCulture)], port, []);
    }

    /// <summary>Waits for the first answer; gives the time since the start of the process.</summary>
    public async Task<TimeSpan> AttendreAsync()
    {
        using var client = Client();
        while (Stopwatch.GetElapsedTime(_depart) < TimeSpan.FromMinutes(3))
        {
            if (_processus.HasExited)
                throw new InvalidOperationException($"The process stopped ({_processus.ExitCode}).");
            try
            {
                using var reponse = await client.GetAsync("/");
                if (reponse.IsSuccessStatusCode)
                    return Stopwatch.GetElapsedTime(_depart);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException("The process never answered.");
    }

    /// <summary>A client with its own cookies, or with those it is given.</summary>
    public HttpClient Client(CookieContainer? temoins = null) => Client(new SocketsHttpHandler { CookieContainer = temoins ?? new CookieContainer(), MaxConnectionsPerServer = 64 });

    /// <summary>A client that stops at the answer of an act, with the cookies of one that is signed in.</summary>
    public HttpClient ClientSansSuite(CookieContainer temoins) => Client(new SocketsHttpHandler { CookieContainer = temoins, AllowAutoRedirect = false });

    /// <summary>A client signed in as an account of the demonstration.</summary>
    public async Task<HttpClient> ConnecterAsync(string compte, CookieContainer? temoins = null)
    {
        var client = Client(temoins);
        var page = await client.GetStringAsync("/compte/connexion");
        var suite = await PosterAsync(client, "/compte/connexion", page, ("Adresse", compte + "@demo.example"), ("MotDePasse", ComptesDemo.MotDePasse));
        if (CodeDeDemonstration().Match(suite) is { Success: true } code)
            suite = await PosterAsync(client, "/compte/connexion/code", suite, ("Code", code.Groups["code"].Value));
        return suite.Contains("/compte/deconnexion", StringComparison.Ordinal) ? client : throw new InvalidOperationException($"{compte} is not signed in.");
    }

    /// <summary>Posts a form of a page, with its antiforgery token; gives the page that follows.</summary>
    public static async Task<string> PosterAsync(HttpClient client, string chemin, string page, params (string Nom, string Valeur)[] champs)
    {
        var formulaire = champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)).Append(KeyValuePair.Create("__RequestVerificationToken", Jeton().Match(page).Groups["jeton"].Value));
        using var contenu = new FormUrlEncodedContent(formulaire);
        using var reponse = await client.PostAsync(chemin, contenu);
        return await reponse.Content.ReadAsStringAsync();
    }

    /// <summary>The antiforgery field of a form.</summary>
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<jeton>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Jeton();

    [GeneratedRegex("id=\"code-demo\">\\s*(?<code>[0-9]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeDeDemonstration();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using (var arret = Process.Start("sh", ["-c", $"kill -TERM {_processus.Id}"]))
            await arret.WaitForExitAsync();
        await _processus.WaitForExitAsync();
        _processus.Dispose();
    }

    private static ProcessusMesure Lancer(IEnumerable<string> arguments, int port, (string Nom, string Valeur)[] environnement)
    {
        var demarrage = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        foreach (var (nom, valeur) in environnement)
            demarrage.Environment[nom] = valeur;
        var processus = Process.Start(demarrage)!;
        processus.OutputDataReceived += (_, _) => { };
        processus.BeginOutputReadLine();
        return new ProcessusMesure(processus, port);
    }

    private HttpClient Client(SocketsHttpHandler route) => new(route) { BaseAddress = new Uri($"http://localhost:{_port}"), Timeout = TimeSpan.FromSeconds(60) };

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
