using System.Globalization;
using Cus.Portal.Host;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cus.Portal.IntegrationTests;

/// <summary>
/// A real PostgreSQL, started once per run; a database of its own per test class, cloned from a migrated template.
/// Use it as a class fixture: <c>public class X(BaseDeTest b) : IClassFixture&lt;BaseDeTest&gt;</c>.
/// </summary>
public class BaseDeTest : IAsyncLifetime
{
    private readonly string _nom = "t_" + Guid.NewGuid().ToString("N");

    /// <summary>Services of the portal on this database, with <see cref="Horloge"/> as clock.</summary>
    public ServiceProvider Services { get; private set; } = null!;

    /// <summary>The clock of the test.</summary>
    public HorlogeReglable Horloge { get; } = new();

    /// <summary>Connection string of the application role.</summary>
    public string ChaineApplication { get; private set; } = "";

    /// <summary>Connection string of the owner.</summary>
    public string ChaineProprietaire { get; private set; } = "";

    /// <inheritdoc />
    public virtual async Task InitializeAsync()
    {
        (ChaineProprietaire, ChaineApplication) = await OuvrirLaBaseAsync();
        Services = ConstruireServices(ChaineApplication, Ajuster);
    }

    /// <inheritdoc />
    public virtual async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        await FermerLaBaseAsync();
        if (Directory.Exists(DossierDesFichiers))
            Directory.Delete(DossierDesFichiers, recursive: true);
    }

    /// <summary>Folder of the files, of this class alone: a clock set years ahead purges what a crash left in it.</summary>
    public string DossierDesFichiers => Path.Combine(Path.GetTempPath(), "portail-tests", _nom);

    /// <summary>Name of the database, for another to be cloned from it once nothing is connected to it.</summary>
    protected string Nom => _nom;

    /// <summary>The database to clone; null for the migrated one, empty.</summary>
    protected virtual Task<string?> GabaritAsync() => Task.FromResult<string?>(null);

    /// <summary>Strings of the owner and of the application, on a database migrated: here, a clone on the server of the run.</summary>
    protected virtual async Task<(string Proprietaire, string Application)> OuvrirLaBaseAsync() => await Modele.ClonerAsync(_nom, await GabaritAsync());

    /// <summary>Forgets it.</summary>
    protected virtual Task FermerLaBaseAsync() => Modele.SupprimerAsync(_nom);

    /// <summary>A scope in an espace, as an actor, transaction open.</summary>
    public Task<AsyncServiceScope> PorteeAsync(Guid? espaceId, Acteur? acteur = null) => Services.OuvrirPorteeAsync(espaceId, acteur);

    /// <summary>Replaces services for a class of tests.</summary>
    protected virtual void Ajuster(IServiceCollection services)
    {
    }

    /// <summary>Settings of <see cref="Services"/>.</summary>
    protected virtual Dictionary<string, string?> Configuration(string chaine) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Portail"] = chaine,
        ["Documents:Dossier"] = DossierDesFichiers,
    };

    private ServiceProvider ConstruireServices(string chaine, Action<IServiceCollection> ajuster)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Configuration(chaine)).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(Horloge);
        services.AjouterPortail(configuration, Maison.Modules());
        ajuster(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}

/// <summary>A clock that a test sets.</summary>
public sealed class HorlogeReglable : TimeProvider
{
    private DateTimeOffset _instant = new(2014, 4, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Sets the instant from a wall-clock time in Paris: <c>Regler("2014-05-13 23:59:59")</c>.</summary>
    public void Regler(string heureDeParis)
    {
        var d = DateTime.ParseExact(heureDeParis, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture);
        _instant = Paris.Instant(DateOnly.FromDateTime(d), TimeOnly.FromDateTime(d));
    }

    /// <summary>Moves forward.</summary>
    public void Avancer(TimeSpan duree) => _instant += duree;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _instant;
}

/// <summary>The migrated template that every test database is cloned from.</summary>
internal static class Modele
{
    private static readonly SemaphoreSlim Verrou = new(1);
    private static readonly string NomDuModele = "modele_" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    private static bool _pret;

    private static string Serveur => Environment.GetEnvironmentVariable("PORTAIL_TEST_PG")
        ?? throw new InvalidOperationException("PORTAIL_TEST_PG (superuser connection string) is missing.");

    public static async Task<(string Proprietaire, string Application)> ClonerAsync(string nom, string? gabarit)
    {
        await Verrou.WaitAsync();
        try
        {
            await PreparerAsync();
            await ExecuterAsync("postgres", $"create database {nom} template {gabarit ?? NomDuModele} strategy file_copy owner portail_owner");
        }
        finally
        {
            Verrou.Release();
        }

        return (Chaine(nom, "portail_owner"), Chaine(nom, Migrateur.RoleApplication));
    }

    public static Task SupprimerAsync(string nom) => ExecuterAsync("postgres", $"drop database if exists {nom} with (force)");

    private static async Task PreparerAsync()
    {
        if (_pret)
            return;
        await ExecuterAsync("postgres", """
            do $$ begin
              perform pg_advisory_xact_lock(4242);
              if not exists (select from pg_roles where rolname = 'portail_owner') then create role portail_owner login password 'portail'; end if;
              if not exists (select from pg_roles where rolname = 'portail_app') then create role portail_app login password 'portail' nosuperuser nobypassrls; end if;
            end $$
            """);
        await ExecuterAsync("postgres", $"create database {NomDuModele} owner portail_owner");
        await ExecuterAsync(NomDuModele, "create extension pg_trgm; create extension unaccent;");
        await MigrerAsync(Chaine(NomDuModele, "portail_owner"), Chaine(NomDuModele, Migrateur.RoleApplication));
        NpgsqlConnection.ClearAllPools();
        _pret = true;
    }

    /// <summary>Brings an empty database to the model, as the verb does.</summary>
    public static async Task MigrerAsync(string proprietaire, string application)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Portail"] = application }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AjouterPortail(configuration, Maison.Modules());
        await using var fournisseur = services.BuildServiceProvider();
        await Verbes.MigrerAsync(fournisseur, proprietaire, CancellationToken.None);
    }

    private static string Chaine(string baseDeDonnees, string utilisateur) =>
        new NpgsqlConnectionStringBuilder(Serveur) { Database = baseDeDonnees, Username = utilisateur, Password = "portail" }.ConnectionString;

    private static async Task ExecuterAsync(string baseDeDonnees, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Serveur) { Database = baseDeDonnees, Pooling = false }.ConnectionString);
        await using var commande = source.CreateCommand(sql);
        await commande.ExecuteNonQueryAsync();
    }
}

/// <summary>The demonstration, as far as a test needs it.</summary>
internal static class Semis
{
    /// <summary>Sows the modules in order, up to that one; null = all of them.</summary>
    public static async Task JusquaAsync(IServiceProvider services, string? dernier)
    {
        foreach (var module in services.GetRequiredService<ModulesDuPortail>().Tous)
        {
            await using var portee = await services.OuvrirPorteeAsync(null);
            await module.SemerDemonstrationAsync(portee.ServiceProvider, CancellationToken.None);
            if (module.Nom == dernier)
                break;
        }
    }
}
