using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>A statement with its campaign.</summary>
internal sealed record ReleveLu(CampagneDeMutualisation Campagne, OrganismeDeCampagne Organisme)
{
    public ReleveDOrganisme Releve => Organisme.Releve!;
}

/// <summary>The statements that the actor may read: those of its organismes, successions included; all of them for those who read the campaigns.</summary>
internal sealed class LireLesReleves(PortailDbContext db, IActeurCourant acteur, IOrganismes organismes, IHorloge horloge)
{
    private static readonly Role[] DesOrganismes = [Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur];

    /// <summary>Newest year first.</summary>
    public async Task<IReadOnlyList<ReleveLu>> MiensAsync(CancellationToken ct)
    {
        PermissionsPacte.LireReleves.Exiger(acteur.Acteur);
        var sirens = await SirensAsync(ct);
        var lus = await db.Set<OrganismeDeCampagne>().AsNoTracking().Where(o => o.Releve != null && sirens.Contains(o.Siren)).OrderByDescending(o => o.Annee).ThenBy(o => o.Nom).Take(100).ToListAsync(ct);
        var annees = lus.Select(o => o.Annee).Distinct().ToList();
        var campagnes = await db.Set<CampagneDeMutualisation>().AsNoTracking().Where(c => annees.Contains(c.Annee)).ToDictionaryAsync(c => c.Annee, ct);
        return [.. lus.Select(o => new ReleveLu(campagnes[o.Annee], o))];
    }

    /// <exception cref="Refus">Another role (403); unknown, not notified, or of another organisme: the same answer (404).</exception>
    public async Task<ReleveLu> LireAsync(int annee, string siren, CancellationToken ct)
    {
        PermissionsPacte.LireReleves.Exiger(acteur.Acteur);
        var permis = PermissionsPacte.LireCampagnes.EstTenuePar(acteur.Acteur) || (await SirensAsync(ct)).Contains(siren);
        var organisme = permis ? await db.Set<OrganismeDeCampagne>().AsNoTracking().SingleOrDefaultAsync(o => o.Annee == annee && o.Siren == siren && o.Releve != null, ct) : null;
        return organisme is null ? throw new Refus(RefusSocle.Introuvable) : new(await db.Set<CampagneDeMutualisation>().AsNoTracking().SingleAsync(c => c.Id == organisme.CampagneId, ct), organisme);
    }

    private async Task<IReadOnlyList<string>> SirensAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var ids = await organismes.AvecLesReprisAsync(PermissionsPacte.LireReleves.Chez(acteur.Acteur).Where(h => DesOrganismes.Contains(h.Role)).Select(h => h.OrganismeId), jour, ct);
        return [.. (await organismes.LireAsync(ids, jour, ct)).Values.Select(o => o.Siren).OfType<string>()];
    }
}
