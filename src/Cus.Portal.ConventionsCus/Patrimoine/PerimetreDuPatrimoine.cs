using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>
/// Whose stock the actor may see, as queries: that of its organisme, successions included; that of the départements of a service
/// of the State; all of it for the secretariat, the administrator and the auditor.
/// </summary>
internal sealed class PerimetreDuPatrimoine(PortailDbContext db, IActeurCourant acteur, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    private static readonly Role[] DesBailleurs = [Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur];
    private static readonly Role[] Territoriaux = [Role.InstructeurRegional, Role.ContributeurEtat, Role.PrefetRegion, Role.Prefecture];

    /// <summary>Sees the stock of the whole espace.</summary>
    public bool VoitTout => acteur.Requis.Tient(Role.Secretariat, Role.AdministrateurEspace, Role.Auditeur);

    /// <summary>Landlords that the actor acts for, those they took over included.</summary>
    public async Task<IReadOnlyList<OrganismeLu>> OrganismesAsync(Permission permission, CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var tous = await organismes.AvecLesReprisAsync(permission.Chez(acteur.Acteur).Where(h => DesBailleurs.Contains(h.Role)).Select(h => h.OrganismeId), jour, ct);
        return [.. (await organismes.LireAsync(tous, jour, ct)).Values.OrderBy(o => o.Nom, StringComparer.Create(Francais.Culture, ignoreCase: true))];
    }

    /// <summary>The imports the actor may read.</summary>
    public async Task<IQueryable<ImportDeStock>> ImportsAsync(CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        if (VoitTout)
            return db.Set<ImportDeStock>();
        var (sirens, departements) = (await SirensAsync(ct), Departements());
        return db.Set<ImportDeStock>().Where(i => i.OrganismeId != null && (sirens.Contains(i.Siren) || i.Departements.Any(d => departements.Contains(d))));
    }

    /// <summary>The dwellings in force that the actor may read.</summary>
    public async Task<IQueryable<Logement>> LogementsAsync(CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        var enVigueur = from s in db.Set<StockImporte>()
                        join l in db.Set<Logement>() on new { s.ImportId, s.Siren } equals new { l.ImportId, l.Siren }
                        select l;
        if (VoitTout)
            return enVigueur;
        var (sirens, departements) = (await SirensAsync(ct), Departements());
        return departements.Count == 0 ? enVigueur.Where(l => sirens.Contains(l.Siren)) : enVigueur.Where(l => sirens.Contains(l.Siren) || departements.Contains(l.Departement));
    }

    /// <summary>The stocks in force that the actor may read, organisme by organisme; a service of the State reads those of its départements.</summary>
    public async Task<IQueryable<StockImporte>> StocksAsync(CancellationToken ct)
    {
        if (VoitTout)
            return db.Set<StockImporte>();
        var logements = await LogementsAsync(ct);
        var sirens = await SirensAsync(ct);
        return Departements().Count == 0
            ? db.Set<StockImporte>().Where(s => sirens.Contains(s.Siren))
            : db.Set<StockImporte>().Where(s => logements.Any(l => l.ImportId == s.ImportId && l.Siren == s.Siren));
    }

    /// <summary>An import of the perimeter, tracked.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<ImportDeStock> ImportAsync(Guid id, CancellationToken ct) =>
        await (await ImportsAsync(ct)).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>An import that the actor decides of.</summary>
    /// <exception cref="Refus">Unknown (404), or read only (403).</exception>
    public async Task<ImportDeStock> ImportAEcrireAsync(Guid id, CancellationToken ct)
    {
        var import = await ImportAsync(id, ct);
        return await PeutEcrireAsync(import, ct) ? import : throw new Refus(RefusSocle.Interdit);
    }

    public async Task<bool> PeutEcrireAsync(ImportDeStock import, CancellationToken ct) =>
        import.OrganismeId is { } organisme
            ? (await OrganismesAsync(PermissionsCus.EcrirePatrimoine, ct)).Any(o => o.Id == organisme)
            : PermissionsCus.ImporterLeNational.EstTenuePar(acteur.Acteur);

    private async Task<IReadOnlyList<string>> SirensAsync(CancellationToken ct) =>
        [.. (await OrganismesAsync(PermissionsCus.LirePatrimoine, ct)).Select(o => o.Siren).OfType<string>()];

    /// <summary>Départements of the services of the State that the actor acts for.</summary>
    public IReadOnlyList<string> Departements()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var territoire in acteur.Requis.Habilitations.Where(h => Territoriaux.Contains(h.Role)).SelectMany(h => h.Territoires))
        {
            if (territoire is ['D', .. var departement])
                codes.Add(departement);
            else if (territoires.Region(territoire) is { } region)
                codes.UnionWith(region.Departements);
        }

        return [.. codes];
    }
}
