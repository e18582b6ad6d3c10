using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Appels;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Hote;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Cus.Portal.UnitTests.Appels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Pannes;

/// <summary>
/// A database of its own with the call of the demonstration, and the built portal started on it as a process that the test kills.
/// The test freezes the process exactly between two steps by holding a lock on the table that the next step writes.
/// </summary>
public class MondeDeLaPanne : BaseDeTest
{
    /// <summary>Name under which the killed process speaks to the database.</summary>
    private const string Victime = "portail-a-tuer";

    private readonly string _donnees = Path.Combine(Path.GetTempPath(), "cus-portal-panne", Guid.NewGuid().ToString("N"));

    private NpgsqlDataSource _proprietaire = null!;
    private ProcessusDuPortail? _vivant;

    internal Acteur Luc { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _proprietaire = NpgsqlDataSource.Create(ChaineProprietaire);
        Horloge.Regler($"{Paris.Heure(TimeProvider.System.GetUtcNow()):yyyy-MM-dd HH:mm:ss}");
        foreach (var module in Services.GetRequiredService<ModulesDuPortail>().Tous.TakeWhile(m => m.Nom != "documents"))
        {
            await using var portee = await PorteeAsync(null);
            await module.SemerDemonstrationAsync(portee.ServiceProvider, CancellationToken.None);
        }

        await using var semis = await PorteeAsync(ComptesDemo.EspaceNational);
        await AppelSansDossier.SemerAsync(semis.ServiceProvider, ComptesDemo.EspaceNational, CancellationToken.None);
        Luc = (await semis.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(ComptesDemo.LucFerrand, Paris.Date(Horloge.GetUtcNow()), CancellationToken.None)).ShouldNotBeNull();
    }

    public override async Task DisposeAsync()
    {
        _vivant?.Dispose();
        await _proprietaire.DisposeAsync();
        await base.DisposeAsync();
        if (Directory.Exists(_donnees))
            Directory.Delete(_donnees, recursive: true);
    }

    /// <summary>The portal as production starts it on a named database, with its works and its mail or without.</summary>
    internal ProcessusDuPortail Lancer(bool travaux = false, int? smtp = null) => ProcessusDuPortail.Lancer(
        _donnees, "serve",
        ("ConnectionStrings__Portail", new NpgsqlConnectionStringBuilder(ChaineApplication) { ApplicationName = Victime }.ConnectionString),
        ("Documents__Dossier", Services.GetRequiredService<IConfiguration>()["Documents:Dossier"]!),
        ("Echeances__Travaux", travaux ? "true" : "false"), ("Courriel__Smtp", smtp is { } port ? $"127.0.0.1:{port}" : ""), ("Demonstration", smtp is null ? "true" : "false"));

    /// <summary>The process that answers now, started again after each kill.</summary>
    internal async Task<ProcessusDuPortail> VivantAsync()
    {
        _vivant ??= Lancer();
        await _vivant.AttendreAsync();
        return _vivant;
    }

    /// <summary>Drops the sessions of the test itself, cut with the others when the server stopped.</summary>
    protected void OublierLesSessions()
    {
        _proprietaire.Clear();
        Services.GetRequiredService<NpgsqlDataSource>().Clear();
    }

    /// <summary>kill -9 of the one that lives, if any.</summary>
    internal void Tuer()
    {
        if (_vivant is null)
            return;
        _vivant.Tuer();
        _vivant.Dispose();
        _vivant = null;
    }

    /// <summary>A browser on the process, signed in as Luc Ferrand.</summary>
    internal static async Task<Navigateur> ConnecterAsync(ProcessusDuPortail portail)
    {
        var navigateur = new Navigateur(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, portail.Http.BaseAddress!.Authority);
        await navigateur.SeConnecterAsync("luc.ferrand@demo.example", ComptesDemo.MotDePasse);
        return navigateur;
    }

    /// <summary>A draft ready to be deposited, its four pieces real PDF files received, examined and stored.</summary>
    internal async Task<Guid> BrouillonAsync(string intitule)
    {
        var saisies = AppelType.SaisiesCompletes(intitule);
        saisies[Rubriques.Logements] = AppelType.Avec(AppelType.Champs(("total", "24"), ("regions", "76")), "lots", AppelType.Lot("12 rue Pargaminières", "31555", 24));
        await using var portee = await PorteeAsync(ComptesDemo.EspaceNational, Luc);
        var s = portee.ServiceProvider;
        var session = Appel10000Logements.Identifiants(ComptesDemo.EspaceNational).SessionDuJour;
        var id = await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(session, null, intitule, CancellationToken.None);
        foreach (var (code, saisie) in saisies)
            await s.GetRequiredService<EnregistrerSection>().ExecuterAsync(id, code, saisie, code == Rubriques.Porteur ? 1 : 0, CancellationToken.None);
        foreach (var exigence in AppelType.Requises)
            await s.GetRequiredService<JoindrePiece>().ExecuterAsync(id, exigence, new MemoryStream(Exemples.Pdf(exigence == "description" ? 20 : 1)), exigence + ".pdf", CancellationToken.None);
        return id;
    }

    /// <summary>Holds a lock that lets everybody read a table and nobody write it, until disposed.</summary>
    internal async Task<IAsyncDisposable> GelerAsync(string table)
    {
        var connexion = await _proprietaire.OpenConnectionAsync();
        var transaction = await connexion.BeginTransactionAsync();
        await using var commande = new NpgsqlCommand($"lock table {table} in share mode", connexion, transaction);
        await commande.ExecuteNonQueryAsync();
        return new Gel(connexion, transaction);
    }

    /// <summary>Waits until the process is frozen on that table; false when its act ended without writing it.</summary>
    internal async Task<bool> EstGeleAsync(string table, Task acte)
    {
        for (var i = 0; i < 1200; i++)
        {
            if (await CompterAsync("select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and l.relation = $1::regclass and a.datname = current_database() and a.application_name = $2", table, Victime) > 0)
                return true;
            if (acte.IsCompleted)
                return false;
            await Task.Delay(25);
        }

        throw new TimeoutException("The process neither froze nor ended on " + table);
    }

    /// <summary>Waits until the server has forgotten every session of the killed process.</summary>
    internal async Task AttendreLOubliAsync()
    {
        for (var i = 0; i < 1600 && await CompterAsync("select count(*) from pg_stat_activity where datname = current_database() and application_name = $1", Victime) > 0; i++)
            await Task.Delay(25);
        (await CompterAsync("select count(*) from pg_stat_activity where datname = current_database() and application_name = $1", Victime)).ShouldBe(0);
    }

    /// <summary>Rows that the database counted as written, per table, since it was cloned.</summary>
    internal async Task<IReadOnlyDictionary<string, long>> EcrituresAsync()
    {
        await using var commande = _proprietaire.CreateCommand("select schemaname || '.' || relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables");
        await using var lecteur = await commande.ExecuteReaderAsync();
        var ecritures = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await lecteur.ReadAsync())
            ecritures[lecteur.GetString(0)] = lecteur.GetInt64(1);
        return ecritures;
    }

    private async Task<long> CompterAsync(string sql, params string[] valeurs)
    {
        await using var commande = _proprietaire.CreateCommand(sql);
        foreach (var valeur in valeurs)
            commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = valeur });
        return (long)(await commande.ExecuteScalarAsync())!;
    }

    private sealed class Gel(NpgsqlConnection connexion, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connexion.DisposeAsync();
        }
    }
}
