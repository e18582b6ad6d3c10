using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>Whose deadline it is.</summary>
internal sealed record CibleDeRappel(IReadOnlyList<Role> Roles, Guid? OrganismeId, string? Region)
{
    public static CibleDeRappel De(Echeance e) => new([.. e.Roles.Select(Enum.Parse<Role>)], e.OrganismeId, e.Region);

    public static CibleDeRappel De(OuvertureEcheance o) => new(o.Roles, o.OrganismeId, o.Region);
}

/// <summary>Who a reminder is written to, and on which rung it finds them. No account: an address of the State service or of the national desk.</summary>
internal sealed record Destinataire(Echelon Echelon, string Nom, string Adresse, Guid? CompteId);

/// <summary>
/// Who is reminded, resolved at the day of the reminder: holders of the roles and their delegates, for the organisme or its successor,
/// on a territory that covers the region; the superior that the service of the region designated; the national desk. Each address once,
/// on the lowest rung. What is read is kept until <see cref="Oublier"/>: a batch of reminders reads each list once.
/// </summary>
internal sealed class DestinatairesDuRappel(IMembres membres, IOrganismes organismes, ITerritoires territoires, IPointsDeContact contacts)
{
    private readonly Dictionary<(string Roles, DateOnly Jour), ILookup<Guid?, Membre>> _membres = [];
    private readonly Dictionary<(Guid, DateOnly), Guid> _agissent = [];
    private readonly Dictionary<string, IReadOnlyList<PointDeContact>> _contacts = new(StringComparer.Ordinal);

    public void Oublier()
    {
        _membres.Clear();
        _agissent.Clear();
        _contacts.Clear();
    }

    public async Task<IReadOnlyList<Destinataire>> ListerAsync(CibleDeRappel cible, IReadOnlyList<Echelon> echelons, DateOnly jour, CancellationToken ct)
    {
        var trouves = new List<Destinataire>();
        if (echelons.Contains(Echelon.Titulaire) || echelons.Contains(Echelon.Delegue))
        {
            trouves.AddRange((await MembresAsync(cible, jour, ct))
                .Select(m => new Destinataire(m.ParDelegation ? Echelon.Delegue : Echelon.Titulaire, m.Nom, m.Courriel, m.CompteId)).Where(d => echelons.Contains(d.Echelon)));
        }

        if (echelons.Contains(Echelon.Superieur) && cible.Region is { } region)
        {
            trouves.AddRange((await ContactsAsync(RoleDeContact.Dreal, region, ct)).Where(c => c.Superieur is not null)
                .Select(c => new Destinataire(Echelon.Superieur, $"Supérieur désigné, {c.Libelle}", c.Superieur!, null)));
        }

        if (echelons.Contains(Echelon.BureauNational))
            trouves.AddRange((await ContactsAsync(RoleDeContact.Dhup, null, ct)).Select(c => new Destinataire(Echelon.BureauNational, c.Libelle, c.Adresse, null)));
        return [.. trouves.OrderBy(d => d.Echelon).DistinctBy(d => d.Adresse, StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<IEnumerable<Membre>> MembresAsync(CibleDeRappel cible, DateOnly jour, CancellationToken ct)
    {
        var cle = (string.Join(',', cible.Roles.Distinct().Order()), jour);
        if (!_membres.TryGetValue(cle, out var tous))
            _membres[cle] = tous = (await membres.ListerAsync([.. cible.Roles], null, jour, ct)).ToLookup(m => m.OrganismeId);
        var vises = cible.OrganismeId is { } o ? tous[await AgitPourAsync(o, jour, ct)] : tous.SelectMany(g => g);
        return vises.Where(m => cible.Region is null || territoires.Couvre(m.Territoires, cible.Region));
    }

    private async Task<Guid> AgitPourAsync(Guid organisme, DateOnly jour, CancellationToken ct) =>
        _agissent.TryGetValue((organisme, jour), out var agit) ? agit : _agissent[(organisme, jour)] = await organismes.AgitPourAsync(organisme, jour, ct);

    private async Task<IReadOnlyList<PointDeContact>> ContactsAsync(RoleDeContact role, string? region, CancellationToken ct)
    {
        var cle = $"{role}/{region}";
        return _contacts.TryGetValue(cle, out var lus) ? lus : _contacts[cle] = await contacts.ListerAsync(role, region, ct);
    }
}
