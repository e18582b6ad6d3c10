using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.Socle.Base;

/// <summary>Brings a database to the current schema, as its owner: migrations, barrier two, SQL of the modules.</summary>
public static class Migrateur
{
    /// <summary>Role of the application: no superuser, no BYPASSRLS.</summary>
    public const string RoleApplication = "portail_app";

    /// <summary>Migrates. Safe to run twice and on two nodes at once (EF Core's migration lock).</summary>
    /// <param name="chaineProprietaire">Connection string of the owner.</param>
    /// <param name="modules">Modules, from the ground up.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task MigrerAsync(string chaineProprietaire, ModulesDuPortail modules, CancellationToken ct = default)
    {
        var options = new DbContextOptionsBuilder<PortailDbContext>().UseNpgsql(chaineProprietaire, SocleServices.MigrationsDansLHote).Options;
        await using var db = new PortailDbContext(options, new ContexteEspace(), modules);
        if (db.Database.GetMigrations().Any())
            await db.Database.MigrateAsync(ct);
        else
            await CreerAsync(db, ct);
        foreach (var sql in SecuriteDesLignes.Instructions(db.Model, RoleApplication).Concat(modules.Tous.SelectMany(m => m.SqlApresMigration)))
            await ExecuterAsync(db, sql, ct);
    }

    /// <summary>Says whether a role would walk through barrier two.</summary>
    public static async Task<bool> ContourneLeCloisonnementAsync(NpgsqlDataSource source, CancellationToken ct = default)
    {
        await using var commande = source.CreateCommand("select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
        return (bool)(await commande.ExecuteScalarAsync(ct))!;
    }

    private static async Task CreerAsync(PortailDbContext db, CancellationToken ct)
    {
        if (!await Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>(db.Database).HasTablesAsync(ct))
            await ExecuterAsync(db, db.Database.GenerateCreateScript(), ct);
    }

    private static async Task ExecuterAsync(PortailDbContext db, string sql, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var commande = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        await commande.ExecuteNonQueryAsync(ct);
    }
}
