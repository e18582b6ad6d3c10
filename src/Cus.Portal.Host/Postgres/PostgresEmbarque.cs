using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Cus.Portal.Host.Postgres;

/// <summary>
/// A PostgreSQL of our own for the demo, the developer and the tests: data in one folder, no installation. A server left
/// behind by a killed application is adopted, or stopped when it does not answer.
/// </summary>
internal sealed class PostgresEmbarque : IAsyncDisposable
{
    private const string Superutilisateur = "postgres";
    private readonly BinairesPostgres _binaires;
    private readonly string _donnees;
    private readonly string _secret;
    private readonly bool _durable;

    private PostgresEmbarque(BinairesPostgres binaires, string donnees, string secret, bool durable) =>
        (_binaires, _donnees, _secret, _durable) = (binaires, donnees, secret, durable);

    /// <summary>Port it listens on, at 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>True when a running server was found and kept.</summary>
    public bool EstAdopte { get; private set; }

    /// <summary>Starts the server of a folder, or adopts the one that runs there.</summary>
    /// <param name="racine">Root of the clone, where the binaries are looked for.</param>
    /// <param name="dossier">Folder of the data.</param>
    /// <param name="durable">False for tests: no fsync.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<PostgresEmbarque> DemarrerAsync(string racine, string dossier, bool durable = true, CancellationToken ct = default)
    {
        var binaires = BinairesPostgres.Trouver(racine);
        dossier = binaires.RendreAccessible(dossier);
        var serveur = new PostgresEmbarque(binaires, Path.Combine(dossier, "pg"), await LireOuCreerLeSecretAsync(dossier, ct), durable);
        if (!File.Exists(Path.Combine(serveur._donnees, "PG_VERSION")))
            await serveur.InitialiserAsync(dossier, ct);
        if (!await serveur.AdopterAsync(ct))
            await serveur.LancerAsync(dossier, ct);
        return serveur;
    }

    /// <summary>Statements kept prepared on a connection: the server plans the same pages again and again otherwise. Not through a proxy that pools transactions.</summary>
    private const int RequetesPreparees = 200;

    /// <summary>Connection string of a role on a database of this server.</summary>
    public string Chaine(string role = Superutilisateur, string baseDeDonnees = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = role,
        Password = _secret,
        Database = baseDeDonnees,
        MaxPoolSize = 60,
    }.ConnectionString;

    /// <summary>Creates the roles and the database if they are missing; gives the strings of the owner and of the application.</summary>
    public async Task<(string Proprietaire, string Application)> PreparerLaBaseAsync(string nom, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(Chaine());
        await ExecuterAsync(source, $"""
            do $$ begin
              if not exists (select from pg_roles where rolname = 'portail_owner') then create role portail_owner login password '{_secret}'; end if;
              if not exists (select from pg_roles where rolname = 'portail_app') then create role portail_app login password '{_secret}' nosuperuser nobypassrls; end if;
            end $$
            """, ct);
        await using var existe = source.CreateCommand("select exists (select from pg_database where datname = $1)");
        existe.Parameters.Add(new NpgsqlParameter<string> { TypedValue = nom });
        if (!(bool)(await existe.ExecuteScalarAsync(ct))!)
        {
            await ExecuterAsync(source, $"create database \"{nom}\" owner portail_owner", ct);
            await using var cible = NpgsqlDataSource.Create(Chaine(baseDeDonnees: nom));
            await ExecuterAsync(cible, "create extension if not exists pg_trgm; create extension if not exists unaccent;", ct);
        }

        return (Chaine("portail_owner", nom), new NpgsqlConnectionStringBuilder(Chaine("portail_app", nom)) { MaxAutoPrepare = RequetesPreparees }.ConnectionString);
    }

    /// <summary>Stops the server; the data stay.</summary>
    public void Arreter() => _binaires.Executer("pg_ctl", ["stop", "-D", _donnees, "-m", _durable ? "fast" : "immediate", "-w", "-t", "20"], exiger: false);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Arreter();
        return ValueTask.CompletedTask;
    }

    private static async Task ExecuterAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(sql);
        await commande.ExecuteNonQueryAsync(ct);
    }

    private static async Task<string> LireOuCreerLeSecretAsync(string dossier, CancellationToken ct)
    {
        var fichier = Path.Combine(dossier, "pg-secret");
        if (!File.Exists(fichier))
        {
            await File.WriteAllTextAsync(fichier, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), ct);
            File.SetUnixFileMode(fichier, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return (await File.ReadAllTextAsync(fichier, ct)).Trim();
    }

    private async Task InitialiserAsync(string dossier, CancellationToken ct)
    {
        if (Directory.Exists(_donnees))
            Directory.Delete(_donnees, recursive: true);
        var motDePasse = Path.Combine(dossier, "pg-initial");
        await File.WriteAllTextAsync(motDePasse, _secret, ct);
        try
        {
            _binaires.Donner(motDePasse);
            _binaires.Donner(Directory.CreateDirectory(_donnees).FullName);
            _binaires.Executer("initdb", ["-D", _donnees, "-U", Superutilisateur, "-A", "scram-sha-256", "--pwfile", motDePasse, "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
        }
        finally
        {
            File.Delete(motDePasse);
        }
    }

    private async Task<bool> AdopterAsync(CancellationToken ct)
    {
        var fichier = Path.Combine(_donnees, "postmaster.pid");
        if (!File.Exists(fichier) || await File.ReadAllLinesAsync(fichier, ct) is not { Length: > 3 } lignes)
            return false;
        if (!EstUnPostgres(lignes[0]) || !int.TryParse(lignes[3], CultureInfo.InvariantCulture, out var port))
            return false;
        Port = port;
        EstAdopte = await RepondAsync(ct);
        if (!EstAdopte)
            Arreter();
        return EstAdopte;
    }

    private async Task LancerAsync(string dossier, CancellationToken ct)
    {
        Port = PortLibre();
        var journal = Path.Combine(dossier, "pg.log");
        await File.AppendAllTextAsync(journal, "", ct);
        _binaires.Donner(journal);
        var options = $"-p {Port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=128MB";
        if (!_durable)
            options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        _binaires.Executer("pg_ctl", ["start", "-D", _donnees, "-l", journal, "-w", "-t", "60", "-s", "-o", options]);
        if (!await RepondAsync(ct))
            throw new InvalidOperationException($"PostgreSQL does not answer; see {journal}.");
    }

    private async Task<bool> RepondAsync(CancellationToken ct)
    {
        try
        {
            await using var connexion = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Chaine()) { Pooling = false, Timeout = 5 }.ConnectionString);
            await connexion.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static bool EstUnPostgres(string pid)
    {
        var processus = $"/proc/{pid.Trim()}/comm";
        return File.Exists(processus) && File.ReadAllText(processus).StartsWith("postgres", StringComparison.Ordinal);
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
