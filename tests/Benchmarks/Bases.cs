using Cus.Portal.Host;
using Cus.Portal.Host.Postgres;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>Connection strings of a database.</summary>
/// <param name="Application">Role of the application.</param>
/// <param name="Superutilisateur">Walks through row-level security: fills, never serves.</param>
internal sealed record Chaines(string Application, string Superutilisateur);

/// <summary>A durable PostgreSQL in a folder of its own, and the databases of the measures.</summary>
internal sealed class Bases : IAsyncDisposable
{
    private readonly string _racine;
    private readonly PostgresEmbarque _serveur;

    private Bases(string racine, PostgresEmbarque serveur) => (_racine, _serveur) = (racine, serveur);

    public static async Task<Bases> OuvrirAsync()
    {
        var racine = Path.Combine(Path.GetTempPath(), "cus-portal-bench-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new Bases(racine, await PostgresEmbarque.DemarrerAsync(ServeurDeBase.Racine(), Path.Combine(racine, "serveur")));
    }

    public string Dossier(string nom) => Path.Combine(_racine, nom);

    /// <summary>Data of a portal that has already been served once, stopped.</summary>
    public async Task<string> DonneesDUnPortailDejaServiAsync()
    {
        var donnees = Dossier("deja-servi");
        await using var premier = ProcessusMesure.Portail(("Donnees", donnees));
        await premier.AttendreAsync();
        return donnees;
    }

    /// <summary>A migrated database with the demonstration, its dossiers multiplied over that many espaces.</summary>
    public Task<Chaines> CreerAsync(string nom, int espaces, int dossiers) => CreerAsync(nom, espaces, dossiers, (s, ct) => Verbes.SemerLaDemonstrationAsync(s, ct));

    /// <summary>A migrated database with nothing in it.</summary>
    public Task<Chaines> CreerVideAsync(string nom) => CreerAsync(nom, 1, 0, (_, _) => Task.CompletedTask);

    private async Task<Chaines> CreerAsync(string nom, int espaces, int dossiers, Func<IServiceProvider, CancellationToken, Task> semer)
    {
        var (proprietaire, application) = await _serveur.PreparerLaBaseAsync(nom, CancellationToken.None);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Portail"] = application,
            ["Demonstration"] = "true",
            ["Documents:Dossier"] = Dossier("documents"),
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AjouterPortail(configuration, Maison.Modules());
        await using (var fournisseur = services.BuildServiceProvider())
        {
            await Verbes.MigrerAsync(fournisseur, proprietaire, CancellationToken.None);
            await semer(fournisseur, CancellationToken.None);
        }

        var chaines = new Chaines(application, _serveur.Chaine(baseDeDonnees: nom));
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await ExecuterAsync(source, """
            create table public.etalon as
              select gen_random_uuid() as id, 'AAP-2014-1-' || lpad(n::text, 4, '0') as reference, 'Un toit, un parcours ' || n as intitule, 'Depose' as statut from generate_series(1, 2000) n;
            create index on public.etalon (reference);
            grant select on public.etalon to portail_app;
            """);
        if (dossiers > 0 && await VraiAsync(source, "select to_regclass('appels.dossiers') is not null") && await VraiAsync(source, "select exists (select from appels.dossiers)"))
            await ExecuterAsync(source, Multiplier(espaces, dossiers));
        return chaines;
    }

    /// <summary>The services of the portal on that database, without its recurring jobs.</summary>
    /// <param name="chaines">Database.</param>
    /// <param name="horloge">Clock of the measure; the one of the machine otherwise.</param>
    public ServiceProvider Services(Chaines chaines, TimeProvider? horloge = null) => Services(chaines.Application, Dossier("documents"), horloge);

    /// <summary>The same, for a process that did not open the database.</summary>
    public static ServiceProvider Services(string application, string documents, TimeProvider? horloge = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Portail"] = application,
            ["Documents:Dossier"] = documents,
            ["Echeances:Travaux"] = "false",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        if (horloge is not null)
            services.AddSingleton(horloge);
        services.AjouterPortail(configuration, Maison.Modules());
        return services.BuildServiceProvider();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _serveur.DisposeAsync();
        if (Directory.Exists(_racine))
            Directory.Delete(_racine, recursive: true);
    }

    /// <summary>
    /// Copies whole rows, whatever their columns: the espaces first, then the calls and the sessions of each, then the dossiers
    /// with an even share for each espace. The espace that is read holds its share like the others.
    /// </summary>
    private static string Multiplier(int espaces, int dossiers) => $"""
        set session_replication_role = replica; -- the copies are consistent by construction
        create temp table cibles as
          select '{ComptesDemo.EspaceNational}'::uuid as id, 0 as n union all select gen_random_uuid(), n from generate_series(1, {espaces - 1}) n;
        insert into identite.espaces
          select (jsonb_populate_record(e, jsonb_build_object('id', c.id, 'nom', e.nom || ' ' || c.n))).*
          from identite.espaces e cross join cibles c where e.id = '{ComptesDemo.EspaceNational}' and c.n > 0;
        create temp table appels_copies as
          select c.id as espace_id, a.id as origine, case c.n when 0 then a.id else gen_random_uuid() end as id, c.n
          from appels.appels a cross join cibles c where a.espace_id = '{ComptesDemo.EspaceNational}';
        insert into appels.appels select (jsonb_populate_record(a, jsonb_build_object('id', k.id, 'espace_id', k.espace_id))).*
          from appels.appels a join appels_copies k on k.origine = a.id where k.n > 0;
        create temp table sessions_copies as
          select c.id as espace_id, s.id as origine, case c.n when 0 then s.id else gen_random_uuid() end as id, c.n
          from appels.sessions s cross join cibles c where s.espace_id = '{ComptesDemo.EspaceNational}';
        insert into appels.sessions select (jsonb_populate_record(s, jsonb_build_object('id', k.id, 'espace_id', k.espace_id, 'appel_id', a.id))).*
          from appels.sessions s join sessions_copies k on k.origine = s.id join appels_copies a on a.origine = s.appel_id and a.espace_id = k.espace_id where k.n > 0;
        create temp table modeles as
          select d.id, row_number() over (order by d.id) - 1 as rang, count(*) over () as total from appels.dossiers d where d.espace_id = '{ComptesDemo.EspaceNational}';
        insert into appels.dossiers
          select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'espace_id', c.id, 'session_id', s.id, 'reference', 'BANC-' || c.n || '-' || i, 'intitule', d.intitule || ' ' || i))).*
          from cibles c cross join generate_series(1, {dossiers / espaces}) i
          join modeles m on m.rang = i % m.total join appels.dossiers d on d.id = m.id
          join sessions_copies s on s.origine = d.session_id and s.espace_id = c.id
          where c.n > 0 or i > m.total;
        set session_replication_role = origin;
        analyze;
        """;

    private static async Task<bool> VraiAsync(NpgsqlDataSource source, string question)
    {
        await using var commande = source.CreateCommand(question);
        return (bool)(await commande.ExecuteScalarAsync())!;
    }

    private static async Task ExecuterAsync(NpgsqlDataSource source, string sql)
    {
        await using var commande = source.CreateCommand(sql);
        commande.CommandTimeout = 300;
        await commande.ExecuteNonQueryAsync();
    }
}
