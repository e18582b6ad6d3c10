using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Cloisonnement;

/// <summary>A pgbouncer in transaction mode before the server of the tests, with so few connections that requests share them.</summary>
internal sealed class PgBouncer : IDisposable
{
    private readonly Process _processus;
    private readonly string _dossier;

    private PgBouncer(Process processus, string dossier, string chaine) => (_processus, _dossier, Chaine) = (processus, dossier, chaine);

    /// <summary>Connection string of the application role through it.</summary>
    public string Chaine { get; }

    /// <summary>Starts it and waits for its first answer.</summary>
    public static PgBouncer Demarrer(string chaineDirecte, int connexions = 4)
    {
        var serveur = new NpgsqlConnectionStringBuilder(chaineDirecte);
        var (port, dossier) = (PortLibre(), Directory.CreateTempSubdirectory("pgbouncer-").FullName);
        File.SetUnixFileMode(dossier, (UnixFileMode)0b111_101_101);
        var reglages = Path.Combine(dossier, "pgbouncer.ini");
        File.WriteAllText(reglages, $"""
            [databases]
            {serveur.Database} = host={serveur.Host} port={serveur.Port.ToString(CultureInfo.InvariantCulture)} dbname={serveur.Database} user={serveur.Username} password={serveur.Password}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port.ToString(CultureInfo.InvariantCulture)}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = {connexions.ToString(CultureInfo.InvariantCulture)}
            max_client_conn = 500
            ignore_startup_parameters = extra_float_digits,search_path
            """);
        var depart = new ProcessStartInfo(Chemin(), ["-q", reglages]) { UseShellExecute = false, RedirectStandardError = true };
        if (Environment.UserName == "root")
            depart.UserName = "nobody"; // It refuses to run as root.
        var processus = Process.Start(depart) ?? throw new InvalidOperationException("pgbouncer does not start.");
        processus.ErrorDataReceived += (_, _) => { };
        processus.BeginErrorReadLine();
        var chaine = new NpgsqlConnectionStringBuilder(chaineDirecte) { Host = "127.0.0.1", Port = port, NoResetOnClose = true, MaxPoolSize = 60, Multiplexing = false }.ConnectionString;
        Attendre(chaine, processus);
        return new PgBouncer(processus, dossier, chaine);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _processus.Kill();
        _processus.WaitForExit();
        _processus.Dispose();
        Directory.Delete(_dossier, recursive: true);
    }

    private static void Attendre(string chaine, Process processus)
    {
        var unique = new NpgsqlConnectionStringBuilder(chaine) { Pooling = false }.ConnectionString;
        for (var essai = 0; ; essai++)
        {
            try
            {
                using var connexion = new NpgsqlConnection(unique);
                connexion.Open();
                return;
            }
            catch (NpgsqlException) when (essai < 50 && !processus.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string Chemin() => new[] { "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("pgbouncer is missing: apt-get install pgbouncer.");

    private static int PortLibre()
    {
        using var prise = new TcpListener(IPAddress.Loopback, 0);
        prise.Start();
        return ((IPEndPoint)prise.LocalEndpoint).Port;
    }
}
