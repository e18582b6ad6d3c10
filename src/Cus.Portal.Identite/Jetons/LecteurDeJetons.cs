using Npgsql;

namespace Cus.Portal.Identite.Jetons;

/// <summary>A token as a request presents it.</summary>
internal sealed record JetonLu(Guid Id, Guid EspaceId, string Nom, IReadOnlyList<string> Portees, DateOnly DernierJour, DateTimeOffset? RevoqueLe, DateTimeOffset? UtiliseLe);

/// <summary>
/// Finds the token that a request presents, whatever its espace, and notes its last use. Beside the transaction of the request, each in one
/// round trip whose settings end with it; row-level security shows the row of that fingerprint alone.
/// </summary>
internal sealed class LecteurDeJetons(NpgsqlDataSource source, TimeProvider temps)
{
    private static readonly TimeSpan Pas = TimeSpan.FromMinutes(1);

    /// <summary>The token, or null when it is unknown.</summary>
    public async Task<JetonLu?> TrouverAsync(string jeton, CancellationToken ct)
    {
        if (!FormatDeJeton.EstBienForme(jeton))
            return null;
        var empreinte = FormatDeJeton.Empreinte(jeton);
        await using var lot = source.CreateBatch();
        lot.BatchCommands.Add(Commande("select set_config('app.jeton', $1, true)", empreinte));
        lot.BatchCommands.Add(Commande("select id, espace_id, nom, portees, dernier_jour, revoque_le, utilise_le, empreinte from identite.jetons_d_api where empreinte = $1", empreinte));
        await using var l = await lot.ExecuteReaderAsync(ct);
        await l.NextResultAsync(ct);
        if (!await l.ReadAsync(ct) || !FormatDeJeton.Correspond(jeton, l.GetString(7)))
            return null;
        return new JetonLu(l.GetGuid(0), l.GetGuid(1), l.GetString(2), l.GetFieldValue<string[]>(3), l.GetFieldValue<DateOnly>(4), Instant(l, 5), Instant(l, 6));
    }

    /// <summary>Notes the use, once a minute at most.</summary>
    public async Task NoterLUsageAsync(JetonLu jeton, CancellationToken ct)
    {
        var maintenant = temps.GetUtcNow();
        if (maintenant - jeton.UtiliseLe < Pas)
            return;
        await using var lot = source.CreateBatch();
        lot.BatchCommands.Add(Commande("select set_config('app.espace_id', $1, true)", jeton.EspaceId.ToString()));
        var ecrire = Commande("update identite.jetons_d_api set utilise_le = $2 where id = $1::uuid", jeton.Id.ToString());
        ecrire.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = maintenant.ToUniversalTime() });
        lot.BatchCommands.Add(ecrire);
        await lot.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand Commande(string sql, string valeur) => new(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = valeur } } };

    private static DateTimeOffset? Instant(NpgsqlDataReader l, int colonne) => l.IsDBNull(colonne) ? null : l.GetFieldValue<DateTimeOffset>(colonne);
}
