using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>In what quality the actor stands before a convention.</summary>
[Flags]
internal enum QualiteDansLaCus
{
    /// <summary>Reads only.</summary>
    Lecteur = 0,

    /// <summary>Writes for the landlord.</summary>
    Organisme = 1,

    /// <summary>Signs for the landlord: deposits, délibérations.</summary>
    SignataireDeLOrganisme = 2,

    /// <summary>Prefect of the département of the seat: receives, transmits, proposes.</summary>
    PrefetDuSiege = 4,

    /// <summary>Prefect of the region of the seat: territorialises, signs.</summary>
    PrefetDeRegion = 8,

    /// <summary>Prefect of another territory: writes an avis on it.</summary>
    PrefetConcerne = 16,

    /// <summary>Collectivité associated.</summary>
    Collectivite = 32,
}

/// <summary>
/// Whose conventions the actor may read, as one query: those of its organisme, successions included; those whose stock or seat is in the
/// territory of a service of the State; those it is associated with; all of them for the secretariat, the administrator and the auditor.
/// </summary>
internal sealed class PerimetreDesConventions(PortailDbContext db, IActeurCourant acteur, PerimetreDuPatrimoine patrimoine, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    private static readonly Role[] DesCollectivites = [Role.RedacteurDePartie, Role.SignataireDePartie];

    private readonly Dictionary<(Permission, Acteur?), IReadOnlyList<Guid>> _organismes = [];
    private (Acteur? Acteur, IReadOnlyList<Guid> Ids)? _associes;

    /// <summary>The conventions the actor may read.</summary>
    public async Task<IQueryable<ConventionCus>> ConventionsAsync(CancellationToken ct)
    {
        PermissionsCus.LireConventions.Exiger(acteur.Acteur);
        if (patrimoine.VoitTout)
            return db.Set<ConventionCus>();
        var siens = await OrganismesAsync(PermissionsCus.LireConventions, ct);
        var associes = await AssociesAsync(ct);
        var departements = patrimoine.Departements();
        return db.Set<ConventionCus>().Where(c => siens.Contains(c.Bailleur.OrganismeId) || departements.Contains(c.Bailleur.Departement)
            || c.Departements.Any(d => departements.Contains(d)) || c.Associes.Any(a => associes.Contains(a)));
    }

    /// <summary>A convention of the perimeter, tracked.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<ConventionCus> ChargerAsync(Guid id, CancellationToken ct) =>
        await (await ConventionsAsync(ct)).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>A convention of the perimeter, tracked, for an act that asks one of these qualities.</summary>
    /// <exception cref="Refus">Unknown (404), or another quality (403).</exception>
    public async Task<ConventionCus> ChargerPourAsync(Guid id, QualiteDansLaCus qualites, CancellationToken ct)
    {
        var convention = await ChargerAsync(id, ct);
        if ((await QualiteAsync(convention, ct) & qualites) == QualiteDansLaCus.Lecteur)
            throw new Refus(RefusSocle.Interdit);
        return convention;
    }

    /// <summary>Every quality of the actor before that convention.</summary>
    public async Task<QualiteDansLaCus> QualiteAsync(ConventionCus c, CancellationToken ct)
    {
        var qualite = await QualiteAupresDeAsync(c.Bailleur, ct);
        if (AvisDe(c).Count > 0)
            qualite |= QualiteDansLaCus.PrefetConcerne;
        if ((await AssociesAsync(ct)).Intersect(c.Associes).Any())
            qualite |= QualiteDansLaCus.Collectivite;
        return qualite;
    }

    /// <summary>Its qualities before a landlord, whatever the generation of its convention: the landlord itself, prefect of its seat, of its region.</summary>
    public async Task<QualiteDansLaCus> QualiteAupresDeAsync(BailleurDeCus bailleur, CancellationToken ct)
    {
        var qualite = QualiteDansLaCus.Lecteur;
        if ((await OrganismesAsync(PermissionsCus.EcrireConvention, ct)).Contains(bailleur.OrganismeId))
            qualite |= QualiteDansLaCus.Organisme;
        if ((await OrganismesAsync(PermissionsCus.DeposerConvention, ct)).Contains(bailleur.OrganismeId))
            qualite |= QualiteDansLaCus.SignataireDeLOrganisme;
        if (EstPrefetDe(bailleur.Departement))
            qualite |= QualiteDansLaCus.PrefetDuSiege;
        if (EstPrefetDeRegion(bailleur.Region))
            qualite |= QualiteDansLaCus.PrefetDeRegion;
        return qualite;
    }

    /// <summary>Organismes whose conventions the actor reads as theirs, and départements whose conventions it reads; nothing when it reads all of them.</summary>
    public async Task<(IReadOnlyList<Guid> Organismes, IReadOnlyList<string> Departements)?> LecturesAsync(CancellationToken ct)
    {
        PermissionsCus.LireConventions.Exiger(acteur.Acteur);
        return patrimoine.VoitTout ? null : (await OrganismesAsync(PermissionsCus.LireConventions, ct), patrimoine.Departements());
    }

    /// <summary>The avis that the actor may write: those of its territory, and of no other (PRO-17, guide §4.4).</summary>
    public IReadOnlyList<AvisDePrefet> AvisDe(ConventionCus c) =>
        [.. c.Avis.Where(a => a.Code is ['D', .. var departement] ? EstPrefetDe(departement) : EstPrefetDeRegion(a.Code[1..]))];

    /// <summary>The recipients that the actor acts for.</summary>
    public async Task<IReadOnlyList<DestinataireDEngagement>> DestinatairesAsync(ConventionCus c, CancellationToken ct)
    {
        var associes = await AssociesAsync(ct);
        return [.. c.Destinataires.Where(d => d.OrganismeId is { } id && associes.Contains(id))];
    }

    private bool EstPrefetDe(string departement) =>
        PermissionsCus.InstruireConvention.Chez(acteur.Acteur).Any(h => h.Role == Role.Prefecture && h.Territoires.Count > 0 && territoires.CouvreLeDepartement(h.Territoires, departement));

    /// <summary>Prefect of that region, or of one that took over from it.</summary>
    public bool EstPrefetDeRegion(string region) =>
        PermissionsCus.InstruireConvention.Chez(acteur.Acteur).Any(h => h.Role == Role.PrefetRegion && h.Territoires.Count > 0 && territoires.Couvre(h.Territoires, region));

    /// <summary>Read once a request: a list asks the quality of each of its conventions.</summary>
    private async Task<IReadOnlyList<Guid>> OrganismesAsync(Permission permission, CancellationToken ct)
    {
        if (!_organismes.TryGetValue((permission, acteur.Acteur), out var lus))
            _organismes[(permission, acteur.Acteur)] = lus = [.. (await patrimoine.OrganismesAsync(permission, ct)).Select(o => o.Id)];
        return lus;
    }

    private async Task<IReadOnlyList<Guid>> AssociesAsync(CancellationToken ct)
    {
        if (_associes is { } lus && lus.Acteur == acteur.Acteur)
            return lus.Ids;
        var ids = await organismes.AvecLesReprisAsync(PermissionsCus.LireConventions.Chez(acteur.Acteur).Where(h => DesCollectivites.Contains(h.Role)).Select(h => h.OrganismeId), horloge.Aujourdhui(), ct);
        _associes = (acteur.Acteur, ids);
        return ids;
    }
}
