using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>How a dwelling differs between two vintages.</summary>
internal enum NatureDEcart
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Nouveaux")] Nouveau,
    [System.ComponentModel.DataAnnotations.Display(Name = "Disparus")] Disparu,
    [System.ComponentModel.DataAnnotations.Display(Name = "Modifiés")] Modifie,
}

/// <summary>What an import changes to the stock in force, organisme by organisme that it holds: by the fingerprints of the lines.</summary>
internal sealed class ComparerLesStocks(PortailDbContext db, UniteDeTravail unite)
{
    /// <summary>Lines listed by page.</summary>
    public const int Taille = 50;

    private const string Cote = """
        with a as not materialized (select siren, identifiant, empreinte from cus.logements where import_id = $1 and ($3 = '' or siren = $3)),
        b as not materialized (select l.siren, l.identifiant, l.empreinte from
              (select s.siren, s.import_id from cus.stocks s where $2::uuid is null and exists (select from cus.logements i where i.import_id = $1 and i.siren = s.siren)
               union all select $3 collate "C", $2::uuid where $2::uuid is not null) s
              join cus.logements l on l.import_id = s.import_id and l.siren = s.siren)
        """;

    /// <summary>Import in force of an organisme, or null.</summary>
    public Task<Guid?> EnVigueurAsync(string siren, CancellationToken ct) =>
        db.Set<StockImporte>().AsNoTracking().Where(s => s.Siren == siren).Select(s => (Guid?)s.ImportId).SingleOrDefaultAsync(ct);

    /// <summary>Counts. An organisme is compared with the import given, or nothing; a national file, with each stock in force.</summary>
    public async Task<EcartsDeStock> CompterAsync(ImportDeStock import, Guid? reference, CancellationToken ct)
    {
        if (EstSansReference(import, reference) || (import.EstNational && !await ToucheUnStockAsync(import, ct)))
            return new(import.LignesJustes, 0, 0, 0);
        await using var commande = Commande($"""
            {Cote} select count(*) filter (where b.siren is null), count(*) filter (where a.siren is null),
              count(*) filter (where a.empreinte <> b.empreinte), count(*) filter (where a.empreinte = b.empreinte)
            from a full join b using (siren, identifiant)
            """, import, reference);
        await using var l = await commande.ExecuteReaderAsync(ct);
        await l.ReadAsync(ct);
        var (nouveaux, disparus, modifies, inchanges) = ((int)l.GetInt64(0), (int)l.GetInt64(1), (int)l.GetInt64(2), (int)l.GetInt64(3));
        return import.Mode == ModeDImport.Complement ? new(nouveaux, 0, modifies, inchanges + disparus) : new(nouveaux, disparus, modifies, inchanges);
    }

    /// <summary>A national file holds an organisme whose stock is known; else everything in it is new.</summary>
    private Task<bool> ToucheUnStockAsync(ImportDeStock import, CancellationToken ct) =>
        db.Set<StockImporte>().AnyAsync(s => db.Set<Logement>().Any(l => l.ImportId == import.Id && l.Siren == s.Siren), ct);

    /// <summary>A page of the dwellings that differ, with both lines.</summary>
    public async Task<IReadOnlyList<(Logement? Avant, Logement? Apres)>> ListerAsync(ImportDeStock import, NatureDEcart nature, int page, CancellationToken ct)
    {
        var cles = await ClesAsync(import, nature, page, ct);
        var identifiants = cles.ConvertAll(c => c.Identifiant);
        var sirens = cles.ConvertAll(c => c.Siren);
        var imports = await db.Set<StockImporte>().AsNoTracking().Where(s => sirens.Contains(s.Siren)).Select(s => s.ImportId).ToListAsync(ct);
        if (import.CompareAId is { } reference)
            imports = [reference];
        var apres = await LireAsync([import.Id], identifiants, ct);
        var avant = await LireAsync(imports.Where(i => i != import.Id).ToList(), identifiants, ct);
        return [.. cles.Select(c => (avant.GetValueOrDefault(c), nature == NatureDEcart.Disparu ? null : apres.GetValueOrDefault(c)))];
    }

    private async Task<Dictionary<(string Siren, string Identifiant), Logement>> LireAsync(List<Guid> imports, List<string> identifiants, CancellationToken ct) =>
        (await db.Set<Logement>().AsNoTracking().Where(l => imports.Contains(l.ImportId) && identifiants.Contains(l.Identifiant)).ToListAsync(ct))
        .GroupBy(l => (l.Siren, l.Identifiant)).ToDictionary(g => g.Key, g => g.First());

    private async Task<List<(string Siren, string Identifiant)>> ClesAsync(ImportDeStock import, NatureDEcart nature, int page, CancellationToken ct)
    {
        var condition = nature switch
        {
            NatureDEcart.Nouveau => "b.siren is null",
            NatureDEcart.Disparu => "a.siren is null",
            _ => "a.empreinte <> b.empreinte",
        };
        await using var commande = Commande($"{Cote} select siren, identifiant from a full join b using (siren, identifiant) where {condition} order by 1, 2 limit {Taille} offset $4", import, import.CompareAId);
        commande.Parameters.Add(new NpgsqlParameter<int> { TypedValue = (Math.Max(1, page) - 1) * Taille });
        await using var l = await commande.ExecuteReaderAsync(ct);
        var cles = new List<(string, string)>();
        while (await l.ReadAsync(ct))
            cles.Add((l.GetString(0), l.GetString(1)));
        return cles;
    }

    private NpgsqlCommand Commande(string sql, ImportDeStock import, Guid? reference) => new(sql, (NpgsqlConnection)db.Database.GetDbConnection(), unite.TransactionNpgsql)
    {
        CommandTimeout = 0,
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = import.Id },
            new NpgsqlParameter { Value = EstSansReference(import, reference) ? Guid.Empty : (object?)reference ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
            new NpgsqlParameter<string> { TypedValue = import.Siren },
        },
    };

    /// <summary>A first import of an organisme is compared with an import that does not exist: everything in it is new.</summary>
    private static bool EstSansReference(ImportDeStock import, Guid? reference) => reference is null && !import.EstNational;
}
