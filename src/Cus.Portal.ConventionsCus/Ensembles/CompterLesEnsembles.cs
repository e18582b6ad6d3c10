using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>Counts what the dwellings of each ensemble of an organisme tell, in one pass over the stock in force; puts dwellings in ensembles.</summary>
internal sealed class CompterLesEnsembles(PortailDbContext db, UniteDeTravail unite)
{
    private const string Faits = """
        select r.ensemble_id, count(*)::int, array_agg(distinct l.adresse || ', ' || l.commune), array_agg(distinct l.financement),
          coalesce(array_agg(distinct l.convention_apl) filter (where l.convention_apl is not null), '{}'), coalesce(array_agg(distinct l.qpv) filter (where l.qpv is not null), '{}'),
          (count(*) filter (where l.qpv is null))::int, (count(*) filter (where l.en_copropriete))::int,
          (count(*) filter (where l.plafond = 'PLAI'))::int, (count(*) filter (where l.plafond = 'PLUS'))::int, (count(*) filter (where l.plafond = 'PLS'))::int, (count(*) filter (where l.plafond = 'PLI'))::int,
          array_agg(distinct l.mode_de_surface), sum(l.surface_en_dm2)::bigint, coalesce(array_agg(distinct l.epci) filter (where l.epci is not null), '{}'), array_agg(distinct l.departement),
          (count(*) filter (where l.vacant_depuis is not null))::int
        from cus.stocks s join cus.logements l on l.import_id = s.import_id and l.siren = s.siren
        join cus.rattachements r on r.espace_id = l.espace_id and r.siren = l.siren and r.identifiant = l.identifiant
        where s.siren = $1 group by r.ensemble_id
        """;

    /// <summary>By ensemble; one whose dwellings are all gone is not there.</summary>
    public async Task<IReadOnlyDictionary<Guid, FaitsDEnsemble>> FaitsAsync(string siren, CancellationToken ct)
    {
        await using var commande = Commande(Faits, siren);
        await using var l = await commande.ExecuteReaderAsync(ct);
        var faits = new Dictionary<Guid, FaitsDEnsemble>();
        while (await l.ReadAsync(ct))
            faits[l.GetGuid(0)] = Lire(l);
        return faits;
    }

    /// <summary>Puts dwellings in an ensemble, taken out of the one they were in.</summary>
    public async Task RattacherAsync(EnsembleImmobilier ensemble, IReadOnlyCollection<string> identifiants, CancellationToken ct)
    {
        await using var commande = Commande(
            """
            insert into cus.rattachements (espace_id, siren, identifiant, ensemble_id) select $1, $2, i, $3 from unnest($4::text[]) i
            on conflict (espace_id, siren, identifiant) do update set ensemble_id = excluded.ensemble_id
            """, ensemble.EspaceId, ensemble.Siren, ensemble.Id, identifiants.ToArray());
        await commande.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes dwellings out of any ensemble.</summary>
    public async Task DetacherAsync(string siren, IReadOnlyCollection<string> identifiants, CancellationToken ct)
    {
        await using var commande = Commande("delete from cus.rattachements where siren = $1 and identifiant = any($2)", siren, identifiants.ToArray());
        await commande.ExecuteNonQueryAsync(ct);
    }

    public NpgsqlCommand Commande(string sql, params object[] valeurs)
    {
        var commande = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection(), unite.TransactionNpgsql);
        foreach (var v in valeurs)
            commande.Parameters.Add(new NpgsqlParameter { Value = v });
        return commande;
    }

    private static FaitsDEnsemble Lire(NpgsqlDataReader l) => new(
        l.GetInt32(1), Textes(l, 2), Textes(l, 3), Textes(l, 4), Textes(l, 5), l.GetInt32(6), l.GetInt32(7), l.GetInt32(8), l.GetInt32(9), l.GetInt32(10), l.GetInt32(11),
        [.. l.GetFieldValue<short[]>(12).Select(m => (ModeDeSurface)m)], l.GetInt64(13), Textes(l, 14), Textes(l, 15), l.GetInt32(16));

    private static string[] Textes(NpgsqlDataReader l, int rang) => l.GetFieldValue<string[]>(rang);
}
