using Npgsql;

namespace Cus.Portal.Host;

/// <summary>
/// Brings the embedded database to this build, once per build: a second start finds its mark and does nothing, so that
/// the first answer comes within two seconds. A first demonstration that was interrupted is told again from the start.
/// </summary>
internal static class Preparation
{
    public static async Task PreparerAsync(IServiceProvider services, string chaineProprietaire, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(chaineProprietaire);
        var construction = Construction();
        if (await LireAsync(source, "demonstration-entamee", ct) is not null && await LireAsync(source, "demonstration", ct) is null)
        {
            Console.WriteLine("La démonstration avait été interrompue\u00A0: elle recommence.");
            await ExecuterAsync(source, "drop owned by current_user", ct); // nobody was ever served from it
        }

        if (await LireAsync(source, "migration", ct) != construction)
        {
            await Verbes.MigrerAsync(services, chaineProprietaire, ct);
            await ExecuterAsync(source, "create table if not exists public.preparation (etape text primary key, construction text not null)", ct);
            await NoterAsync(source, "migration", construction, ct);
        }

        if (services.GetRequiredService<IConfiguration>().GetValue<bool>("Demonstration") && await LireAsync(source, "demonstration", ct) is null)
        {
            await NoterAsync(source, "demonstration-entamee", construction, ct);
            await Verbes.SemerLaDemonstrationAsync(services, ct, Console.WriteLine);
            await NoterAsync(source, "demonstration", construction, ct);
        }
    }

    private static string Construction() => string.Join('+', Maison.Modules().Select(m => m.GetType().Module.ModuleVersionId)
        .Append(typeof(Preparation).Module.ModuleVersionId).Append(typeof(Socle.Base.Migrateur).Module.ModuleVersionId));

    private static async Task<string?> LireAsync(NpgsqlDataSource source, string etape, CancellationToken ct)
    {
        await using var existe = source.CreateCommand("select to_regclass('public.preparation') is not null");
        if (!(bool)(await existe.ExecuteScalarAsync(ct))!)
            return null;
        await using var commande = source.CreateCommand("select construction from public.preparation where etape = $1");
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = etape });
        return (string?)await commande.ExecuteScalarAsync(ct);
    }

    private static async Task NoterAsync(NpgsqlDataSource source, string etape, string construction, CancellationToken ct)
    {
        await using var commande = source.CreateCommand("insert into public.preparation values ($1, $2) on conflict (etape) do update set construction = excluded.construction");
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = etape });
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = construction });
        await commande.ExecuteNonQueryAsync(ct);
    }

    private static async Task ExecuterAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(sql);
        await commande.ExecuteNonQueryAsync(ct);
    }
}
