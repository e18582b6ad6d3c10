using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>A campaign of the list.</summary>
internal sealed record LigneDeCampagne(int Annee, StatutCampagneDeMutualisation Statut, int Organismes, decimal Aides, decimal Appel, DateTimeOffset OuverteLe);

/// <summary>An import of loans, without its content.</summary>
internal sealed record LigneDImport(Guid Id, Guid FichierId, string NomDuFichier, StatutImportDePrets Statut, int Lignes, int Pretes, DateTimeOffset DeposeLe, string DeposeParNom);

/// <summary>What the pages of the campaigns show.</summary>
internal sealed class LireLesCampagnes(PortailDbContext db, IActeurCourant acteur, ActesDeCampagne actes, IEtatDesCourriels courriels)
{
    public const int Taille = 50;

    public async Task<IReadOnlyList<LigneDeCampagne>> ListerAsync(CancellationToken ct)
    {
        PermissionsPacte.LireCampagnes.Exiger(acteur.Acteur);
        return await db.Set<CampagneDeMutualisation>().AsNoTracking().OrderByDescending(c => c.Annee).Take(100)
            .Select(c => new LigneDeCampagne(c.Annee, c.Statut, db.Set<OrganismeDeCampagne>().Count(o => o.CampagneId == c.Id), c.Aides, c.Appel, c.OuverteLe)).ToListAsync(ct);
    }

    /// <summary>Parameters decided for years whose campaign is not open.</summary>
    public async Task<IReadOnlyList<ParametresDAnnee>> ParametresAsync(CancellationToken ct)
    {
        PermissionsPacte.LireCampagnes.Exiger(acteur.Acteur);
        return await db.Set<ParametresDAnnee>().AsNoTracking().Where(p => !db.Set<CampagneDeMutualisation>().Any(c => c.Annee == p.Annee)).OrderBy(p => p.Annee).Take(100).ToListAsync(ct);
    }

    /// <exception cref="Refus">Another role, no campaign.</exception>
    public Task<CampagneDeMutualisation> LireAsync(int annee, CancellationToken ct) => actes.ALireAsync(annee, ct);

    public Task<List<OrganismeDeCampagne>> OrganismesAsync(CampagneDeMutualisation campagne, CancellationToken ct) => actes.OrganismesAsync(campagne, ct);

    public async Task<IReadOnlyList<LigneDImport>> ImportsAsync(CampagneDeMutualisation campagne, CancellationToken ct) =>
        await db.Set<ImportDePrets>().AsNoTracking().Where(i => i.CampagneId == campagne.Id).OrderByDescending(i => i.DeposeLe).Take(20)
            .Select(i => new LigneDImport(i.Id, i.FichierId, i.NomDuFichier, i.Statut, i.Lignes, i.Pretes, i.DeposeLe, i.DeposeParNom)).ToListAsync(ct);

    public Task<ImportDePrets?> ImportAsync(CampagneDeMutualisation campagne, StatutImportDePrets statut, CancellationToken ct) =>
        db.Set<ImportDePrets>().AsNoTracking().OrderByDescending(i => i.DeposeLe).FirstOrDefaultAsync(i => i.CampagneId == campagne.Id && i.Statut == statut, ct);

    /// <summary>The last computation, or null.</summary>
    public Task<CalculDeCampagne?> CalculAsync(CampagneDeMutualisation campagne, CancellationToken ct) => CalculAsync(campagne, campagne.DernierCalcul, ct);

    /// <summary>Who changed at the last computation, against the one before.</summary>
    public async Task<IReadOnlyList<EcartDeCalcul>> EcartsAsync(CampagneDeMutualisation campagne, CancellationToken ct) =>
        await CalculAsync(campagne, campagne.DernierCalcul - 1, ct) is { } ancien && await CalculAsync(campagne, ct) is { } nouveau ? ComparerDesCalculs.Comparer(ancien.Positions, nouveau.Positions) : [];

    /// <summary>How far the mails of these organismes went.</summary>
    public Task<IReadOnlyDictionary<Guid, EtatDeCourriel>> CourrielsAsync(IEnumerable<OrganismeDeCampagne> organismes, CancellationToken ct) => courriels.LireAsync([.. organismes.SelectMany(o => o.Envois).Select(e => e.CourrielId)], ct);

    private Task<CalculDeCampagne?> CalculAsync(CampagneDeMutualisation campagne, int numero, CancellationToken ct) =>
        db.Set<CalculDeCampagne>().AsNoTracking().SingleOrDefaultAsync(c => c.CampagneId == campagne.Id && c.Numero == numero, ct);
}
