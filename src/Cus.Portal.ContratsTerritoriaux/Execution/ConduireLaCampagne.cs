using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Opens the campaign of a year: the signed figures become targets, each party has its demand and its deadline.</summary>
internal sealed class OuvrirCampagneAnnuelle(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats contrats, PerimetreDExecution perimetre, PorterLesObjectifs objectifs, ActeEnVigueur actes, EcheanceDExecution echeances, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not the intercommunalité nor the State, no signed contract, a year outside the period, opened already, a term past.</exception>
    public async Task<Guid> ExecuterAsync(Guid contratId, int? annee, DateOnly? dernierJour, CancellationToken ct)
    {
        PermissionsContrats.Ecrire.Exiger(acteur.Acteur);
        var contrat = await contrats.ChargerAsync(contratId, ct);
        if (!await perimetre.PeutConduireAsync(contrat, ct))
            throw new Refus(RefusSocle.Interdit);
        await db.Database.ExecuteSqlAsync($"select 1 from contrats.contrats where id = {contratId} for update", ct);
        var an = annee ?? throw Refus.Champ("Annee", RefusSocle.Obligatoire, ("champ", "l’année"));
        var campagne = CampagneAnnuelle.Ouvrir(contrat, await actes.LireAsync(contrat, horloge.Maintenant, ct), an, dernierJour ?? throw Refus.Champ("DernierJour", RefusSocle.Obligatoire, ("champ", "le dernier jour")), acteur.Requis, horloge.Maintenant);
        if (await db.Set<CampagneAnnuelle>().AnyAsync(c => c.ContratId == contratId && c.Annee == an, ct))
            throw Refus.Champ("Annee", RefusContrats.CampagneDejaOuverte, ("annee", an.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        db.Add(campagne);
        await objectifs.ExecuterAsync(contrat, ct);
        foreach (var demande in campagne.Demandes)
            await echeances.OuvrirAsync(contrat, campagne, demande, ct);
        journal.Consigner("Contrats.Campagne.Ouvrir", $"contrats/campagne/{campagne.Id}", $"{acteur.Requis.Nom} ouvre la campagne {an} de « {contrat.Intitule} », jusqu’au {Francais.DateLongue(campagne.TermeLe)}.", new { an, demandes = campagne.Demandes.Count }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
        return campagne.Id;
    }
}

/// <summary>Closes a campaign: what is missing stays missing and is said; the trajectory is read, early warnings are given. Or opens it again.</summary>
internal sealed class CloreCampagneAnnuelle(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDExecution perimetre, EcheanceDExecution echeances, EmettreLesAlertes alertes, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not the intercommunalité nor the State, already closed.</exception>
    public async Task CloreAsync(Guid campagneId, CancellationToken ct)
    {
        var (campagne, contrat) = await ExigerAsync(campagneId, ct);
        campagne.Clore(horloge.Maintenant);
        foreach (var demande in campagne.Demandes.Where(d => !d.EstRemise))
            await echeances.AnnulerAsync(campagne, demande, "campagne close sans remise", ct);
        var emises = await alertes.ExecuterAsync(contrat, campagne, ct);
        journal.Consigner("Contrats.Campagne.Clore", $"contrats/campagne/{campagneId}", $"{acteur.Requis.Nom} clôt la campagne {campagne.Annee} de « {contrat.Intitule} » : {Francais.Nombre(emises, "alerte")}.",
            new { campagne.Annee, sansRemise = campagne.Demandes.Where(d => !d.EstRemise).Select(d => d.Nom) }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <exception cref="Refus">Not the intercommunalité nor the State, not closed.</exception>
    public async Task RouvrirAsync(Guid campagneId, CancellationToken ct)
    {
        var (campagne, contrat) = await ExigerAsync(campagneId, ct);
        campagne.Rouvrir();
        await db.Set<AlerteAvancee>().Where(a => a.CampagneId == campagneId).ExecuteDeleteAsync(ct);
        journal.Consigner("Contrats.Campagne.Rouvrir", $"contrats/campagne/{campagneId}", $"{acteur.Requis.Nom} rouvre la campagne {campagne.Annee} de « {contrat.Intitule} ».", new { campagne.Annee }, contrat.EpciOrganismeId);
        await unite.ValiderAsync(ct);
    }

    private async Task<(CampagneAnnuelle Campagne, ContratTerritorial Contrat)> ExigerAsync(Guid campagneId, CancellationToken ct)
    {
        PermissionsContrats.Ecrire.Exiger(acteur.Acteur);
        var lus = await perimetre.ChargerPourEcrireAsync(campagneId, ct);
        return await perimetre.PeutConduireAsync(lus.Contrat, ct) ? lus : throw new Refus(RefusSocle.Interdit);
    }
}
