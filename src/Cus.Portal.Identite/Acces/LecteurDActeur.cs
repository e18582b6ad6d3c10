using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.Identite.Acces;

/// <summary>What a request must know of its account, in one round trip.</summary>
/// <param name="Acteur">The actor on that day in the current espace.</param>
/// <param name="Tampon">Security stamp.</param>
/// <param name="ASecondFacteur">A second factor is registered.</param>
/// <param name="SessionOuverte">The session named by the cookie is still open.</param>
internal sealed record ActeurLu(Acteur Acteur, string? Tampon, bool ASecondFacteur, bool SessionOuverte);

/// <summary>Builds the actor of an account: its habilitations valid on a day in the current espace, and those delegated to it.</summary>
internal sealed class LecteurDActeur(PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge)
{
    private const string DuCompte = """
        select c.nom, c.email, c.est_administrateur_hote, c.security_stamp, c.two_factor_enabled,
               exists (select from identite.sessions s where s.id = $2 and s.compte_id = c.id and s.fermee_le is null)
        from identite.comptes c where c.id = $1
        """;

    /// <summary>Habilitations held or received in the espace; a delegation ends with the habilitation it comes from.</summary>
    private const string DesHabilitations = """
        select h.id, h.role, h.organisme_id, h.territoires, h.debut, h.fin, null
        from identite.habilitations h where h.compte_id = $1 and h.espace_id = $2
        union all
        select h.id, h.role, h.organisme_id, h.territoires, greatest(h.debut, d.debut), least(h.fin, d.fin, d.revoquee_le - 1), c.nom
        from identite.delegations d join identite.habilitations h on h.id = d.habilitation_id join identite.comptes c on c.id = d.delegant_id
        where d.compte_id = $1 and d.espace_id = $2 and h.espace_id = $2
        """;

    /// <summary>The actor, or null when the account does not exist; opens the transaction in the current espace, or moves it there, in the same round trip. No day: today, by the clock of the espace just opened.</summary>
    public async Task<ActeurLu?> LireAsync(Guid compteId, Guid? sessionId, DateOnly? jour, CancellationToken ct)
    {
        await using var lot = await unite.OuvrirAvecAsync(ct);
        lot.BatchCommands.Add(Commande(DuCompte, compteId, sessionId));
        lot.BatchCommands.Add(Commande(DesHabilitations, compteId, espace.Id));
        await using var l = await lot.ExecuteReaderAsync(ct);
        await unite.RegarderLHeureAsync(l, ct);
        if (!await l.ReadAsync(ct))
            return null;
        var (nom, courriel, hote, tampon, facteur, ouverte) = (l.GetString(0), l.GetString(1), l.GetBoolean(2), l.IsDBNull(3) ? null : l.GetString(3), l.GetBoolean(4), l.GetBoolean(5));
        await l.NextResultAsync(ct);
        var (actives, derniereFin) = await HabilitationsAsync(l, jour ?? horloge.Aujourdhui(), ct);
        return new ActeurLu(new Acteur(compteId, nom, courriel, actives, hote, derniereFin), tampon, facteur, ouverte);
    }

    /// <summary>Espaces where the account holds an habilitation on a day, its own or delegated.</summary>
    public async Task<IReadOnlyList<Guid>> EspacesAsync(Guid compteId, DateOnly jour, CancellationToken ct)
    {
        var propres = await db.Set<Habilitation>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace])
            .Where(h => h.CompteId == compteId && h.Debut <= jour && (h.Fin == null || h.Fin >= jour)).Select(h => h.EspaceId).ToListAsync(ct);
        var recues = await db.Set<Delegation>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace])
            .Where(d => d.CompteId == compteId && d.Debut <= jour && d.Fin >= jour && (d.RevoqueeLe == null || d.RevoqueeLe > jour)).Select(d => d.EspaceId).ToListAsync(ct);
        return [.. propres.Concat(recues).Distinct()];
    }

    private static async Task<(List<HabilitationActive> Actives, DateOnly? DerniereFin)> HabilitationsAsync(NpgsqlDataReader l, DateOnly jour, CancellationToken ct)
    {
        var actives = new List<HabilitationActive>();
        DateOnly? derniereFin = null;
        while (await l.ReadAsync(ct))
        {
            var fin = l.IsDBNull(5) ? (DateOnly?)null : l.GetFieldValue<DateOnly>(5);
            if (fin < jour)
                derniereFin = derniereFin > fin ? derniereFin : fin;
            else if (l.GetFieldValue<DateOnly>(4) <= jour)
                actives.Add(new HabilitationActive(l.GetGuid(0), Enum.Parse<Role>(l.GetString(1)), l.IsDBNull(2) ? null : l.GetGuid(2), l.GetFieldValue<string[]>(3), fin, l.IsDBNull(6) ? null : l.GetString(6)));
        }

        return (actives, derniereFin);
    }

    private static NpgsqlBatchCommand Commande(string sql, Guid un, Guid? deux) => new(sql)
    {
        Parameters = { new NpgsqlParameter<Guid> { TypedValue = un }, new NpgsqlParameter<Guid> { TypedValue = deux ?? Guid.Empty } },
    };
}
