using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Cus.Portal.Host;

namespace Cus.Portal.IntegrationTests.Hote;

/// <summary>The portal as « ./portail run » starts it: a process of its own, its embedded PostgreSQL, a folder for its data.</summary>
public sealed class ProcessusDuPortail : IDisposable
{
    private readonly Process _processus;
    private readonly StringBuilder _sortie = new();
    private readonly HttpClient _http;

    private ProcessusDuPortail(Process processus, int port)
    {
        _processus = processus;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        processus.OutputDataReceived += (_, e) => Noter(e.Data);
        processus.ErrorDataReceived += (_, e) => Noter(e.Data);
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
    }

    /// <summary>What it wrote on the terminal.</summary>
    public string Sortie
    {
        get
        {
            lock (_sortie)
                return _sortie.ToString();
        }
    }

    /// <summary>Its client.</summary>
    public HttpClient Http => _http;

    /// <summary>Starts a verb; does not wait.</summary>
    public static ProcessusDuPortail Lancer(string donnees, string verbe = "serve", params (string Nom, string Valeur)[] environnement)
    {
        var port = PortLibre();
        // A shell that runs the tests in the background has them ignore Ctrl-C, and a child inherits that: the portal is started as a terminal starts it.
        var demarrage = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Composition).Assembly.Location, verbe])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        demarrage.Environment["Donnees"] = donnees;
        demarrage.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        demarrage.Environment["ASPNETCORE_ENVIRONMENT"] = "Demonstration";
        foreach (var (nom, valeur) in environnement)
            demarrage.Environment[nom] = valeur;
        return new ProcessusDuPortail(Process.Start(demarrage)!, port);
    }

    /// <summary>Waits for the first answer of the home page; a first start tells the whole demonstration.</summary>
    public async Task<string> AttendreAsync()
    {
        for (var i = 0; i < 6000; i++)
        {
            if (_processus.HasExited)
                throw new InvalidOperationException($"The portal stopped ({_processus.ExitCode}):\n{Sortie}");
            try
            {
                using var reponse = await _http.GetAsync("/");
                reponse.StatusCode.ShouldBe(HttpStatusCode.OK, Sortie);
                return await reponse.Content.ReadAsStringAsync();
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("The portal never answered:\n" + Sortie);
    }

    /// <summary>kill -9.</summary>
    public void Tuer()
    {
        _processus.Kill(entireProcessTree: false);
        _processus.WaitForExit();
    }

    /// <summary>Ctrl-C; gives the exit code.</summary>
    public async Task<int> InterrompreAsync()
    {
        EnvoyerUnSignal(_processus.Id, "INT");
        return await FinirAsync();
    }

    /// <summary>Waits for its end; gives the exit code.</summary>
    public async Task<int> FinirAsync()
    {
        for (var i = 0; i < 1200 && !_processus.HasExited; i++)
            await Task.Delay(100);
        _processus.HasExited.ShouldBeTrue("The portal did not end in two minutes:\n" + Sortie);
        await LireLaFinAsync();
        return _processus.ExitCode;
    }

    /// <summary>The rest of what it wrote; not the end of the streams, which a helper of its browser may hold a little longer than the portal lives.</summary>
    private async Task LireLaFinAsync()
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _processus.WaitForExitAsync(delai.Token);
        }
        catch (OperationCanceledException)
        {
            // What matters has been written.
        }
    }

    /// <summary>Identifier of the PostgreSQL of a folder of data, or null when none runs.</summary>
    public static int? Postgres(string donnees)
    {
        var fichier = Path.Combine(donnees, "pg", "postmaster.pid");
        if (!File.Exists(fichier))
            return null;
        var pid = int.Parse(File.ReadLines(fichier).First(), CultureInfo.InvariantCulture);
        return Directory.Exists($"/proc/{pid}") ? pid : null;
    }

    /// <summary>Connection string of a role, with the port that the server of the folder listens on.</summary>
    public static string Chaine(string donnees, string role)
    {
        var port = File.ReadLines(Path.Combine(donnees, "pg", "postmaster.pid")).ElementAt(3);
        return $"Host=127.0.0.1;Port={port};Username={role};Password={File.ReadAllText(Path.Combine(donnees, "pg-secret")).Trim()};Database=portail;Pooling=false";
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_processus.HasExited)
        {
            EnvoyerUnSignal(_processus.Id, "TERM");
            if (!_processus.WaitForExit(20_000))
                Tuer();
        }

        _processus.Dispose();
        _http.Dispose();
    }

    private void Noter(string? ligne)
    {
        lock (_sortie)
            _sortie.AppendLine(ligne);
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    private static void EnvoyerUnSignal(int pid, string signal)
    {
        using var envoi = Process.Start("sh", ["-c", $"kill -{signal} {pid}"]);
        envoi.WaitForExit();
    }
}
