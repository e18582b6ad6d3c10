using System.Text;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Cloisonnement;

/// <summary>A table of the catalogue that has an <c>espace_id</c>, with what is needed to put a row in it.</summary>
/// <param name="Nom">Schema and table, quoted.</param>
/// <param name="Colonnes">Columns that must be given, with their type and greatest length.</param>
internal sealed record TableCloisonnee(string Nom, IReadOnlyList<(string Nom, string Type, int? Longueur)> Colonnes)
{
    /// <summary>Inserts <paramref name="combien"/> rows in an espace, each value distinct.</summary>
    public string Insertion(Guid espace, int combien = 1)
    {
        var noms = string.Join(", ", Colonnes.Select(c => $"\"{c.Nom}\""));
        var valeurs = new StringBuilder();
        foreach (var (nom, type, longueur) in Colonnes)
            valeurs.Append(valeurs.Length > 0 ? ", " : "").Append(nom == "espace_id" ? $"'{espace}'::uuid" : Valeur(type, longueur));
        return $"insert into {Nom} ({noms}) select {valeurs} from generate_series(1, {combien}) g";
    }

    private static string Valeur(string type, int? longueur) => type switch
    {
        _ when type.EndsWith("[]", StringComparison.Ordinal) => $"'{{}}'::{type}",
        "uuid" => "gen_random_uuid()",
        "boolean" => "false",
        "jsonb" or "json" => $"'{{}}'::{type}",
        "bytea" => "'\\x00'::bytea",
        "date" => "date '2014-05-14'",
        "interval" => "interval '1 day'",
        "smallint" => "g::smallint",
        "integer" or "bigint" => "g",
        "numeric" => "g % 100",
        "double precision" or "real" => "0.5",
        "tsvector" => "''::tsvector",
        _ when type.StartsWith("timestamp", StringComparison.Ordinal) => "now()",
        _ when type.StartsWith("time", StringComparison.Ordinal) => "time '16:03'",
        _ when type.StartsWith("numeric", StringComparison.Ordinal) => "1",
        _ => $"left(md5(g::text || random()::text), {longueur ?? 32})",
    };
}

/// <summary>The tables under barrier two, read from the catalogue: none can be forgotten.</summary>
internal static class TablesCloisonnees
{
    private const string DuCatalogue = """
        select format('%I.%I', n.nspname, c.relname), a.attname, format_type(a.atttypid, null), nullif(a.atttypmod, -1) - 4
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
          and (a.attname = 'espace_id' or (a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = ''))
          and exists (select from pg_attribute e where e.attrelid = c.oid and e.attname = 'espace_id' and not e.attisdropped)
        order by 1, a.attnum
        """;

    private const string SansBarriere = """
        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and exists (select from pg_attribute e where e.attrelid = c.oid and e.attname = 'espace_id' and not e.attisdropped)
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'))
        order by 1
        """;

    public static async Task<IReadOnlyList<TableCloisonnee>> LireAsync(NpgsqlDataSource source)
    {
        var colonnes = new List<(string Table, string Nom, string Type, int? Longueur)>();
        await using var commande = source.CreateCommand(DuCatalogue);
        await using var l = await commande.ExecuteReaderAsync();
        while (await l.ReadAsync())
            colonnes.Add((l.GetString(0), l.GetString(1), l.GetString(2), l.IsDBNull(3) || !l.GetString(2).StartsWith("character", StringComparison.Ordinal) ? null : l.GetInt32(3)));
        return [.. colonnes.GroupBy(c => c.Table).Select(t => new TableCloisonnee(t.Key, [.. t.Select(c => (c.Nom, c.Type, c.Longueur))]))];
    }

    /// <summary>Tables with an <c>espace_id</c> that are not under FORCE ROW LEVEL SECURITY with a policy.</summary>
    public static async Task<IReadOnlyList<string>> SansBarriereAsync(NpgsqlDataSource source)
    {
        await using var commande = source.CreateCommand(SansBarriere);
        await using var l = await commande.ExecuteReaderAsync();
        var noms = new List<string>();
        while (await l.ReadAsync())
            noms.Add(l.GetString(0));
        return noms;
    }

    /// <summary>Rows of an espace in every table; neither keys to other tables nor triggers are looked at.</summary>
    public static async Task RemplirAsync(NpgsqlDataSource superutilisateur, IReadOnlyList<TableCloisonnee> tables, Guid espace, int combien)
    {
        await using var connexion = await superutilisateur.OpenConnectionAsync();
        await ExecuterAsync(connexion, "set session_replication_role = replica");
        foreach (var table in tables)
            await ExecuterAsync(connexion, table.Insertion(espace, table.Colonnes.Count == 1 || table.Nom is "journal.tetes" or "socle.laboratoires" ? 1 : combien));
    }

    public static async Task<int> ExecuterAsync(NpgsqlConnection connexion, string sql)
    {
        await using var commande = new NpgsqlCommand(sql, connexion);
        return await commande.ExecuteNonQueryAsync();
    }

    public static async Task<long> CompterAsync(NpgsqlConnection connexion, string sql)
    {
        await using var commande = new NpgsqlCommand(sql, connexion);
        return (long)(await commande.ExecuteScalarAsync())!;
    }
}
