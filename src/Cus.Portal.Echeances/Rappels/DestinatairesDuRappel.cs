using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>
/// Who is reminded, resolved at the instant of the reminder: holders of the roles and their delegates, for the organisme or its successor,
/// on a territory that covers the region; each person once.
/// </summary>
internal sealed class DestinatairesDuRappel(IMembres membres, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    public async Task<IReadOnlyList<Membre>> ListerAsync(Echeance e, CancellationToken ct)
    {
        var roles = e.Roles.Select(Enum.Parse<Role>).ToList();
        var jour = horloge.Aujourdhui();
        var tous = await membres.ListerAsync(roles, e.OrganismeId is { } o ? await organismes.AgitPourAsync(o, jour, ct) : null, jour, ct);
        return [.. tous.Where(m => e.Region is null || territoires.Couvre(m.Territoires, e.Region)).DistinctBy(m => m.CompteId)];
    }
}
