using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>
/// Whose contracts the actor may see, as one query: those its organisme is a party to, successions included; those of the territory of a
/// préfecture or of a regional service; all of them for the secretariat and the auditor.
/// </summary>
internal sealed class PerimetreDesContrats(PortailDbContext db, IActeurCourant acteur, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    private static readonly Role[] DesParties =
        [Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, Role.Prefecture];

    private static readonly Role[] Territoriaux = [Role.Prefecture, Role.PrefetRegion, Role.InstructeurRegional];

    private readonly Dictionary<(Permission, Acteur?), IReadOnlyList<Guid>> _organismes = [];

    /// <summary>Organismes the actor acts for, those they took over included; none of an absorbed one. Read once a request.</summary>
    public async Task<IReadOnlyList<Guid>> OrganismesAsync(Permission permission, CancellationToken ct)
    {
        if (!_organismes.TryGetValue((permission, acteur.Acteur), out var lus))
            _organismes[(permission, acteur.Acteur)] = lus = await LireLesOrganismesAsync(permission, ct);
        return lus;
    }

    /// <summary>Whose figures of a contract the actor reads.</summary>
    public async Task<Predicate<Guid>> LisiblesAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var siens = await OrganismesAsync(PermissionsContrats.Lire, ct);
        return organismeId => contrat.LaisseLire(siens, organismeId);
    }

    private Task<IReadOnlyList<Guid>> LireLesOrganismesAsync(Permission permission, CancellationToken ct) =>
        organismes.AvecLesReprisAsync(permission.Chez(acteur.Acteur).Where(h => DesParties.Contains(h.Role)).Select(h => h.OrganismeId), horloge.Aujourdhui(), ct);

    /// <summary>The contracts the actor may read.</summary>
    public async Task<IQueryable<ContratTerritorial>> ContratsAsync(CancellationToken ct)
    {
        PermissionsContrats.Lire.Exiger(acteur.Acteur);
        if (acteur.Requis.Tient(Role.Secretariat, Role.Auditeur, Role.AdministrateurEspace))
            return db.Set<ContratTerritorial>();
        var miens = await OrganismesAsync(PermissionsContrats.Lire, ct);
        var departements = Departements();
        return db.Set<ContratTerritorial>().Where(c => departements.Contains(c.Epci.Departement) || c.Parties.Any(p => miens.Contains(p.OrganismeId)));
    }

    /// <summary>A contract of the perimeter, tracked, with its parties.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<ContratTerritorial> ChargerAsync(Guid id, CancellationToken ct) =>
        await (await ContratsAsync(ct)).Include(c => c.Parties).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>The party of the contract that the actor writes for, the EPCI first; null when it only reads.</summary>
    public async Task<PartieAuContrat?> PartieAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var miens = await OrganismesAsync(PermissionsContrats.Ecrire, ct);
        return contrat.PartiesPresentes.OrderBy(p => p.Qualite == QualiteDePartie.Epci ? 0 : 1).FirstOrDefault(p => miens.Contains(p.OrganismeId));
    }

    /// <summary>A contract of the perimeter that the actor writes in, and for which party.</summary>
    /// <exception cref="Refus">Unknown (404), or read only (403).</exception>
    public async Task<(ContratTerritorial Contrat, PartieAuContrat Partie)> ChargerPourEcrireAsync(Guid id, CancellationToken ct)
    {
        PermissionsContrats.Ecrire.Exiger(acteur.Acteur);
        var contrat = await ChargerAsync(id, ct);
        return (contrat, await PartieAsync(contrat, ct) ?? throw new Refus(RefusSocle.Interdit));
    }

    /// <summary>Départements that the actor covers by its territories (« D29 », or the regions of any vintage).</summary>
    public IReadOnlyList<string> Departements()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var h in acteur.Requis.Habilitations.Where(h => Territoriaux.Contains(h.Role)))
        {
            foreach (var territoire in h.Territoires)
            {
                if (territoire is ['D', .. var departement])
                    codes.Add(departement);
                else if (territoires.Region(territoire) is { } region)
                    codes.UnionWith(region.Departements);
            }
        }

        return [.. codes];
    }
}
