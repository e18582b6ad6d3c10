using System.Reflection;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Cloisonnement;

/// <summary>Two espaces of 1 000 rows in every table that has an <c>espace_id</c>.</summary>
public sealed class DeuxEspaces : BaseDeTest
{
    internal const int Lignes = 1000;

    internal Guid Un { get; } = Guid.NewGuid();

    internal Guid Deux { get; } = Guid.NewGuid();

    internal IReadOnlyList<TableCloisonnee> Tables { get; private set; } = [];

    internal NpgsqlDataSource Superutilisateur { get; private set; } = null!;

    internal NpgsqlDataSource Application { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var nom = new NpgsqlConnectionStringBuilder(ChaineApplication).Database;
        Superutilisateur = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAIL_TEST_PG")) { Database = nom }.ConnectionString);
        Application = NpgsqlDataSource.Create(ChaineApplication);
        Tables = await TablesCloisonnees.LireAsync(Superutilisateur);
        foreach (var espace in new[] { Un, Deux })
            await TablesCloisonnees.RemplirAsync(Superutilisateur, Tables, espace, Lignes);
    }

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await Superutilisateur.DisposeAsync();
        await Application.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Acts as the application in an espace, without any filter of ours, then forgets it.</summary>
    internal async Task<T> DansAsync<T>(Guid? espace, Func<NpgsqlConnection, Task<T>> acte)
    {
        await using var connexion = await Application.OpenConnectionAsync();
        await using var transaction = await connexion.BeginTransactionAsync();
        await TablesCloisonnees.ExecuterAsync(connexion, $"select set_config('app.espace_id', '{espace}', true)");
        return await acte(connexion);
    }
}

/// <summary>Barrier two holds alone, on every table of the catalogue.</summary>
[Trait("Scenario", "ACC-S02")]
public class BarriereDeuxTests(DeuxEspaces b) : IClassFixture<DeuxEspaces>
{
    private const string Refuse = "42501";

    [Fact]
    public async Task Chaque_table_qui_a_un_espace_id_est_sous_la_seconde_barriere()
    {
        b.Tables.Count.ShouldBeGreaterThan(3);
        (await TablesCloisonnees.SansBarriereAsync(b.Superutilisateur)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Canari_une_table_oubliee_est_vue()
    {
        await using var connexion = await b.Superutilisateur.OpenConnectionAsync();
        await TablesCloisonnees.ExecuterAsync(connexion, "create table public.oubliee (espace_id uuid not null, texte text)");
        (await TablesCloisonnees.SansBarriereAsync(b.Superutilisateur)).ShouldBe(["public.oubliee"]);
        await TablesCloisonnees.ExecuterAsync(connexion, "drop table public.oubliee");
    }

    [Fact]
    public async Task Sans_le_filtre_applicatif_un_espace_ne_lit_que_ses_lignes()
    {
        foreach (var table in b.Tables)
        {
            var siennes = await b.DansAsync(b.Un, c => TablesCloisonnees.CompterAsync(c, $"select count(*) from {table.Nom}"));
            var desAutres = await b.DansAsync(b.Un, c => TablesCloisonnees.CompterAsync(c, $"select count(*) from {table.Nom} where espace_id is distinct from '{b.Un}'"));
            desAutres.ShouldBe(0, table.Nom);
            siennes.ShouldBe(table.Nom is "journal.tetes" or "socle.laboratoires" ? 1 : DeuxEspaces.Lignes, table.Nom);
        }
    }

    [Fact]
    public async Task Hors_de_tout_espace_on_ne_lit_rien()
    {
        foreach (var table in b.Tables)
            (await b.DansAsync(null, c => TablesCloisonnees.CompterAsync(c, $"select count(*) from {table.Nom}"))).ShouldBe(0, table.Nom);
    }

    [Fact]
    public async Task Ecrire_dans_l_autre_espace_est_refuse_ou_sans_effet()
    {
        foreach (var table in b.Tables)
        {
            (await EssayerAsync(table.Insertion(b.Deux))).ShouldBe(Refuse, table.Nom);
            (await EssayerAsync($"update {table.Nom} set espace_id = '{b.Deux}' where espace_id = '{b.Un}'")).ShouldBe(Refuse, table.Nom);
            (await EssayerAsync($"update {table.Nom} set espace_id = espace_id where espace_id = '{b.Deux}'")).ShouldBeOneOf("0 ligne", Refuse);
            (await EssayerAsync($"delete from {table.Nom} where espace_id = '{b.Deux}'")).ShouldBeOneOf("0 ligne", Refuse);
        }
    }

    [Fact]
    public async Task Une_requete_EF_sans_filtre_ne_lit_que_son_espace()
    {
        await using var portee = await b.PorteeAsync(b.Un);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        var lire = typeof(BarriereDeuxTests).GetMethod(nameof(EspacesLusAsync), BindingFlags.Static | BindingFlags.NonPublic)!;
        var types = db.Model.GetEntityTypes().Where(t => typeof(IDansUnEspace).IsAssignableFrom(t.ClrType) && !t.IsOwned()).ToList();
        types.ShouldNotBeEmpty();
        foreach (var type in types)
            (await (Task<List<Guid>>)lire.MakeGenericMethod(type.ClrType).Invoke(null, [db])!).ShouldBe([b.Un], type.Name);
    }

    [Fact]
    public async Task L_application_ne_peut_pas_lever_la_barriere()
    {
        (await EssayerAsync("set row_security = off; select count(*) from journal.entrees")).ShouldBe(Refuse);
        (await EssayerAsync("alter table journal.entrees no force row level security")).ShouldBe(Refuse);
        (await EssayerAsync("set role portail_owner")).ShouldBe(Refuse);
    }

    private static Task<List<Guid>> EspacesLusAsync<T>(PortailDbContext db)
        where T : class, IDansUnEspace => db.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking().Select(e => e.EspaceId).Distinct().ToListAsync();

    /// <summary>« 0 ligne », or the SQLSTATE of the refusal.</summary>
    private Task<string> EssayerAsync(string sql) => b.DansAsync(b.Un, async c =>
    {
        try
        {
            return $"{await TablesCloisonnees.ExecuterAsync(c, sql)} ligne";
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    });
}
