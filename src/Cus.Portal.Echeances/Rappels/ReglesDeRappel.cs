using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>
/// Rules of the current espace in force; a type met for the first time gets those that its programme declares, under identifiers that
/// do not change from one reading to the next.
/// </summary>
internal sealed class ReglesDeRappel(PortailDbContext db, IContexteEspace espace, IEnumerable<TypeDEcheance> types)
{
    private readonly Dictionary<string, IReadOnlyList<RegleDeRappel>> _lues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConditionsDArret> _conditions = new(StringComparer.Ordinal);

    /// <summary>As declared; a type that no programme declares goes by its code.</summary>
    public TypeDEcheance Declare(string type) => types.FirstOrDefault(t => t.Code == type) ?? new TypeDEcheance(type, type);

    /// <summary>Every type that a programme declares, by name.</summary>
    public IReadOnlyList<TypeDEcheance> Declares => [.. types.OrderBy(t => t.Libelle, StringComparer.CurrentCulture)];

    public async Task<IReadOnlyList<RegleDeRappel>> PourAsync(string type, CancellationToken ct)
    {
        if (_lues.TryGetValue(type, out var connues))
            return connues;
        if (!await db.Set<RegleDeRappel>().AnyAsync(r => r.Type == type, ct))
        {
            foreach (var r in Declare(type).Regles)
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into echeances.regles (id, espace_id, type, decalage, unite, heure, echelons, est_active)
                    values (md5({$"{espace.Id}/{type}/{r.Decalage}"})::uuid, {espace.Id}, {type}, {r.Decalage}, 'JoursOuvres', time '08:00', {r.Echelons.Select(e => e.ToString()).ToArray()}, true)
                    on conflict do nothing
                    """, ct);
            }
        }

        return _lues[type] = await db.Set<RegleDeRappel>().AsNoTracking().Where(r => r.Type == type && r.EstActive).OrderBy(r => r.Decalage).ToListAsync(ct);
    }

    /// <summary>What stops the reminders of a type by itself: decided in the espace, else declared by the programme.</summary>
    public async Task<ConditionsDArret> ConditionsAsync(string type, CancellationToken ct)
    {
        if (_conditions.TryGetValue(type, out var connues))
            return connues;
        var declare = Declare(type);
        return _conditions[type] = await db.Set<ConditionsDArret>().AsNoTracking().SingleOrDefaultAsync(c => c.Type == type, ct)
            ?? ConditionsDArret.Poser(type, declare.SArreteAvecLeGroupe, declare.SeFermeApres);
    }

    /// <summary>Reads again: what was inserted may have been rolled back.</summary>
    public void Oublier()
    {
        _lues.Clear();
        _conditions.Clear();
    }
}
