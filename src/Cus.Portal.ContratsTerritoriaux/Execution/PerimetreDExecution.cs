using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Who reads and fills a yearly campaign: the perimeter of its contract; a demand is filled by its party, or by who took it over.</summary>
internal sealed class PerimetreDExecution(PortailDbContext db, IActeurCourant acteur, PerimetreDesContrats contrats)
{
    /// <summary>A campaign of the perimeter, tracked with its demands, and its contract.</summary>
    /// <exception cref="Refus">Unknown or outside the perimeter: the same answer.</exception>
    public async Task<(CampagneAnnuelle Campagne, ContratTerritorial Contrat)> ChargerAsync(Guid campagneId, CancellationToken ct)
    {
        var campagne = await db.Set<CampagneAnnuelle>().Include(c => c.Demandes).SingleOrDefaultAsync(c => c.Id == campagneId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        return (campagne, await contrats.ChargerAsync(campagne.ContratId, ct));
    }

    /// <summary>The same, its row locked: two people who fill it do so one after the other.</summary>
    public async Task<(CampagneAnnuelle Campagne, ContratTerritorial Contrat)> ChargerPourEcrireAsync(Guid campagneId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from contrats.campagnes_annuelles where id = {campagneId} for update", ct);
        return await ChargerAsync(campagneId, ct);
    }

    /// <summary>The demands that the actor fills.</summary>
    public async Task<IReadOnlyList<DemandeDeValeurs>> MiennesAsync(CampagneAnnuelle campagne, CancellationToken ct)
    {
        if (!PermissionsContrats.Ecrire.EstTenuePar(acteur.Acteur))
            return [];
        var miens = await contrats.OrganismesAsync(PermissionsContrats.Ecrire, ct);
        return [.. campagne.Demandes.Where(d => miens.Contains(d.OrganismeId))];
    }

    /// <summary>A demand that the actor fills, in an open campaign.</summary>
    /// <exception cref="Refus">Of another party (403), unknown (404), or closed.</exception>
    public async Task<DemandeDeValeurs> DemandeAsync(CampagneAnnuelle campagne, Guid demandeId, CancellationToken ct)
    {
        PermissionsContrats.Ecrire.Exiger(acteur.Acteur);
        var demande = campagne.Demandes.FirstOrDefault(d => d.Id == demandeId) ?? throw new Refus(RefusSocle.Introuvable);
        if (!(await MiennesAsync(campagne, ct)).Contains(demande))
            throw new Refus(RefusSocle.Interdit);
        campagne.ExigerOuverte();
        return demande;
    }

    /// <summary>The demands whose values the actor reads: those of the organismes whose figures it reads.</summary>
    public async Task<IReadOnlyList<DemandeDeValeurs>> LisiblesAsync(CampagneAnnuelle campagne, ContratTerritorial contrat, CancellationToken ct)
    {
        var lisible = await contrats.LisiblesAsync(contrat, ct);
        return [.. campagne.Demandes.Where(d => lisible(d.OrganismeId))];
    }

    /// <summary>Whether the actor opens and closes the campaigns of a contract: the intercommunalité and the State.</summary>
    public async Task<bool> PeutConduireAsync(ContratTerritorial contrat, CancellationToken ct) =>
        PermissionsContrats.Ecrire.EstTenuePar(acteur.Acteur) && (await contrats.PartieAsync(contrat, ct))?.Qualite is QualiteDePartie.Epci or QualiteDePartie.Etat;
}
