using Cus.Portal.Appels.Appels;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Sessions;

/// <summary>What anybody may put in its agenda: opening and limit of deposit of the sessions open or to come.</summary>
internal sealed class AppelsOuverts(PortailDbContext db, IHorloge horloge) : IAgendaPublic
{
    private const int Plafond = 100;

    /// <inheritdoc />
    public string Programme => "appels";

    /// <inheritdoc />
    public string Nom => "Appels à projets";

    /// <inheritdoc />
    public async Task<IReadOnlyList<EvenementDAgenda>> ListerAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.Fermeture >= maintenant).OrderBy(s => s.Fermeture).Take(Plafond)
            .Join(db.Set<Appel>(), s => s.AppelId, a => a.Id, (s, a) => new { Session = s, a.Titre }).ToListAsync(ct);
        return [.. sessions.SelectMany(x => Evenements(x.Session, x.Titre)).OrderBy(e => e.Debut)];
    }

    private static IEnumerable<EvenementDAgenda> Evenements(Session s, string titre)
    {
        yield return new($"{s.Id}-ouverture@cus-portal", $"Ouverture, {s.Libelle}\u00A0: {titre}", s.Calendrier.OuvreLe) { Sequence = s.Recalages };
        yield return new($"{s.Id}-depot@cus-portal", $"Limite de dépôt, {s.Libelle}\u00A0: {titre}", s.Calendrier.LimiteDeDepot) { Sequence = s.Recalages, Sonne = true };
    }
}
