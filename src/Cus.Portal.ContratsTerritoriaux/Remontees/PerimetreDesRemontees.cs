using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>
/// Whose volunteers the actor may see, as one query that the list, the map, the export and the pages start from: all of them for
/// the secretariat and the auditor; those of its départements for a préfecture; its own for an intercommunalité.
/// </summary>
internal sealed class PerimetreDesRemontees(PortailDbContext db, IActeurCourant acteur, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    private static readonly Role[] DesParties = [Role.RedacteurDePartie, Role.SignataireDePartie];

    /// <summary>True when the actor reads the whole country.</summary>
    public bool EstNational => PermissionsContrats.Suivre.EstTenuePar(acteur.Acteur);

    /// <summary>The préfectures that the actor acts for.</summary>
    public IReadOnlyList<Guid> Prefectures => [.. PermissionsContrats.Inscrire.Chez(acteur.Acteur).Select(h => h.OrganismeId).OfType<Guid>().Distinct()];

    public async Task<IQueryable<Inscription>> InscriptionsAsync(CancellationToken ct)
    {
        PermissionsContrats.LireRemontees.Exiger(acteur.Acteur);
        if (EstNational)
            return db.Set<Inscription>();
        var departements = Departements();
        var sirens = await SirensAsync(ct);
        return db.Set<Inscription>().Where(i => i.Departements.Any(d => departements.Contains(d)) || sirens.Contains(i.Siren));
    }

    /// <summary>A volunteer of the perimeter, tracked.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<Inscription> ChargerAsync(Guid campagne, Guid id, CancellationToken ct) =>
        await (await InscriptionsAsync(ct)).SingleOrDefaultAsync(i => i.Id == id && i.CampagneId == campagne, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <exception cref="Refus">Unknown.</exception>
    public async Task<CampagneDeRemontee> CampagneAsync(Guid id, CancellationToken ct) =>
        await db.Set<CampagneDeRemontee>().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>
    /// One writer at a time in a campaign, read afresh: two préfectures of the same intercommunalité do not both report it.
    /// </summary>
    public async Task<CampagneDeRemontee> CampagnePourEcrireAsync(Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from contrats.campagnes_de_remontee where id = {id} for update", ct);
        return await CampagneAsync(id, ct);
    }

    /// <summary>The habilitation by which the actor reports an intercommunalité: one of its départements is the actor's.</summary>
    public HabilitationActive? Habilitation(IReadOnlyList<string> departements) => PermissionsContrats.Inscrire.Chez(acteur.Acteur)
        .FirstOrDefault(h => h.OrganismeId is not null && departements.Any(d => territoires.CouvreLeDepartement(h.Territoires, d)));

    /// <summary>Whether the actor corrects or withdraws it: it is of the préfecture that reported it.</summary>
    public bool PeutModifier(Inscription i) => i.Statut == StatutInscription.Inscrite && Prefectures.Contains(i.PrefectureId);

    /// <summary>Départements of the habilitations of préfecture.</summary>
    private List<string> Departements()
    {
        var tenues = PermissionsContrats.Inscrire.Chez(acteur.Acteur).ToList();
        return [.. territoires.Regions(MillesimeRegions.Regions2016).SelectMany(r => r.Departements).Where(d => tenues.Exists(h => territoires.CouvreLeDepartement(h.Territoires, d)))];
    }

    private async Task<List<string>> SirensAsync(CancellationToken ct)
    {
        var miens = acteur.Requis.Habilitations.Where(h => DesParties.Contains(h.Role) && h.OrganismeId is not null).Select(h => h.OrganismeId!.Value).Distinct().ToList();
        return [.. (await organismes.LireAsync(miens, horloge.Aujourdhui(), ct)).Values.Select(o => o.Siren).OfType<string>()];
    }
}
