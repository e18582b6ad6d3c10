using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>A rule on screen, with its effect in words on a real deadline.</summary>
internal sealed record LigneDeRegle(Guid Id, string Quand, TimeOnly Heure, string Echelons, bool AUnModele, string Effet);

/// <summary>A type of deadline with its rules in force.</summary>
internal sealed record ReglesDUnType(TypeDEcheance Type, ConditionsDArret Conditions, IReadOnlyList<LigneDeRegle> Regles);

/// <summary>The rules of the espace by type, those that a programme declares and those already in use.</summary>
internal sealed class LireLesRegles(PortailDbContext db, ReglesDeRappel regles, IHorloge horloge)
{
    public async Task<IReadOnlyList<ReglesDUnType>> ListerAsync(CancellationToken ct)
    {
        var enUsage = await db.Set<RegleDeRappel>().Select(r => r.Type).Distinct().ToListAsync(ct);
        var tous = new List<ReglesDUnType>();
        foreach (var type in regles.Declares.Select(t => t.Code).Concat(enUsage).Distinct(StringComparer.Ordinal))
            tous.Add(await LireAsync(type, ct));
        return tous;
    }

    public async Task<ReglesDUnType> LireAsync(string type, CancellationToken ct)
    {
        var (due, calendrier) = await ExempleAsync(type, ct);
        var lignes = (await regles.PourAsync(type, ct)).Select(r => new LigneDeRegle(r.Id, r.Quand, r.Heure, EcrireLeRappel.EnMots(r.Destinataires), r.Sujet is not null || r.Texte is not null, Effet(r.Instant(due, calendrier), due)));
        return new ReglesDUnType(regles.Declare(type), await regles.ConditionsAsync(type, ct), [.. lignes]);
    }

    /// <summary>A rule in force, or null.</summary>
    public async Task<RegleDeRappel?> UneAsync(string type, Guid id, CancellationToken ct) => (await regles.PourAsync(type, ct)).FirstOrDefault(r => r.Id == id);

    /// <summary>« le mardi 27 mai 2014 à 8 h 00 pour un terme au 12 juin ».</summary>
    internal static string Effet(DateTimeOffset instant, DateTimeOffset due)
    {
        var jour = Paris.Date(due);
        var terme = jour.Year == Paris.Date(instant).Year ? Francais.DateLongue(jour)[..^5] : Francais.DateLongue(jour);
        return $"le {Francais.DateAvecJour(Paris.Date(instant))} à {Francais.Heure(instant)} pour un terme au {terme}";
    }

    /// <summary>The next due instant of the type, to say the effect of a rule on something real; else a month from now.</summary>
    private async Task<(DateTimeOffset Due, CalendrierFerie Calendrier)> ExempleAsync(string type, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var prochaine = await db.Set<Echeance>().AsNoTracking().Where(e => e.Type == type && e.CloseLe == null && e.DueLe >= maintenant).OrderBy(e => e.DueLe).Select(e => new { e.DueLe, e.Calendrier }).FirstOrDefaultAsync(ct);
        return prochaine is null ? (Delai.EnMois(1).Terme(maintenant), CalendrierFerie.Metropole) : (prochaine.DueLe, prochaine.Calendrier);
    }
}
